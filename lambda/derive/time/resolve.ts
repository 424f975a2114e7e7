import { Temporal } from 'temporal-polyfill';
import { addDays, dayNumber, daysBetween, daysInMonth, firstOfMonth, weekdayOf } from './day-arithmetic.ts';
import { dayDate, monthDate, quarterDate, type ResolvedDate, seasonDate, weekDate, yearDate } from './resolved-date.ts';
import type { Length, NamedDate, Part, TimeExpression, TimeReference } from './time-expression.ts';
import { dayInYear, nthWeekday } from './yearly-day.ts';

/** Where the sentence places a date: `open` where tense and words do not tell. */
export type Direction = 'ahead' | 'back' | 'open';

type Reference<F extends TimeReference['form']> = Extract<TimeReference, { form: F }>;

/** What a reference is resolved against. */
interface Context {
  readonly published: Temporal.PlainDate;
  readonly direction: Direction;
  /** The date that the text spoke of last, for "the following day". */
  readonly antecedent: ResolvedDate | null;
}

/** A day of the year that is said without its year is one of the coming or the past months, not of some other year. */
const NEAR_DAYS = 183;
/** Nor is one that is ahead almost a year away: that is the day just past. */
const FAR_DAYS = 300;
/** A named day that some years leave out ("Election Day") is told without its year only in the year before it. */
const NAMED_FAR_DAYS = 366;

/** Said later in a century, its turn is the last one. */
const TURN_YEARS = 25;

const FRIDAY = 5;
const SATURDAY = 6;
const SUNDAY = 7;

/**
 * Whether an expression can mean a day that is not over yet, whatever the tense of its sentence; false for most years, dates and
 * "ago"s of a background. It costs a small part of what reading the sentence does.
 */
export function mayBeAhead(expression: TimeExpression, published: Temporal.PlainDate): boolean {
  if (expression.points === 'back') return false;
  const year = namedYear(expression.until ?? expression.reference);
  if (year !== null && year < published.year) return false;
  const { reference } = expression;
  if (!CALENDAR_FORMS.has(reference.form)) return true;
  // A year that is not over, and a month that comes every year.
  if (reference.form === 'year' || (reference.form === 'month' && reference.year === null)) return reference.shift >= 0;
  return resolve(expression, published, 'ahead') !== null || resolve(expression, published, 'open') !== null;
}
/** Forms that name a place in the calendar, which may be long over; the others count from the article's own day, or another. */
const CALENDAR_FORMS: ReadonlySet<TimeReference['form']> = new Set([
  'date',
  'month',
  'quarter',
  'year',
  'season',
  'half',
]);

function namedYear(reference: TimeReference): number | null {
  if (reference.form === 'date') return reference.last?.year ?? reference.first.year;
  if (reference.form === 'offset' || reference.form === 'week-of')
    return reference.base ? namedYear(reference.base) : null;
  return 'year' in reference ? reference.year : null;
}

/** A date that is named with its year and has not begun: "a decision date of March 27, 2015" is ahead, whatever the tense. */
export function isYetToCome(expression: TimeExpression, published: Temporal.PlainDate): boolean {
  const year = expression.until ? null : namedYear(expression.reference);
  if (year === null || year < published.year) return false;
  const located = locate(expression, published, 'open');
  return located !== null && Temporal.PlainDate.compare(located.first, published) > 0;
}

/**
 * The date that an expression means in an article published on `published`, if that date is not over by then; null otherwise,
 * and where a sentence speaks of the past. A weekday is the next one (the day itself when it is the same), "next Friday" that of
 * the week after. Of a happening that has begun already it is the last day. `antecedent` is the date that the text spoke of
 * before, past or ahead, from which "the following day" counts.
 */
export function resolve(
  expression: TimeExpression,
  published: Temporal.PlainDate,
  direction: Direction,
  antecedent: ResolvedDate | null = null,
): ResolvedDate | null {
  if (direction === 'back') return null;
  const range = locate(expression, published, direction, antecedent);
  if (!range || Temporal.PlainDate.compare(range.last, published) < 0) return null;
  const hasBegun = range.precision === 'day' && Temporal.PlainDate.compare(range.first, published) < 0;
  return hasBegun ? dayDate(range.last) : range;
}

