import { describe, expect, it } from 'vitest';
import { countdown, pace, relativeTime } from '../../../../../lib/local/console/browser/countdown.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('countdown', () => {
  it.each([
    [12 * DAY + 4 * HOUR + 59 * MINUTE, '12 d 4 h'],
    [DAY, '1 d 0 h'],
    [DAY - SECOND, '23 h 59 min'],
    [4 * HOUR + 5 * MINUTE, '4 h 05 min'],
    [HOUR - SECOND, '59 min'],
    [59 * SECOND, 'now'],
  ])('of %i ms is "%s"', (milliseconds, text) => {
    expect(countdown(milliseconds)).toBe(text);
  });
});

describe('relativeTime', () => {
  it.each([
    [2 * HOUR, 'in 2 h 00 min'],
    [-2 * DAY, '2 d 0 h ago'],
    [-30 * SECOND, 'now'],
  ])('of a moment %i ms off is "%s"', (distance, text) => {
    const now = Date.parse('2014-03-14T18:00Z');
    expect(relativeTime(now + distance, now)).toBe(text);
  });
});

describe('pace', () => {
  it.each([
    [1, 'at the real pace'],
    [30, '30 seconds a second'],
    [60, '1 minute a second'],
    [5_400, '1.5 hours a second'],
    [86_400, '1 day a second'],
  ])('of %i is "%s"', (speed, text) => {
    expect(pace(speed)).toBe(text);
  });
});
