import { allMatches } from '../../text/all-matches.ts';
import type { Part, Recognizer, TimeExpression, TimeReference } from '../../time/time-expression.ts';
import {
  GAP,
  isCalendarName,
  LETTERS,
  MONTH_WORD,
  monthNumber,
  ordinal,
  RELATIVE_YEAR,
  relativeShift,
  SEASON_WORD,
  seasonCode,
  YEAR_NUMBER,
} from '../words/calendar-words.ts';
import { HAPPENING_NOUNS } from '../words/happening-words.ts';
import { TIME_WORD as T } from '../words/time-words.ts';

/** A pattern, what time words it needs, a cheap test of whether it can match, and how a match is read; null where it is no time after all. */
interface PeriodPattern {
  readonly needs: number;
  readonly hint?: RegExp;
  readonly pattern: RegExp;
  readonly read: (groups: Groups, before: string, after: string) => Reading | null;
}
type Groups = Readonly<Record<string, string | undefined>>;
type Reading = Pick<TimeExpression, 'reference' | 'points'>;

const PART = `(?<part>(?:the${GAP})?(?:very${GAP})?(?:end|close|beginning|start|outset|middle|(?:first|second|latter|early|later)${GAP}(?:half|part)|(?:first|last|final|early)${GAP}(?:few${GAP})?(?:days|weeks?|months)|(?:second|third|fourth)${GAP}week)${GAP}of|early(?:${GAP}in)?|late(?:${GAP}in)?|later(?:${GAP}in)?|earlier(?:${GAP}in)?|sometime${GAP}in|mid|end)(?:-|${GAP})`;
const FISCAL = `(?<fiscal>(?:fiscal|financial)(?:${GAP}year)?${GAP}|FY-?\\s?)`;
const YEAR_AFTER = `(?:,?${GAP}(?:(?:of|in)${GAP})?(?:fiscal${GAP}(?:year${GAP})?)?(?<year>${YEAR_NUMBER}|${RELATIVE_YEAR}))?`;

/** A month or year without "next", "early" or the like is a date only after one of these. */
const BEFORE_BARE =
  /\b(?<preposition>in|by|until|till|before|through|from|for|since|after|during|due|to|expected|as\s{1,4}(?:of|(?:early|soon|late|far)\s{1,4}as|far\s{1,4}back\s{1,4}as)|within|beginning|starting|commencing|around)\s{1,4}(?:the\s{1,4})?(?:calendar\s{1,4})?(?:year\s{1,4})?$/i;
/** Behind "from 2000" or "for 2010" these nouns make a number of it; a preposition that only time takes leaves no doubt. */
const TIME_ONLY = /^(?:in|by|until|till|before|since|during|due|as\s.*)$/i;
const COUNTED_NOUN =
  /^\s{1,4}(?:(?:to|or)\s{1,4}\d|(?!(?:to|and|or|on|in|at|if|as|is|was|are|by|for|with|the|a|an|when|after|before|until|through|but|has|had|will|would|from|that|which|because|onward|onwards)\b)[a-z])/;

const UNITS = T.weeks | T.weekends | T.months | T.quarters | T.years;

/** "The weekend" is the nearest one behind these; elsewhere it may be any. */
const ON_WEEKEND = /\b(?:at|over|by|before|until|till|on|during|this)\s{1,4}$/i;

/** "next week", "later this month", "the end of the year", "this coming weekend", "next spring". */
const COUNTED: PeriodPattern = {
  needs: UNITS | T.season,
  hint: /\b(?:this|the|next|last|past|coming|current|same|following|that)\s{1,4}(?:(?:fiscal|financial|calendar)\s{1,4})?(?:week|month|quarter|year|spring|summer|autumn|fall|winter)/i,
  pattern: new RegExp(
    `\\b(?:${PART})?(?<which>this${GAP}coming|the${GAP}coming|the${GAP}following|the${GAP}next|the${GAP}current|the${GAP}same|this${GAP}past|coming|this|next|last|past|that|the)${GAP}(?<fiscal>(?:fiscal|financial|calendar)${GAP})?(?<unit>week|weekend|month|quarter|year|${SEASON_WORD})(?![${LETTERS}-])(?!['’]s${GAP}(?:first|second|third|fourth|final|end)|${GAP}and${GAP}a${GAP}half|${GAP}end\\b)`,
    'gi',
  ),
  read: ({ which = '', unit = '', part, fiscal }, before) => {
    const reading = partOf(part);
    if (which.toLowerCase() === 'the' && unit.toLowerCase() === 'weekend' && ON_WEEKEND.test(before))
      return { reference: { form: 'weekend', shift: 0 }, points: null };
    // Nobody but the company knows when its year ends.
    const ends = reading === 'end' && /^f/i.test(fiscal ?? '') ? 'whole' : reading;
    const isLimit = ends === 'end' && unit.toLowerCase() === 'week' && /\bby\s{1,4}(?:the\s{1,4})?$/i.test(before);
    const reference = countedPeriod(
      which.toLowerCase().replace(/\s+/g, ' '),
      unit.toLowerCase(),
      isLimit ? 'last-day' : ends,
    );
    return reference && { reference, points: reference.form === 'offset' ? null : pointsOf(which, part) };
  },
};

