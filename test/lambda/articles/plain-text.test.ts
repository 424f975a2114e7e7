import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headlineOf, MAX_TEXT_BYTES, plainLine, plainText } from '../../../lambda/articles/plain-text.ts';

describe('plainText', () => {
  it.each([
    ['line ends of every system become one', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['a byte order mark and the space around go', '\uFEFF\n  Crimea votes.\n ', 'Crimea votes.'],
    ['half of a surrogate pair becomes a mark that it was there', 'a\ud83d b', 'a\ufffd b'],
    ['colours of a terminal are no binary file', '\u001b[1mCrimea\u001b[0m', '\u001b[1mCrimea\u001b[0m'],
  ])('%s', (_, text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  it.each([
    ['nothing', '', 'the text is empty'],
    ['white space alone', ' \n\t\uFEFF ', 'the text is empty'],
    ['a binary file', 'PK\u0003\u0004\u0000', 'this is not a text but a binary file'],
    ['a gigantic text', 'ё'.repeat(600_000), 'the text is too long: 1.2 MB, and at most 1 MB is read'],
  ])('refuses %s', (_, text, reason) => {
    expect(() => plainText(text)).toThrow(reason);
  });

  it('takes a text of exactly the greatest length', () => {
    expect(plainText('a'.repeat(MAX_TEXT_BYTES))).toHaveLength(MAX_TEXT_BYTES);
  });

  it('changes nothing in what it has made', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), (text) => {
        let plain: string;
        try {
          plain = plainText(text);
        } catch {
          return;
        }
        expect(plainText(plain)).toBe(plain);
      }),
    );
  });
});

describe('plainLine', () => {
  it.each([
    ['  Crimea\n\tvotes \u0007', 'Crimea votes'],
    ['', null],
    ['\u0000\n', null],
    ['😀'.repeat(400), '😀'.repeat(300)],
  ])('makes %j %j', (text, line) => {
    expect(plainLine(text)).toBe(line);
  });
});

describe('headlineOf', () => {
  it.each([
    ['a short first line without a full stop', 'Crimea votes\n\nIt does.', 'Crimea votes'],
    ['not a sentence', 'Crimea votes.\n\nIt does.', null],
    ['not the only line', 'Crimea votes', null],
    ['not a paragraph', `${'a'.repeat(201)}\n\nIt does.`, null],
  ])('is %s', (_, text, headline) => {
    expect(headlineOf(text)).toBe(headline);
  });
});
