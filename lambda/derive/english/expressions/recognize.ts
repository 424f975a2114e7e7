import type { ClockTime, Recognizer, TimeExpression } from '../../time/time-expression.ts';
import { timeWordsIn } from '../text/time-word-scan.ts';
import { TIME_WORD as T } from '../words/time-words.ts';
import { calendarDates } from './calendar-date.ts';
import { calendarPeriods, PERIOD_WORDS } from './calendar-period.ts';
import { recognizeClockTimes } from './clock-time.ts';
import { isDay } from './is-day.ts';
import { joinLengths, joinRanges } from './join-ranges.ts';
import { namedDays } from './named-day.ts';
import { nthInMonth } from './nth-in-month.ts';
import { anaphors, joinOffsets } from './offset.ts';
import { relativeDays } from './relative-day.ts';
import { spans } from './span.ts';
import { weekdays } from './weekday.ts';

/** Each family, and the sorts of time words of which a sentence must hold one for it; most hold none, and need no further look. */
const RECOGNIZERS: readonly { readonly needs: number; readonly recognizer: Recognizer }[] = [
  { needs: T.month | T.numericDate | T.ordinal, recognizer: calendarDates },
  { needs: T.namedDay | T.weekday | T.month | T.years, recognizer: namedDays },
  { needs: T.weekday, recognizer: weekdays },
  { needs: T.weekday | T.weekends, recognizer: nthInMonth },
  { needs: T.relativeDay | T.partOfDay | T.business | T.days, recognizer: relativeDays },
  { needs: PERIOD_WORDS, recognizer: calendarPeriods },
  { needs: T.hours | T.days | T.weeks | T.months | T.years, recognizer: spans },
  { needs: T.days | T.weeks | T.weekends | T.months | T.years | T.weekday | T.partOfDay, recognizer: anaphors },
];
/** What a length or a step from one day to another is counted in. */
const UNITS = T.days | T.weeks | T.weekends | T.months | T.years | T.partOfDay | T.weekday;

/**
 * The time expressions of a sentence in order; where two overlap, the one that starts first, then the longer. `words` are the
 * sorts of its time words, where they are known already.
 */
export function recognizeTimes(sentence: string, words = timeWordsIn(sentence)): TimeExpression[] {
  // A time of day alone is no date.
  if ((words & ~T.clock) === 0) return [];
  const all: TimeExpression[] = [];
  for (const { needs, recognizer } of RECOGNIZERS)
    if ((words & needs) !== 0 && recognizer.hint?.test(sentence) !== false)
      all.push(...recognizer.recognize(sentence, words));
  if (all.length === 0) return [];
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: TimeExpression[] = [];
  for (const expression of all) {
    const previous = kept.at(-1);
    if (!previous || expression.start >= previous.end) kept.push(expression);
    else if (expression.end > previous.end && isFiner(expression, previous)) kept[kept.length - 1] = expression;
  }
  const counted = (words & UNITS) === 0 ? kept : joinOffsets(kept, sentence);
  const ranges = counted.length === 1 ? counted : joinRanges(counted, sentence);
  const joined = (words & UNITS) === 0 ? ranges : joinLengths(ranges, sentence);
  const hasClock = (words & (T.clock | T.partOfDay)) !== 0 && joined.some(isDay);
  return hasClock ? joinClocks(joined, recognizeClockTimes(sentence), sentence) : joined;
}

function isFiner(a: TimeExpression, b: TimeExpression): boolean {
  return isDay(a) && !isDay(b);
}

const SECOND_CLOCK =
  '(?:\\d{1,2}(?:[:.]\\d\\d)?\\s?(?:[ap]\\.?\\s?m\\.?)?(?:\\s[A-Z]{2,5}(?=\\s))?,?\\s(?:beginning |starting )?(?:on )?)?';
const BETWEEN = new RegExp(
  `^(?:\\s{0,2}\\([^()]{1,24}\\))?(?:[\\s,(]{0,4}|\\s{0,4}[-–—]\\s{0,4})(?:(?:at|on|by|from|until|beginning|starting|to|the|each|day|and|about|around|before|after|precisely|sharp|exactly|doors|gates|kick-?off|start|starts|opening)[\\s,]{1,4}){0,3}${SECOND_CLOCK}(?:the\\s)?$`,
  'i',
);
const LONGEST_GAP = 30;

/** A time of day further on in the same sentence is the day's as well: "on Saturday in Leeds (throw-in 3pm)". */
const FAR = 80;

/** Gives each clock time to the day that stands beside it, and lets that expression cover both; else to the day before it. */
function joinClocks(days: readonly TimeExpression[], clocks: readonly ClockTime[], sentence: string): TimeExpression[] {
  if (clocks.length === 0) return [...days];
  const joined: TimeExpression[] = [];
  const free = new Set(clocks);
  for (const day of days) {
    const from = joined.at(-1)?.end ?? 0;
    const clock = isDay(day)
      ? clocks.find((candidate) => candidate.start >= from && isBeside(day, candidate, sentence))
      : undefined;
    if (!clock) {
      if (day.start >= from) joined.push(day);
      continue;
    }
    free.delete(clock);
    joined.push({ ...day, clock, start: Math.min(day.start, clock.start), end: Math.max(day.end, clock.end) });
  }
  return joined.map((day, i) => {
    if (day.clock || !isDay(day) || free.size === 0) return day;
    const next = joined[i + 1]?.start ?? sentence.length;
    const clock = clocks.find((candidate) => free.has(candidate) && isBehind(day, candidate, next, sentence));
    return clock ? { ...day, clock } : day;
  });
}

function isBehind(day: TimeExpression, clock: ClockTime, next: number, sentence: string): boolean {
  if (clock.start < day.end || clock.end > next || clock.start - day.end > FAR) return false;
  return !/[;]|\b(?:from|since)\s{1,4}$/i.test(sentence.slice(day.end, clock.start));
}

function isBeside(day: TimeExpression, clock: ClockTime, sentence: string): boolean {
  const [from, to] = clock.start < day.start ? [clock.end, day.start] : [day.end, clock.start];
  return to >= from && to - from <= LONGEST_GAP && BETWEEN.test(sentence.slice(from, to));
}
