import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml } from '../../../lambda/platform/message.ts';
import { plainText } from '../../../lambda/platform/message-markup.ts';
import { MESSAGE_LIMIT, splitMessage } from '../../../lambda/platform/split-message.ts';
import { parseHtml } from '../../../lib/local/telegram-simulator/parse-html.ts';

const FAMILY = '👨‍👩‍👧‍👦';

describe('a long message', () => {
  it('is left as it is where it fits', () => {
    const html = `<b>${'a'.repeat(MESSAGE_LIMIT)}</b>`;
    expect(splitMessage(html)).toEqual([html]);
  });

  it.each([
    ['between paragraphs', 'aa aa\naa\n\nbb bb bb bb', 16, ['aa aa\naa', 'bb bb bb bb']],
    ['or else between lines', 'aa aa aa\nbb bb bb bb', 14, ['aa aa aa', 'bb bb bb bb']],
    ['or else between words', 'one two three four', 10, ['one two', 'three four']],
    ['between words rather than where a part would be small', 'a\n\nbb bb bb bb', 10, ['a\n\nbb bb', 'bb bb']],
    ['at an early space rather than in a word', 'a bbbbbbbb', 9, ['a', 'bbbbbbbb']],
    ['in a word that is too long', 'abcdefgh', 3, ['abc', 'def', 'gh']],
    ['between characters as a reader sees them', FAMILY.repeat(2), 12, [FAMILY, FAMILY]],
    ['within a character only where nothing else can be', 'e\u0301\u0301\u0301', 2, ['e\u0301', '\u0301\u0301']],
    ['before a word that just fits', 'aaa bbb', 3, ['aaa', 'bbb']],
    ['without white space at the cut', 'aa  \n\n  bb', 4, ['aa', 'bb']],
    ['into nothing, where there is nothing to see', '     ', 2, []],
  ])('is cut %s', (_, html, limit, parts) => {
    expect(splitMessage(html, limit)).toEqual(parts);
  });

  it.each([
    ['opens again what was open', '<b>one <i>two</i></b>', 5, ['<b>one</b>', '<b><i>two</i></b>']],
    [
      'repeats a link',
      '<a href="https://a.example/?a=1&amp;b=2">one two</a>',
      5,
      ['<a href="https://a.example/?a=1&amp;b=2">one</a>', '<a href="https://a.example/?a=1&amp;b=2">two</a>'],
    ],
    ['leaves out what would be empty', '<b>one</b> <i> </i><u>two</u>', 4, ['<b>one</b>', '<u>two</u>']],
    ['counts a reference as the character that it is', '&lt;&lt;&lt; &amp;', 3, ['&lt;&lt;&lt;', '&amp;']],
    [
      'keeps a time in one piece',
      'at <tg-time unix="1">5 p.m. today</tg-time>',
      12,
      ['at', '<tg-time unix="1">5 p.m. today</tg-time>'],
    ],
  ])('%s', (_, html, limit, parts) => {
    expect(splitMessage(html, limit)).toEqual(parts);
  });

  it('is cut into parts of fewer bytes than Telegram reads', () => {
    const parts = splitMessage('<b>a</b><i>b</i>'.repeat(4000));
    expect(parts.map((part) => Buffer.byteLength(part)).filter((bytes) => bytes > 32_768)).toEqual([]);
    expect(parts.map(plainText).join('')).toBe('ab'.repeat(4000));
  });

  describe('of any text', () => {
    const words = fc.oneof(
      fc.constantFrom(' ', '\n', '\n\n', '\r\n', '<', '&', '"', '&amp;', FAMILY, '🇺🇦🇩🇪', 'שלום', 'e\u0301', '👩🏽'),
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    );
    const elements = fc.constantFrom(
      ['', ''],
      ['<b>', '</b>'],
      ['<blockquote expandable>', '</blockquote>'],
      ['<a href="https://a.example/">', '</a>'],
    );
    const html = fc
      .array(
        fc.tuple(
          elements,
          elements,
          fc.array(words).map((parts) => parts.join('')),
        ),
        { minLength: 1 },
      )
      .map((runs) =>
        runs
          .map(([[open, close], [open2, close2], text]) => `${open}${open2}${escapeHtml(text)}${close2}${close}`)
          .join(''),
      )
      .filter((markup) => readable(markup));
    const limit = fc.integer({ min: 16, max: 60 });

    it('is cut into parts that Telegram reads, within the limit, and not empty', () => {
      fc.assert(
        fc.property(html, limit, (markup, most) => {
          for (const part of splitMessage(markup, most)) {
            const { text } = parseHtml(part);
            expect(text.length).toBeLessThanOrEqual(most);
            if (part !== markup) expect(text.trim()).toBe(text);
            if (part !== markup) expect(text).not.toBe('');
          }
        }),
      );
    });

    it('loses nothing but white space', () => {
      const visible = (text: string) => text.replace(/\s/gu, '');
      fc.assert(
        fc.property(html, limit, (markup, most) => {
          const joined = splitMessage(markup, most).map(plainText).join('');
          expect(visible(joined)).toBe(visible(plainText(markup)));
        }),
      );
    });

    it('is cut at the borders of what a reader sees as characters', () => {
      const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
      fc.assert(
        fc.property(html, limit, (markup, most) => {
          const text = plainText(markup);
          const segments = [...segmenter.segment(text)];
          fc.pre(segments.every(({ segment }) => segment.length <= most));
          const borders = new Set(segments.map(({ index }) => index));
          let position = 0;
          for (const part of splitMessage(markup, most).map(plainText)) {
            position = text.indexOf(part, position);
            expect(position === text.length || borders.has(position)).toBe(true);
            position += part.length;
            expect(position === text.length || borders.has(position)).toBe(true);
          }
        }),
      );
    });
  });
});

function readable(markup: string): boolean {
  try {
    parseHtml(markup);
    return true;
  } catch {
    return false;
  }
}
