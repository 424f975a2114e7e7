import { Temporal } from 'temporal-polyfill';
import { addDays } from './day-arithmetic.ts';

/** A day that comes once a year: a month and day, "the fourth Thursday in November", or so many days from Easter Sunday. */
export type YearlyDay =
  | readonly [month: number, day: number]
  /** `nth` 1 is the first of the month, -1 the last; `plus` days after it. `years` limits it to those with this remainder. */
  | {
      readonly month: number;
      readonly weekday: number;
      readonly nth: number;
      readonly plus?: number;
      readonly years?: Years;
    }
  | { readonly month: number; readonly day: number; readonly years: Years }
  /** The last such weekday on or before a day of the year. */
  | { readonly month: number; readonly weekday: number; readonly notAfter: number }
  | { readonly easter: number }
  | { readonly orthodoxEaster: number };

/** "Every fourth year, one after those that four divides": only in the years that leave this remainder. */
export interface Years {
  readonly every: number;
  readonly remainder: number;
}

/** Its date in a year; null in a year that it leaves out. */
export function dayInYear(day: YearlyDay, year: number): Temporal.PlainDate | null {
  if ('easter' in day) return addDays(easterSunday(year), day.easter);
  if ('orthodoxEaster' in day) return addDays(orthodoxEasterSunday(year), day.orthodoxEaster);
  if ('notAfter' in day) {
    const last = new Temporal.PlainDate(year, day.month, day.notAfter);
    return addDays(last, -((last.dayOfWeek - day.weekday + 7) % 7));
  }
  if ('years' in day && day.years && year % day.years.every !== day.years.remainder) return null;
  if ('nth' in day) return addDays(nthWeekday(year, day.month, day.weekday, day.nth), day.plus ?? 0);
  if ('day' in day) return new Temporal.PlainDate(year, day.month, day.day);
  return new Temporal.PlainDate(year, day[0], day[1]);
}

/** The nth such weekday of a month, from its end where `nth` is negative. A fifth that the month lacks is in the next one. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): Temporal.PlainDate {
  const first = new Temporal.PlainDate(year, month, 1);
  if (nth < 0) {
    const last = addDays(first, first.daysInMonth - 1);
    return addDays(last, -(((last.dayOfWeek - weekday + 7) % 7) + 7 * (-nth - 1)));
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

/** Easter Sunday of the Orthodox churches: the Julian calendar's (Meeus), as a day of the Gregorian of 1900 to 2099. */
function orthodoxEasterSunday(year: number): Temporal.PlainDate {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const sum = d + e + 114;
  return new Temporal.PlainDate(year, Math.floor(sum / 31), (sum % 31) + 1).add({ days: 13 });
}
