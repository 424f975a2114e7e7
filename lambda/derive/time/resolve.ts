import { Temporal } from 'temporal-polyfill';
import { addDays, dayNumber, daysInMonth, firstOfMonth, weekdayOf } from './day-arithmetic.ts';
import { dayDate, monthDate, quarterDate, type ResolvedDate, seasonDate, weekDate, yearDate } from './resolved-date.ts';
import type { NamedDate, TimeExpression, TimeReference } from './time-expression.ts';
import { dayInYear } from './yearly-day.ts';

/** Where the sentence places a date: `open` where tense and words do not tell. */
export type Direction = 'ahead' | 'back' | 'open';

type Reference<F extends TimeReference['form']> = Extract<TimeReference, { form: F }>;

/** A day of the year that is said without its year is one of the coming or the past months, not of some other year. */
const NEAR_DAYS = 182;
/** Nor is one that is ahead almost a year away: that is the day just past. */
const FAR_DAYS = 300;

/**
 * Whether an expression can mean a day that is not over yet, whatever the tense of its sentence; false for most years, dates and
 * "ago"s of a background. It costs a small part of what reading the sentence does.
 */
export function mayBeAhead(expression: TimeExpression, published: Temporal.PlainDate): boolean {
  const { reference, points } = expression;
  if (points === 'back') return false;
  const last = expression.until ?? reference;
  const year = last.form === 'date' ? last.first.year : 'year' in last ? last.year : null;
  if (year !== null && year < published.year) return false;
  if (!expression.until && ALWAYS_AHEAD.has(reference.form)) return true;
  return resolve(expression, published, 'ahead') !== null || resolve(expression, published, 'open') !== null;
}

/** Forms that count from the article's own day; only the others can name a day that is long over. */
const ALWAYS_AHEAD: ReadonlySet<TimeReference['form']> = new Set([
  'weekday',
  'relative-day',
  'named-day',
  'span',
  'week',
]);

/**
 * The date that an expression means in an article published on `published`, if that date is not over by then; null otherwise,
 * and where a sentence speaks of the past. A weekday is the next one (the day itself when it is the same), "next Friday" that of
 * the week after.
 */
export function resolve(
  expression: TimeExpression,
  published: Temporal.PlainDate,
  direction: Direction,
): ResolvedDate | null {
  if (direction === 'back') return null;
  const resolved = resolveAny(expression.reference, published, direction);
  const last = expression.until ? resolveAny(expression.until, published, 'ahead') : null;
  const range =
    resolved && last && Temporal.PlainDate.compare(last.first, resolved.first) > 0
      ? dayDate(resolved.first, last.first)
      : resolved;
  return range && Temporal.PlainDate.compare(range.last, published) >= 0 ? range : null;
}

function resolveAny(
  reference: TimeReference,
  published: Temporal.PlainDate,
  direction: Direction,
): ResolvedDate | null {
  switch (reference.form) {
    case 'date':
      return resolveDate(reference, published, direction);
    case 'day-of-month':
      return resolveDayOfMonth(reference.day, published);
    case 'weekday':
      return resolveWeekday(reference, published);
    case 'relative-day':
      return dayDate(addDays(published, reference.days));
    case 'named-day':
      return resolveNamedDay(reference, published);
    case 'weekend': {
      const saturday = addDays(published, 6 - published.dayOfWeek + 7 * reference.shift);
      return dayDate(saturday, addDays(saturday, 1));
    }
    case 'week':
      return weekDate(addDays(published, 7 * reference.shift));
    case 'month':
      return resolveMonth(reference, published, direction);
    case 'quarter':
      return resolveQuarter(reference, published);
    case 'season':
      return resolveSeason(reference, published);
    case 'year': {
      const year = reference.year ?? published.year + reference.shift;
      return reference.part === 'end' ? dayDate(new Temporal.PlainDate(year, 12, 31)) : yearDate(year);
    }
    case 'span':
      return resolveSpan(reference, published);
  }
}

function resolveDate(
  reference: Reference<'date'>,
  published: Temporal.PlainDate,
  direction: Direction,
): ResolvedDate | null {
  const year = reference.first.year ?? chooseYear(reference.first, reference.weekday, published, direction);
  const first = year === null ? null : plainDate(year, reference.first);
  if (!first || year === null) return null;
  if (!reference.last) return dayDate(first);
  const last = plainDate(year, reference.last);
  if (!last) return null;
  return dayDate(first, Temporal.PlainDate.compare(last, first) < 0 ? last.add({ years: 1 }) : last);
}

function plainDate(year: number, date: NamedDate): Temporal.PlainDate | null {
  return date.day <= daysInMonth(year, date.month) ? new Temporal.PlainDate(year, date.month, date.day) : null;
}

