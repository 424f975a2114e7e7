import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyDateTable } from '../../../../lib/local/command-line/key-date-table.ts';
import { aKeyDate } from '../../../support/key-dates.ts';

type Changes = NonNullable<Parameters<typeof aKeyDate>[0]>;

function table(changes: Changes[], { columns, hasColours = false }: { columns?: number; hasColours?: boolean } = {}) {
  const output = Object.assign(new PassThrough(), columns === undefined ? {} : { columns });
  return keyDateTable(changes.map(aKeyDate), { output, hasColours });
}

/** How many columns a terminal needs for a line: two for each character of Chinese, Japanese or Korean, and for an emoji. */
const widthOf = (line: string) =>
  [...new Intl.Segmenter().segment(line)].reduce(
    (width, { segment }) =>
      width + (/\p{Emoji_Presentation}|\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}/u.test(segment) ? 2 : 1),
    0,
  );
const widest = (text: string) => Math.max(...stripVTControlCharacters(text).split('\n').map(widthOf));

const CONDITIONAL: Changes = {
  title: 'Washington imposes visa bans and asset freezes',
  kind: 'measure',
  date: '2014-03-17',
  zone: 'America/New_York',
  place: 'Washington',
  certainty: 'conditional',
  condition: 'if the vote goes ahead',
  quote: 'Washington will impose visa bans and asset freezes on Monday if the vote goes ahead.',
  words: 'on Monday',
};

describe('the table of key dates', () => {
  it('has a row for each: when, what, and from which words', () => {
    expect(table([{}, CONDITIONAL], { columns: 80 })).toBe(
      ` when               what                     from the words
────────────────────────────────────────────────────────────────────────────────
 Sun 2014-03-16     Crimea votes on its      The peninsula votes on Sunday.
 Europe/Simferopol  future
                    vote, scheduled, Crimea
────────────────────────────────────────────────────────────────────────────────
 Mon 2014-03-17     Washington imposes visa  Washington will impose visa bans
 America/New_York   bans and asset freezes   and asset freezes on Monday if the
                    measure, conditional,    vote goes ahead.
                    Washington               → if the vote goes ahead`,
    );
  });

  it('underlines the words that say when, and is the same without its colours', () => {
    const coloured = table([{}, CONDITIONAL], { columns: 80, hasColours: true });
    expect(coloured).toContain('\u001b[4mon Sunday\u001b[24m');
    const bare = stripVTControlCharacters(coloured)
      .split('\n')
      .map((line) => line.trimEnd());
    expect(bare.join('\n')).toBe(table([{}, CONDITIONAL], { columns: 80 }));
  });

  it.each<[string, Changes, string[]]>([
    ['an hour', { precision: 'minute', time: '15:00' }, ['Sun 2014-03-16 15:00']],
    ['several days', { end: '2014-03-18' }, ['Sun 2014-03-16', 'to 2014-03-18']],
    ['a month', { precision: 'month', date: '2014-04', zone: null }, ['2014-04']],
    ['a long zone', { zone: 'America/Argentina/Buenos_Aires' }, ['America/Argentina/', 'Buenos_Aires']],
  ])('shows %s', (_, changes, lines) => {
    const whens = table([changes])
      .split('\n')
      .slice(2)
      .map((row) => row.trim().split(/ {2,}/)[0]);
    expect(whens).toEqual(expect.arrayContaining(lines));
  });

  it.each([
    [40, 60],
    [80, 80],
    [120, 120],
    [300, 120],
    [undefined, 100],
  ])('in a terminal of %s columns takes %i', (columns, width) => {
    expect(widest(table([CONDITIONAL], columns === undefined ? {} : { columns }))).toBe(width);
  });

  it('cuts what has no spaces rather than lose any of it', () => {
    const address = `https://news.example/${'long'.repeat(30)}`;
    const chinese = '克里米亚将在星期日举行全民公决投票决定是否加入俄罗斯联邦'.repeat(4);
    const text = table([{ quote: address, title: chinese }], { columns: 80 });
    expect(text).not.toContain('…');
    for (const part of ['https://', 'long'.repeat(5), chinese.slice(0, 10)]) expect(text).toContain(part);
  });

  it('fits, whatever is in it', () => {
    const parts = fc.array(
      fc.constantFrom('vote ', '投票', '한국', '😀', '👩‍👩‍👧 ', 'é', 'abcdefghijklmnop', '\n', '\u001b[31m', '\t'),
      {
        minLength: 1,
        maxLength: 60,
      },
    );
    const texts = parts.map((some) => `a${some.join('')}`);
    fc.assert(
      fc.property(texts, texts, fc.integer({ min: 60, max: 120 }), (title, quote, columns) => {
        expect(widest(table([{ title, quote, words: quote.slice(0, 5) }], { columns, hasColours: true }))).toBe(
          columns,
        );
      }),
      { numRuns: 50 },
    );
  });
});