/** The date that an expression means, whether it is over or not; with the direction `back`, the latest. */
export function locate(
  expression: TimeExpression,
  published: Temporal.PlainDate,
  direction: Direction,
  antecedent: ResolvedDate | null = null,
): ResolvedDate | null {
  const pointed = expression.points === 'back' ? 'back' : direction;
  const resolved = resolveAny(expression.reference, { published, direction: pointed, antecedent });
  if (resolved?.precision !== 'day') return resolved;
  if (expression.until) return withEnd(resolved, rangeEnd(expression.until, resolved, published));
  if (expression.lasts && resolved.end === null) return withEnd(resolved, lastDay(resolved.first, expression.lasts));
  return resolved;
}

function withEnd(resolved: ResolvedDate, end: Temporal.PlainDate | null): ResolvedDate {
  if (!end || Temporal.PlainDate.compare(end, resolved.first) <= 0) return resolved;
  return { ...resolved, end: end.toString(), last: end };
}

/** The end of a range is the first such day after its beginning. */
function rangeEnd(
  until: TimeReference,
  { first }: ResolvedDate,
  published: Temporal.PlainDate,
): Temporal.PlainDate | null {
  const from = until.form === 'relative-day' || until.form === 'span' ? published : first;
  const end = resolveAny(until, { published: from, direction: 'ahead', antecedent: null });
  return end?.precision === 'day' ? end.last : null;
}

function lastDay(first: Temporal.PlainDate, { count, unit }: Length): Temporal.PlainDate | null {
  if (!Number.isFinite(count)) return null;
  const after = unit === 'month' ? first.add({ months: count }) : addDays(first, unit === 'week' ? count * 7 : count);
  return addDays(after, -1);
}

function resolveAny(reference: TimeReference, context: Context): ResolvedDate | null {
  const { published } = context;
  switch (reference.form) {
    case 'date':
      return resolveDate(reference, context);
    case 'day-of-month':
      return resolveDayOfMonth(reference, context);
    case 'weekday':
      return resolveWeekday(reference, context);
    case 'relative-day':
      return dayDate(addDays(published, reference.days));
    case 'named-day':
      return resolveNamedDay(reference, context);
    case 'nth-in-month':
      return resolveNthInMonth(reference, context);
    case 'weekend':
      return resolveWeekend(reference, context);
    case 'week':
      return resolveWeek(reference, context);
    case 'week-of': {
      const base = resolveAny(reference.base, context);
      return base?.precision === 'day' ? weekDate(base.first) : null;
    }
    case 'month': {
      const month = namedMonth(reference, context);
      if (!month) return null;
      return reference.part === 'end' ? dayDate(addDays(month, month.daysInMonth - month.day)) : monthDate(month);
    }
    case 'quarter': {
      const quarter = resolveQuarter(reference, context);
      return reference.part === 'end' ? dayDate(quarter.last) : quarter;
    }
    case 'half':
      return yearDate(halfYear(reference, published));
    case 'turn-of-century': {
      const turn = Math.ceil(published.year / 100) * 100;
      return turn - published.year <= TURN_YEARS ? yearDate(turn) : null;
    }
    case 'season':
      return resolveSeason(reference, published);
    case 'year': {
      const year = reference.year ?? published.year + reference.shift;
      return reference.part === 'end' ? dayDate(new Temporal.PlainDate(year, 12, 31)) : yearDate(year);
    }
    case 'span':
      return resolveSpan(reference, context);
    case 'offset':
      return resolveOffset(reference, context);
  }
}

function resolveDate(reference: Reference<'date'>, context: Context): ResolvedDate | null {
  const first = chooseDay(reference, context);
  if (!first) return null;
  const resolved = dayDate(first, reference.last && endOf(reference.last, first));
  const isContradicted = reference.weekday !== null && first.dayOfWeek !== reference.weekday;
  return isContradicted ? { ...resolved, contradicts: true } : resolved;
}

/** The last day of a range: of its own year where that is named, else the first one after the beginning. */
function endOf(last: NamedDate, first: Temporal.PlainDate): Temporal.PlainDate | null {
  const day = plainDate(last.year ?? first.year, last);
  if (!day || Temporal.PlainDate.compare(day, first) >= 0) return day;
  return last.year === null || last.year === first.year ? plainDate(first.year + 1, last) : null;
}

function plainDate(year: number, date: NamedDate): Temporal.PlainDate | null {
  return date.day <= daysInMonth(year, date.month) ? new Temporal.PlainDate(year, date.month, date.day) : null;
}

function chooseDay(reference: Reference<'date'>, context: Context): Temporal.PlainDate | null {
  const { first, weekday } = reference;
  const year = statedYear(reference, context.published);
  if (year === null) return nearestDay(first, weekday, context);
  const stated = plainDate(year, first);
  if (weekday === null || stated?.dayOfWeek === weekday) return stated;
  // A wrong year is a slip of the pen at the turn of the year: the weekday tells the one that was meant.
  const meant = [year - 1, year + 1]
    .flatMap((other) => plainDate(other, first) ?? [])
    .find((day) => day.dayOfWeek === weekday && Math.abs(daysTo(context.published, day)) <= NEAR_DAYS);
  return meant ?? stated;
}

