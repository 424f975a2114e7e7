import type { YearlyDay } from '../../time/yearly-day.ts';

/** Named days with a fixed or computable date. */
const NAMED_DAYS: Readonly<Record<string, YearlyDay>> = {
  "new year's day": [1, 1],
  "new year's eve": [12, 31],
  epiphany: [1, 6],
  "valentine's day": [2, 14],
  "saint patrick's day": [3, 17],
  "st. patrick's day": [3, 17],
  "april fools' day": [4, 1],
  'earth day': [4, 22],
  'may day': [5, 1],
  juneteenth: [6, 19],
  'canada day': [7, 1],
  'bastille day': [7, 14],
  halloween: [10, 31],
  "all saints' day": [11, 1],
  'guy fawkes night': [11, 5],
  'veterans day': [11, 11],
  'armistice day': [11, 11],
  'christmas eve': [12, 24],
  'christmas day': [12, 25],
  christmas: [12, 25],
  'boxing day': [12, 26],
  'fourth of july': [7, 4],
  'independence day': [7, 4],
  'martin luther king day': { month: 1, weekday: 1, nth: 3 },
  "presidents' day": { month: 2, weekday: 1, nth: 3 },
  'memorial day': { month: 5, weekday: 1, nth: -1 },
  'labor day': { month: 9, weekday: 1, nth: 1 },
  'columbus day': { month: 10, weekday: 1, nth: 2 },
  'thanksgiving day': { month: 11, weekday: 4, nth: 4 },
  thanksgiving: { month: 11, weekday: 4, nth: 4 },
  'ash wednesday': { easter: -46 },
  'palm sunday': { easter: -7 },
  'maundy thursday': { easter: -3 },
  'good friday': { easter: -2 },
  'easter sunday': { easter: 0 },
  'easter monday': { easter: 1 },
  easter: { easter: 0 },
  'ascension day': { easter: 39 },
  'whit monday': { easter: 50 },
};

/** Regex fragment for the names, longest first; straight and curly apostrophes are the same. */
export const NAMED_DAY_WORD = `(?:${Object.keys(NAMED_DAYS)
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replaceAll('.', '\\.').replaceAll("'", "['’]").replaceAll(' ', '\\s{1,4}'))
  .join('|')})`;

/** When in the year a named day is; null for a name that is not in the table. */
export function namedDay(name: string): YearlyDay | null {
  return NAMED_DAYS[name.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ')] ?? null;
}
