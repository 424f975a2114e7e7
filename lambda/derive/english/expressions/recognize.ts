import type { ClockTime, Recognizer, TimeExpression } from '../../time/time-expression.ts';
import { timeWordsIn } from '../text/time-word-scan.ts';
import { TIME_WORD as T } from '../words/time-words.ts';
import { calendarDates } from './calendar-date.ts';
import { calendarPeriods } from './calendar-period.ts';
import { recognizeClockTimes } from './clock-time.ts';
import { namedDays } from './named-day.ts';
import { relativeDays } from './relative-day.ts';
import { spans } from './span.ts';
import { weekdays } from './weekday.ts';

/** Each family, and the sorts of time words of which a sentence must hold one for it; most hold none, and need no further look. */
const RECOGNIZERS: readonly { readonly needs: number; readonly recognizer: Recognizer }[] = [
  { needs: T.month | T.numericDate | T.ordinal, recognizer: calendarDates },
  { needs: T.namedDay | T.weekday | T.month, recognizer: namedDays },
  { needs: T.weekday, recognizer: weekdays },
  { needs: T.relativeDay, recognizer: relativeDays },
  { needs: T.unit | T.season | T.month | T.year | T.quarterNumber, recognizer: calendarPeriods },
  { needs: T.unit, recognizer: spans },
];

/**
 * The time expressions of a sentence in order; where two overlap, the one that starts first, then the longer. `words` are the
 * sorts of its time words, where they are known already.
 */
export function recognizeTimes(sentence: string, words = timeWordsIn(sentence)): TimeExpression[] {
  if (words === 0) return [];
  const all: TimeExpression[] = [];
  for (const { needs, recognizer } of RECOGNIZERS)
    if ((words & needs) !== 0 && recognizer.hint.test(sentence)) all.push(...recognizer.recognize(sentence));
  if (all.length === 0) return [];
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: TimeExpression[] = [];
  for (const expression of all) {
    const previous = kept.at(-1);
    if (!previous || expression.start >= previous.end) kept.push(expression);
    else if (expression.end > previous.end && isFiner(expression, previous)) kept[kept.length - 1] = expression;
  }
  const joined = joinRanges(kept, sentence);
  return joined.some(isDay) ? joinClocks(joined, recognizeClockTimes(sentence), sentence) : joined;
}

const THROUGH =
  /^\s{0,4}(?:and\s(?:will\s)?(?:continue|remain\sin\s(?:place|force)|last|run|stay)\s)?(?:through|thru|until|till|[-–—])\s{1,4}$/i;

/** "today through May 9", "from Friday and last until May 9" are one expression. */
function joinRanges(expressions: readonly TimeExpression[], sentence: string): TimeExpression[] {
  const joined: TimeExpression[] = [];
  for (const expression of expressions) {
    const first = joined.at(-1);
    const isRange =
      first &&
      !first.until &&
      isDay(first) &&
      isDay(expression) &&
      THROUGH.test(sentence.slice(first.end, expression.start));
    if (isRange) joined[joined.length - 1] = { ...first, end: expression.end, until: expression.reference };
    else joined.push(expression);
  }
  return joined;
}

const FINENESS: Readonly<Record<string, number>> = { date: 2, 'day-of-month': 2, 'named-day': 2, weekday: 2 };
function isFiner(a: TimeExpression, b: TimeExpression): boolean {
  return (FINENESS[a.reference.form] ?? 0) > (FINENESS[b.reference.form] ?? 0);
}

const BETWEEN =
  /^[\s,(]{0,4}(?:(?:at|on|by|from|until|beginning|starting|to|the|each|day)[\s,]{1,4}){0,3}(?:\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?)?\s(?:beginning |starting )?(?:on )?)?$/i;
const LONGEST_GAP = 30;

/** Gives each clock time to the day that stands beside it, and lets that expression cover both. */
function joinClocks(days: readonly TimeExpression[], clocks: readonly ClockTime[], sentence: string): TimeExpression[] {
  if (clocks.length === 0) return [...days];
  const inOrder = [...clocks].sort((a, b) => a.start - b.start);
  const joined: TimeExpression[] = [];
  for (const day of days) {
    const from = joined.at(-1)?.end ?? 0;
    const clock = isDay(day)
      ? inOrder.find((candidate) => candidate.start >= from && isBeside(day, candidate, sentence))
      : undefined;
    if (!clock) {
      if (day.start >= from) joined.push(day);
      continue;
    }
    joined.push({ ...day, clock, start: Math.min(day.start, clock.start), end: Math.max(day.end, clock.end) });
  }
  return joined;
}

function isBeside(day: TimeExpression, clock: ClockTime, sentence: string): boolean {
  const [from, to] = clock.start < day.start ? [clock.end, day.start] : [day.end, clock.start];
  return to >= from && to - from <= LONGEST_GAP && BETWEEN.test(sentence.slice(from, to));
}

function isDay(expression: TimeExpression): boolean {
  return ['date', 'day-of-month', 'weekday', 'relative-day', 'named-day'].includes(expression.reference.form);
}