/** "the week after next". */
const AFTER_NEXT: PeriodPattern = {
  needs: UNITS,
  hint: /after\s{1,4}next/i,
  pattern: new RegExp(`\\b(?:the${GAP})?(?<unit>week|weekend|month|quarter|year)${GAP}after${GAP}next\\b`, 'gi'),
  read: ({ unit = '' }) => {
    const reference = shifted(unit.toLowerCase(), 2, 'whole');
    return reference && { reference, points: 'ahead' };
  },
};

/** "early November", "mid-April", "the end of May", "in October 2015", "by December", "end-March". */
const MONTH: PeriodPattern = {
  needs: T.month,
  pattern: new RegExp(
    `(?<![${LETTERS}\\d-])(?:${PART})?(?:(?<which>this|next|last|this${GAP}coming)${GAP})?(?<month>${MONTH_WORD})(?![${LETTERS}-])${YEAR_AFTER}`,
    'gi',
  ),
  read: ({ month = '', which, part, year }, before, after) => {
    const preposition = BEFORE_BARE.exec(before)?.groups?.preposition;
    const isBare = !which && !part && !year;
    if (!isCalendarName(month) || (isBare && (!preposition || isPerson(month, preposition, after)))) return null;
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

/** "between April and May of next year", "in April or May 2015": the first of them is when it may be. */
const TWO_MONTHS: PeriodPattern = {
  needs: T.month,
  hint: /\b(?:between|in|from)\s{1,4}\S{3,9}\s{1,4}(?:and|or|to)\s/i,
  pattern: new RegExp(
    `\\b(?:between|in|from)${GAP}(?<month>${MONTH_WORD})(?![${LETTERS}-])${GAP}(?:and|or|to)${GAP}(?<other>${MONTH_WORD})(?![${LETTERS}-])(?!${GAP}\\d{1,2}\\b)${YEAR_AFTER}`,
    'gi',
  ),
  read: ({ month = '', other = '', year }) => {
    if (!isCalendarName(month) || !isCalendarName(other)) return null;
    const { number, shift } = readYear(year);
    const first = monthNumber(month);
    const isYearBefore = first > monthNumber(other) ? 1 : 0;
    const reference = {
      form: 'month',
      month: first,
      shift: shift === null || shift === undefined ? 0 : shift - isYearBefore,
      year: number === null ? null : number - isYearBefore,
      part: 'whole',
    } as const;
    return { reference, points: shift === -1 ? 'back' : null };
  },
};

/** "by April Smith": with these prepositions a capital behind the month makes it a first name. */
function isPerson(month: string, preposition: string, after: string): boolean {
  return (
    /^(?:april|may|june|august)$/i.test(month) &&
    /^(?:by|for|from|to)$/i.test(preposition) &&
    /^\s{1,4}[A-Z][a-z]/.test(after)
  );
}

/** "the first quarter of 2015", "next year's first quarter", "a fourth-quarter charge", "Q3 2015", "the end of the third quarter". */
const QUARTER: PeriodPattern = {
  needs: T.quarters | T.quarterNumber,
  hint: /quarter|\bQ[1-4]|\b[1-4]Q/i,
  pattern: new RegExp(
    `\\b(?:${PART}(?:the${GAP})?)?(?:(?<owner>${YEAR_NUMBER}|${RELATIVE_YEAR})(?:['’]s)?${GAP})?(?:(?<quarter>first|second|third|fourth|final|1st|2nd|3rd|4th|March|June|September|December)[\\s-](?:(?<fiscal>fiscal)${GAP})?quarter|Q(?<digit>[1-4])|(?<before>[1-4])Q)(?![${LETTERS}\\d:])${YEAR_AFTER}`,
    'gi',
  ),
  read: ({ part, owner, quarter = '', digit, before, year, fiscal }) => {
    const { number, shift } = readYear(year ?? owner);
    const number4 = digit ?? before;
    const reading = partOf(part);
    const reference = {
      form: 'quarter',
      quarter: number4 ? Number(number4) : quarterNumber(quarter),
      shift: 0,
      year: number,
      yearShift: shift,
      part: reading === 'end' && fiscal === undefined ? 'end' : 'whole',
    } as const;
    return { reference, points: shift === -1 ? 'back' : shift === 1 ? 'ahead' : null };
  },
};

/** "The September quarter" ends in September. */
function quarterNumber(word: string): number {
  const number = /^final/i.test(word) ? 4 : ordinal(word);
  return Number.isNaN(number) ? monthNumber(word) / 3 : number;
}

/** "H1 2015", "next year's first half", "2015's second half". */
const HALF: PeriodPattern = {
  needs: T.halves | T.quarterNumber,
  hint: /\bH[12]\b|\b[12]H\b|half/,
  pattern: new RegExp(
    `\\b(?:(?:(?<owner>${YEAR_NUMBER}|${RELATIVE_YEAR})['’]s${GAP}(?<half>first|second)[\\s-]half)|(?:H(?<digit>[12])|(?<before>[12])H)\\b${YEAR_AFTER})`,
    'g',
  ),
  read: ({ owner, half, digit, before, year }) => {
    const { number, shift } = readYear(year ?? owner);
    const which = half ? ordinal(half) : Number(digit ?? before);
    return { reference: { form: 'half', half: which, year: number, yearShift: shift }, points: null };
  },
};

/** Behind a season these make it the name of a thing: "spring training", "in winter sports". */
const SEASON_NOUN =
  /^\s{1,4}(?:training|games|olympics?|paralympics|sports|schools?|camps?|collections?|clothes|coats?|fuels?|wheat|water|breaks?|weather|months|seasons?|holidays?|palace|meetings|rolls?)\b|^\s{1,4}(?:of|in|from)\s{1,4}(?!(?:19|20)\d\d|this|next|last)/i;
const FALLING = /^\s{1,4}(?:of|in|from|by|to|below|under|behind|short|apart)\s{1,4}(?!(?:19|20)\d\d|this|next|last)/i;

/** "the spring of 2015", "summer 2015", "in the autumn", "by the end of summer". */
const SEASON: PeriodPattern = {
  needs: T.season,
  pattern: new RegExp(
    `\\b(?<in>(?:in|by|until|till|before|through|for|over|during)${GAP})?(?:${PART})?(?:the${GAP})?(?:(?<ownYear>${YEAR_NUMBER})${GAP})?(?<season>${SEASON_WORD})(?![${LETTERS}-])(?:,?${GAP}(?:of${GAP})?(?<year>${YEAR_NUMBER}|${RELATIVE_YEAR}))?`,
    'gi',
  ),
  read: ({ in: inside, part, season = '', year, ownYear }, _before, after) => {
    const code = seasonCode(season);
    if (!code || (!year && !inside && !part && !ownYear)) return null;
    if (!year && (SEASON_NOUN.test(after) || (season.toLowerCase() === 'fall' && FALLING.test(after)))) return null;
    const { number, shift } = readYear(year ?? ownYear);
    const reference = { form: 'season', season: code, shift: null, year: number } as const;
    return { reference: shift === null ? reference : { ...reference, yearShift: shift }, points: null };
  },
};

/** "by 1994", "in early 2015", "the end of 1990", "fiscal 2015", "mid-2015". */
const YEAR: PeriodPattern = {
  needs: T.year,
  pattern: new RegExp(
    `(?<![${LETTERS}\\d.,$£€#/-])(?:${PART}(?:(?:the|calendar)${GAP})?)?(?:${FISCAL})?(?<year>${YEAR_NUMBER})(?![${LETTERS}\\d%/-]|['’]s)(?<after>${GAP}(?:fiscal|financial)${GAP}year)?`,
    'gi',
  ),
  read: ({ part, year, fiscal, after: fiscalAfter }, before, after) => {
    const preposition = BEFORE_BARE.exec(before)?.groups?.preposition;
    const isFiscal = fiscal !== undefined || fiscalAfter !== undefined;
    if (!part && !isFiscal && !preposition && !isAttributive(before, after)) return null;
    if (!part && !isFiscal && preposition && !TIME_ONLY.test(preposition ?? '') && COUNTED_NOUN.test(after))
      return null;
    const reading = partOf(part);
    const reference = {
      form: 'year',
      shift: 0,
      year: Number(year),
      part: reading === 'end' && isFiscal ? 'whole' : reading,
    } as const;
    return { reference, points: null };
  },
};

/** "the 2015 deadline", "its 2021 music festival": a year in front of a noun for what happens. */
function isAttributive(before: string, after: string): boolean {
  if (!/(?:\b(?:the|its|their|this|our|for|of)|['’]s)\s{1,4}$/i.test(before)) return false;
  const words = after.toLowerCase().match(/[a-z-]{2,}/g) ?? [];
  return words.slice(0, MAX_MODIFIERS).some((word) => HAPPENING_NOUNS.has(word));
}
const MAX_MODIFIERS = 3;

/** "year-end", "the year's end", "year-end 1994", "month's end", "quarter-end". */
const PERIOD_END: PeriodPattern = {
  needs: T.weeks | T.months | T.quarters | T.years,
  hint: /(?:year|month|quarter|week)(?:['’]s\s{1,4}|-|\s{1,4})end\b/i,
  pattern: new RegExp(
    `(?<![${LETTERS}-])(?<!fiscal${GAP})(?:the${GAP})?(?:(?<which>this|next|last|calendar)${GAP})?(?<unit>year|month|quarter|week)(?:['’]s${GAP}|-|${GAP})end(?![${LETTERS}-])(?:${GAP}(?:of${GAP})?(?<year>${YEAR_NUMBER}))?`,
    'gi',
  ),
  read: ({ which = '', unit = '', year }) => {
    const lower = unit.toLowerCase();
    if (lower === 'year') return { reference: yearReference(year, which, 'end'), points: null };
    const reference = shifted(lower, relativeShift(which) ?? 0, 'end');
    return reference && { reference, points: null };
  },
};

/** "before the week is out". */
const PERIOD_OUT: PeriodPattern = {
  needs: T.weeks | T.months | T.years,
  hint: /\bout\b/i,
  pattern: /\bbefore\s{1,4}the\s{1,4}(?<unit>year|month|week)\s{1,4}(?:is|was|['’]s)\s{1,4}out\b/gi,
  read: ({ unit = '' }) => {
    const reference = shifted(unit.toLowerCase(), 0, 'end');
    return reference && { reference, points: null };
  },
};

/** "mid-year", "midyear 1995", "mid-month", "midweek". */
const PERIOD_MIDDLE: PeriodPattern = {
  needs: T.weeks | T.months | T.years,
  hint: /\bmid-?(?:year|month|week)\b/i,
  pattern: new RegExp(
    `(?<![${LETTERS}-])mid-?(?<unit>year|month|week)(?![${LETTERS}-])(?:,?${GAP}(?:of${GAP})?(?<year>${YEAR_NUMBER}|${RELATIVE_YEAR}))?`,
    'gi',
  ),
  read: ({ unit = '', year }) => {
    const lower = unit.toLowerCase();
    if (lower === 'year') {
      const { number, shift } = readYear(year);
      return { reference: { form: 'year', shift: shift ?? 0, year: number, part: 'middle' }, points: null };
    }
    const reference = shifted(lower, 0, 'middle');
    return reference && { reference, points: null };
  },
};

/** "in the new year" is the whole of it, "by the new year" its first day. */
const NEW_YEAR: PeriodPattern = {
  needs: T.years,
  hint: /new year\b/i,
  pattern: new RegExp(
    `\\b(?<lead>in|into|during|by|before|until|from|after|(?:early|late|later)(?:${GAP}in)?|(?:the${GAP})?(?:beginning|start)${GAP}of)${GAP}the${GAP}new${GAP}year(?![${LETTERS}]|['’]s)`,
    'gi',
  ),
  read: ({ lead = '' }) => {
    if (/^(?:by|before|until|from|after|the|beginning|start)/i.test(lead))
      return { reference: { form: 'named-day', day: [1, 1], year: null, weekend: false }, points: null };
    return { reference: { form: 'year', shift: 1, year: null, part: 'start' }, points: 'ahead' };
  },
};

/** "by the turn of the century": the next year of a round hundred, where it is near. */
const CENTURY: PeriodPattern = {
  needs: T.centuries,
  pattern:
    /\b(?<lead>by|before|at|around|until)\s{1,4}the\s{1,4}turn\s{1,4}of\s{1,4}the\s{1,4}(?:century|millennium)\b/gi,
  read: () => ({ reference: { form: 'turn-of-century' }, points: null }),
};

const PATTERNS: readonly PeriodPattern[] = [
  COUNTED,
  AFTER_NEXT,
  TWO_MONTHS,
  MONTH,
  QUARTER,
  HALF,
  SEASON,
  YEAR,
  PERIOD_END,
  PERIOD_OUT,
  PERIOD_MIDDLE,
  NEW_YEAR,
  CENTURY,
];

/** The sorts of time words of which a sentence must hold one to hold a period. */
export const PERIOD_WORDS = PATTERNS.reduce((all, { needs }) => all | needs, 0);

/** Weeks, weekends, months, quarters, halves, seasons and years, whole or in part. */
export const calendarPeriods: Recognizer = {
  recognize: (sentence, words) => {
    const found: TimeExpression[] = [];
    for (const period of PATTERNS)
      if ((words & period.needs) !== 0 && period.hint?.test(sentence) !== false) addMatches(period, sentence, found);
    return found;
  },
};

function addMatches({ pattern, read }: PeriodPattern, sentence: string, found: TimeExpression[]): void {
  for (const match of allMatches(pattern, sentence)) {
    const { index: start } = match;
    const end = start + match[0].length;
    const reading = read(
      match.groups ?? {},
      sentence.slice(Math.max(0, start - 28), start),
      sentence.slice(end, end + 24),
    );
    if (reading) found.push({ start, end, reference: reading.reference, points: reading.points, clock: null });
  }
}

function countedPeriod(which: string, unit: string, part: Part): TimeReference | null {
  if (/^(?:the following|that|the same)$/.test(which)) return counted(which === 'the following' ? 1 : 0, unit, part);
  if (which === 'the' && part === 'whole') return null;
  if (which.endsWith('coming') || which === 'the next') {
    // "The coming week" begins now, and "the coming weekend" has not begun.
    if (unit === 'weekend') return { form: 'weekend', shift: which === 'the next' ? 1 : null };
    if (unit === 'week' || unit === 'month')
      return part === 'whole'
        ? { form: 'span', count: 1, unit, running: true, exact: false, isLimit: false }
        : shifted(unit, 1, part);
  }
  const shift = /last|past/.test(which) ? -1 : /next|coming/.test(which) ? 1 : 0;
  return shifted(unit, shift, part);
}

/** "the following month", "that weekend": counted from the date that was spoken of before. */
function counted(count: number, unit: string, part: Part): TimeReference | null {
  if (unit !== 'week' && unit !== 'month' && unit !== 'year' && unit !== 'weekend') return null;
  return { form: 'offset', base: null, count, unit, weekday: null, whole: true, part };
}

function shifted(unit: string, shift: number, part: Part): TimeReference | null {
  switch (unit) {
    case 'weekend':
      return { form: 'weekend', shift };
    case 'week':
      return { form: 'week', shift, part };
    case 'month':
      return { form: 'month', month: null, shift, year: null, part };
    case 'quarter':
      return { form: 'quarter', quarter: null, shift, year: null, yearShift: null, part };
    case 'year':
      return { form: 'year', shift, year: null, part };
    default: {
      const season = seasonCode(unit);
      return season && { form: 'season', season, shift, year: null };
    }
  }
}

function yearReference(year: string | undefined, which: string, part: Part): TimeReference {
  return { form: 'year', shift: relativeShift(which) ?? 0, year: year ? Number(year) : null, part };
}

function readYear(words: string | undefined): { number: number | null; shift: number | null } {
  if (!words) return { number: null, shift: null };
  if (/^\d/.test(words)) return { number: Number(words), shift: null };
  return { number: null, shift: relativeShift(words) ?? 0 };
}

function partOf(words: string | undefined): Part {
  const lower = words?.toLowerCase() ?? '';
  if (lower === '' || lower.startsWith('sometime')) return 'whole';
  if (/half|part|days|week|months|mid/.test(lower)) return 'middle';
  if (/\bend\b|close/.test(lower)) return 'end';
  return /^later/.test(lower) ? 'later' : /late/.test(lower) ? 'whole' : 'start';
}

function pointsOf(which: string, part: string | undefined): TimeExpression['points'] {
  if (/last|past/i.test(which) || /^earlier/i.test(part ?? '')) return 'back';
  return /next|coming/i.test(which) || /^later/i.test(part ?? '') ? 'ahead' : null;
}
