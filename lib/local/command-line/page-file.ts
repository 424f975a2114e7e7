import { open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { decodeText } from '../../../lambda/articles/charset.ts';
import type { PageSource } from '../../../lambda/articles/extract-page.ts';
import { UsageError } from '../usage-error.ts';
import { shown } from './input.ts';
import type { Surroundings } from './surroundings.ts';

/** As long as a page that is fetched may be. */
const MAX_BYTES = 5_000_000;

const unzip = promisify(gunzip);

/**
 * Reads a page that was saved to a file, gzipped or not, in whatever charset it says it is in.
 *
 * @param name of the file; `-` is the standard input.
 * @param url where the page was, where that is known.
 * @throws UsageError where there is no such file, or where it is longer than a page may be.
 */
export async function readPageFile(name: string, url: string | null, surroundings: Surroundings): Promise<PageSource> {
  const bytes = await plainBytes(await readBytes(name, surroundings), name);
  const contentType = /\.te?xt(?:\.gz)?$/i.test(name) ? 'text/plain' : 'text/html';
  return { url, contentType, body: decodeText(bytes, undefined) };
}

async function readBytes(name: string, { input }: Surroundings): Promise<Buffer> {
  if (name === '-' && input.isTTY) throw new UsageError('give a file or a link, or pipe a page in');
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    const source = name === '-' ? input : (await open(name)).createReadStream();
    for await (const chunk of source) {
      const bytes = Buffer.from(chunk);
      size += bytes.byteLength;
      if (size > MAX_BYTES) throw tooLong(name);
      chunks.push(bytes);
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code === 'ENOENT') throw new UsageError(`there is no file ${name}`);
    if (error.code === 'EISDIR') throw new UsageError(`${name} is a folder, not a file`);
    throw new UsageError(`${shown(name)} cannot be read (${error.message})`);
  }
  return Buffer.concat(chunks);
}

/** The bytes of a page out of gzip (RFC 1952), which begins with 1F 8B. */
async function plainBytes(bytes: Buffer, name: string): Promise<Buffer> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return await unzip(bytes, { maxOutputLength: MAX_BYTES });
  } catch (error) {
    if (error instanceof RangeError) throw tooLong(name);
    if (error instanceof Error && 'code' in error) throw new UsageError(`${shown(name)} is damaged (${error.message})`);
    throw error;
  }
}

const tooLong = (name: string) =>
  new UsageError(`${shown(name)} is too long: a page has ${MAX_BYTES / 1e6} MB at most`);
