import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchWords } from '../../../../lambda/bot/agenda-page.ts';
import { createReader, ENGLISH } from '../../../../lambda/bot/reader.ts';
import { agendaMessage, foundMessage } from '../../../../lambda/bot/wording/agenda.ts';
import { detailsMessage } from '../../../../lambda/bot/wording/date-details.ts';
import { alertMessage, changeMessage, keyDateLines } from '../../../../lambda/bot/wording/key-date.ts';
import { newsMessage } from '../../../../lambda/bot/wording/news.ts';
import { answer } from '../../../../lambda/bot/wording/replies.ts';
import { sharedDate } from '../../../../lambda/bot/wording/shared-date.ts';
import type { StoredKeyDate } from '../../../../lambda/dates/stored-key-date.ts';
import { LANGUAGES } from '../../../../lambda/subscribers/language.ts';
import { parseHtml } from '../../../../lib/local/telegram-simulator/parse-html.ts';
import { aKeyDate, at } from '../../../support/key-dates.ts';

const NOW = at('2014-03-14T18:00:00Z');

describe('an alert', () => {
  it('says what, when, where, why we say so, and who said it', () => {
    const keyDate = aKeyDate({ articleUrl: 'https://example.org/vote?a=1&b=2', publisher: 'Example' });
    expect(alertMessage(keyDate, ENGLISH, NOW).html).toBe(
      [
        '⏰ 🗳 <b>Crimea votes on its future</b>',
        'Sunday 16 March 2014 — <b>in 2 days</b>',
        'Planned',
        '📍 Crimea',
        '<blockquote>The peninsula votes on Sunday.</blockquote>',
        'Source: <a href="https://example.org/vote?a=1&amp;b=2">Example</a>',
      ].join('\n'),
    );
  });

  it('names those who say so beside its source, and what hangs on it', () => {
    const keyDate = aKeyDate({ publisher: 'Example', publishers: ['Example', 'Other', 'Third'] });
    const { html } = alertMessage(keyDate, ENGLISH, NOW, [aKeyDate({ title: 'Sanctions follow', date: '2014-03-17' })]);
    expect(html).toContain('↳ On this hangs: Sanctions follow (Monday 17 March 2014)');
    expect(html).toContain('Source: Example and 2 more');
  });

  it.each([
    ['expected', null, 'Expected, not certain'],
    ['possible', null, 'It may happen then'],
    ['cancelled', null, 'Called off'],
    ['conditional', 'if it rains', 'Only on a condition: “if it rains”'],
  ] as const)('of something %s says how sure it is', (certainty, condition, words) => {
    expect(alertMessage(aKeyDate({ certainty, condition }), ENGLISH, NOW).html).toContain(words);
  });
});

describe('the word of a change', () => {
  const past = {
    ...aKeyDate(),
    changedAt: '2014-03-14T18:00:00Z',
    quote: 'The vote was postponed to Tuesday.',
  };
  const moved = aKeyDate({ date: '2014-03-18', version: 2, quote: past.quote, history: [past] });

  it('gives the old date, the new one, and the words that say so', () => {
    expect(changeMessage(moved, ENGLISH, NOW).html).toBe(
      [
        '🔁 <b>New date:</b> 🗳 <b>Crimea votes on its future</b>',
        'Was: <s>Sunday 16 March 2014</s>',
        'Now: Tuesday 18 March 2014 — <b>in 4 days</b>',
        'Planned',
        '<blockquote>The vote was postponed to Tuesday.</blockquote>',
      ].join('\n'),
    );
  });

  it('says what is called off, and names no new date', () => {
    const off = aKeyDate({ certainty: 'cancelled', version: 2, history: [past] });
    expect(changeMessage(off, ENGLISH, NOW).html).toMatch(
      /^❌ <b>Called off:<\/b> 🗳 .*\nWas: <s>Sunday 16 March 2014<\/s>\n<block/,
    );
  });

  it('says that what was called off is on again, at its time', () => {
    const past = { ...aKeyDate({ certainty: 'cancelled' }), changedAt: '2014-03-14T18:00:00Z' };
    const on = aKeyDate({ version: 3, history: [past] });
    expect(changeMessage(on, ENGLISH, NOW).html).toMatch(
      /^✅ <b>On again:<\/b> 🗳 .*\nSunday 16 March 2014 — .*\nPlanned\n<block/,
    );
    expect(alertMessage(on, ENGLISH, NOW).html).not.toContain('Moved');
  });

  it('stands in lists too, as long as the date is ahead', () => {
    expect(keyDateLines(moved, ENGLISH, NOW)).toContain('Moved; it was to be Sunday 16 March 2014');
  });
});

