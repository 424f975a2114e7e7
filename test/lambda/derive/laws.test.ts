import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { ArticleText } from '../../../lambda/derive/article-text.ts';
import { derive } from '../../../lambda/derive/derive.ts';
import { splitSentences } from '../../../lambda/derive/english/text/sentences.ts';
import { KeyDate } from '../../../lambda/derive/key-date.ts';
import { articles, days, TIMELESS, texts, weekdayTexts } from '../../support/random-articles.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** The publication day, in the zone that tells it latest: an article may be dated in a zone behind its publisher's. */
function earliestDay({ published }: ArticleText): Temporal.PlainDate {
  return published instanceof Temporal.PlainDate ? published : published.withTimeZone('Pacific/Niue').toPlainDate();
}

/** The last calendar day of a date in any of its forms, for comparison. */
function lastDay({ date, end }: KeyDate): string {
  if (end !== null) return end;
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return date;
  const year = Number(date.slice(0, 4));
  const part = date.slice(5);
  if (part === '') return `${year}-12-31`;
  if (part.startsWith('W')) return weekEnd(year, Number(part.slice(1))).toString();
  const seasons: Record<string, string> = { SP: '-05-31', SU: '-08-31', FA: '-11-30' };
  if (part === 'WI') return `${year + 1}-02-28`;
  if (part in seasons) return `${year}${seasons[part]}`;
  const month = part.startsWith('Q') ? Number(part.slice(1)) * 3 : Number(part);
  return Temporal.PlainYearMonth.from({ year, month }).toPlainDate({ day: 31 }).toString();
}

function weekEnd(year: number, week: number): Temporal.PlainDate {
  const fourth = new Temporal.PlainDate(year, 1, 4);
  return fourth.add({ days: 7 - fourth.dayOfWeek + 7 * (week - 1) });
}

