import type { HonoRequest } from 'hono';
import { BotApiError } from './api-error.ts';

/** A file that came with a call. */
export interface UploadedFile {
  fileName: string;
  mimeType: string;
  bytes: Uint8Array;
}

/**
 * The parameters of a call, from its query and from its body, whether JSON, a form or a multipart form, in which a file
 * is an {@link UploadedFile}.
 *
 * @throws BotApiError 400, where the body cannot be read.
 */
export async function readCallParameters(request: HonoRequest): Promise<Record<string, unknown>> {
  const query = request.url.includes('?') ? request.query() : {};
  if (request.method === 'GET') return query;
  const type = request.header('content-type') ?? '';
  try {
    if (type.startsWith('application/json'))
      return { ...query, ...asObject(JSON.parse((await request.text()) || '{}')) };
    if (type.startsWith('multipart/form-data')) {
      const form = await request.parseBody();
      const parts = Object.entries(form).map(async ([name, part]) => [name, await readFile(part)] as const);
      return { ...query, ...Object.fromEntries(await Promise.all(parts)) };
    }
    return { ...query, ...Object.fromEntries(new URLSearchParams(await request.text())) };
  } catch {
    throw new BotApiError(400, "Bad Request: can't parse the request body");
  }
}

async function readFile(part: unknown): Promise<unknown> {
  if (!(part instanceof File)) return part;
  return {
    fileName: part.name,
    mimeType: part.type || 'application/octet-stream',
    bytes: new Uint8Array(await part.arrayBuffer()),
  } satisfies UploadedFile;
}

/** The parameters as a log keeps them: of a file how long it is, not what is in it. */
export function withoutBytes(parameters: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => {
      if (typeof value !== 'object' || value === null || !('bytes' in value)) return [name, value];
      const { bytes, ...described } = value;
      return [name, { ...described, size: bytes instanceof Uint8Array ? bytes.length : 0 }];
    }),
  );
}

/** The members of a JSON object; any other value has none, as at Telegram. */
function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
