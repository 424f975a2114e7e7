import { isCalendarName } from './calendar-words.ts';

/** The sorts of words and numbers that time expressions are made of, as bits to be joined by `|`. */
export const TIME_WORD = {
  month: 1 << 0,
  weekday: 1 << 1,
  /** "hour", "day", "week" and so on, and what is made of them. */
  hours: 1 << 2,
  days: 1 << 3,
  weeks: 1 << 4,
  weekends: 1 << 5,
  months: 1 << 6,
  quarters: 1 << 7,
  halves: 1 << 8,
  years: 1 << 9,
  centuries: 1 << 10,
  season: 1 << 11,
  /** "today", "tomorrow". */
  relativeDay: 1 << 12,
  /** "tonight", "morning", "noon". */
  partOfDay: 1 << 13,
  /** What "the close of" makes the end of a day. */
  business: 1 << 14,
  /** "Christmas", and what ends a name such as "Election Day". */
  namedDay: 1 << 15,
  /** A number that can be a year: "2014". */
  year: 1 << 16,
  /** "25th". */
  ordinal: 1 << 17,
  /** Numbers joined by a mark: "2014-03-16", "3/14". */
  numericDate: 1 << 18,
  /** "Q3", "1H". */
  quarterNumber: 1 << 19,
  /** A number that can be a time of day: "5 p.m.", "17:30", "1730 GMT". */
  clock: 1 << 20,
} as const;

type WordSort = Exclude<keyof typeof TIME_WORD, 'year' | 'numericDate' | 'quarterNumber' | 'clock'>;

/** The words of which every time expression has one, in all their forms. */
const WORDS: Readonly<Record<WordSort, string>> = {
  month:
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
  weekday:
    'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays mon tue tues wed weds thu thur thurs fri sat sun',
  hours: 'hour hours',
  days: 'day days',
  weeks: 'week weeks fortnight fortnights midweek',
  weekends: 'weekend weekends',
  months: 'month months',
  quarters: 'quarter quarters',
  halves: 'half',
  years: 'year years midyear yearend',
  centuries: 'century millennium',
  season: 'spring summer autumn fall winter',
  relativeDay: 'today tomorrow yesterday overnight',
  partOfDay: 'tonight morning afternoon evening night noon midday midnight',
  business: 'business play',
  ordinal:
    'thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth twenty thirty',
  namedDay:
    'easter christmas thanksgiving halloween epiphany juneteenth xmas hogmanay pentecost gras cinco day eve night',
};

/** By word, the sorts that it is of; some are of two. */
export const TIME_WORDS: ReadonlyMap<string, number> = (() => {
  const sorts = new Map<string, number>();
  for (const [sort, words] of Object.entries(WORDS) as [WordSort, string][])
    for (const word of words.split(' ')) sorts.set(word, (sorts.get(word) ?? 0) | TIME_WORD[sort]);
  return sorts;
})();

/** The same of words without a capital: "may", "sat" and "night" are ordinary ones then. */
export const TIME_WORDS_IN_SMALL: ReadonlyMap<string, number> = new Map(
  [...TIME_WORDS].map(([word, sorts]): [string, number] => [
    word,
    isCalendarName(word)
      ? sorts & ~TIME_WORD.namedDay
      : sorts & ~(TIME_WORD.namedDay | TIME_WORD.month | TIME_WORD.weekday),
  ]),
);