describe('every message', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }),
    fc.string({
      unit: fc.constantFrom('<', '>', '&', '"', '</b>', '🇺🇦', 'ا', '\u202e', '\n', '\u0301'),
      minLength: 1,
      maxLength: 3000,
    }),
    // The longest characters that there are, as many as somebody likes.
    fc.constantFrom('👩‍👩‍👧‍👦', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', 'שלום ', 'e\u0301').map((unit) => unit.repeat(10_000 / unit.length)),
    fc.constant('\u200b'),
  );
  const when = fc.constantFrom<Partial<StoredKeyDate>>(
    {},
    { precision: 'minute', time: '17:00' },
    { end: '2014-03-18' },
    { precision: 'month', date: '2014-04' },
  );
  const someKeyDate = fc
    .record({ title: text, quote: text, words: text, condition: text, place: text, publisher: text, when })
    .map(({ when, ...texts }) =>
      aKeyDate({ ...texts, ...when, certainty: 'conditional', articleUrl: 'https://example.org/"><b>' }),
    );
  const keyDates = fc.array(someKeyDate, { minLength: 1, maxLength: 20 });
  const readers = fc
    .tuple(fc.constantFrom(...LANGUAGES), fc.constantFrom(null, 'Asia/Tokyo'))
    .map(([language, zone]) => createReader({ language, zone }));

  const article = {
    articleId: 'a',
    url: null,
    title: null,
    publisher: null,
    published: null,
    textParts: 0,
    receivedAt: '',
    trusted: true,
    progress: { state: 'received' },
  } as const;

  it('is one that Telegram takes, whatever articles say, in every language', () => {
    fc.assert(
      fc.property(keyDates, text, readers, (all, words, reader) => {
        const [first = aKeyDate()] = all;
        const past = { ...first, changedAt: '2014-03-14T18:00:00Z' };
        const changed = { ...first, history: Array.from({ length: 10 }, () => past) };
        const sources = all.map(({ articleUrl: url, publisher, quote }) => ({
          dateId: 'date-1',
          articleId: 'a',
          published: '2014-03-14',
          url,
          publisher,
          quote,
        }));
        const details = {
          keyDate: changed,
          isSuccessor: true,
          isOver: false,
          sources,
          cause: first,
          consequences: all,
        };
        const page = { keyDates: all.slice(0, 8), next: null, previous: null };
        const standing = { isFollowed: false, isMuted: false };
        const entries = all.map((keyDate) => ({ keyDate, state: 'coming' as const }));
        const found = searchWords(words);
        const shared = sharedDate(changed, 'a_bot', reader, NOW).input_message_content;
        const messages = [
          newsMessage({ lead: 'first', keyDate: first, consequences: all }, reader, NOW),
          newsMessage({ lead: 'change', keyDate: changed, consequences: all }, reader, NOW),
          newsMessage({ lead: 'missed', keyDates: all }, reader, NOW),
          newsMessage({ lead: 'digest', every: 'day', entries }, reader, NOW),
          agendaMessage('upcoming', page, reader, NOW),
          foundMessage(found, page, reader, NOW),
          detailsMessage(details, standing, 'a_bot', reader, NOW),
          answer({ state: 'read', article, keyDates: all }, reader, NOW),
          { html: 'message_text' in shared ? shared.message_text : '' },
        ];
        for (const { html } of messages) {
          const { text } = parseHtml(html);
          expect(text.length).toBeGreaterThan(0);
          expect(text.length).toBeLessThanOrEqual(4096);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('that is offered in any chat has a name', () => {
    expect(sharedDate(aKeyDate({ title: '\u200b' }), 'a_bot', ENGLISH, NOW).title).toBe('…');
  });
});
