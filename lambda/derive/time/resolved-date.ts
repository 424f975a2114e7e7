import { Temporal } from 'temporal-polyfill';
import type { Precision } from '../key-date.ts';
import { addDays, firstOfMonth } from './day-arithmetic.ts';
import type { Season } from './time-expression.ts';

/** A date in the form that a key date carries, with the first and last calendar day that it covers. */
export interface ResolvedDate {
  readonly date: string;
  readonly end: string | null;
  readonly precision: Exclude<Precision, 'minute'>;
  readonly first: Temporal.PlainDate;
  readonly last: Temporal.PlainDate;
  /** Set where the weekday that the article names is not that of the date. */
  readonly contradicts?: true;
}

export function dayDate(day: Temporal.PlainDate, end: Temporal.PlainDate | null = null): ResolvedDate {
  return { date: day.toString(), end: end?.toString() ?? null, precision: 'day', first: day, last: end ?? day };
}

/** The ISO 8601 week that holds the day, as `2014-W12`. */
export function weekDate(day: Temporal.PlainDate): ResolvedDate {
  const first = addDays(day, 1 - day.dayOfWeek);
  const date = `${first.yearOfWeek}-W${String(first.weekOfYear).padStart(2, '0')}`;
  return { date, end: null, precision: 'week', first, last: addDays(first, 6) };
}

export function monthDate(day: Temporal.PlainDate): ResolvedDate {
  const first = firstOfMonth(day);
  return {
    date: first.toString().slice(0, 7),
    end: null,
    precision: 'month',
    first,
    last: addDays(first, first.daysInMonth - 1),
  };
}

export function quarterDate(year: number, quarter: number): ResolvedDate {
  const first = new Temporal.PlainDate(year, quarter * 3 - 2, 1);
  const last = addDays(firstOfMonth(first, 3), -1);
  return { date: `${year}-Q${quarter}`, end: null, precision: 'quarter', first, last };
}

const FIRST_MONTH: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** A season of the northern hemisphere by calendar months; winter is named by the year in which it begins. */
export function seasonDate(year: number, season: Season): ResolvedDate {
  const first = new Temporal.PlainDate(year, FIRST_MONTH[season], 1);
  const last = addDays(firstOfMonth(first, 3), -1);
  return { date: `${year}-${season}`, end: null, precision: 'season', first, last };
}

export function yearDate(year: number): ResolvedDate {
  const first = new Temporal.PlainDate(year, 1, 1);
  return { date: String(year), end: null, precision: 'year', first, last: new Temporal.PlainDate(year, 12, 31) };
}