/** The year in which the weekday fits, else the nearest; of a date that is ahead, the next. */
function chooseYear(
  date: NamedDate,
  weekday: number | null,
  published: Temporal.PlainDate,
  direction: Direction,
): number | null {
  const today = dayNumber(published.year, published.month, published.day);
  const days = [published.year - 1, published.year, published.year + 1]
    .filter((year) => date.day <= daysInMonth(year, date.month))
    .map((year) => ({ year, number: dayNumber(year, date.month, date.day) }));
  const fitting = weekday === null ? [] : days.filter(({ number }) => weekdayOf(number) === weekday);
  const candidates = fitting.length > 0 ? fitting : days;
  if (direction === 'ahead') {
    const next = candidates.find(({ number }) => number >= today);
    return next && next.number - today <= FAR_DAYS ? next.year : null;
  }
  const nearest = candidates.find(({ number }) => Math.abs(number - today) <= NEAR_DAYS);
  return nearest?.year ?? null;
}

function resolveDayOfMonth(day: number, published: Temporal.PlainDate): ResolvedDate | null {
  const month = firstOfMonth(published, day >= published.day ? 0 : 1);
  return day <= month.daysInMonth ? dayDate(addDays(month, day - 1)) : null;
}

function resolveWeekday(reference: Reference<'weekday'>, published: Temporal.PlainDate): ResolvedDate | null {
  if (reference.which === 'last') return null;
  const ahead = (reference.weekday - published.dayOfWeek + 7) % 7;
  const toNextWeek = reference.which === 'next' && reference.weekday >= published.dayOfWeek ? 7 : 0;
  const first = addDays(published, ahead + toNextWeek + 7 * reference.weeksLater);
  if (reference.last === null) return dayDate(first);
  return dayDate(first, addDays(first, (reference.last - reference.weekday + 7) % 7));
}

function resolveNamedDay(reference: Reference<'named-day'>, published: Temporal.PlainDate): ResolvedDate | null {
  const years = reference.year === null ? [published.year, published.year + 1] : [reference.year];
  for (const year of years) {
    const day = dayInYear(reference.day, year);
    if (Temporal.PlainDate.compare(day, published) >= 0) return dayDate(day);
  }
  return null;
}

function resolveMonth(
  reference: Reference<'month'>,
  published: Temporal.PlainDate,
  direction: Direction,
): ResolvedDate | null {
  const month = namedMonth(reference, published, direction);
  if (!month) return null;
  return reference.part === 'end' ? dayDate(addDays(month, month.daysInMonth - month.day)) : monthDate(month);
}

function namedMonth(
  reference: Reference<'month'>,
  published: Temporal.PlainDate,
  direction: Direction,
): Temporal.PlainDate | null {
  if (reference.month === null) return firstOfMonth(published, reference.shift);
  if (reference.year !== null) return new Temporal.PlainDate(reference.year, reference.month, 1);
  if (reference.shift !== 0) return new Temporal.PlainDate(published.year + reference.shift, reference.month, 1);
  const monthsAhead = (reference.month - published.month + 12) % 12;
  return direction === 'ahead' || monthsAhead <= 4 ? firstOfMonth(published, monthsAhead) : null;
}

function resolveQuarter(reference: Reference<'quarter'>, published: Temporal.PlainDate): ResolvedDate {
  const current = Math.ceil(published.month / 3);
  if (reference.quarter === null) {
    const months = firstOfMonth(published, 3 * reference.shift);
    return quarterDate(months.year, Math.ceil(months.month / 3));
  }
  // A quarter without a year is this year's, or the first one said in the last.
  const year =
    reference.year ?? published.year + (reference.yearShift ?? (reference.quarter === 1 && current === 4 ? 1 : 0));
  return quarterDate(year, reference.quarter);
}

function resolveSeason(reference: Reference<'season'>, published: Temporal.PlainDate): ResolvedDate {
  if (reference.year !== null) return seasonDate(reference.year, reference.season);
  const thisYear = seasonDate(published.year, reference.season);
  const isOver = Temporal.PlainDate.compare(thisYear.last, published) < 0;
  const hasBegun = Temporal.PlainDate.compare(thisYear.first, published) <= 0;
  return isOver || (reference.shift === 1 && hasBegun) ? seasonDate(published.year + 1, reference.season) : thisYear;
}

function resolveSpan(reference: Reference<'span'>, published: Temporal.PlainDate): ResolvedDate | null {
  const { count, unit, exact } = reference;
  if (!Number.isFinite(count)) return null;
  // "The next week" runs from now on: the week, month or year in which its middle lies.
  const days = (each: number): number => (reference.running ? Math.floor((count * each) / 2) : count * each);
  switch (unit) {
    case 'hour':
      return dayDate(addDays(published, Math.ceil(count / 24)));
    case 'day':
      return dayDate(addDays(published, count));
    case 'week':
      return exact ? dayDate(addDays(published, 7 * count)) : weekDate(addDays(published, days(7)));
    case 'month':
      return monthDate(reference.running ? addDays(published, days(30)) : firstOfMonth(published, count));
    case 'year':
      return yearDate(published.year + (reference.running ? Math.ceil(count / 2) : count));
  }
}
