import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPace } from '../../../lambda/alerts/pace.ts';

/** Starts messages to these chats, each as soon as it may be, by a timer that wakes up so late. @returns the instants. */
function startAll(chats: readonly number[], perSecond: number | null, late: (index: number) => number = () => 0) {
  const pace = createPace({ perSecond });
  let now = 1_000_000;
  return chats.map((chatId, index) => {
    const at = Math.max(pace.nextStart(now), pace.chatFreeAt(chatId, now));
    now = at > now ? at + late(index) : now;
    pace.started(chatId, now);
    return now;
  });
}

const many = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const mostWithin = (starts: readonly number[], span: number) =>
  Math.max(...starts.map((from) => starts.filter((at) => at >= from && at < from + span).length));

describe('the pace', () => {
  it('spaces the messages evenly', () => {
    const starts = startAll(many(57), 28);
    expect((starts.at(-1) ?? 0) - (starts[0] ?? 0)).toBeCloseTo(2_000 - 30, -2);
  });

  it('holds the rate where the timer wakes up late, and no second has more than one above it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 10, maxLength: 10 }), (lateness) => {
        const starts = startAll(many(280), 28, (index) => lateness[index % 10] ?? 0);
        expect(mostWithin(starts, 1_000)).toBeLessThanOrEqual(29);
        expect((starts.at(-1) ?? 0) - (starts[0] ?? 0)).toBeLessThan(10_100);
      }),
      { numRuns: 50 },
    );
  });

  it('does not make up for a long pause with a burst', () => {
    const pace = createPace({ perSecond: 10 });
    pace.started(1, 0);
    pace.started(2, 60_000);
    expect(pace.nextStart(60_000)).toBe(60_070);
  });

  it('lets a chat have one message a second', () => {
    expect(startAll([1, 1, 1], 28).map((at) => at - 1_000_000)).toEqual([0, 1_000, 2_000]);
  });

  it('lets a group have twenty messages a minute', () => {
    const starts = startAll(Array(45).fill(-1), 28);
    expect(mostWithin(starts, 60_000)).toBe(20);
    expect((starts[20] ?? 0) - (starts[0] ?? 0)).toBe(60_000);
  });

  it('holds nothing back where there is no limit', () => {
    expect(new Set(startAll([1, 1, -1, -1], null)).size).toBe(1);
  });

  it.each([
    [28, 32],
    [1_000, 500],
    [null, 128],
  ])('at %s a second has %i messages started and not yet recorded at the most', (perSecond, slots) => {
    expect(createPace({ perSecond }).slots).toBe(slots);
  });
});
