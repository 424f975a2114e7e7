import { open, readFile } from 'node:fs/promises';
import { decodeText } from '../../../lambda/articles/charset.ts';
import { MAX_TEXT_BYTES } from '../../../lambda/articles/plain-text.ts';
import { type PublicationTime, parsePublicationTime } from '../../../lambda/articles/publication-time.ts';
import { errorText } from '../../../lambda/platform/log.ts';
import { UsageError } from '../usage-error.ts';
import type { Surroundings } from './surroundings.ts';

/** JSON may write one byte of text as six, and the rest of its line is short. */
const MAX_LINE_BYTES = MAX_TEXT_BYTES * 6 + 100_000;

/**
 * Reads a whole text.
 *
 * @param name of a file; `-` is the standard input.
 * @throws UsageError where there is none, where it is longer than an article may be, or not in UTF-8.
 */
export async function readInput(name: string, surroundings: Surroundings): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of openInput(name, surroundings)) {
    size += chunk.byteLength;
    if (size > MAX_TEXT_BYTES) {
      throw new UsageError(`${shown(name)} is too long: an article has ${MAX_TEXT_BYTES / 1e6} MB at most`);
    }
    chunks.push(chunk);
  }
  return decode(Buffer.concat(chunks), shown(name));
}

/**
 * Reads a text line by line, however long it is.
 *
 * @throws UsageError where there is none, or where a line is longer than an article can be, or not in UTF-8.
 */
export async function* readLines(
  name: string,
  surroundings: Surroundings,
): AsyncGenerator<{ line: string; number: number }> {
  for await (const read of readEachLine(name, surroundings)) {
    if (read.problem !== null) throw new UsageError(read.problem);
    yield read;
  }
}

/** The same, where a line that cannot be read is given as a problem, and those after it follow. */
export async function* readEachLine(
  name: string,
  surroundings: Surroundings,
): AsyncGenerator<{ line: string; number: number; problem: null } | { line: null; number: number; problem: string }> {
  let number = 0;
  let parts: Uint8Array[] = [];
  let size = 0;
  const take = (part: Uint8Array) => {
    size += part.byteLength;
    if (size > MAX_LINE_BYTES) parts = [];
    else parts.push(part);
  };
  const finish = () => {
    const bytes = Buffer.concat(parts);
    const isTooLong = size > MAX_LINE_BYTES;
    parts = [];
    size = 0;
    number++;
    const at = `${shown(name)}, line ${number}`;
    if (isTooLong) {
      const problem = `${at}: it is too long; an article has ${MAX_TEXT_BYTES / 1e6} MB at most`;
      return { line: null, number, problem };
    }
    try {
      return { line: decode(bytes, at), number, problem: null };
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      return { line: null, number, problem: error.message };
    }
  };
  for await (const chunk of openInput(name, surroundings)) {
    let start = 0;
    for (let end = chunk.indexOf(0x0a); end !== -1; end = chunk.indexOf(0x0a, start)) {
      take(chunk.subarray(start, end));
      yield finish();
      start = end + 1;
    }
    take(chunk.subarray(start));
  }
  if (size > 0) yield finish();
}

async function* openInput(name: string, { input }: Surroundings): AsyncGenerator<Uint8Array> {
  if (name === '-' && input.isTTY) throw new UsageError('give a file, or pipe a text in');
  try {
    const source = name === '-' ? input : (await open(name)).createReadStream();
    for await (const chunk of source) yield Buffer.from(chunk);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new UsageError(unreadable(name, error));
  }
}

function decode(bytes: Uint8Array, what: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${what} is not a text in UTF-8`);
  }
}

/** What an input is called in messages. */
export function shown(name: string): string {
  return name === '-' ? 'the standard input' : name;
}

/** @throws UsageError naming the option, where the text is not a publication time. */
export function publicationTime(text: string, option: string): PublicationTime {
  try {
    return parsePublicationTime(text);
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(`${option}: ${error.message}`);
    throw error;
  }
}

/** Why there is no guess: the age of a file says nothing of the age of its article, and a wrong date is worse than none. */
export const PUBLICATION_NEEDED =
  'when was it published? Words such as "Sunday" are counted from that day: add --published 2014-03-14';

/** How many lines a file has that are not empty. */
export async function countLines(name: string, surroundings: Surroundings): Promise<number> {
  let count = 0;
  for await (const { line } of readEachLine(name, surroundings)) if (line?.trim() !== '') count++;
  return count;
}

/** The largest file that is read as a feed, as from the web. */
const MAX_FEED_BYTES = 5_000_000;

/**
 * Reads a file that holds a feed, or a list of feeds, in whatever charset.
 *
 * @throws UsageError where there is none, or where it is too long.
 */
export async function readFeedFile(name: string): Promise<string> {
  try {
    const bytes = await readFile(name);
    if (bytes.byteLength > MAX_FEED_BYTES) throw new UsageError(`${name} is longer than ${MAX_FEED_BYTES / 1e6} MB`);
    return decodeText(bytes, undefined);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(unreadable(name, error));
  }
}

function unreadable(name: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return `there is no file ${name}`;
  if (code === 'EISDIR') return `${name} is a folder, not a file`;
  return `${shown(name)} cannot be read (${errorText(error)})`;
}
