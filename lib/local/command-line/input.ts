import { open } from 'node:fs/promises';
import { MAX_TEXT_BYTES } from '../../../lambda/articles/plain-text.ts';
import { type PublicationTime, parsePublicationTime } from '../../../lambda/articles/publication-time.ts';
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
  let number = 0;
  let parts: Uint8Array[] = [];
  let size = 0;
  const at = () => `${shown(name)}, line ${number + 1}`;
  const take = (part: Uint8Array) => {
    size += part.byteLength;
    if (size > MAX_LINE_BYTES) {
      throw new UsageError(`${at()}: it is too long; an article has ${MAX_TEXT_BYTES / 1e6} MB at most`);
    }
    parts.push(part);
  };
  const finish = () => {
    const line = decode(Buffer.concat(parts), at());
    parts = [];
    size = 0;
    number++;
    return { line, number };
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
    if (error.code === 'ENOENT') throw new UsageError(`there is no file ${name}`);
    if (error.code === 'EISDIR') throw new UsageError(`${name} is a folder, not a file`);
    throw new UsageError(`${shown(name)} cannot be read (${error.message})`);
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
