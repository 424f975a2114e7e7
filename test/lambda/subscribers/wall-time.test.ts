import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { instantOf, WallTime } from '../../../lambda/subscribers/wall-time.ts';

describe('a time of day', () => {
  it.each([
    ['00:00', true],
    ['23:59', true],
    ['24:00', false],
    ['8:00', false],
    ['08:60', false],
    ['08:00:00', false],
  ])('may be %s: %s', (text, isTime) => {
    expect(WallTime.safeParse(text).success).toBe(isTime);
  });

  it.each([
    ['on a common day', '2024-06-01', '08:00', 'Europe/Berlin', '2024-06-01T06:00:00Z'],
    ['that clocks leave out is that of the change', '2024-03-31', '02:30', 'Europe/Berlin', '2024-03-31T01:00:00Z'],
    ['that clocks show twice is the first', '2024-10-27', '02:30', 'Europe/Berlin', '2024-10-27T00:30:00Z'],
    ['in a change of half an hour', '2024-10-06', '02:15', 'Australia/Lord_Howe', '2024-10-05T15:30:00Z'],
    ['of a midnight that is left out', '2024-04-26', '00:00', 'Africa/Cairo', '2024-04-25T22:00:00Z'],
    ['of a day that is left out', '2011-12-30', '08:00', 'Pacific/Apia', '2011-12-30T10:00:00Z'],
  ])('%s', (_, day, time, zone, instant) => {
    expect(instantOf(Temporal.PlainDate.from(day), time, zone).toString()).toBe(instant);
  });

  it('is nowhere in a zone that there is not', () => {
    expect(() => instantOf(Temporal.PlainDate.from('2024-06-01'), '08:00', 'Mars/Olympus')).toThrow(RangeError);
  });
});
