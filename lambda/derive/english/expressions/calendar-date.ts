import { allMatches } from '../../text/all-matches.ts';
import type { NamedDate, Recognizer, TimeExpression } from '../../time/time-expression.ts';
import {
  DAY_NUMBER,
  GAP,
  isCalendarName,
  LETTERS,
  MONTH_WORD,
  monthNumber,
  ordinal,
  WEEKDAY_WORD,
  weekdayNumber,
  YEAR_NUMBER,
} from '../words/calendar-words.ts';

const WEEKDAY_FIRST = `(?:(?<weekday>${WEEKDAY_WORD})(?:night|morning|afternoon|evening|${GAP})?[,(]?${GAP}(?:the${GAP}|\\()?)?`;
const TO = `(?:\\s{0,4}[-–—]\\s{0,4}|${GAP}(?:to|through|until|till|and|or|&)${GAP})`;
const YEAR_AFTER = `(?:,?${GAP}(?<year>${YEAR_NUMBER}))?`;

/** "Sunday, March 16, 2014", "June 7-9", "April 24 and 25", "March 30 to April 2". */
const AMERICAN = new RegExp(
  `\\b${WEEKDAY_FIRST}(?<month>${MONTH_WORD})${GAP}(?:the${GAP})?(?<day>${DAY_NUMBER})(?:${TO}(?:(?<lastMonth>${MONTH_WORD})${GAP})?(?<lastDay>${DAY_NUMBER}))?${YEAR_AFTER}(?![${LETTERS}])`,
  'gi',
);
/** "Saturday 3 October", "the 16th of March 2014", "3 to 7 May". */
const BRITISH = new RegExp(
  `\\b${WEEKDAY_FIRST}(?:the${GAP})?(?<day>${DAY_NUMBER})(?:${GAP}(?<firstMonth>${MONTH_WORD}))?(?:${TO}(?<lastDay>${DAY_NUMBER}))?${GAP}(?:of${GAP})?(?<month>${MONTH_WORD})${YEAR_AFTER}(?![${LETTERS}])`,
  'gi',
);
const MONTH_HINT = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
const ISO = /\b(?<year>(?:19|20)\d{2})-(?<month>0[1-9]|1[0-2])-(?<day>[0-2]\d|3[01])\b/g;
/** "the 25th": the month is the reader's to know. */
const DAY_ALONE =
  /\b(?:on|by|until|before|from)\s{1,4}the\s{1,4}(?<day>(?:3[01]|[12]?\d)(?:st|nd|rd|th))(?:\s{1,4}of\s{1,4}(?:this|the)\s{1,4}month)?(?=\s{1,4}(?:and|at|for|in|when|to|if|as|with|but|or)\b|\s{0,4}[.,;:!?)]|\s{0,4}$)/gu;

/** Days given by number: month and day, with or without weekday and year, and ranges of them. */
export const calendarDates: Recognizer = {
  hint: /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d-\d|the\s{1,4}[\dtfsen]\w{0,9}(?:st|nd|rd|th)\b/i,
  recognize,
};

function recognize(sentence: string): TimeExpression[] {
  const found: TimeExpression[] = [];
  for (const pattern of MONTH_HINT.test(sentence) ? [AMERICAN, BRITISH] : []) {
    for (const match of allMatches(pattern, sentence)) {
      const expression = readNamed(match);
      if (expression) found.push(expression);
    }
  }
  for (const match of allMatches(ISO, sentence)) {
    const { year, month, day } = match.groups ?? {};
    const first = { year: Number(year), month: Number(month), day: Number(day) };
    if (isPossible(first)) found.push(expression(match, first, null, null));
  }
  for (const match of allMatches(DAY_ALONE, sentence)) {
    const day = Number.parseInt(match.groups?.day ?? '', 10);
    const start = match.index + match[0].indexOf('the');
    const end = match.index + match[0].length;
    if (day >= 1) found.push({ start, end, reference: { form: 'day-of-month', day }, points: null, clock: null });
  }
  return found;
}

function readNamed(match: RegExpMatchArray): TimeExpression | null {
  const { weekday, month, day, firstMonth, lastMonth, lastDay, year } = match.groups ?? {};
  if (!month || !day || !isCalendarName(month)) return null;
  if (weekday && !isCalendarName(weekday)) return null;
  const yearNumber = year ? Number(year) : null;
  const first: NamedDate = { year: yearNumber, month: monthNumber(firstMonth ?? month), day: ordinal(day) };
  const last: NamedDate | null = lastDay
    ? { year: yearNumber, month: monthNumber(lastMonth ?? month), day: ordinal(lastDay) }
    : null;
  if (!isPossible(first) || (last && !isPossible(last))) return null;
  return expression(match, first, last, weekday ? weekdayNumber(weekday) : null);
}

function expression(
  match: RegExpMatchArray,
  first: NamedDate,
  last: NamedDate | null,
  weekday: number | null,
): TimeExpression {
  const start = match.index ?? 0;
  return {
    start,
    end: start + match[0].length,
    reference: { form: 'date', first, last, weekday },
    points: null,
    clock: null,
  };
}

const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
function isPossible(date: NamedDate): boolean {
  return date.month >= 1 && date.day >= 1 && date.day <= (LONGEST[date.month - 1] ?? 0);
}
