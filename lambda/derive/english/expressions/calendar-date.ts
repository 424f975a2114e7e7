import { allMatches } from '../../text/all-matches.ts';
import type { NamedDate, Recognizer, TimeExpression, TimeReference } from '../../time/time-expression.ts';
import {
  DAY_NUMBER,
  GAP,
  isCalendarName,
  LETTERS,
  MONTH_WORD,
  monthNumber,
  ordinal,
  RELATIVE_YEAR,
  relativeShift,
  WEEKDAY_WORD,
  weekdayNumber,
  YEAR_NUMBER,
} from '../words/calendar-words.ts';
import { MOVED_BEFORE } from '../words/moving-words.ts';
import { TIME_WORD as T } from '../words/time-words.ts';

const WEEKDAY_FIRST = `(?:(?:(?:this|the)${GAP}(?:coming${GAP}|next${GAP}|following${GAP})?|coming${GAP}|next${GAP})?(?<weekday>${WEEKDAY_WORD})(?:night|morning|afternoon|evening|${GAP})?[,(]?${GAP}(?:the${GAP}|\\()?)?`;
const TO = `(?:\\s{0,4}[-–—]\\s{0,4}|${GAP}(?:to|through|thru|until|till|and|or|&)${GAP}(?:on${GAP})?)`;
/** ", 4" of "May 3, 4 and 5". */
const MORE = `(?<more>(?:,${GAP}(?:3[01]|[12]\\d|[1-9])(?:st|nd|rd|th)?(?![\\d:%])){0,4},?)`;
const OTHER_WEEKDAY = `(?:${WEEKDAY_WORD}[,]?${GAP}(?:the${GAP})?)?`;
const YEAR_AFTER = `(?:,?${GAP}(?:(?:in|of)${GAP})?(?<year>${YEAR_NUMBER}|${RELATIVE_YEAR}))?`;

/** "May 3 (Saturday)", "20 February, a Monday". */
const WEEKDAY_AFTER = `(?:${GAP}\\((?<inBrackets>${WEEKDAY_WORD})\\)|,${GAP}a${GAP}(?<after>${WEEKDAY_WORD}))?`;

/** Behind a number these make it an hour: "from May 11 till 6 a.m.". */
const NO_HOUR = "(?![:.]\\d|\\s{0,2}(?:[ap]\\.?\\s?m\\b|o['’]clock))";

/** "Sunday, March 16, 2014", "June 7-9", "April 24 and 25", "March 30 to April 2". */
const AMERICAN = new RegExp(
  `\\b(?<head>${WEEKDAY_FIRST}(?:(?<which>next|this|last)${GAP})?(?<month>${MONTH_WORD})${GAP}(?:the${GAP})?(?<day>${DAY_NUMBER}))(?:${MORE}(?<to>${TO})${OTHER_WEEKDAY}(?:(?<lastMonth>${MONTH_WORD})${GAP})?(?:the${GAP})?(?<lastDay>${DAY_NUMBER})${NO_HOUR})?${YEAR_AFTER}${WEEKDAY_AFTER}(?![${LETTERS}])`,
  'gi',
);
/** "Saturday 3 October", "the 16th of March 2014", "3 to 7 May". */
const BRITISH = new RegExp(
  `\\b(?<head>${WEEKDAY_FIRST}(?:the${GAP})?(?<day>${DAY_NUMBER})(?:${GAP}(?<firstMonth>${MONTH_WORD}))?)(?:${MORE}(?<to>${TO})${OTHER_WEEKDAY}(?:the${GAP})?(?<lastDay>${DAY_NUMBER}))?(?:${GAP}(?:day${GAP})?(?:of${GAP})?|-)(?<month>${MONTH_WORD})(?:-(?<hyphenYear>${YEAR_NUMBER}))?${YEAR_AFTER}${WEEKDAY_AFTER}(?![${LETTERS}])`,
  'gi',
);
const ISO =
  /(?<![\d/.-])(?<year>(?:19|20)\d{2})(?<mark>[-/.])(?<month>0?[1-9]|1[0-2])\k<mark>(?<day>[0-2]?\d|3[01])(?![\d/-]|\.\d)/g;
/** Day and month before the year, in an order that only the numbers tell. */
const NUMERIC = /(?<![\d/.-])(?<a>[0-3]?\d)(?<mark>[-/.])(?<b>[0-3]?\d)\k<mark>(?<year>(?:19|20)\d{2})(?![\d/-]|\.\d)/g;

