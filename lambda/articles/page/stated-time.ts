import { Temporal } from 'temporal-polyfill';

/** A time as a page states it: a moment, a clock time of which the zone is not said, or a day. */
export type StatedTime = Temporal.ZonedDateTime | Temporal.PlainDateTime | Temporal.PlainDate;

/** The calendar day where the time was stated. */
export function dayOf(time: StatedTime): Temporal.PlainDate {
  return time instanceof Temporal.PlainDate ? time : time.toPlainDate();
}

/** Whether it is a moment in UTC: what machines write for whatever zone the publisher is in. */
export function isInUtc(time: StatedTime): time is Temporal.ZonedDateTime {
  return time instanceof Temporal.ZonedDateTime && time.offsetNanoseconds === 0 && !time.timeZoneId.includes('/');
}