describe('the laws of derive', () => {
  it('a key date is valid, not over before publication, and quotes the article', () => {
    fc.assert(
      fc.property(articles, (article) => {
        for (const keyDate of derive(article)) {
          KeyDate.parse(keyDate);
          expect(lastDay(keyDate) >= earliestDay(article).toString()).toBe(true);
          expect(article.text.includes(keyDate.quote) || article.title?.includes(keyDate.quote)).toBe(true);
          expect(keyDate.quote).toContain(keyDate.words);
          if (keyDate.condition !== null) expect(keyDate.quote).toContain(keyDate.condition);
          expect(keyDate.title.split(' ').length).toBeLessThanOrEqual(12);
          if (keyDate.end !== null) expect(keyDate.end > keyDate.date).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('key dates are in the order of their dates', () => {
    fc.assert(
      fc.property(articles, (article) => {
        const dates = derive(article).map(({ date }) => date);
        expect(dates).toEqual([...dates].sort());
      }),
    );
  });

  it('what is resolved from a weekday moves by a week when publication does', () => {
    const later = (day: string | null): string | null =>
      day && Temporal.PlainDate.from(day).add({ weeks: 1 }).toString();
    fc.assert(
      fc.property(weekdayTexts, days, (text, published) => {
        const moved = derive({ title: null, text, published }).map((keyDate) => ({
          ...keyDate,
          date: later(keyDate.date),
          end: later(keyDate.end),
        }));
        expect(derive({ title: null, text, published: published.add({ weeks: 1 }) })).toEqual(moved);
      }),
      { numRuns: 400 },
    );
  });

  it('a sentence without a time changes no date, wherever it stands', () => {
    const when = (text: string, published: Temporal.PlainDate): string[] =>
      [
        ...new Set(derive({ title: null, text, published }).map(({ date, end, time }) => `${date} ${end} ${time}`)),
      ].sort();
    fc.assert(
      fc.property(texts, days, fc.constantFrom(...TIMELESS), fc.nat(), (text, published, timeless, at) => {
        const lines = text.split('\n');
        const place = at % (lines.length + 1);
        const longer = [...lines.slice(0, place), timeless, ...lines.slice(place)].join('\n');
        expect(when(longer, published)).toEqual(when(text, published));
        expect(when(`${text} ${timeless}`, published)).toEqual(when(text, published));
      }),
      { numRuns: 300 },
    );
  });

  it('the same article gives the same key dates, whatever was read between', () => {
    fc.assert(
      fc.property(articles, articles, (article, other) => {
        const first = derive(article);
        derive(other);
        expect(derive(article)).toEqual(first);
      }),
    );
  });

  it("the host's zone and locale change nothing", async () => {
    const sample = fc
      .sample(fc.tuple(texts, days), { numRuns: 60, seed: 3 })
      .map(([text, published]) => ({ text, published: published.toString() }));
    const headline = {
      text: 'BIG VOTE IN LIMA IS ON SUNDAY, APRIL 6\nIT WILL BE HELD IN INDIA TOO.',
      published: '2014-03-14',
    };
    const file = join(temporaryFolder(), 'articles.json');
    writeFileSync(file, JSON.stringify([...sample, headline]));
    const hosts = [
      { TZ: 'UTC', LC_ALL: 'en_US.UTF-8' },
      { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' },
      { TZ: 'Pacific/Niue', LC_ALL: 'th_TH.UTF-8' },
    ];
    const script = join('test', 'support', 'print-key-dates.ts');
    const outputs: { timeZone: string; locale: string; keyDates: KeyDate[][] }[] = [];
    for (const host of hosts) {
      const run = promisify(execFile)(process.execPath, ['--import', 'tsx', script, file], {
        env: { ...process.env, ...host },
        maxBuffer: 10_000_000,
      });
      outputs.push(JSON.parse((await run).stdout));
    }
    expect(outputs.map(({ timeZone }) => timeZone)).toEqual(hosts.map(({ TZ }) => TZ));
    expect(outputs.map(({ locale }) => locale.slice(0, 2))).toEqual(['en', 'tr', 'th']);
    const [first, ...others] = outputs;
    expect(first?.keyDates.flat().length).toBeGreaterThan(20);
    for (const other of others) expect(other.keyDates).toEqual(first?.keyDates);
  }, 60_000);
});

describe('derive on any text', () => {
  const published = Temporal.PlainDate.from('2014-03-14');
  const OPENING = 'It is said that the town and the river are as old as the road to them. ';
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      ...[
        'on Sunday',
        '(',
        ')',
        '“',
        '"',
        ',',
        ' will ',
        'vote',
        "n't",
        "'s",
        ' to ',
        '.',
        '\n',
        'May',
        '5',
        ' - ',
        '2014',
      ],
      ...[
        'the end of',
        'if ',
        'unless ',
        '😀',
        '\u0000',
        '\ud83d',
        'é',
        '• ',
        '14:32 ',
        'U.S. ',
        'No. ',
        '> ',
        'By ',
        '…',
      ],
    ),
  );
  const anyText = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

  it('fails on none', () => {
    fc.assert(
      fc.property(anyText, fc.option(anyText), days, (text, title, day) => {
        for (const keyDate of derive({ title, text: OPENING + text, published: day })) KeyDate.parse(keyDate);
      }),
      { numRuns: 500 },
    );
  });

  it('reads pieces of bounded length that hold each character once, so that its work grows with the text alone', () => {
    const repeated = fc.tuple(fc.array(piece, { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 3000 }));
    fc.assert(
      fc.property(repeated, ([pieces, times]) => {
        const text = pieces.join('').repeat(times);
        let end = 0;
        for (const sentence of splitSentences(text)) {
          expect(sentence.text.length).toBeLessThanOrEqual(1000);
          expect(sentence.start).toBeGreaterThanOrEqual(end);
          expect(text.startsWith(sentence.text, sentence.start)).toBe(true);
          end = sentence.start + sentence.text.length;
        }
      }),
    );
  });

  it('reads the first thousand days that a text names, and no more', () => {
    const text = OPENING + 'The hall opens on Friday. '.repeat(999);
    const later = (sentences: number): number =>
      derive({ title: null, text: `${text}${'It rains on Friday. '.repeat(sentences)}Peru votes on May 4.`, published })
        .length;
    expect(later(0)).toBe(later(1) + 1);
  });

  it('finds no more on one day than a reader could follow, however often it is said', () => {
    const text = OPENING + Array.from({ length: 500 }, (_, i) => `Group${i} opens hall${i} on Sunday.`).join(' ');
    expect(derive({ title: null, text, published }).length).toBeLessThanOrEqual(20);
  });
});
