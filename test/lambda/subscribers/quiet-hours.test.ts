import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { isQuiet, type QuietHours, quietBegan, quietEnds } from '../../../lambda/subscribers/quiet-hours.ts';
import { at } from '../../support/key-dates.ts';

const BERLIN = 'Europe/Berlin';
const NIGHT: QuietHours = { from: '22:00', to: '07:00' };
const NOON: QuietHours = { from: '12:00', to: '14:00' };

const local = (text: string, zone = BERLIN) => Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant();
const shown = (instant: Temporal.Instant | null, zone = BERLIN) =>
  instant?.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' }) ?? null;

describe('quiet hours', () => {
  it.each([
    ['over midnight, in the evening', NIGHT, '2024-06-01T22:00', true],
    ['over midnight, in the morning', NIGHT, '2024-06-01T06:59', true],
    ['over midnight, when they are over', NIGHT, '2024-06-01T07:00', false],
    ['over midnight, by day', NIGHT, '2024-06-01T21:59', false],
    ['of one day, within', NOON, '2024-06-01T13:00', true],
    ['of one day, before', NOON, '2024-06-01T11:59', false],
    ['of one day, after', NOON, '2024-06-01T14:00', false],
    ['up to midnight', { from: '20:00', to: '00:00' }, '2024-06-01T23:59', true],
    ['up to midnight, after it', { from: '20:00', to: '00:00' }, '2024-06-01T00:00', false],
    ['that begin when they end, at that time', { from: '08:00', to: '08:00' }, '2024-06-01T08:00', false],
    ['that begin when they end, at any other', { from: '08:00', to: '08:00' }, '2024-06-01T20:00', false],
  ])('%s', (_, hours, time, quiet) => {
    expect(isQuiet(hours, local(time), BERLIN)).toBe(quiet);
  });

  it('are those of the place where the chat is', () => {
    const instant = at('2024-06-01T21:00:00Z');
    expect(isQuiet(NIGHT, instant, BERLIN)).toBe(true);
    expect(isQuiet(NIGHT, instant, 'America/New_York')).toBe(false);
  });

  it.each([
    ['in the evening', NIGHT, '2024-06-01T23:00', '2024-06-02T07:00', '2024-06-01T22:00'],
    ['in the morning', NIGHT, '2024-06-01T03:00', '2024-06-01T07:00', '2024-05-31T22:00'],
    ['by day', NIGHT, '2024-06-01T12:00', null, null],
    ['at the moment when it begins', NIGHT, '2024-06-01T22:00', '2024-06-02T07:00', '2024-06-01T22:00'],
    ['where there is none', { from: '08:00', to: '08:00' }, '2024-06-01T08:00', null, null],
  ])('tell when quiet ends and has begun, %s', (_, hours, now, ends, began) => {
    expect(shown(quietEnds(hours, local(now), BERLIN))).toBe(ends);
    expect(shown(quietBegan(hours, local(now), BERLIN))).toBe(began);
  });

  describe('in a night in which clocks change', () => {
    it.each([
      ['last an hour less in spring', NIGHT, '2024-03-30T21:00:00Z', '2024-03-31T05:00:00Z'],
      ['last an hour more in autumn', NIGHT, '2024-10-26T20:00:00Z', '2024-10-27T06:00:00Z'],
      [
        'end at the change, where their end is left out',
        { from: '22:00', to: '02:30' },
        '2024-03-30T21:00:00Z',
        '2024-03-31T01:00:00Z',
      ],
      [
        'begin at the change, where their beginning is left out',
        { from: '02:30', to: '07:00' },
        '2024-03-31T01:00:00Z',
        '2024-03-31T05:00:00Z',
      ],
      ['end at the first of two', { from: '22:00', to: '02:30' }, '2024-10-26T20:00:00Z', '2024-10-27T00:30:00Z'],
      [
        'begin at the first of two, and do not end with the hour',
        { from: '02:30', to: '07:00' },
        '2024-10-27T00:30:00Z',
        '2024-10-27T06:00:00Z',
      ],
      [
        'go on where all between two of them is left out',
        { from: '02:50', to: '02:10' },
        '2024-03-30T01:50:00Z',
        '2024-04-01T00:10:00Z',
      ],
    ])('%s', (_, hours, begins, ends) => {
      const before = at(begins).subtract({ nanoseconds: 1 });
      expect(isQuiet(hours, before, BERLIN)).toBe(false);
      expect(quietBegan(hours, at(begins), BERLIN)).toEqual(at(begins));
      expect(quietEnds(hours, at(begins), BERLIN)).toEqual(at(ends));
      expect(isQuiet(hours, at(ends), BERLIN)).toBe(false);
    });

    it('are none where they would be left out whole', () => {
      const hours = { from: '02:10', to: '02:40' };
      expect(isQuiet(hours, local('2024-03-31T03:10'), BERLIN)).toBe(false);
      expect(isQuiet(hours, local('2024-04-01T02:10'), BERLIN)).toBe(true);
    });
  });

  it('go on over a day that the zone leaves out', () => {
    const evening = local('2011-12-29T23:00', 'Pacific/Apia');
    expect(shown(quietEnds(NIGHT, evening, 'Pacific/Apia'), 'Pacific/Apia')).toBe('2011-12-31T07:00');
  });

  describe('whatever they are', () => {
    const time = fc
      .integer({ min: 0, max: 24 * 60 - 1 })
      .map((minutes) => Temporal.PlainTime.from('00:00').add({ minutes }).toString({ smallestUnit: 'minute' }));
    /** At least an hour and a half of each day is not quiet, which is more than any change of clocks leaves out. */
    const hours = fc.record({ from: time, to: time }).filter(({ from, to }) => awakeMinutes(from, to) >= 90);
    const zone = fc.constantFrom(
      BERLIN,
      'America/New_York',
      'Australia/Lord_Howe',
      'Africa/Cairo',
      'Asia/Kathmandu',
      'UTC',
    );
    const instant = fc
      .oneof(
        fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2027, 0) }),
        // around the changes of clocks
        fc.integer({ min: -36 * 60, max: 36 * 60 }).map((minutes) => Date.UTC(2024, 2, 31, 1) + minutes * 60_000),
        fc.integer({ min: -36 * 60, max: 36 * 60 }).map((minutes) => Date.UTC(2024, 9, 27, 1) + minutes * 60_000),
        fc.integer({ min: -36 * 60, max: 36 * 60 }).map((minutes) => Date.UTC(2024, 3, 25, 22) + minutes * 60_000),
      )
      .map((milliseconds) => Temporal.Instant.fromEpochMilliseconds(milliseconds));

    it('end at a time that is not quiet, later, and within a day and an hour', () => {
      fc.assert(
        fc.property(hours, zone, instant, (quiet, where, now) => {
          const end = quietEnds(quiet, now, where);
          expect(end !== null).toBe(isQuiet(quiet, now, where));
          if (end === null) return;
          expect(isQuiet(quiet, end, where)).toBe(false);
          expect(isQuiet(quiet, end.subtract({ nanoseconds: 1 }), where)).toBe(true);
          expect(now.until(end).total('hours')).toBeGreaterThan(0);
          expect(now.until(end).total('hours')).toBeLessThanOrEqual(25);
        }),
      );
    });

    it('have begun at a time that is quiet, no later than now', () => {
      fc.assert(
        fc.property(hours, zone, instant, (quiet, where, now) => {
          const began = quietBegan(quiet, now, where);
          expect(began === null).toBe(!isQuiet(quiet, now, where));
          if (began === null) return;
          expect(began.until(now).total('hours')).toBeGreaterThanOrEqual(0);
          expect(isQuiet(quiet, began, where)).toBe(true);
        }),
      );
    });

    it('are those that the clock shows, where clocks do not change', () => {
      fc.assert(
        fc.property(hours, instant, (quiet, now) => {
          const clock = now.toZonedDateTimeISO('Asia/Kathmandu').toPlainTime().toString({ smallestUnit: 'minute' });
          const { from, to } = quiet;
          const expected = from <= to ? from <= clock && clock < to : from <= clock || clock < to;
          expect(isQuiet(quiet, now, 'Asia/Kathmandu')).toBe(expected);
        }),
      );
    });
  });
});

function awakeMinutes(from: string, to: string): number {
  const minutes = Temporal.PlainTime.from(to).until(Temporal.PlainTime.from(from)).total('minutes');
  return minutes <= 0 ? minutes + 24 * 60 : minutes;
}
