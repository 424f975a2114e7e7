import { createHash } from 'node:crypto';

/** A short, stable identifier made of the given parts: 96 bits of SHA-256 in base64url, 16 characters. */
export function identifierOf(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:${part}`);
  return hash.digest('base64url').slice(0, 16);
}
