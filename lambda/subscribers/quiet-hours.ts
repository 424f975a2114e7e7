import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { instantOf, WallTime } from './wall-time.ts';

/** The hours in which a chat wants no noise: from one time of day (included) to another (excluded), over midnight where it is earlier. */
export const QuietHours = z.object({ from: WallTime, to: WallTime });
export type QuietHours = z.infer<typeof QuietHours>;

interface Stretch {
  readonly begin: Temporal.Instant;
  readonly end: Temporal.Instant;
}

/** Whether an instant lies in the quiet hours where the chat is. Where they begin and end at the same time, there are none. */
export function isQuiet(hours: QuietHours, instant: Temporal.Instant, zone: string): boolean {
  return stretchAt(hours, instant, zone) !== undefined;
}

/**
 * When the quiet that an instant lies in is over; null where it lies in none.
 *
 * Quiet hours of nearly a whole day go on through a night in which the clocks leave out all that is between them.
 */
export function quietEnds(hours: QuietHours, instant: Temporal.Instant, zone: string): Temporal.Instant | null {
  let end: Temporal.Instant | null = null;
  for (
    let stretch = stretchAt(hours, instant, zone);
    stretch !== undefined;
    stretch = stretchAt(hours, stretch.end, zone)
  ) {
    end = stretch.end;
  }
  return end;
}

/** When the quiet that an instant lies in has begun; null where it lies in none. */
export function quietBegan(hours: QuietHours, instant: Temporal.Instant, zone: string): Temporal.Instant | null {
  return stretchAt(hours, instant, zone)?.begin ?? null;
}

function stretchAt(hours: QuietHours, instant: Temporal.Instant, zone: string): Stretch | undefined {
  return stretchesAround(hours, instant, zone).find(
    ({ begin, end }) => Temporal.Instant.compare(begin, instant) <= 0 && Temporal.Instant.compare(instant, end) < 0,
  );
}

/** The quiet of the day before, of the day itself and of those after, which may be left out by a zone that crosses the date line. */
function stretchesAround({ from, to }: QuietHours, instant: Temporal.Instant, zone: string): Stretch[] {
  if (from === to) return [];
  const today = instant.toZonedDateTimeISO(zone).toPlainDate();
  const isOverMidnight = to < from;
  return [-2, -1, 0, 1, 2, 3]
    .map((days) => today.add({ days }))
    .map((day) => ({
      begin: instantOf(day, from, zone),
      end: instantOf(isOverMidnight ? day.add({ days: 1 }) : day, to, zone),
    }))
    .filter(({ begin, end }) => Temporal.Instant.compare(begin, end) < 0);
}
