import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  minutesAfterFailure,
  minutesAfterGone,
  minutesAfterSuccess,
} from '../../../../lambda/articles/feeds/next-reading.ts';

const nothing = { refreshMinutes: null, maxAgeMinutes: null, retryAfterMinutes: null };
const DAY = 1_440;

describe('a feed that was read is read again', () => {
  it.each([
    ['after ten minutes where it says nothing', nothing, null, 10],
    ['when its own word has run out', { ...nothing, refreshMinutes: 45 }, null, 45],
    ["when its answer's word has run out", { ...nothing, maxAgeMinutes: 30 }, null, 30],
    ['when the longer of both has', { ...nothing, refreshMinutes: 20, maxAgeMinutes: 30 }, null, 30],
    ['after ten minutes though it may be asked more often', { ...nothing, refreshMinutes: 1 }, null, 10],
    ['after a day though it says a year', { ...nothing, refreshMinutes: 525_600 }, null, DAY],
    ['six times for each usual gap', nothing, 180, 30],
    ['once an hour where it brings something once a week', nothing, 7 * DAY, 60],
    ['after ten minutes where it brings something every minute', nothing, 1, 10],
  ])('%s', (_, wishes, habit, minutes) => {
    expect(minutesAfterSuccess(wishes, habit, 0)).toBe(minutes);
  });

  it('a little later by chance, so that feeds part', () => {
    expect(minutesAfterSuccess(nothing, null, 1)).toBe(11);
  });
});

describe('a feed that could not be read is read again', () => {
  it('after twice as long each time, up to a day', () => {
    const longest = Array.from({ length: 12 }, (_, index) => minutesAfterFailure(index + 1, nothing, 1));
    expect(longest).toEqual([20, 40, 80, 160, 320, 640, 1280, DAY, DAY, DAY, DAY, DAY]);
  });

  it.each([
    ['not before the site lets us', 90, 90],
    ['not before three days where the site asks for that', 3 * DAY, 3 * DAY],
    ['after a week though the site asks for a year', 365 * DAY, 7 * DAY],
    ['as it would be where the site asks for less', 1, 10],
  ])('%s', (_, retryAfterMinutes, minutes) => {
    expect(minutesAfterFailure(1, { ...nothing, retryAfterMinutes }, 0)).toBe(minutes);
  });

  it('after half a day to a day where it is gone, and not before the site lets us', () => {
    expect([minutesAfterGone(nothing, 0), minutesAfterGone(nothing, 1)]).toEqual([DAY / 2, DAY]);
    expect(minutesAfterGone({ ...nothing, retryAfterMinutes: 2 * DAY }, 0)).toBe(2 * DAY);
  });

  it('within half and the whole of that time, whatever chance says, and never sooner than the site asks', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 0, max: DAY }),
        (failures, random, retryAfterMinutes) => {
          const minutes = minutesAfterFailure(failures, { ...nothing, retryAfterMinutes }, random);
          expect(minutes).toBeGreaterThanOrEqual(Math.max(10, retryAfterMinutes));
          expect(minutes).toBeLessThanOrEqual(DAY);
        },
      ),
    );
  });
});
