import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml } from '../../../lambda/platform/message.ts';
import { shorten } from '../../../lambda/platform/shorten.ts';
import { parseHtml } from '../../../lib/local/telegram-simulator/parse-html.ts';

const FAMILY = '👨‍👩‍👧‍👦';
const SCOTLAND = '🏴󠁧󠁢󠁳󠁣󠁴󠁿';
const EYE = '👁️‍🗨️';

describe('text of others', () => {
  it.each([
    ['is left as it is where it is short', 'Vote on Sunday', 20, 'Vote on Sunday'],
    ['is left as it is where it just fits', 'Vote', 4, 'Vote'],
    ['is cut, with a sign of it', 'Vote on Sunday', 6, 'Vote…'],
    ['is cut between characters as a reader sees them', `${FAMILY}${FAMILY}${FAMILY}`, 2, `${FAMILY}…`],
    ['keeps emoji whole', `${SCOTLAND}${EYE}👩🏽‍🚀`, 3, `${SCOTLAND}${EYE}👩🏽‍🚀`],
    ['stands on one line', ' Vote\n\non\tSunday\u2028now ', 50, 'Vote on Sunday now'],
    ['holds no control characters', 'Vo\u0000te\u0007 \u009fon\ufffe', 50, 'Vote on'],
    ['turns nothing around', '\u202eetoV\u202c \u2067x', 50, 'etoV x'],
    ['holds nothing that nobody sees', `V\u200bo\u2060t\ufeffe${'\u00ad'.repeat(9)}`, 50, 'Vote'],
    ['keeps the joiners of Persian', 'می\u200cخواهم', 50, '\u2068می\u200cخواهم\u2069'],
    ['holds no floods of joiners', `a${'\u200d'.repeat(100)}b`, 50, 'a\u200d\u200db'],
    ['holds no towers of marks', `e${'\u0301'.repeat(100)}`, 50, `e${'\u0301'.repeat(8)}`],
    ['holds no half of a character', 'a\ud800b', 50, 'a\ufffdb'],
    ['is isolated where it runs from right to left', 'בחירות ביום', 50, '\u2068בחירות ביום\u2069'],
    ['is isolated where a part of it does', 'Vote in القدس', 50, '\u2068Vote in القدس\u2069'],
    ['is not isolated for what was cut off', 'Vote in القدس', 8, 'Vote in…'],
    ['is empty where there is nothing to see', '\u200b \n\u202e', 50, ''],
  ])('%s', (_, text, characters, short) => {
    expect(shorten(text, characters)).toBe(short);
  });

  it('keeps its lines where it may, and one empty one between two', () => {
    expect(shorten(' one \r\ntwo\n\n\n\nthree\n', 50, { keepLines: true })).toBe('one\ntwo\n\nthree');
  });

  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom('\u202e', '\u2066', '\u200d', '\ufe0f', '👩', 'ش', '\u0301', '<', '&', '\n', '🇺', '\ud800'),
      )
      .map((parts) => parts.join('').repeat(40)),
  );
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
  const lengths = fc.integer({ min: 1, max: 200 });

  it('is never longer than was asked for', () => {
    fc.assert(
      fc.property(hostile, lengths, fc.boolean(), (text, characters, keepLines) => {
        const short = shorten(text, characters, { keepLines }).replace(/[\u2068\u2069]/g, '');
        expect([...segmenter.segment(short)].length).toBeLessThanOrEqual(characters);
        expect(short.length).toBeLessThanOrEqual(16 * characters);
      }),
    );
  });

  it('is the same when it is shortened again', () => {
    fc.assert(
      fc.property(hostile, lengths, fc.boolean(), (text, characters, keepLines) => {
        const short = shorten(text, characters, { keepLines });
        expect(shorten(short, characters, { keepLines })).toBe(short);
      }),
    );
  });

  it('leaves every direction closed that it opens, and one line one line', () => {
    fc.assert(
      fc.property(hostile, lengths, (text, characters) => {
        const short = shorten(text, characters);
        expect(short).toMatch(/^(?:\u2068[^\u202a-\u202e\u2066-\u2069]*\u2069|[^\u202a-\u202e\u2066-\u2069]*)$/);
        expect(short).not.toMatch(/[\n\r\u2028\u2029\u0085]/);
      }),
    );
  });

  it('escaped, is read by Telegram as it is', () => {
    fc.assert(
      fc.property(hostile, lengths, (text, characters) => {
        const short = shorten(text, characters);
        expect(parseHtml(`<b>${escapeHtml(short)}</b>`).text).toBe(short);
      }),
    );
  });
});
