import { Temporal } from 'temporal-polyfill';
import type { KeyDate } from '../derive/key-date.ts';

/** From when (included) to when (excluded) a happening may take place. */
export interface Span {
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
}

/** Where the article does not say where something happens, its day is taken by UTC. */
const NOWHERE = 'UTC';

/** First months of the seasons of the northern hemisphere, as meteorologists count them; winter begins in December. */
const SEASON_MONTHS = { SP: 3, SU: 6, FA: 9, WI: 12 } as const;

type Dated = Pick<KeyDate, 'date' | 'end' | 'precision'>;
type Placed = Dated & Pick<KeyDate, 'time' | 'zone'>;

/**
 * The stretch of time that a key date covers, in the zone where it happens: an instant for `minute` (start and end are
 * the same), calendar days for `day`, and the whole week, month, quarter, season or year for what is coarser.
 *
 * @throws RangeError where the date is not of the form that its precision asks for.
 */
export function spanOf(keyDate: Placed): Span {
  const zone = keyDate.zone ?? NOWHERE;
  const [first, after] = calendarSpan(keyDate);
  if (keyDate.precision !== 'minute' || keyDate.time === null) {
    return { start: first.toZonedDateTime(zone).toInstant(), end: after.toZonedDateTime(zone).toInstant() };
  }
  const start = first.toZonedDateTime({ timeZone: zone, plainTime: keyDate.time }).toInstant();
  return { start, end: keyDate.end === null ? start : after.toZonedDateTime(zone).toInstant() };
}

/** Whether the day on which a key date happens, or begins, is known. */
export function isOfDay({ precision }: Pick<KeyDate, 'precision'>): boolean {
  return precision === 'day' || precision === 'minute';
}

/** Whether a time lies within a coarser one that is no day: a day, or a month, in its quarter. */
export function isWithin(fine: Dated, coarse: Dated): boolean {
  if (isOfDay(coarse) || FINEST_FIRST.indexOf(fine.precision) >= FINEST_FIRST.indexOf(coarse.precision)) return false;
  const [first, after] = calendarSpan(fine);
  const [from, until] = calendarSpan(coarse);
  return Temporal.PlainDate.compare(from, first) <= 0 && Temporal.PlainDate.compare(after, until) <= 0;
}
const FINEST_FIRST: readonly KeyDate['precision'][] = ['minute', 'day', 'week', 'month', 'quarter', 'season', 'year'];

/** The days of a key date, first to last. */
export function daysOf(keyDate: Dated): string[] {
  const [first, after] = calendarSpan(keyDate);
  const count = first.until(after, { largestUnit: 'days' }).days;
  return Array.from({ length: count }, (_, index) => first.add({ days: index }).toString());
}

/** First day, and the day after the last. */
function calendarSpan({ date, end, precision }: Dated): [Temporal.PlainDate, Temporal.PlainDate] {
  switch (precision) {
    case 'minute':
    case 'day': {
      const first = Temporal.PlainDate.from(date);
      return [first, (end === null ? first : Temporal.PlainDate.from(end)).add({ days: 1 })];
    }
    case 'week':
      return spanning(isoWeek(date), { weeks: 1 });
    case 'month':
      return spanning(Temporal.PlainDate.from(`${date}-01`), { months: 1 });
    case 'quarter':
      return spanning(monthOf(date, (Number(date.slice(6)) - 1) * 3 + 1), { months: 3 });
    case 'season':
      return spanning(monthOf(date, seasonMonth(date)), { months: 3 });
    case 'year':
      return spanning(monthOf(date, 1), { years: 1 });
  }
}

function spanning(first: Temporal.PlainDate, length: Temporal.DurationLike): [Temporal.PlainDate, Temporal.PlainDate] {
  return [first, first.add(length)];
}

function monthOf(date: string, month: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year: Number(date.slice(0, 4)), month, day: 1 }, { overflow: 'reject' });
}

function seasonMonth(date: string): number {
  const season = date.slice(5);
  if (season === 'SP' || season === 'SU' || season === 'FA' || season === 'WI') return SEASON_MONTHS[season];
  throw new RangeError(`"${date}" is not a season`);
}

/** Monday of an ISO 8601 week, `2014-W12`: week 1 is the one that has 4 January in it. */
function isoWeek(date: string): Temporal.PlainDate {
  const week = Number(/-W(\d{2})$/.exec(date)?.[1]);
  if (!(week >= 1 && week <= 53)) throw new RangeError(`"${date}" is not a week`);
  const fourth = Temporal.PlainDate.from({ year: Number(date.slice(0, 4)), month: 1, day: 4 });
  return fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ weeks: week - 1 });
}
