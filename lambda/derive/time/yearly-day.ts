import { Temporal } from 'temporal-polyfill';
import { addDays } from './day-arithmetic.ts';

/** A day that comes once a year: a month and day, "the fourth Thursday in November", or so many days from Easter Sunday. */
export type YearlyDay =
  | readonly [month: number, day: number]
  /** `nth` 1 is the first of the month, -1 the last; `plus` days after it. */
  | { readonly month: number; readonly weekday: number; readonly nth: number; readonly plus?: number }
  | { readonly easter: number };

/** Its date in a year. */
export function dayInYear(day: YearlyDay, year: number): Temporal.PlainDate {
  if ('easter' in day) return addDays(easterSunday(year), day.easter);
  if ('nth' in day) return addDays(nthWeekday(year, day.month, day.weekday, day.nth), day.plus ?? 0);
  return new Temporal.PlainDate(year, day[0], day[1]);
}

function nthWeekday(year: number, month: number, weekday: number, nth: number): Temporal.PlainDate {
  const first = new Temporal.PlainDate(year, month, 1);
  if (nth < 0) {
    const last = addDays(first, first.daysInMonth - 1);
    return addDays(last, -((last.dayOfWeek - weekday + 7) % 7));
  }
  return addDays(first, ((weekday - first.dayOfWeek + 7) % 7) + 7 * (nth - 1));
}

/** Easter Sunday of the Gregorian calendar, by the anonymous algorithm ("Meeus/Jones/Butcher"). */
function easterSunday(year: number): Temporal.PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return new Temporal.PlainDate(year, month, (h + l - 7 * m + 33 * month + 19) % 32);
}
