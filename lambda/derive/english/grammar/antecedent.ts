import type { Temporal } from 'temporal-polyfill';
import { locate } from '../../time/resolve.ts';
import type { ResolvedDate } from '../../time/resolved-date.ts';
import type { TimeExpression } from '../../time/time-expression.ts';
import { findAnchor } from './anchor.ts';
import { directionOf } from './direction.ts';
import type { ParsedSentence } from './parsed-sentence.ts';

/** A chain of "the next day"s is followed no further back, so that the work stays bounded. */
const MAX_LINKS = 3;

/** The sentence that stands so many before one; null where there is none. */
export type SentencesBefore = (back: number) => ParsedSentence | null;

/** True for an expression that counts from a date that the text spoke of before: "the following day". */
export function isAnaphoric({ reference }: TimeExpression): boolean {
  return reference.form === 'offset' && reference.base === null;
}

/**
 * The date that the text spoke of last before a time expression, past or ahead: in the same sentence, or else in the one before
 * it. Null where there is none that the expression can count from, or it is not known which.
 */
export function antecedentOf(
  parsed: ParsedSentence,
  time: number,
  published: Temporal.PlainDate,
  before: SentencesBefore,
): ResolvedDate | null {
  return follow({ parsed, back: 0, published, before, links: MAX_LINKS }, time);
}

interface Search {
  readonly parsed: ParsedSentence;
  /** How many sentences `parsed` is before the one that the search began in. */
  readonly back: number;
  readonly published: Temporal.PlainDate;
  readonly before: SentencesBefore;
  readonly links: number;
}

function follow(search: Search, time: number): ResolvedDate | null {
  const expression = search.parsed.tokens[time]?.expression;
  if (!expression || search.links === 0) return null;
  const needsDay = countsFromDay(expression);
  const inSentence = lastDate(search, time, needsDay);
  if (inSentence) return inSentence.date;
  const previous = search.before(search.back + 1);
  if (!previous) return null;
  const earlier = { ...search, parsed: previous, back: search.back + 1 };
  return lastDate(earlier, previous.tokens.length, needsDay)?.date ?? null;
}

/** The last date before a token that can be counted from; its `date` is null where it is not known which that is. */
function lastDate(search: Search, end: number, needsDay: boolean): { date: ResolvedDate | null } | null {
  for (let i = end - 1; i >= 0; i -= 1) {
    const expression = search.parsed.tokens[i]?.expression;
    if (!expression || (needsDay && isPeriod(expression))) continue;
    const date = dateAt(search, i, expression);
    if (isAnaphoric(expression) || date === null) return { date };
    if (!needsDay || date.precision === 'day') return { date };
  }
  return null;
}

function dateAt(search: Search, time: number, expression: TimeExpression): ResolvedDate | null {
  const { parsed, published } = search;
  const antecedent = isAnaphoric(expression) ? follow({ ...search, links: search.links - 1 }, time) : null;
  const direction = directionOf(parsed, time, findAnchor(parsed, time), published);
  // Which Sunday a sentence means is not known where its tense is not.
  if (direction === 'open' && expression.reference.form === 'weekday') return null;
  return locate(expression, published, direction, antecedent);
}

function countsFromDay({ reference }: TimeExpression): boolean {
  return reference.form === 'offset' && (reference.unit === 'day' || reference.unit === 'weekend' || !reference.whole);
}

/** A week, month or year, which no day counts from. */
function isPeriod({ reference }: TimeExpression): boolean {
  return (
    !('part' in reference && reference.part === 'end') &&
    /^(?:week|month|quarter|half|season|year)$/.test(reference.form)
  );
}
