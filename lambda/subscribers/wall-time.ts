import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod';

/** A time of day as a clock on the wall shows it, `HH:MM`. */
export const WallTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'is not a time of day, such as 08:00');
export type WallTime = z.infer<typeof WallTime>;

/**
 * When a clock shows, or first passes, a time on a day. A time that clocks leave out, as they go forward, is that of the
 * change; of one that they show twice it is the first.
 *
 * @throws RangeError where there is no such zone.
 */
export function instantOf(day: Temporal.PlainDate, time: WallTime, zone: string): Temporal.Instant {
  const wanted = day.toPlainDateTime(time);
  const first = wanted.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (first.toPlainDateTime().equals(wanted)) return first.toInstant();
  const change = first.getTimeZoneTransition('next');
  if (change === null) throw new RangeError(`no clock in ${zone} ever shows ${wanted}`);
  return change.toInstant();
}
