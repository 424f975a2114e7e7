import { Temporal } from 'temporal-polyfill';
import { addDays } from '../../time/day-arithmetic.ts';
import { locate } from '../../time/resolve.ts';
import { dayDate, type ResolvedDate } from '../../time/resolved-date.ts';
import { MOVED_VERBS } from '../words/predicates.ts';
import { prepositionBefore } from './clauses.ts';
import type { ParsedSentence } from './parsed-sentence.ts';

/**
 * The day that a weekday means where the sentence has named others before it: of "June 26 to 30 … on Saturday night" the Saturday
 * among them, and of "from Monday, pushed back to Thursday" the Thursday that follows. The day as resolved where it stands alone.
 */
export function weekdayInContext(
  parsed: ParsedSentence,
  time: number,
  resolved: ResolvedDate,
  published: Temporal.PlainDate,
): ResolvedDate {
  const reference = parsed.tokens[time]?.expression?.reference;
  if (reference?.form !== 'weekday' || reference.which !== 'plain' || resolved.end !== null) return resolved;
  const earlier = daysBefore(parsed, time, published);
  const isLater = (day: Temporal.PlainDate): boolean => Temporal.PlainDate.compare(day, resolved.first) > 0;
  const range = earlier.findLast(({ first, end }) => end !== null && isLater(first));
  const within = range && onOrAfter(range.first, reference.weekday);
  if (range && within && Temporal.PlainDate.compare(within, range.last) <= 0) return dayDate(within);
  const from = isMovedTo(parsed, time) ? earlier.findLast(({ first }) => isLater(first)) : undefined;
  return from ? dayDate(onOrAfter(from.first, reference.weekday)) : resolved;
}

/** The days that the sentence names before a token, as they are if they are ahead. */
function daysBefore({ tokens }: ParsedSentence, time: number, published: Temporal.PlainDate): ResolvedDate[] {
  return tokens
    .slice(0, time)
    .flatMap(({ expression }) => (expression ? (locate(expression, published, 'ahead') ?? []) : []))
    .filter(({ precision }) => precision === 'day');
}

function onOrAfter(day: Temporal.PlainDate, weekday: number): Temporal.PlainDate {
  return addDays(day, (weekday - day.dayOfWeek + 7) % 7);
}

/** "has been pushed back to", "was postponed until"; what is brought forward is moved the other way. */
function isMovedTo(parsed: ParsedSentence, time: number): boolean {
  if (!/^(?:to|until|till)$/.test(prepositionBefore(parsed.tokens, time))) return false;
  const group = parsed.groups.findLast((other) => other.last < time);
  const behind = parsed.tokens[(group?.last ?? time) + 1]?.lower ?? '';
  return (
    group !== undefined &&
    (MOVED_VERBS.has(group.base) || (/^(?:push|put|set)$/.test(group.base) && behind !== 'forward'))
  );
}
