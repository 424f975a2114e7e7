import { describe, expect, it } from 'vitest';
import { isWithin, spanOf } from '../../../lambda/dates/span.ts';
import type { KeyDate } from '../../../lambda/derive/key-date.ts';
import { aKeyDate } from '../../support/key-dates.ts';

describe('the span of a key date', () => {
  it.each([
    ['a day, where it happens', { date: '2014-03-16' }, '2014-03-15T22:00:00Z', '2014-03-16T22:00:00Z'],
    ['a day that is nowhere, by UTC', { zone: null }, '2014-03-16T00:00:00Z', '2014-03-17T00:00:00Z'],
    [
      'a day of 23 hours, when clocks go forward',
      { date: '2014-03-30', zone: 'Europe/London' },
      '2014-03-30T00:00:00Z',
      '2014-03-30T23:00:00Z',
    ],
    [
      'a day of 25 hours, when clocks go back',
      { date: '2014-11-02', zone: 'America/New_York' },
      '2014-11-02T04:00:00Z',
      '2014-11-03T05:00:00Z',
    ],
    ['29 February', { date: '2024-02-29', zone: 'UTC' }, '2024-02-29T00:00:00Z', '2024-03-01T00:00:00Z'],
    [
      'a day on the far side of the date line',
      { date: '2014-12-31', zone: 'Pacific/Kiritimati' },
      '2014-12-30T10:00:00Z',
      '2014-12-31T10:00:00Z',
    ],
    ['several days', { end: '2014-03-18', zone: 'UTC' }, '2014-03-16T00:00:00Z', '2014-03-19T00:00:00Z'],
    [
      'a minute, as an instant',
      { precision: 'minute', time: '17:00', zone: 'America/New_York' },
      '2014-03-16T21:00:00Z',
      '2014-03-16T21:00:00Z',
    ],
    [
      'a minute that begins several days',
      { precision: 'minute', time: '10:00', end: '2014-03-17', zone: 'UTC' },
      '2014-03-16T10:00:00Z',
      '2014-03-18T00:00:00Z',
    ],
    ['a week', { precision: 'week', date: '2014-W12', zone: 'UTC' }, '2014-03-17T00:00:00Z', '2014-03-24T00:00:00Z'],
    [
      'the first week of a year that begins in the year before',
      { precision: 'week', date: '2015-W01', zone: 'UTC' },
      '2014-12-29T00:00:00Z',
      '2015-01-05T00:00:00Z',
    ],
    ['a month', { precision: 'month', date: '2014-04', zone: 'UTC' }, '2014-04-01T00:00:00Z', '2014-05-01T00:00:00Z'],
    [
      'a quarter',
      { precision: 'quarter', date: '2014-Q4', zone: 'UTC' },
      '2014-10-01T00:00:00Z',
      '2015-01-01T00:00:00Z',
    ],
    [
      'a winter, which ends in the next year',
      { precision: 'season', date: '2014-WI', zone: 'UTC' },
      '2014-12-01T00:00:00Z',
      '2015-03-01T00:00:00Z',
    ],
    ['a year', { precision: 'year', date: '2015', zone: 'UTC' }, '2015-01-01T00:00:00Z', '2016-01-01T00:00:00Z'],
  ] as const)('covers %s', (_, changes, start, end) => {
    const span = spanOf(aKeyDate(changes));
    expect([span.start.toString(), span.end.toString()]).toEqual([start, end]);
  });

  it.each([
    ['week', '2014-W99'],
    ['season', '2014-XX'],
    ['day', '2014-02-30'],
    ['month', '2014-13'],
  ] as const)('refuses a %s that is none', (precision, date) => {
    expect(() => spanOf(aKeyDate({ precision, date }))).toThrow(RangeError);
  });
});

describe('a time within a coarser one', () => {
  const at = (precision: KeyDate['precision'], date: string) => ({ date, end: null, precision });
  it.each([
    ['a day in its month', at('day', '2014-04-12'), at('month', '2014-04'), true],
    ['a minute in its year', at('minute', '2014-12-31'), at('year', '2014'), true],
    ['a day in its week', at('day', '2014-03-16'), at('week', '2014-W11'), true],
    ['a month in its quarter', at('month', '2014-04'), at('quarter', '2014-Q2'), true],
    ['January in the winter that began the year before', at('month', '2015-01'), at('season', '2014-WI'), true],
    ['a day in another month', at('day', '2014-05-01'), at('month', '2014-04'), false],
    ['a week that two months share', at('week', '2014-W14'), at('month', '2014-04'), false],
    [
      'days that go on into the next month',
      { ...at('day', '2014-04-30'), end: '2014-05-02' },
      at('month', '2014-04'),
      false,
    ],
    ['a month in a day of it', at('month', '2014-04'), at('day', '2014-04-12'), false],
    ['a day in itself', at('day', '2014-04-12'), at('day', '2014-04-12'), false],
  ])('%s', (_, fine, coarse, expected) => {
    expect(isWithin(fine, coarse)).toBe(expected);
  });
});
