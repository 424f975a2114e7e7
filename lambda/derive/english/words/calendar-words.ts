import type { Season } from '../../time/time-expression.ts';

/** English names of calendar parts, as the recognisers look them up: always by their first three letters, lower case. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const UNITS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
  'twenty-first',
  'twenty-second',
  'twenty-third',
  'twenty-fourth',
  'twenty-fifth',
  'twenty-sixth',
  'twenty-seventh',
  'twenty-eighth',
  'twenty-ninth',
  'thirtieth',
  'thirty-first',
];
const MORE_NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  couple: 2,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const SEASONS: Readonly<Record<string, Season>> = {
  spring: 'SP',
  summer: 'SU',
  autumn: 'FA',
  fall: 'FA',
  winter: 'WI',
};

/** Regex fragments, without capturing groups, for the words above. They are meant for the `i` flag. */
export const MONTH_WORD =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?)';
/** A cheap test for a month's name as the calendar writes it: "may" and "market" are common words. */
export const MONTH_HINT =
  /\b(?:J(?:an|AN|un|UN|ul|UL)|F(?:eb|EB)|M(?:ar|AR)(?:\b|ch|CH)|M(?:ay|AY)\b|A(?:pr|PR|ug|UG)|S(?:ep|EP)|O(?:ct|CT)|N(?:ov|OV)|D(?:ec|EC)|january|february|april|june|july|september|october|november|december|(?:jan|feb|apr|jul|sept?|oct|nov)\b)/;
export const WEEKDAY_WORD =
  '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)\\b\\.?)';
export const SEASON_WORD = '(?:spring|summer|autumn|fall|winter)';
export const NUMBER_WORD = `(?:\\d{1,3}|(?:${TENS.join('|')})(?:-(?:${UNITS.slice(1, 10).join('|')}))?|${[
  ...UNITS.slice(1),
  ...Object.keys(MORE_NUMBERS).filter((word) => word.length > 2),
]
  .sort((a, b) => b.length - a.length)
  .join('|')}|an?)`;
const ORDINAL_WORD = `(?:${[...ORDINALS].sort((a, b) => b.length - a.length).join('|')})`;
export const DAY_NUMBER = `(?:(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![\\d%]|[.,:]\\d|-(?:year|month|week|day|hour|minute|mile|member|nation|point|man|foot|part)s?\\b)|${ORDINAL_WORD}|(?:one|two|three|four|five|six|seven|eight|nine)(?=\\s{0,4}(?:[.,;:)"”]|$)|\\s{1,4}(?:and|in|at|to|for|on|as|by|from|an?|the|with|through|until)\\b))`;
export const YEAR_NUMBER = '(?:(?:19|20)\\d{2}(?![\\d%]|[.,]\\d))';
export const RELATIVE_YEAR = '(?:(?:this|next|last)\\s{1,4}year)';
/** The letters of English words, for a character class; with the `i` flag, and cheaper than the `u` flag's classes. */
export const LETTERS = 'a-z\\u00c0-\\u024f';
/** One to four white-space characters, so that a run of blanks costs nothing. */
export const GAP = '\\s{1,4}';

/** Some short month and weekday names are ordinary words as well: these need their capital. */
const NEEDS_CAPITAL = new Set([
  'may',
  'march',
  'august',
  'mar',
  'jan',
  'dec',
  'sep',
  'mon',
  'wed',
  'weds',
  'thu',
  'fri',
  'sat',
  'sun',
  'tue',
]);

/** True where a word such as "may" or "sat", found regardless of case, is really the calendar's. */
export function isCalendarName(word: string): boolean {
  const bare = word.replace('.', '');
  return !NEEDS_CAPITAL.has(bare.toLowerCase()) || /^[A-Z]/.test(bare);
}

/** Month 1 to 12 of a month's name or its abbreviation. */
export function monthNumber(word: string): number {
  return MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

/** ISO weekday 1 (Monday) to 7 of a weekday's name or its abbreviation. */
export function weekdayNumber(word: string): number {
  return WEEKDAYS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

/** The number that "3", "three", "a couple of" or "an" stand for; NaN for any other word. */
export function cardinal(word: string): number {
  const lower = word.toLowerCase();
  if (/^\d+$/.test(lower)) return Number(lower);
  const [first = '', second] = lower.split('-');
  const tens = TENS.indexOf(first);
  if (tens >= 0) return (tens + 2) * 10 + Math.max(0, UNITS.indexOf(second ?? ''));
  const unit = UNITS.indexOf(lower);
  return unit >= 0 ? unit : (MORE_NUMBERS[lower] ?? Number.NaN);
}

/** The number that "3rd", "third" or plain "3" stand for; NaN for any other word. */
export function ordinal(word: string): number {
  const digits = /^\d+/.exec(word);
  if (digits) return Number(digits[0]);
  const index = ORDINALS.indexOf(word.toLowerCase());
  if (index >= 0) return index + 1;
  // Reuters writes "May one".
  const unit = UNITS.indexOf(word.toLowerCase());
  return unit > 0 ? unit : Number.NaN;
}

/** The shift from the current period that "this", "next" and "last" before its name stand for; undefined for other words. */
export function relativeShift(words: string): number | undefined {
  const which = /^(?:this|next|last)\b/i.exec(words)?.[0].toLowerCase();
  return which === undefined ? undefined : which === 'next' ? 1 : which === 'last' ? -1 : 0;
}

export function seasonCode(word: string): Season | null {
  return SEASONS[word.toLowerCase()] ?? null;
}
