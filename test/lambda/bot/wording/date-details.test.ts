import { describe, expect, it } from 'vitest';
import type { DateDetails } from '../../../../lambda/bot/date-details.ts';
import { createReader, ENGLISH } from '../../../../lambda/bot/reader.ts';
import { detailsMessage } from '../../../../lambda/bot/wording/date-details.ts';
import type { PastDate, Source } from '../../../../lambda/dates/stored-key-date.ts';
import { LANGUAGES } from '../../../../lambda/subscribers/language.ts';
import { aKeyDate, at } from '../../../support/key-dates.ts';

const NOW = at('2014-03-14T18:00:00Z');
const NEITHER = { isFollowed: false, isMuted: false };

const details = (changes: Partial<DateDetails> = {}): DateDetails => ({
  keyDate: aKeyDate(),
  isSuccessor: false,
  isOver: false,
  sources: [],
  cause: null,
  consequences: [],
  ...changes,
});
const html = (changes: Partial<DateDetails>) => detailsMessage(details(changes), NEITHER, 'a_bot', ENGLISH, NOW).html;

const source = (changes: Partial<Source> = {}): Source => ({
  dateId: 'date-1',
  articleId: 'a',
  url: 'https://example.org/vote',
  publisher: 'Example',
  published: '2014-03-14T12:00:00Z',
  quote: 'The peninsula votes on Sunday.',
  ...changes,
});

const past = (changes: Partial<PastDate> = {}): PastDate => ({
  date: '2014-03-09',
  end: null,
  time: null,
  zone: 'Europe/Simferopol',
  precision: 'day',
  certainty: 'scheduled',
  version: 1,
  changedAt: '2014-03-05T12:00:00Z',
  quote: 'The vote was postponed.',
  articleId: 'b',
  articleUrl: 'https://example.org/later',
  publisher: 'Example',
  ...changes,
});

describe('everything that is known of a key date', () => {
  it('is what, when, how sure, where, the words that say so, and who says them', () => {
    const sources = [
      source({ articleId: 'b', publisher: null, published: '2014-03-13' }),
      source(),
      source({ articleId: 'c', url: null, publisher: null, published: '2014-03-12' }),
      source({ articleId: 'd', copyOf: 'a' }),
    ];
    expect(html({ sources })).toBe(
      [
        '🗳 <b>Crimea votes on its future</b>',
        'Sunday 16 March 2014 — <b>in 2 days</b>',
        'Planned',
        '📍 Crimea',
        '<blockquote>The peninsula votes on Sunday.</blockquote>',
        '',
        '<b>Sources</b>',
        '• <a href="https://example.org/vote">Example</a>, 14 March 2014',
        '• <a href="https://example.org/vote">example.org</a>, 13 March 2014',
        '• a text that was sent in, 12 March 2014',
        '… and 1 copy of these',
      ].join('\n'),
    );
  });

  it.each([
    ['scheduled', null, 'Planned'],
    ['expected', null, 'Expected, not certain'],
    ['possible', null, 'It may happen then'],
    ['conditional', 'if it rains', 'Only on a condition: “if it rains”'],
    ['cancelled', null, 'Called off'],
  ] as const)('says how sure it is: %s', (certainty, condition, words) => {
    expect(html({ keyDate: aKeyDate({ certainty, condition }) })).toContain(`\n${words}\n`);
  });

  it('leads to what it hangs on, and to what hangs on it', () => {
    const related = {
      cause: aKeyDate({ id: 'cause', title: 'Talks end', date: '2014-03-15' }),
      consequences: [aKeyDate({ id: 'sanctions', title: 'Sanctions <follow>', date: '2014-03-17' })],
    };
    expect(html(related)).toContain(
      [
        '↰ It hangs on: <a href="https://t.me/a_bot?start=date_cause">Talks end</a> (Saturday 15 March 2014)',
        '↳ On this hangs: <a href="https://t.me/a_bot?start=date_sanctions">Sanctions &lt;follow&gt;</a> (Monday 17 March 2014)',
      ].join('\n'),
    );
  });

  it('counts what it has no room for', () => {
    const consequences = Array.from({ length: 7 }, (_, index) => aKeyDate({ id: `c${index}` }));
    expect(html({ consequences })).toContain('… and 2 more');
  });

  it('tells how it was changed, the latest first, and who told of that', () => {
    const keyDate = aKeyDate({
      history: [
        past(),
        past({ date: '2014-03-16', changedAt: '2014-03-08T12:00:00Z', articleUrl: null }),
        past({
          date: '2014-03-16',
          changedAt: '2014-03-10T12:00:00Z',
          certainty: 'cancelled',
          publisher: null,
          articleUrl: null,
        }),
      ],
    });
    expect(html({ keyDate })).toContain(
      [
        '<b>What has changed</b>',
        '• 10 March 2014: on again',
        '• 8 March 2014: called off, was Sunday 16 March 2014 (Example)',
        '• 5 March 2014: moved, was Sunday 9 March 2014 (<a href="https://example.org/later">Example</a>)',
      ].join('\n'),
    );
  });

  it('says where it has taken the place of what was asked for', () => {
    expect(html({ isSuccessor: true })).toMatch(/^What you asked for is told of here now:\n\n🗳/);
  });

  it('says of what is over that it is, and no more how far off it is', () => {
    const { html, buttons } = detailsMessage(
      details({ isOver: true }),
      NEITHER,
      'a_bot',
      ENGLISH,
      at('2014-04-01T00:00:00Z'),
    );
    expect(html).toContain('Sunday 16 March 2014\n✔️ This is over.');
    expect(buttons?.flat().map(({ text }) => text)).toEqual(['📅 Add to calendar', 'Google Calendar']);
  });
});

describe('the buttons under it', () => {
  const texts = (standing: typeof NEITHER, language: (typeof LANGUAGES)[number] = 'en') =>
    detailsMessage(details(), standing, 'a_bot', createReader({ language, zone: null }), NOW).buttons?.map((row) =>
      row.map(({ text }) => text),
    );

  it.each([
    [NEITHER, ['🔔 Follow this', '🔕 Mute']],
    [{ isFollowed: true, isMuted: false }, ['✅ Followed', '🔕 Mute']],
    [{ isFollowed: true, isMuted: true }, ['🔈 Unmute']],
  ])('follow it, mute it, or take that back: %j', (standing, row) => {
    expect(texts(standing)?.[0]).toEqual(row);
  });

  it('put it into calendars', () => {
    const rows = detailsMessage(details(), NEITHER, 'a_bot', ENGLISH, NOW).buttons;
    expect(rows?.[1]).toEqual([
      { text: '📅 Add to calendar', callbackData: '1:calendar:date-1' },
      { text: 'Google Calendar', url: expect.stringContaining('dates=20140316/20140317') },
    ]);
  });

  it.each(LANGUAGES)('are in every language: %s', (language) => {
    expect(texts(NEITHER, language)).toEqual([
      [expect.stringMatching(/^🔔 ./), expect.stringMatching(/^🔕 ./)],
      [expect.stringMatching(/^📅 ./), 'Google Calendar'],
    ]);
  });
});
