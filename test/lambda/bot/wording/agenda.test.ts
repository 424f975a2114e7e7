import { describe, expect, it } from 'vitest';
import type { Page } from '../../../../lambda/bot/agenda-page.ts';
import { createReader, ENGLISH } from '../../../../lambda/bot/reader.ts';
import { agendaMessage, foundMessage } from '../../../../lambda/bot/wording/agenda.ts';
import { plainText } from '../../../../lambda/platform/message-markup.ts';
import { aKeyDate, at } from '../../../support/key-dates.ts';

const NOW = at('2014-03-14T18:00:00Z');

const vote = aKeyDate({ id: 'vote' });
const hearing = aKeyDate({
  id: 'hearing',
  kind: 'court',
  title: 'Court hears the appeal',
  precision: 'minute',
  time: '23:00',
});
const fair = aKeyDate({ id: 'fair', kind: 'meeting', title: 'Berlin holds its fair', end: '2014-03-20' });
const month = aKeyDate({
  id: 'month',
  kind: 'market',
  title: 'Bank may cut its rate',
  date: '2014-04',
  precision: 'month',
  certainty: 'possible',
});

const page = (changes: Partial<Page> = {}): Page => ({
  keyDates: [hearing, vote, fair, month],
  next: null,
  previous: null,
  ...changes,
});
const turn = (to: 'next' | 'previous') => ({ to, place: { at: at('2014-03-16T15:00:00Z'), id: 'hearing' } });

describe('a list of what is coming', () => {
  it('goes by day, then names what takes several days, and what has no day yet', () => {
    expect(plainText(agendaMessage('upcoming', page(), ENGLISH, NOW).html)).toBe(`What is coming

Sunday 16 March 2014 — in 2 days
1. ⚖️ Court hears the appeal
    23:00 (Simferopol time) / 21:00 UTC
2. 🗳 Crimea votes on its future

Over several days
3. 🤝 Berlin holds its fair
    Sunday 16 March 2014 to Thursday 20 March 2014 — in 2 days

The day is not known yet
4. 📈 Bank may cut its rate
    April 2014
    It may happen then

A number opens everything that is known of it.`);
  });

  it('goes by the days of the reader where an hour is known, and by those of the place where it is not', () => {
    const reader = createReader({ language: 'en', zone: 'Asia/Tokyo' });
    expect(plainText(agendaMessage('week', page({ keyDates: [hearing, vote] }), reader, NOW).html)).toMatch(
      /^The next 7 days\n\nSunday 16 March 2014 — tomorrow\n1\. 🗳 Crimea votes .*\n\nMonday 17 March 2014 — in 2 days\n2\. ⚖️ Court .*\n {4}06:00 \(Simferopol: Sun 16 23:00\)/,
    );
  });

  it('has a button for each number, in the order of the numbers, and others that turn the pages', () => {
    const { buttons } = agendaMessage('today', page({ next: turn('next'), previous: turn('previous') }), ENGLISH, NOW);
    expect(buttons).toEqual([
      ['hearing', 'vote', 'fair', 'month'].map((id, index) => ({
        text: String(index + 1),
        callbackData: `1:date:${id}`,
      })),
      [
        { text: '◀', callbackData: '1:agenda:today:pn2jb00_hearing' },
        { text: '▶', callbackData: '1:agenda:today:nn2jb00_hearing' },
      ],
    ]);
  });

  it.each([
    ['en', 'I know of nothing more today.', '🗓 What is coming'],
    ['uk', 'На сьогодні більше нічого не знаю.', '🗓 Що попереду'],
    ['de', 'Ich weiß von nichts, was heute noch ansteht.', '🗓 Was ansteht'],
    ['es', 'No sé de nada más para hoy.', '🗓 Lo que viene'],
  ] as const)('says where there is nothing, and leads on: %s', (language, words, more) => {
    const reader = createReader({ language, zone: null });
    const { html, buttons } = agendaMessage('today', page({ keyDates: [] }), reader, NOW);
    expect(html).toBe(words);
    expect(buttons).toEqual([[{ text: more, callbackData: '1:upcoming' }]]);
  });

  it.each([
    [
      'uk',
      /^Що попереду\n\nнеділя, 16 березня 2014 р\. — післязавтра\n|^Що попереду\n\nнеділя, 16 березня 2014 р\. — через 2 дні\n/,
    ],
    ['de', /^Was ansteht\n\nSonntag, 16\. März 2014 — in 2 Tagen\n/],
    ['es', /^Lo que viene\n\ndomingo, 16 de marzo de 2014 — dentro de 2 días\n/],
  ] as const)('speaks the language of the reader: %s', (language, words) => {
    expect(plainText(agendaMessage('upcoming', page(), createReader({ language, zone: null }), NOW).html)).toMatch(
      words,
    );
  });
});

describe('what was found', () => {
  it('can be followed, and turned', () => {
    const { html, buttons } = foundMessage('crimea -votes', page({ next: turn('next') }), ENGLISH, NOW);
    expect(plainText(html)).toMatch(/^What is coming with “crimea -votes”\n\nSunday/);
    expect(buttons?.slice(1)).toEqual([
      [{ text: '▶', callbackData: '1:find:nn2jb00_hearing:crimea -votes' }],
      [{ text: '🔔 Follow “crimea -votes”', callbackData: '1:follow-words:crimea -votes' }],
    ]);
  });

  it('can be followed where there is nothing yet', () => {
    const { html, buttons } = foundMessage('<b>', page({ keyDates: [] }), ENGLISH, NOW);
    expect(html).toBe('Nothing is coming with “&lt;b&gt;” in the next 18 months.');
    expect(buttons).toEqual([[{ text: '🔔 Follow “<b>”', callbackData: '1:follow-words:<b>' }]]);
  });

  it('asks for further words where those that were typed are too long to be turned with', () => {
    const found = foundMessage('the presidential election of Ukraine', page({ next: turn('next') }), ENGLISH, NOW);
    expect(found.html).toContain('There is more: further words find less.');
    expect(found.buttons).toHaveLength(2);
  });

  it.each([28, 48, 64])('never gives a button more data than Telegram takes: words of %i letters', (length) => {
    for (const letter of ['a', 'я', '🎉']) {
      const long = { ...turn('next'), place: { at: at('2099-03-16T15:00:00Z'), id: 'nwDdbJxuu3xUpGhw' } };
      expect(() => foundMessage(letter.repeat(length), page({ next: long }), ENGLISH, NOW)).not.toThrow();
    }
  });
});