/** "on 9/28": month and day, or day and month, without a year, where only one order is possible. */
const SHORT =
  /(?<=\b(?:on|by|until|till|before|from|through|to|mon|tue|tues|wed|thu|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday),?\s{1,4})(?<a>[0-3]?\d)\/(?<b>[0-3]?\d)(?![\d/%-]|\.\d|\s{0,2}(?:of|inch|cup)\b)/gi;

/** "and 19-20", behind "June 2-3": more days of the same month. */
const MORE_DAYS = new RegExp(
  `^(?:,|,?${GAP}and)${GAP}(?<day>3[01]|[12]?\\d)(?:\\s{0,2}[-–]\\s{0,2}(?<last>3[01]|[12]?\\d))(?=\\s{0,2}(?:[.,;:)]|$)|${GAP}(?:and|at|in|for)\\b)`,
  'i',
);

const NUMBERED = '(?:3[01]|[12]?\\d)(?:st|nd|rd|th)';
const HIGH_ORDINAL =
  '(?:(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth|thirty-first|twenty-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))';
const BOUNDARY =
  '(?=\\s{1,4}(?:and|at|for|in|when|to|if|as|with|but|or|after|before|by|that|which|because|he|she|it|they|we|the)\\b|\\s{0,4}[.,;:!?)"”’\']|\\s{0,4}$)';
/** "the 25th", "the 25th of next month": the month is the reader's to know. */
const DAY_ALONE = new RegExp(
  `\\b(?:(?:on|by|until|till|before|from|after|through|to)\\s{1,4})the\\s{1,4}(?<day>${NUMBERED}|${HIGH_ORDINAL})(?:\\s{1,4}(?:and|to)\\s{1,4}(?:the\\s{1,4})?(?<last>${NUMBERED}))?${BOUNDARY}(?!\\s{1,4}and\\s{1,4}\\d{1,2}th)`,
  'gi',
);
const DAY_OF_MONTH = new RegExp(
  `\\bthe\\s{1,4}(?<day>${NUMBERED}|[a-z-]{5,14}(?:st|nd|rd|th))(?:\\s{1,4}(?:and|to)\\s{1,4}(?:the\\s{1,4})?(?<last>${NUMBERED}))?(?:\\s{1,4}day)?\\s{1,4}of\\s{1,4}(?<which>this|the|next|last|the\\s{1,4}current)\\s{1,4}month\\b`,
  'gi',
);
/** "Monday 3rd", "Wednesday the 14th". */
const WEEKDAY_AND_DAY = new RegExp(
  `\\b(?<weekday>${WEEKDAY_WORD}),?\\s{1,4}(?:the\\s{1,4})?(?<day>${NUMBERED})(?:\\s{0,4}[-–]\\s{0,4}(?<last>${NUMBERED}))?(?![${LETTERS}])${BOUNDARY}`,
  'gi',
);

/** A number beside what may be a month's name. */
const DAY_HINT =
  /[a-z.]\s{1,4}(?:the\s{1,4})?(?:\d|[a-z-]{2,9}(?:st|nd|rd|th)\b|(?:one|two|three|four|five|six|seven|eight|nine)\b)|(?:\d|st|nd|rd|th)(?:\s{1,4}(?:day\s{1,4})?(?:of\s{1,4})?|-)[A-Z]/i;
const ORDINAL_HINT = /\d(?:st|nd|rd|th)\b|(?:teen|tie)th\b|\b(?:twenty|thirty)-/i;
const NUMERIC_HINT = /\d[-/.]\d{1,2}[-/.]\d|\s\d{1,2}\/\d/;

/** Days given by number: month and day, with or without weekday and year, and ranges of them. */
export const calendarDates: Recognizer = { recognize };

function recognize(sentence: string, words: number): TimeExpression[] {
  const found: TimeExpression[] = [];
  if ((words & T.month) !== 0 && DAY_HINT.test(sentence)) {
    for (const match of allMatches(AMERICAN, sentence)) {
      const dates = readNamed(match, sentence);
      found.push(...dates, ...moreDays(dates.at(-1), sentence));
    }
    for (const match of allMatches(BRITISH, sentence)) found.push(...readNamed(match, sentence));
  }
  if ((words & T.numericDate) !== 0 && NUMERIC_HINT.test(sentence)) found.push(...readNumeric(sentence));
  if ((words & T.ordinal) !== 0 && ORDINAL_HINT.test(sentence)) found.push(...readDayOfMonth(sentence));
  return found;
}

