import { Temporal } from 'temporal-polyfill';
import { daysOf, spanOf } from '../dates/span.ts';
import type { StoredKeyDate } from '../dates/stored-key-date.ts';

/** When a calendar shows a key date. */
export type CalendarTime =
  /** On whole days, by the calendar of wherever the reader is: `after` is the day after the last. */
  | { readonly first: Temporal.PlainDate; readonly after: Temporal.PlainDate }
  /** From an instant on; to another, where it takes several days. */
  | { readonly start: Temporal.Instant; readonly end: Temporal.Instant | null };

/**
 * Days stay the days that they are where it happens: a vote on Sunday is shown on Sunday everywhere. What is coarser than a
 * day takes all the days that it may happen on.
 *
 * @throws RangeError where the date is not of the form that its precision asks for.
 */
export function calendarTime(keyDate: StoredKeyDate): CalendarTime {
  if (keyDate.precision === 'minute' && keyDate.time !== null) {
    const { start, end } = spanOf(keyDate);
    return { start, end: keyDate.end === null ? null : end };
  }
  const days = daysOf(keyDate);
  const first = Temporal.PlainDate.from(days[0] ?? keyDate.date);
  return { first, after: first.add({ days: Math.max(1, days.length) }) };
}

/** `20140316`: a DATE (RFC 5545, section 3.3.4). */
export function dateValue(day: Temporal.PlainDate): string {
  return day.toString().replaceAll('-', '');
}

/** `20140316T150000Z`: a DATE-TIME in UTC, form 2 (RFC 5545, section 3.3.5). */
export function instantValue(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
}
