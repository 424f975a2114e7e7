import { Temporal } from 'temporal-polyfill';

/** The month, weekday and ordinal of a day such as "the fourth Thursday in November". */
interface NthWeekday {
  readonly month: number;
  readonly weekday: number;
  /** 1 is the first of the month, -1 the last. */
  readonly nth: number;
}

type Rule = readonly [month: number, day: number] | NthWeekday | { readonly easter: number };

/** Named days with a fixed or computable date. `easter` counts the days from Easter Sunday. */
const NAMED_DAYS: Readonly<Record<string, Rule>> = {
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

/** The date of a named day in a year; null for a name that is not in the table. */
export function namedDay(name: string, year: number): Temporal.PlainDate | null {
  const rule = NAMED_DAYS[name.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ')];
  if (!rule) return null;
  if ('easter' in rule) return easterSunday(year).add({ days: rule.easter });
  if ('nth' in rule) return nthWeekday(year, rule);
  return new Temporal.PlainDate(year, rule[0], rule[1]);
}

function nthWeekday(year: number, rule: NthWeekday): Temporal.PlainDate {
  const first = new Temporal.PlainDate(year, rule.month, 1);
  if (rule.nth < 0) {
    const last = first.with({ day: first.daysInMonth });
    return last.subtract({ days: (last.dayOfWeek - rule.weekday + 7) % 7 });
  }
  return first.add({ days: ((rule.weekday - first.dayOfWeek + 7) % 7) + 7 * (rule.nth - 1) });
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
