import type { Temporal } from 'temporal-polyfill';
import { locate } from '../../time/resolve.ts';
import type { ResolvedDate } from '../../time/resolved-date.ts';
import type { TimeExpression } from '../../time/time-expression.ts';
import { findAnchor } from './anchor.ts';
import { directionOf } from './direction.ts';
import type { ParsedSentence } from './parsed-sentence.ts';

/** A chain of "the next day"s is followed no further back. */
const SENTENCES_BACK = 3;

/** True for an expression that counts from a date that the text spoke of before: "the following day". */
export function isAnaphoric({ reference }: TimeExpression): boolean {
  return reference.form === 'offset' && reference.base === null;
}

/**
 * The date that the text spoke of last before a time expression, past or ahead: in the same sentence, or else in the one before
 * it. `before` gives the sentence that stands so many sentences back; null where there is none.
 */
export function antecedentOf(
  parsed: ParsedSentence,
  time: number,
  published: Temporal.PlainDate,
  before: (back: number) => ParsedSentence | null,
  back = 0,
): ResolvedDate | null {
  const needsDay = needsDayBefore(parsed.tokens[time]?.expression ?? null);
  const isFit = (date: ResolvedDate | null): date is ResolvedDate =>
    date !== null && (!needsDay || date.precision === 'day');
  for (let i = time - 1; i >= 0; i -= 1) {
    const date = dateAt(parsed, i, published, before, back);
    if (isFit(date)) return date;
  }
  if (back >= SENTENCES_BACK) return null;
  const previous = before(back + 1);
  for (let i = (previous?.tokens.length ?? 0) - 1; previous && i >= 0; i -= 1) {
    const date = dateAt(previous, i, published, before, back + 1);
    if (isFit(date)) return date;
  }
  return null;
}

function needsDayBefore(expression: TimeExpression | null): boolean {
  const reference = expression?.reference;
  return reference?.form === 'offset' && (reference.unit === 'day' || !reference.whole);
}

function dateAt(
  parsed: ParsedSentence,
  time: number,
  published: Temporal.PlainDate,
  before: (back: number) => ParsedSentence | null,
  back: number,
): ResolvedDate | null {
  const expression = parsed.tokens[time]?.expression;
  if (!expression) return null;
  const direction = directionOf(parsed, time, findAnchor(parsed, time), published);
  // Which Sunday a sentence means is not known where its tense is not.
  if (direction === 'open' && expression.reference.form === 'weekday') return null;
  const antecedent = isAnaphoric(expression) ? antecedentOf(parsed, time, published, before, back) : null;
  return locate(expression, published, direction, antecedent);
}
