import { describe, expect, it } from 'vitest';
import { createReader, ENGLISH } from '../../../../lambda/bot/reader.ts';
import {
  absoluteDate,
  absoluteHtml,
  dayFor,
  hourHtml,
  relativeDate,
  relativeHtml,
} from '../../../../lambda/bot/wording/when.ts';
import { aKeyDate, at } from '../../../support/key-dates.ts';

describe('when something happens, in words', () => {
  it.each([
    ['day', {}, 'Sunday 16 March 2014'],
    ['several days', { end: '2014-03-18' }, 'Sunday 16 March 2014 to Tuesday 18 March 2014'],
    ['minute', { precision: 'minute', time: '17:00' }, 'Sunday 16 March 2014, 17:00 (Simferopol time)'],
    ['week', { precision: 'week', date: '2014-W02' }, 'the week of 6 January 2014'],
    ['month', { precision: 'month', date: '2014-04' }, 'April 2014'],
    ['quarter', { precision: 'quarter', date: '2014-Q2' }, 'quarter 2 of 2014'],
    ['season', { precision: 'season', date: '2014-FA' }, 'autumn 2014'],
    ['year', { precision: 'year', date: '2015' }, '2015'],
  ] as const)('names a %s', (_, changes, words) => {
    expect(absoluteDate(aKeyDate(changes), ENGLISH)).toBe(words);
  });

  it.each([
    ['2014-03-13T21:59:00Z', 'in 3 days'],
    ['2014-03-13T22:00:00Z', 'in 2 days'],
    ['2014-03-14T22:00:00Z', 'tomorrow'],
    ['2014-03-15T22:00:00Z', 'today'],
    ['2014-03-16T21:59:00Z', 'today'],
    ['2014-03-16T22:00:00Z', 'under way'],
  ])('counts days on the calendar of the place: at %s it is %s', (now, words) => {
    expect(relativeDate(aKeyDate(), ENGLISH, at(now))).toBe(words);
  });

  it.each([
    ['2014-03-14T15:00:00Z', 'in 2 days'],
    ['2014-03-15T15:00:00Z', 'in 24 hours'],
    ['2014-03-16T13:00:00Z', 'in 2 hours'],
    ['2014-03-16T14:00:00Z', 'in 60 minutes'],
    ['2014-03-16T14:59:00Z', 'in 1 minute'],
    ['2014-03-16T14:59:40Z', 'now'],
  ])('counts hours and minutes to an instant: at %s it is %s', (now, words) => {
    expect(relativeDate(aKeyDate({ precision: 'minute', time: '17:00' }), ENGLISH, at(now))).toBe(words);
  });

  it('says nothing of how far off something is that is no more exact than a week', () => {
    expect(
      relativeDate(aKeyDate({ precision: 'week', date: '2014-W12' }), ENGLISH, at('2014-03-14T00:00:00Z')),
    ).toBeNull();
  });
});

describe('the hour of something, to clients that show it by their own clock', () => {
  const hearing = aKeyDate({ precision: 'minute', time: '17:00' });
  const now = at('2014-03-14T15:00:00Z');
  const reader = (zone: string | null, language: 'en' | 'uk' | 'de' | 'es' = 'en') => createReader({ language, zone });
  const unix = at('2014-03-16T15:00:00Z').epochMilliseconds / 1000;
  const shown = (format: string, words: string) => `<tg-time unix="${unix}" format="${format}">${words}</tg-time>`;

  it.each([
    [
      'beside that of the place, where the reader has told no zone',
      null,
      `Sunday 16 March 2014, 17:00 (Simferopol time) / ${shown('wt', '15:00 UTC')}`,
    ],
    [
      'with that of the place behind it, where that is another',
      'Europe/London',
      `${shown('wDt', 'Sunday 16 March 2014, 15:00')} (Simferopol: 17:00)`,
    ],
    [
      'with the day there, where that is another',
      'Pacific/Auckland',
      `${shown('wDt', 'Monday 17 March 2014, 04:00')} (Simferopol: Sun 16 17:00)`,
    ],
    ['alone, where it is the same in both', 'Europe/Helsinki', shown('wDt', 'Sunday 16 March 2014, 17:00')],
  ])('stands %s', (_, zone, html) => {
    expect(absoluteHtml(hearing, reader(zone), now)).toBe(html);
  });

  it('is whole where no place is known', () => {
    expect(absoluteHtml({ ...hearing, zone: null }, ENGLISH, now)).toBe(
      '<tg-time unix="1394989200" format="wDt">Sunday 16 March 2014, 17:00 UTC</tg-time>',
    );
  });

  it.each([
    ['uk', 'неділя, 16 березня 2014 р., 15:00', '(Simferopol: 17:00)'],
    ['de', 'Sonntag, 16. März 2014, 15:00 Uhr', '(Simferopol: 17:00 Uhr)'],
    ['es', 'domingo, 16 de marzo de 2014, 15:00', '(Simferopol: 17:00)'],
  ] as const)('is told in the language of the reader: %s', (language, here, there) => {
    const html = absoluteHtml(hearing, reader('Europe/London', language), now);
    expect(html).toBe(`${shown('wDt', here)} ${there}`);
  });

  it('counts down by itself', () => {
    expect(relativeHtml(hearing, ENGLISH, at('2014-03-16T13:00:00Z'))).toBe(shown('r', 'in 2 hours'));
  });

  it.each([
    ['further ahead than Telegram takes', { date: '2017-03-16' }],
    ['before the times that Telegram takes', { date: '1969-03-16' }],
  ])('is left to the words where it is %s', (_, changes) => {
    const html =
      absoluteHtml({ ...hearing, ...changes }, ENGLISH, now) + relativeHtml({ ...hearing, ...changes }, ENGLISH, now);
    expect(html).not.toContain('tg-time');
  });

  it.each([
    ['of a day', {}],
    ['of several days', { end: '2014-03-18', time: '17:00' }],
    ['of a month', { precision: 'month', date: '2014-04' }],
  ] as const)('is not told %s', (_, changes) => {
    const html = absoluteHtml(aKeyDate(changes), reader('Europe/London'), now);
    expect(html).toBe(absoluteDate(aKeyDate(changes), reader('Europe/London')));
    expect(hourHtml(aKeyDate(changes), ENGLISH, now)).toBeNull();
  });

  it.each([
    [null, `17:00 (Simferopol time) / ${shown('wt', '15:00 UTC')}`, '2014-03-16'],
    ['Europe/London', `${shown('t', '15:00')} (Simferopol: 17:00)`, '2014-03-16'],
    ['Pacific/Auckland', `${shown('t', '04:00')} (Simferopol: Sun 16 17:00)`, '2014-03-17'],
  ])('stands under its day in a list: to a reader in %s', (zone, html, day) => {
    expect(hourHtml(hearing, reader(zone), now)).toBe(html);
    expect(dayFor(hearing, zone).toString()).toBe(day);
  });

  it('leaves a day without an hour on the calendar of its place', () => {
    expect(dayFor(aKeyDate(), 'Pacific/Auckland').toString()).toBe('2014-03-16');
  });
});
