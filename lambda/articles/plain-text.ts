import { ArticleRefused } from './article-refused.ts';

/** The longest text that is read, in bytes of UTF-8: a long novel. */
export const MAX_TEXT_BYTES = 1_000_000;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what tells a binary file from a text
const BINARY = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;

/**
 * Checks that something is a text that can be read as an article, and evens out line ends and lone surrogates.
 *
 * @throws ArticleRefused where it is empty, binary or longer than {@link MAX_TEXT_BYTES}.
 */
export function plainText(text: string): string {
  const bytes = Buffer.from(text);
  if (bytes.byteLength > MAX_TEXT_BYTES) {
    throw new ArticleRefused(
      `the text is too long: ${(bytes.byteLength / 1e6).toFixed(1)} MB, and at most ${MAX_TEXT_BYTES / 1e6} MB is read`,
    );
  }
  if (BINARY.test(text)) throw new ArticleRefused('this is not a text but a binary file');
  const even = bytes
    .toString()
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .trim();
  if (even === '') throw new ArticleRefused('the text is empty');
  return even;
}

/** The longest title or name that is kept, in characters. */
const MAX_LINE = 300;

/** A title or a name as one line without control characters, cut where it is far too long; null where nothing is left. */
export function plainLine(text: string): string | null {
  const line = Buffer.from(text)
    .toString()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  return line === '' ? null : [...line].slice(0, MAX_LINE).join('');
}

/** The headline of a text: a short first line that does not end as a sentence does, with more below it. */
export function headlineOf(text: string): string | null {
  const end = text.indexOf('\n');
  const first = end === -1 ? '' : text.slice(0, end).trim();
  return first !== '' && first.length <= 200 && !/[.!?:;,"”’)]$/.test(first) ? first : null;
}