/** "Dec. 30 to Jan. 2, 2015": the year belongs to the end, and the beginning is in the one before it. */
function statedYear({ first, last, yearShift }: Reference<'date'>, published: Temporal.PlainDate): number | null {
  if (first.year !== null) return first.year;
  if (yearShift !== undefined) return published.year + yearShift;
  if (!last || last.year === null) return null;
  return first.month > last.month ? last.year - 1 : last.year;
}

/** The year in which the weekday fits, else the nearest; of a date that is ahead, the next. Plain numbers until it is known which. */
function nearestDay(
  date: NamedDate,
  weekday: number | null,
  { published, direction }: Context,
): Temporal.PlainDate | null {
  const today = dayNumber(published.year, published.month, published.day);
  let best: { readonly year: number; readonly distance: number; readonly fits: boolean } | null = null;
  for (let year = published.year - 1; year <= published.year + 1; year += 1) {
    if (date.day > daysInMonth(year, date.month)) continue;
    const number = dayNumber(year, date.month, date.day);
    const distance = number - today;
    if (!isWithin(distance, direction)) continue;
    const fits = weekdayOf(number) === weekday;
    const isBetter = best === null || (fits === best.fits ? Math.abs(distance) < Math.abs(best.distance) : fits);
    if (isBetter) best = { year, distance, fits };
  }
  return best && new Temporal.PlainDate(best.year, date.month, date.day);
}

/** Whether a day so many days from publication can be meant by a date without its year. */
function isWithin(distance: number, direction: Direction): boolean {
  if (direction === 'ahead') return distance >= 0 && distance <= FAR_DAYS;
  if (direction === 'back') return distance <= 0 && distance >= -FAR_DAYS;
  return Math.abs(distance) <= NEAR_DAYS;
}

function daysTo(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  return daysBetween(from, to);
}

/** "the 25th", "the 25th of next month", "Monday 3rd": the next month, or the past, where day and weekday fit. */
function resolveDayOfMonth(
  { day, last, weekday, monthShift }: Reference<'day-of-month'>,
  { published, direction }: Context,
): ResolvedDate | null {
  const current = firstOfMonth(published);
  const shifts = monthShift !== null ? [monthShift] : direction === 'back' ? [0, -1, -2] : [0, 1, 2];
  for (const shift of shifts) {
    const month = firstOfMonth(current, shift);
    if (Math.max(day, last ?? day) > month.daysInMonth) continue;
    const first = addDays(month, day - 1);
    const isOnItsSide =
      direction === 'back' || Temporal.PlainDate.compare(addDays(month, (last ?? day) - 1), published) >= 0;
    if (!isOnItsSide || (weekday !== null && first.dayOfWeek !== weekday)) continue;
    if (direction === 'back' && Temporal.PlainDate.compare(first, published) > 0) continue;
    // A day that the next month lacks is not meant to be two months away.
    if (weekday === null && shift > 1) return null;
    return dayDate(first, last === null ? null : addDays(month, last - 1));
  }
  return null;
}

function resolveWeekday(reference: Reference<'weekday'>, { published, direction }: Context): ResolvedDate {
  const first = addDays(published, daysToWeekday(reference, published.dayOfWeek, direction));
  if (reference.last === null) return dayDate(first);
  return dayDate(first, addDays(first, (reference.last - reference.weekday + 7) % 7));
}

/**
 * "Next Friday", said on a Monday, is that of the next week, since the one to come would be "Friday". But many count Sunday to
 * the week that it begins: "next Sunday", unless it is close, is the one to come.
 */
function daysToWeekday(reference: Reference<'weekday'>, today: number, direction: Direction): number {
  const { weekday, which, weeksLater } = reference;
  const ahead = (weekday - today + 7) % 7;
  if (which === 'this-week') return weekday - today;
  if (which === 'next-week') return weekday - today + 7;
  if (which === 'last') return ahead === 0 ? -7 : ahead - 7;
  if (direction === 'back') return ahead === 0 ? 0 : ahead - 7;
  const isOfThisWeek = weekday >= today && !(weekday === SUNDAY && ahead >= 4);
  return ahead + (which === 'next' && isOfThisWeek ? 7 : 0) + 7 * weeksLater;
}

