import { Temporal } from 'temporal-polyfill';
import type { DateCandidate } from './date-candidate.ts';
import { monthNamed } from './month-names.ts';

interface Form {
  readonly pattern: RegExp;
  readonly weight: number;
}

/** The ways in which addresses hold the day, the surest first. */
const FORMS: readonly Form[] = [
  { pattern: /\/(?<year>(?:19|20)\d{2})\/(?<month>\d{1,2})\/(?<day>\d{1,2})(?:\/|$)/, weight: 2.8 },
  { pattern: /\/(?<year>(?:19|20)\d{2})\/(?<name>[a-z]{3,9})\/(?<day>\d{1,2})(?:\/|$)/i, weight: 2.8 },
  { pattern: /(?<!\d)(?<year>(?:19|20)\d{2})(?<mark>[-_.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?!\d)/, weight: 2 },
  { pattern: /(?<!\d)(?<year>20\d{2})(?<month>[01]\d)\/?(?<day>[0-3]\d)(?!\d)/, weight: 1.6 },
  { pattern: /(?<!\d)(?<year>20\d{2})(?<month>[01]\d)(?<day>[0-3]\d)\d{4,10}(?!\d)/, weight: 0.6 },
  { pattern: /(?<!\d)(?<year>20\d{2})\/(?<month>[01]\d)(?<day>[0-3]\d)(?!\d)/, weight: 1.4 },
  { pattern: /(?<!\d)(?<day>\d{1,2})(?<mark>[-_.])(?<month>\d{1,2})\k<mark>(?<year>20\d{2})(?!\d)/, weight: 1 },
  { pattern: /(?<!\d)(?<day>[0-3]\d)(?<month>[01]\d)(?<year>20[0-3]\d)(?!\d)/, weight: 0.3 },
];

/** The day in an article's address: `/2020/02/18/`, `/2023/nov/8/`, `2020-02-18`, `20200218`, `18-02-2020`. */
export function addressDates({ pathname, search }: URL): DateCandidate[] {
  const path = `${pathname}${search}`.slice(0, 2_000);
  for (const { pattern, weight } of FORMS) {
    const { year, month, name, day } = pattern.exec(path)?.groups ?? {};
    const monthNumber = name === undefined ? Number(month) : monthNamed(name.toLowerCase(), null);
    if (!monthNumber || monthNumber > 12 || !(Number(day) >= 1 && Number(day) <= 31)) continue;
    const time = Temporal.PlainDate.from({ year: Number(year), month: monthNumber, day: Number(day) });
    if (time.day === Number(day)) return [{ time, role: 'published', place: 'address', source: 'its address', weight }];
  }
  return [];
}

/** The month in an article's address where it holds no day: `/2020/02/`. */
export function addressMonth({ pathname }: URL): Temporal.PlainYearMonth | null {
  const { year, month } = /\/(?<year>(?:19|20)\d{2})\/?(?<month>0[1-9]|1[0-2])\//.exec(pathname)?.groups ?? {};
  return year === undefined || month === undefined ? null : Temporal.PlainYearMonth.from(`${year}-${month}`);
}
