import { describe, expect, it } from 'vitest';
import { ENGLISH } from '../../../../lambda/bot/reader.ts';
import { absoluteDate, relativeDate } from '../../../../lambda/bot/wording/when.ts';
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
