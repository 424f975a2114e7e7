import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { instantOf, WallTime } from './wall-time.ts';

/** When a digest comes: every day, or on a day of the week (ISO 8601: 1 is Monday), at a time of day. */
export const Rhythm = z.discriminatedUnion('every', [
  z.object({ every: z.literal('day'), time: WallTime }),
  z.object({ every: z.literal('week'), weekday: z.number().int().min(1).max(7), time: WallTime }),
]);
export type Rhythm = z.infer<typeof Rhythm>;

/** How long an alert can be put off. */
export const SNOOZES = ['hour', 'tonight', 'morning'] as const;
export type Snooze = (typeof SNOOZES)[number];

const EVENING = '20:00';
const MORNING = '08:00';
/** Who is up before this has not slept yet: the morning to come is theirs. */
const NIGHT_ENDS = Temporal.PlainTime.from('04:00');
/** Once the evening has come, "tonight" is in two hours. */
const LATER_TONIGHT = { hours: 2 };

/** The first time after an instant at which a rhythm comes round where the chat is, by the clock there. */
export function nextOccurrence(rhythm: Rhythm, after: Temporal.Instant, zone: string): Temporal.Instant {
  const today = after.toZonedDateTimeISO(zone).toPlainDate();
  // A day may be left out where a zone crosses the date line, so that more than the next one is looked at.
  for (let days = 0; ; days++) {
    const day = today.add({ days });
    if (rhythm.every === 'week' && day.dayOfWeek !== rhythm.weekday) continue;
    const instant = instantOf(day, rhythm.time, zone);
    if (Temporal.Instant.compare(instant, after) > 0) return instant;
  }
}

/** The evening of the day, at 20:00 where the chat is; in two hours, where that is past. */
export function tonight(now: Temporal.Instant, zone: string): Temporal.Instant {
  const evening = instantOf(now.toZonedDateTimeISO(zone).toPlainDate(), EVENING, zone);
  return Temporal.Instant.compare(evening, now) > 0 ? evening : now.add(LATER_TONIGHT);
}

/** 08:00 where the chat is on the next day; before 04:00, on the day that has begun. */
export function tomorrowMorning(now: Temporal.Instant, zone: string): Temporal.Instant {
  const local = now.toZonedDateTimeISO(zone);
  const isNight = Temporal.PlainTime.compare(local.toPlainTime(), NIGHT_ENDS) < 0;
  return instantOf(local.toPlainDate().add({ days: isNight ? 0 : 1 }), MORNING, zone);
}

/**
 * When an alert that is put off comes again; null where that is no earlier than what it tells of.
 *
 * @param before when the happening begins; what is to come at that instant or later is of no use.
 */
export function snoozedUntil(
  snooze: Snooze,
  now: Temporal.Instant,
  zone: string,
  before: Temporal.Instant,
): Temporal.Instant | null {
  const again = {
    hour: () => now.add({ hours: 1 }),
    tonight: () => tonight(now, zone),
    morning: () => tomorrowMorning(now, zone),
  }[snooze]();
  return Temporal.Instant.compare(again, before) < 0 ? again : null;
}
