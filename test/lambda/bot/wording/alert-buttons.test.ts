import { describe, expect, it } from 'vitest';
import { createReader, ENGLISH } from '../../../../lambda/bot/reader.ts';
import { alertButtons, putOffNotice, tooLateNotice } from '../../../../lambda/bot/wording/alert-buttons.ts';
import { LANGUAGES } from '../../../../lambda/subscribers/language.ts';
import { aKeyDate, at } from '../../../support/key-dates.ts';

const hearing = aKeyDate({ precision: 'minute', time: '17:00' });
const texts = (...args: Parameters<typeof alertButtons>) =>
  alertButtons(...args).map((row) => row.map(({ text }) => text));

describe('the buttons under an alert', () => {
  it('put it off, mute its date, and open what is known of it', () => {
    expect(alertButtons(aKeyDate(), ENGLISH, at('2014-03-14T07:00:00Z'))).toEqual([
      [
        { text: '⏰ 1 h', callbackData: '1:snooze:date-1:hour' },
        { text: 'Tonight', callbackData: '1:snooze:date-1:tonight' },
        { text: 'Tomorrow morning', callbackData: '1:snooze:date-1:morning' },
      ],
      [
        { text: '🔕 Mute', callbackData: '1:mute:date-1:on' },
        { text: 'ℹ️ Details', callbackData: '1:date:date-1' },
      ],
    ]);
  });

  it.each([
    ['three hours before', hearing, '2014-03-16T12:00:00Z', ['⏰ 1 h']],
    ['less than an hour before', hearing, '2014-03-16T14:10:00Z', undefined],
    ['on a day without an hour, in its morning', aKeyDate(), '2014-03-16T07:00:00Z', ['⏰ 1 h', 'Tonight']],
    ['on the first of several days', aKeyDate({ end: '2014-03-18' }), '2014-03-16T07:00:00Z', ['⏰ 1 h', 'Tonight']],
  ])('offer no time that would be too late: %s', (_, keyDate, now, snoozes) => {
    const [first] = texts(keyDate, ENGLISH, at(now));
    expect(first).toEqual(snoozes ?? ['🔕 Mute', 'ℹ️ Details']);
  });

  it('go by the evening where the reader is', () => {
    const now = at('2014-03-15T22:30:00Z');
    const vote = aKeyDate({ precision: 'minute', time: '09:00' });
    expect(texts(vote, createReader({ language: 'en', zone: 'America/New_York' }), now)[0]).toEqual([
      '⏰ 1 h',
      'Tonight',
    ]);
    // In Simferopol it is past midnight, and the morning to come is before the vote.
    expect(texts(vote, ENGLISH, now)[0]).toEqual(['⏰ 1 h', 'Tomorrow morning']);
  });

  it('of what is muted take that back, and put nothing off', () => {
    expect(texts(aKeyDate(), ENGLISH, at('2014-03-14T07:00:00Z'), true)).toEqual([['🔈 Unmute', 'ℹ️ Details']]);
  });

  it('of what is called off open it alone', () => {
    const off = aKeyDate({ certainty: 'cancelled' });
    expect(texts(off, ENGLISH, at('2014-03-14T07:00:00Z'))).toEqual([['ℹ️ Details']]);
  });

  it.each(LANGUAGES)('are short in every language: %s', (language) => {
    const reader = createReader({ language, zone: 'Europe/Berlin' });
    const [snoozes = []] = alertButtons(aKeyDate(), reader, at('2014-03-14T07:00:00Z'));
    expect(snoozes).toHaveLength(3);
    for (const { text } of snoozes) expect(text.length).toBeLessThanOrEqual(16);
  });
});

describe('what is said of putting off', () => {
  const now = at('2014-03-14T07:00:00Z');

  it('is the time left, for an hour', () => {
    const again = putOffNotice('hour', now.add({ hours: 1 }), aKeyDate(), null, ENGLISH, now);
    expect(again).toBe('I will tell you again: in 60 minutes');
  });

  it.each([
    ['Europe/London', 'I will tell you again: today, 20:00'],
    [null, 'I will tell you again: today, 22:00 (Simferopol time)'],
  ])('is day and hour otherwise, with whose clock that is where the chat has told none: %s', (zone, words) => {
    expect(putOffNotice('tonight', at('2014-03-14T20:00:00Z'), aKeyDate(), zone, ENGLISH, now)).toBe(words);
  });

  it.each([
    ['en', 'That would be too late: it is Sunday 16 March 2014.'],
    ['uk', 'Це було б запізно: подія неділя, 16 березня 2014 р.'],
    ['de', 'Das wäre zu spät: Es ist Sonntag, 16. März 2014.'],
    ['es', 'Sería demasiado tarde: es domingo, 16 de marzo de 2014.'],
  ] as const)('says why it is refused: %s', (language, words) => {
    expect(tooLateNotice(aKeyDate(), createReader({ language, zone: null }))).toContain(words);
  });
});
