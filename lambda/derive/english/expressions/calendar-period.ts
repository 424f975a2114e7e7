import { allMatches } from '../../text/all-matches.ts';
import type { Part, Recognizer, TimeExpression, TimeReference } from '../../time/time-expression.ts';
import {
  GAP,
  isCalendarName,
  LETTERS,
  MONTH_WORD,
  monthNumber,
  ordinal,
  SEASON_WORD,
  seasonCode,
  YEAR_NUMBER,
} from '../words/calendar-words.ts';

/** A pattern, a cheap test of whether it can match, and how a match is read; null where it is no time after all. */
interface PeriodPattern {
  readonly hint: RegExp;
  readonly pattern: RegExp;
  readonly read: (groups: Readonly<Record<string, string | undefined>>, before: string) => Reading | null;
}
type Reading = Pick<TimeExpression, 'reference' | 'points'>;

const PART = `(?<part>(?:the${GAP})?(?:very${GAP})?(?:end|close|beginning|start|middle)${GAP}of|early(?:${GAP}in)?|late(?:${GAP}in)?|later(?:${GAP}in)?|earlier(?:${GAP}in)?|mid)(?:-|${GAP})`;
const RELATIVE_YEAR = `(?:this|next|last)${GAP}year`;
const YEAR_AFTER = `(?:,?${GAP}(?:of${GAP})?(?:fiscal${GAP})?(?<year>${YEAR_NUMBER}|${RELATIVE_YEAR}))?`;

/** A month or year without "next", "early" or the like is a date only after one of these. */
const BEFORE_BARE =
  /\b(?:in|by|until|till|before|through|from|for|since|after|during|due|to|expected|as\s{1,4}of|beginning|starting|around)\s{1,4}(?:the\s{1,4})?(?:fiscal\s{1,4})?$/i;

/** "next week", "later this month", "the end of the year", "this coming weekend", "next spring". */
const COUNTED: PeriodPattern = {
  hint: /\b(?:week|month|quarter|year|spring|summer|autumn|fall|winter)/i,
  pattern: new RegExp(
    `\\b(?:${PART})?(?<which>this${GAP}coming|the${GAP}coming|the${GAP}following|the${GAP}next|this${GAP}past|coming|this|next|last|past|the)${GAP}(?:fiscal${GAP})?(?<unit>week|weekend|month|quarter|year|${SEASON_WORD})(?![${LETTERS}-])(?!['’]s${GAP}(?:first|second|third|fourth)|${GAP}and${GAP}a${GAP}half)`,
    'gi',
  ),
  read: ({ which = '', unit = '', part }) => {
    const reference = countedPeriod(which.toLowerCase(), unit.toLowerCase(), partOf(part));
    return reference && { reference, points: pointsOf(which, part) };
  },
};

/** "early November", "mid-April", "the end of May", "in October 2015", "by December". */
const MONTH: PeriodPattern = {
  hint: /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i,
  pattern: new RegExp(
    `(?<![${LETTERS}\\d-])(?:${PART})?(?:(?<which>this|next|last)${GAP})?(?<month>${MONTH_WORD})(?![${LETTERS}-])${YEAR_AFTER}`,
    'gi',
  ),
  read: ({ month = '', which, part, year }, before) => {
    const isBare = !which && !part && !year && !BEFORE_BARE.test(before);
    if (!isCalendarName(month) || isBare) return null;
    const { number, shift } = readYear(year);
    const reference = {
      form: 'month',
      month: monthNumber(month),
      shift: shift ?? 0,
      year: number,
      part: partOf(part),
    } as const;
    return { reference, points: shift === -1 ? 'back' : pointsOf(which ?? '', part) };
  },
};

/** "the first quarter of 2015", "next year's first quarter", "a fourth-quarter charge", "Q3 2015". */
const QUARTER: PeriodPattern = {
  hint: /quarter|\bQ[1-4]/i,
  pattern: new RegExp(
    `\\b(?:(?<owner>${YEAR_NUMBER}|${RELATIVE_YEAR})['’]s${GAP})?(?:(?<quarter>first|second|third|fourth|1st|2nd|3rd|4th)[\\s-]quarter|Q(?<digit>[1-4]))(?![${LETTERS}])${YEAR_AFTER}`,
    'gi',
  ),
  read: ({ owner, quarter = '', digit, year }) => {
    const { number, shift } = readYear(year ?? owner);
    const reference = {
      form: 'quarter',
      quarter: digit ? Number(digit) : ordinal(quarter),
      shift: 0,
      year: number,
      yearShift: shift,
    } as const;
    return { reference, points: shift === -1 ? 'back' : shift === 1 ? 'ahead' : null };
  },
};

