import { Temporal } from 'temporal-polyfill';
import type { StatedTime } from './stated-time.ts';
import { type DateHabits, plainWriting, writtenDates } from './written-date.ts';

/** 20200218, 20200218T1830, 20200218183005: no marks between the parts. */
const COMPACT =
  /^(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})(?:t?(?<hour>\d{2})(?<minute>\d{2})(?:\d{2})?)?(?!\d)/;
/** Seconds or milliseconds since 1970: 2001 to 2286. */
const EPOCH = /^(?:1\d{9}|1\d{12})$/;
/** No value that a page gives a time by is longer. */
const LONGEST = 100;

/**
 * Reads a time out of a value that is meant for machines, such as a meta tag's: ISO 8601 and what is taken for it, RFC 5322, seconds
 * since 1970, and dates as people write them, which many pages put there.
 *
 * @returns undefined where there is none.
 */
export function machineTime(value: string, habits: DateHabits): StatedTime | undefined {
  const text = plainWriting(value.slice(0, LONGEST)).trim();
  if (EPOCH.test(text)) {
    return Temporal.Instant.fromEpochMilliseconds(Number(text.padEnd(13, '0'))).toZonedDateTimeISO('UTC');
  }
  const compact = COMPACT.exec(text)?.groups;
  if (compact) {
    const { year, month, day, hour, minute } = compact;
    const [first] = writtenDates(`${year}-${month}-${day}${hour ? ` ${hour}:${minute}` : ''}`, habits);
    if (first) return first.time;
  }
  return writtenDates(text, habits)[0]?.time;
}