/** What follows a second day that "and" or "or" joins: a noun there makes it a number ("May 3 and 10 others"). */
const ENDS_DAY =
  /^(?:\s{0,4}(?:$|[.,;:!?)"”'’–—-])|,?\s{1,4}(?:at|in|on|for|to|with|as|by|from|of|when|where|while|and|or|but|will|would|is|are|was|were|if|before|after|during|until|the|he|she|it|they|next|this|last|\(|[A-Z]|(?:19|20)\d\d))/;

function readNamed(match: RegExpExecArray, sentence: string): TimeExpression[] {
  const { which, month, day, firstMonth, lastMonth, head = '', hyphenYear } = match.groups ?? {};
  const weekday = match.groups?.weekday ?? match.groups?.inBrackets ?? match.groups?.after;
  if (!month || !day || !isCalendarName(month) || (weekday && !isCalendarName(weekday))) return [];
  const words = hyphenYear ?? match.groups?.year;
  const year = words && /^\d/.test(words) ? Number(words) : null;
  const shift = year === null ? relativeShift(words ?? '') : undefined;
  const first: NamedDate = { year: null, month: monthNumber(firstMonth ?? month), day: ordinal(day) };
  if (!isPossible(first)) return [];
  const { index: start } = match;
  const end = start + match[0].length;
  const weekdayOf = weekday ? weekdayNumber(weekday) : null;
  const points = which?.toLowerCase() === 'last' ? 'back' : which?.toLowerCase() === 'next' ? 'ahead' : null;
  const single = (date: NamedDate, from: number, to: number): TimeExpression =>
    dated(
      from,
      to,
      { first: { ...date, year }, last: null, weekday: date === first ? weekdayOf : null },
      points,
      shift,
    );

  const { to: connector = '', lastDay, more = '' } = match.groups ?? {};
  if (!lastDay) return [single(first, start, end)];
  const last: NamedDate = { year, month: monthNumber(lastMonth ?? month), day: ordinal(lastDay) };
  const headEnd = start + head.length;
  const isBritish = match.groups?.lastMonth === undefined && head.toLowerCase().indexOf(month.toLowerCase()) < 0;
  const joins =
    isBritish ||
    lastMonth !== undefined ||
    !/and|or|&/i.test(connector) ||
    ENDS_DAY.test(sentence.slice(end, end + 14));
  if (!isPossible(last) || !joins) return isBritish && !firstMonth ? [] : [single(first, start, headEnd)];

  const days = [first, ...dayNumbers(more).map((number) => ({ ...first, day: number })), last];
  const before = sentence.slice(Math.max(0, start - 80), start);
  if (isRange(connector, days, before))
    return [
      dated(start, end, { first: { ...first, year: startYear(first, last) }, last, weekday: weekdayOf }, points, shift),
    ];
  // "May 3 or 4" is one day of which only the first is certain to be in time; "May 3 and 17" are two.
  if (/or/i.test(connector)) return [single(first, start, end)];
  const between = allMatches(/\d{1,2}(?:st|nd|rd|th)?/g, more).map((number) => {
    const from = headEnd + number.index;
    return single({ ...first, day: ordinal(number[0]) }, from, from + number[0].length);
  });
  return [single(first, start, headEnd), ...between, single(last, headEnd + more.length + connector.length, end)];
}

/** "June 2-3 and 19-20": the second range, of the month of the first. */
function moreDays(expression: TimeExpression | undefined, sentence: string): TimeExpression[] {
  if (expression?.reference.form !== 'date' || expression.reference.last === null) return [];
  const match = MORE_DAYS.exec(sentence.slice(expression.end, expression.end + LONGEST_MORE));
  const { day = '', last = '' } = match?.groups ?? {};
  const { month, year } = expression.reference.last;
  const dates = { first: { year, month, day: Number(day) }, last: { year, month, day: Number(last) } };
  if (!match || !isPossible(dates.first) || !isPossible(dates.last) || dates.last.day <= dates.first.day) return [];
  const start = expression.end + match[0].indexOf(day);
  return [dated(start, expression.end + match[0].length, { ...dates, weekday: null }, expression.points, undefined)];
}
const LONGEST_MORE = 24;

function startYear(first: NamedDate, last: NamedDate): number | null {
  return last.year !== null && first.month > last.month ? last.year - 1 : last.year;
}

/** "And" joins the days of one happening where they follow each other; else it tells of two. */
function isRange(connector: string, days: readonly NamedDate[], before: string): boolean {
  if (/\bor\b/i.test(connector)) return false;
  if (/and|&/i.test(connector))
    return /\bbetween\s{1,4}$/i.test(before) || days.every((day, i) => i === 0 || isDayAfter(day, days[i - 1] ?? day));
  return !(/\bfrom\s{1,4}$/i.test(before) && MOVED_BEFORE.test(before));
}

function isDayAfter(day: NamedDate, before: NamedDate): boolean {
  return day.month === before.month ? day.day === before.day + 1 : day.day === 1 && before.day >= 28;
}

function dayNumbers(words: string): number[] {
  return words.match(/\d{1,2}/g)?.map(Number) ?? [];
}

function readNumeric(sentence: string): TimeExpression[] {
  const found: TimeExpression[] = [];
  const add = (match: RegExpExecArray, first: NamedDate): void => {
    if (isPossible(first))
      found.push(
        dated(match.index, match.index + match[0].length, { first, last: null, weekday: null }, null, undefined),
      );
  };
  for (const match of allMatches(ISO, sentence)) {
    const { year, month, day } = match.groups ?? {};
    add(match, { year: Number(year), month: Number(month), day: Number(day) });
  }
  for (const match of allMatches(NUMERIC, sentence)) {
    const [a, b, year] = [Number(match.groups?.a), Number(match.groups?.b), Number(match.groups?.year)];
    // 3/4/2014 is April to some and March to others; with full stops the day is first everywhere.
    if (match.groups?.mark === '.' || a > 12 || a === b) add(match, { year, month: b, day: a });
    else if (b > 12) add(match, { year, month: a, day: b });
  }
  for (const match of allMatches(SHORT, sentence)) {
    const [a, b] = [Number(match.groups?.a), Number(match.groups?.b)];
    if (b > 12 || a === b) add(match, { year: null, month: a, day: b });
    else if (a > 12) add(match, { year: null, month: b, day: a });
  }
  return found;
}

function readDayOfMonth(sentence: string): TimeExpression[] {
  const found: TimeExpression[] = [];
  const add = (match: RegExpExecArray, from: string, weekday: number | null, monthShift: number | null): void => {
    const { day = '', last } = match.groups ?? {};
    const [first, final] = [ordinal(day), last ? ordinal(last) : null];
    if (!(first >= 1 && first <= 31) || (final !== null && (final <= first || final > 31))) return;
    const start = match.index + (from === '' ? 0 : match[0].toLowerCase().indexOf(from));
    const reference = { form: 'day-of-month', day: first, last: final, weekday, monthShift } as const;
    found.push({ start, end: match.index + match[0].length, reference, points: null, clock: null });
  };
  for (const match of allMatches(DAY_ALONE, sentence)) add(match, 'the ', null, null);
  for (const match of allMatches(DAY_OF_MONTH, sentence)) {
    const which = match.groups?.which?.toLowerCase();
    add(match, '', null, which === 'next' ? 1 : which === 'last' ? -1 : 0);
  }
  for (const match of allMatches(WEEKDAY_AND_DAY, sentence)) {
    const weekday = match.groups?.weekday ?? '';
    if (isCalendarName(weekday)) add(match, '', weekdayNumber(weekday), null);
  }
  return found;
}

function dated(
  start: number,
  end: number,
  date: Omit<Extract<TimeReference, { form: 'date' }>, 'form' | 'yearShift'>,
  points: TimeExpression['points'],
  yearShift: number | undefined,
): TimeExpression {
  const reference = { form: 'date', ...date, ...(yearShift === undefined ? {} : { yearShift }) } as const;
  return { start, end, reference, points: yearShift === -1 ? 'back' : points, clock: null };
}

const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
function isPossible(date: NamedDate): boolean {
  return date.month >= 1 && date.day >= 1 && date.day <= (LONGEST[date.month - 1] ?? 0);
}