function resolveNamedDay(reference: Reference<'named-day'>, { published, direction }: Context): ResolvedDate | null {
  const { year } = published;
  const years = reference.year !== null ? [reference.year] : direction === 'back' ? [year, year - 1] : [year, year + 1];
  for (const candidate of years) {
    const day = dayInYear(reference.day, candidate);
    if (!day) continue;
    const distance = daysTo(published, day);
    if (reference.year === null && (direction === 'back' ? distance > 0 : distance < 0)) continue;
    if ('years' in reference.day && Math.abs(distance) > NAMED_FAR_DAYS && reference.year === null) return null;
    return reference.weekend ? weekendOf(day) : dayDate(day);
  }
  return null;
}

/** "Labor Day weekend": the holiday with the Saturday and Sunday that it lengthens. */
function weekendOf(day: Temporal.PlainDate): ResolvedDate {
  const weekday = day.dayOfWeek;
  const toSaturday = weekday === 1 ? -2 : weekday === SUNDAY ? -1 : 0;
  const toSunday = weekday === 1 ? 0 : SUNDAY - weekday;
  return dayDate(addDays(day, toSaturday), addDays(day, toSunday));
}

function resolveNthInMonth(reference: Reference<'nth-in-month'>, context: Context): ResolvedDate | null {
  const month = namedMonth(reference, context);
  if (!month) return null;
  const resolved = nthOf(reference, month);
  const isOver = Temporal.PlainDate.compare(resolved.last, context.published) < 0;
  const isNextYear = isOver && context.direction === 'ahead' && reference.month !== null && reference.year === null;
  return isNextYear ? nthOf(reference, month.add({ years: 1 })) : resolved;
}

function nthOf({ nth, of }: Reference<'nth-in-month'>, month: Temporal.PlainDate): ResolvedDate {
  if (of === 'weekend') {
    const saturday = nthWeekday(month.year, month.month, SATURDAY, nth);
    return dayDate(saturday, addDays(saturday, 1));
  }
  return dayDate(nthWeekday(month.year, month.month, of, nth));
}

/** "The weekend", in the past tense, is the last one. */
function resolveWeekend({ shift }: Reference<'weekend'>, { published, direction }: Context): ResolvedDate {
  const isWeekend = published.dayOfWeek >= SATURDAY;
  const isLast = shift === 0 && direction === 'back' && !isWeekend;
  const weeks = isLast ? -1 : (shift ?? (isWeekend ? 1 : 0));
  const saturday = addDays(published, SATURDAY - published.dayOfWeek + 7 * weeks);
  return dayDate(saturday, addDays(saturday, 1));
}

/** "This week", said on a Sunday of what is to come, is the one that begins. The limit of a week is its Friday, unless that is over. */
function resolveWeek({ shift, part }: Reference<'week'>, { published, direction }: Context): ResolvedDate {
  const isNew = shift === 0 && direction === 'ahead' && published.dayOfWeek === SUNDAY;
  const day = addDays(published, 7 * (isNew ? 1 : shift));
  if (part !== 'last-day') return weekDate(day);
  const friday = addDays(day, FRIDAY - day.dayOfWeek);
  const isOver = Temporal.PlainDate.compare(friday, published) < 0;
  return dayDate(isOver ? addDays(friday, SUNDAY - FRIDAY) : friday);
}

function namedMonth(
  reference: Pick<Reference<'month'>, 'month' | 'shift' | 'year'>,
  { published, direction }: Context,
): Temporal.PlainDate | null {
  const current = firstOfMonth(published);
  if (reference.month === null) return firstOfMonth(current, reference.shift);
  if (reference.year !== null) return new Temporal.PlainDate(reference.year, reference.month, 1);
  if (reference.shift !== 0) return new Temporal.PlainDate(published.year + reference.shift, reference.month, 1);
  const monthsAhead = (reference.month - current.month + 12) % 12;
  if (direction === 'back') return firstOfMonth(current, -((12 - monthsAhead) % 12));
  return direction === 'ahead' || monthsAhead <= 4 ? firstOfMonth(current, monthsAhead) : null;
}

function resolveQuarter(reference: Reference<'quarter'>, { published, direction }: Context): ResolvedDate {
  const current = Math.ceil(published.month / 3);
  if (reference.quarter === null) {
    const months = firstOfMonth(published, 3 * reference.shift);
    return quarterDate(months.year, Math.ceil(months.month / 3));
  }
  // Without a year it is the nearest: one that has just ended is told of, one long over comes again.
  const isNextYear = direction === 'ahead' && current - reference.quarter >= 2;
  const year = reference.year ?? published.year + (reference.yearShift ?? (isNextYear ? 1 : 0));
  return quarterDate(year, reference.quarter);
}

