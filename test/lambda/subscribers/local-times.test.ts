import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  nextOccurrence,
  type Rhythm,
  SNOOZES,
  snoozedUntil,
  tomorrowMorning,
  tonight,
} from '../../../lambda/subscribers/local-times.ts';

const BERLIN = 'Europe/Berlin';
const local = (text: string, zone = BERLIN) => Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant();
const shown = (instant: Temporal.Instant | null, zone = BERLIN) =>
  instant?.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' }) ?? null;

const DAILY: Rhythm = { every: 'day', time: '08:00' };
/** 2024-06-01 was a Saturday. */
const ON_MONDAYS: Rhythm = { every: 'week', weekday: 1, time: '08:00' };

describe('a rhythm', () => {
  it.each([
    ['later on the day', DAILY, '2024-06-01T07:59', '2024-06-01T08:00'],
    ['on the next day, at the very time', DAILY, '2024-06-01T08:00', '2024-06-02T08:00'],
    ['over the end of a year', DAILY, '2024-12-31T12:00', '2025-01-01T08:00'],
    ['on the day of the week', ON_MONDAYS, '2024-06-01T12:00', '2024-06-03T08:00'],
    ['later on the day of the week', ON_MONDAYS, '2024-06-03T07:00', '2024-06-03T08:00'],
    ['in a week, at the very time', ON_MONDAYS, '2024-06-03T08:00', '2024-06-10T08:00'],
    ['at the same hour after clocks have changed', DAILY, '2024-03-30T08:00', '2024-03-31T08:00'],
    ['at the change, where its time is left out', { ...DAILY, time: '02:30' }, '2024-03-30T12:00', '2024-03-31T03:00'],
    ['after a time that was left out', { ...DAILY, time: '02:30' }, '2024-03-31T03:00', '2024-04-01T02:30'],
  ] as const)('comes round %s', (_, rhythm, after, next) => {
    expect(shown(nextOccurrence(rhythm, local(after), BERLIN))).toBe(next);
  });

  it('comes once on a day on which clocks show its time twice', () => {
    const first = nextOccurrence({ every: 'day', time: '02:30' }, local('2024-10-26T12:00'), BERLIN);
    expect(first.toString()).toBe('2024-10-27T00:30:00Z');
    expect(shown(nextOccurrence({ every: 'day', time: '02:30' }, first, BERLIN))).toBe('2024-10-28T02:30');
  });

  it('is that of the place', () => {
    expect(nextOccurrence(DAILY, local('2024-06-01T12:00'), 'Asia/Kolkata').toString()).toBe('2024-06-02T02:30:00Z');
  });

  it('comes later than any instant, at its time, within a week and an hour', () => {
    const zones = fc.constantFrom(BERLIN, 'America/New_York', 'Pacific/Auckland', 'Asia/Kathmandu');
    const instants = fc
      .integer({ min: Date.UTC(2020, 0), max: Date.UTC(2027, 0) })
      .map((milliseconds) => Temporal.Instant.fromEpochMilliseconds(milliseconds));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), zones, instants, (weekday, zone, after) => {
        const next = nextOccurrence({ every: 'week', weekday, time: '08:00' }, after, zone);
        expect(after.until(next).total('hours')).toBeGreaterThan(0);
        expect(after.until(next).total('hours')).toBeLessThanOrEqual(7 * 24 + 1);
        expect(next.toZonedDateTimeISO(zone)).toMatchObject({ dayOfWeek: weekday, hour: 8, minute: 0 });
      }),
    );
  });
});

describe('tonight', () => {
  it.each([
    ['is the evening of the day', '2024-06-01T09:00', '2024-06-01T20:00'],
    ['is in two hours, once the evening has come', '2024-06-01T20:00', '2024-06-01T22:00'],
    ['is in two hours, even after midnight', '2024-06-01T23:00', '2024-06-02T01:00'],
    ['is the evening to come, for who is still up', '2024-06-01T01:00', '2024-06-01T20:00'],
  ])('%s', (_, now, then) => {
    expect(shown(tonight(local(now), BERLIN))).toBe(then);
  });
});

describe('tomorrow morning', () => {
  it.each([
    ['is on the next day', '2024-06-01T09:00', '2024-06-02T08:00'],
    ['is on the next day, late in the evening', '2024-06-01T23:59', '2024-06-02T08:00'],
    ['is when it gets light, for who has not slept', '2024-06-02T03:59', '2024-06-02T08:00'],
    ['is on the next day, for who is up early', '2024-06-02T04:00', '2024-06-03T08:00'],
    ['is at the same hour after clocks have changed', '2024-10-26T12:00', '2024-10-27T08:00'],
  ])('%s', (_, now, then) => {
    expect(shown(tomorrowMorning(local(now), BERLIN))).toBe(then);
  });
});

describe('an alert that is put off', () => {
  it.each([
    ['hour', '2024-06-01T10:00'],
    ['tonight', '2024-06-01T20:00'],
    ['morning', '2024-06-02T08:00'],
  ] as const)('until %s comes again then, if what it tells of is later', (snooze, then) => {
    const now = local('2024-06-01T09:00');
    expect(shown(snoozedUntil(snooze, now, BERLIN, local('2024-06-03T00:00')))).toBe(then);
    expect(snoozedUntil(snooze, now, BERLIN, local(then))).toBeNull();
    expect(snoozedUntil(snooze, now, BERLIN, local(then).add({ seconds: 1 }))).not.toBeNull();
  });

  it('cannot be put off once it has begun', () => {
    const now = local('2024-06-01T09:00');
    expect(SNOOZES.map((snooze) => snoozedUntil(snooze, now, BERLIN, now))).toEqual([null, null, null]);
  });
});
