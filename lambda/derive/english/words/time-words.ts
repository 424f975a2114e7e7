/** The sorts of words and numbers that time expressions are made of, as bits to be joined by `|`. */
export const TIME_WORD = {
  month: 1,
  weekday: 2,
  /** "day", "week", "quarter" and the like, and what is made of them. */
  unit: 4,
  season: 8,
  /** "today", "tonight", "morning". */
  relativeDay: 16,
  /** "Christmas", and what ends a name such as "Election Day". */
  namedDay: 32,
  /** A number that can be a year: "2014". */
  year: 64,
  /** "25th". */
  ordinal: 128,
  /** Numbers joined by a mark: "2014-03-16", "3/14". */
  numericDate: 256,
  /** "Q3", "1H". */
  quarterNumber: 512,
} as const;

type WordSort = 'month' | 'weekday' | 'unit' | 'season' | 'relativeDay' | 'namedDay' | 'ordinal';

/** The words of which every time expression has one, in all their forms. */
const WORDS: Readonly<Record<WordSort, string>> = {
  month:
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
  weekday:
    'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays mon tue tues wed weds thu thur thurs fri sat sun',
  unit: 'minute minutes hour hours day days week weeks weekend weekends fortnight fortnights month months quarter quarters year years decade decades century half midweek midyear yearend',
  season: 'spring summer autumn fall winter',
  relativeDay: 'today tomorrow tonight yesterday overnight morning afternoon evening night noon midday midnight',
  ordinal:
    'thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth twenty thirty',
  namedDay:
    'easter christmas thanksgiving halloween epiphany juneteenth xmas hogmanay pentecost gras cinco business play day eve night',
};

/** By word, the sorts that it is of; some are of two. */
export const TIME_WORDS: ReadonlyMap<string, number> = (() => {
  const sorts = new Map<string, number>();
  for (const [sort, words] of Object.entries(WORDS) as [WordSort, string][])
    for (const word of words.split(' ')) sorts.set(word, (sorts.get(word) ?? 0) | TIME_WORD[sort]);
  return sorts;
})();