/** "The first half" without a year, said in the second, is the next year's. */
function halfYear({ half, year, yearShift }: Reference<'half'>, published: Temporal.PlainDate): number {
  return year ?? published.year + (yearShift ?? (half === 1 && published.month > 6 ? 1 : 0));
}

function resolveSeason(reference: Reference<'season'>, published: Temporal.PlainDate): ResolvedDate {
  if (reference.year !== null) return seasonDate(reference.year, reference.season);
  if (reference.yearShift !== undefined) return seasonDate(published.year + reference.yearShift, reference.season);
  const isAfter = (season: ResolvedDate): boolean => Temporal.PlainDate.compare(season.first, published) > 0;
  const isOver = (season: ResolvedDate): boolean => Temporal.PlainDate.compare(season.last, published) < 0;
  const seasons = [-1, 0, 1].map((shift) => seasonDate(published.year + shift, reference.season));
  const [last, , next] = seasons;
  // "Next winter" has not begun; "this winter" may have.
  const found = seasons.find((season) => (reference.shift === 1 ? isAfter(season) : !isOver(season)));
  return (reference.shift === -1 ? last : found) ?? next ?? seasonDate(published.year, reference.season);
}

function resolveSpan(reference: Reference<'span'>, { published, direction }: Context): ResolvedDate | null {
  const { unit, exact } = reference;
  if (!Number.isFinite(reference.count)) return null;
  const count = direction === 'back' ? -reference.count : reference.count;
  // "The next week" runs from now on: the week, month or year in which its middle lies.
  const days = (each: number): number => (reference.running ? Math.floor((count * each) / 2) : count * each);
  switch (unit) {
    case 'hour': {
      // A few hours are a time of day, and no day.
      const whole = Math.round(count / 24);
      return whole === 0 ? null : dayDate(addDays(published, whole));
    }
    case 'day':
      return dayDate(addDays(published, count));
    case 'week':
      return exact ? dayDate(addDays(published, 7 * count)) : weekDate(addDays(published, days(7)));
    case 'month':
      if (reference.isLimit) return dayDate(published.add({ months: count }));
      return monthDate(reference.running ? addDays(published, days(30)) : firstOfMonth(published, count));
    case 'year':
      return yearDate(published.year + (reference.running ? Math.ceil(count / 2) : count));
  }
}

function resolveOffset(reference: Reference<'offset'>, context: Context): ResolvedDate | null {
  const base = reference.base ? resolveAny(reference.base, context) : context.antecedent;
  const { count, unit, weekday, whole } = reference;
  if (!base || !Number.isFinite(count)) return null;
  const from = count > 0 ? base.last : base.first;
  if (unit === 'year') return yearDate(from.year + count);
  if (unit === 'month') return base.precision === 'year' ? null : monthOrEnd(firstOfMonth(from, count), reference.part);
  if (base.precision !== 'day') return unit === 'week' && base.precision === 'week' ? shiftWeek(base, count) : null;
  if (weekday !== null) return dayDate(besideDay(from, weekday, count));
  switch (unit) {
    case 'hour':
      return null;
    case 'day':
      return dayDate(addDays(from, count));
    case 'week':
      return whole ? weekDate(addDays(from, 7 * count)) : dayDate(addDays(from, 7 * count));
    case 'weekend': {
      const isSunday = count === 0 && from.dayOfWeek === SUNDAY;
      const saturday = isSunday ? addDays(from, -1) : besideDay(from, SATURDAY, count);
      return dayDate(saturday, addDays(saturday, 1));
    }
  }
}

function monthOrEnd(month: Temporal.PlainDate, part: Part | undefined): ResolvedDate {
  return part === 'end' ? dayDate(addDays(month, month.daysInMonth - month.day)) : monthDate(month);
}

function shiftWeek(week: ResolvedDate, count: number): ResolvedDate {
  return weekDate(addDays(week.first, 7 * count));
}

/** The nth such weekday after a day, or before it; for zero the day itself or the first after it. */
function besideDay(day: Temporal.PlainDate, weekday: number, count: number): Temporal.PlainDate {
  const ahead = (weekday - day.dayOfWeek + 7) % 7;
  if (count === 0) return addDays(day, ahead);
  if (count < 0) return addDays(day, (ahead === 0 ? -7 : ahead - 7) + 7 * (count + 1));
  return addDays(day, (ahead === 0 ? 7 : ahead) + 7 * (count - 1));
}