/** "the spring of 2015", "summer 2015", "in the autumn". */
const SEASON: PeriodPattern = {
  hint: /\b(?:spring|summer|autumn|fall|winter)\b/i,
  pattern: new RegExp(
    `\\b(?<in>(?:in|by|until|before)${GAP})?(?:(?:early|late|mid)(?:-|${GAP}))?(?:the${GAP})?(?<season>${SEASON_WORD})(?![${LETTERS}])(?:${GAP}(?:of${GAP})?(?<year>${YEAR_NUMBER}))?`,
    'gi',
  ),
  read: ({ in: inside, season = '', year }) => {
    const code = seasonCode(season);
    if (!code || (!year && !inside)) return null;
    return { reference: { form: 'season', season: code, shift: null, year: year ? Number(year) : null }, points: null };
  },
};

/** "by 1994", "in early 2015", "the end of 1990". */
const YEAR: PeriodPattern = {
  hint: /\b(?:19|20)\d\d/,
  pattern: new RegExp(
    `(?<![${LETTERS}\\d.,$£€#/-])(?:${PART}|fiscal${GAP})?(?<year>${YEAR_NUMBER})(?![${LETTERS}\\d%/-]|['’]s)`,
    'gi',
  ),
  read: ({ part, year }, before) => {
    if (!part && !BEFORE_BARE.test(before)) return null;
    return { reference: { form: 'year', shift: 0, year: Number(year), part: partOf(part) }, points: null };
  },
};

/** "year-end", "the year's end", "year-end 1994", "month's end". */
const PERIOD_END: PeriodPattern = {
  hint: /\bend\b/i,
  pattern: new RegExp(
    `\\b(?:the${GAP})?(?<unit>year|month)(?:['’]s${GAP}|-|${GAP})end(?![${LETTERS}])(?:${GAP}(?<year>${YEAR_NUMBER}))?`,
    'gi',
  ),
  read: ({ unit = '', year }) => {
    const reference: TimeReference =
      unit.toLowerCase() === 'month'
        ? { form: 'month', month: null, shift: 0, year: null, part: 'end' }
        : { form: 'year', shift: 0, year: year ? Number(year) : null, part: 'end' };
    return { reference, points: null };
  },
};

const PATTERNS: readonly PeriodPattern[] = [COUNTED, MONTH, QUARTER, SEASON, YEAR, PERIOD_END];

/** Weeks, weekends, months, quarters, seasons and years, whole or in part. */
export const calendarPeriods: Recognizer = {
  hint: /\b(?:week|month|quarter|year|spring|summer|autumn|fall|winter|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|(?:19|20)\d\d|q[1-4])/i,
  recognize: (sentence) => PATTERNS.flatMap((period) => (period.hint.test(sentence) ? matches(period, sentence) : [])),
};

function matches({ pattern, read }: PeriodPattern, sentence: string): TimeExpression[] {
  const found: TimeExpression[] = [];
  for (const match of allMatches(pattern, sentence)) {
    const { index: start } = match;
    const reading = read(match.groups ?? {}, sentence.slice(Math.max(0, start - 24), start));
    if (reading) found.push({ ...reading, start, end: start + match[0].length, clock: null });
  }
  return found;
}

function countedPeriod(which: string, unit: string, part: Part): TimeReference | null {
  const shift = /last|past/.test(which) ? -1 : /next|coming|following/.test(which) ? 1 : 0;
  if (which === 'the' && part !== 'end' && part !== 'start' && part !== 'later') return null;
  switch (unit) {
    case 'weekend':
      return { form: 'weekend', shift };
    case 'week':
      return which.startsWith('the next')
        ? { form: 'span', count: 1, unit: 'week', running: true, exact: false }
        : { form: 'week', shift, part };
    case 'month':
      return { form: 'month', month: null, shift, year: null, part };
    case 'quarter':
      return { form: 'quarter', quarter: null, shift, year: null, yearShift: null };
    case 'year':
      return { form: 'year', shift, year: null, part };
    default: {
      const season = seasonCode(unit);
      return season && which !== 'the' ? { form: 'season', season, shift, year: null } : null;
    }
  }
}

function readYear(words: string | undefined): { number: number | null; shift: number | null } {
  if (!words) return { number: null, shift: null };
  if (/^\d/.test(words)) return { number: Number(words), shift: null };
  return { number: null, shift: /^next/i.test(words) ? 1 : /^last/i.test(words) ? -1 : 0 };
}

function partOf(words: string | undefined): Part {
  const lower = words?.toLowerCase() ?? '';
  if (/end|close/.test(lower)) return 'end';
  if (/^later/.test(lower)) return 'later';
  if (/early|beginning|start/.test(lower)) return 'start';
  return /mid/.test(lower) ? 'middle' : 'whole';
}

function pointsOf(which: string, part: string | undefined): TimeExpression['points'] {
  if (/last|past/i.test(which) || /^earlier/i.test(part ?? '')) return 'back';
  return /next|coming|following/i.test(which) || /^later/i.test(part ?? '') ? 'ahead' : null;
}
