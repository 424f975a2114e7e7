import type { Temporal } from 'temporal-polyfill';
import type { Direction } from '../../time/resolve.ts';
import type { ResolvedDate } from '../../time/resolved-date.ts';
import type { TimeExpression } from '../../time/time-expression.ts';
import type { Anchor } from '../grammar/anchor.ts';
import { prepositionBefore } from '../grammar/clauses.ts';
import { isPlainFuture, isReported } from '../grammar/direction.ts';
import type { ParsedSentence } from '../grammar/parsed-sentence.ts';
import type { VerbGroup } from '../grammar/verb-groups.ts';
import { HAPPENING_NOUNS, HAPPENING_VERBS } from '../words/happening-words.ts';
import { FORWARD_WORDS, SCHEDULING_VERBS, STATIVE_VERBS, TREND_NOUNS, TREND_VERBS } from '../words/predicates.ts';
import { findCondition } from './condition.ts';

/**
 * Whether something happens at a time that a sentence speaks of, or it only describes: a trend, a state, a length of time, a day
 * of which nothing is said. Coarse periods need a verb of happening in the future; a day needs less.
 */
export function isHappening(
  parsed: ParsedSentence,
  time: number,
  anchor: Anchor,
  direction: Direction,
  resolved: ResolvedDate,
  published: Temporal.PlainDate,
): boolean {
  const expression = parsed.tokens[time]?.expression;
  if (!expression || isAccountingPeriod(parsed, time)) return false;
  if (
    resolved.precision === 'day' &&
    resolved.end === null &&
    resolved.first.equals(published) &&
    !isPlainFuture(anchor)
  )
    return false;
  if (anchor.sort === 'subject') return isDaySubject(parsed, expression, anchor.group.base);
  if (anchor.sort === 'none') return isDatedLine(parsed, expression);
  const preposition = prepositionBefore(parsed.tokens, time);
  // "What the next 48 hours bring": the stretch itself is spoken of, and nothing is said to happen at its end.
  if (preposition === '' && /^the (?:next|coming)\b/i.test(parsed.tokens[time]?.text ?? '')) return false;
  if (direction === 'open' && (expression.reference.form !== 'date' || preposition === 'as')) return false;
  if (anchor.sort === 'forward')
    return resolved.precision === 'day' || isForwardPeriod(parsed, anchor.word, preposition);
  // "Over the next 48 hours we have put": the stretch has begun.
  if (anchor.sort === 'verb' && expression.reference.form === 'span' && /^(?:past|perfect)$/.test(anchor.group.tense))
    return false;
  if (anchor.sort === 'verb' && isNegated(parsed, anchor.group) && !isLimit(preposition)) return false;
  if (resolved.precision === 'day')
    return anchor.sort === 'noun' || !(TREND_VERBS.has(anchor.group.base) && expression.reference.form === 'span');
  return direction === 'ahead' && happensInPeriod(parsed, time, anchor, preposition, expression);
}

function happensInPeriod(
  parsed: ParsedSentence,
  time: number,
  anchor: Extract<Anchor, { sort: 'noun' | 'verb' }>,
  preposition: string,
  expression: TimeExpression,
): boolean {
  if (
    /^(?:over|during|through|throughout|for|as)$/.test(preposition) ||
    /^(?:over|during)\b/i.test(parsed.tokens[time]?.text ?? '')
  )
    return false;
  if (anchor.sort === 'noun') return anchor.group?.tense === 'future' && !anchor.group.negated;
  const { group } = anchor;
  if (isLimit(preposition)) return group.tense !== 'past' || SCHEDULING_VERBS.has(group.base);
  if (
    STATIVE_VERBS.has(group.base) ||
    TREND_VERBS.has(group.base) ||
    (group.isWould && !findCondition(parsed) && !isReported(parsed, group)) ||
    isDoubted(parsed, group) ||
    hasTrendObject(parsed, group)
  )
    return false;
  if (group.promised && expression.points !== 'ahead') return false;
  if (group.tense === 'future') return true;
  return (
    HAPPENING_VERBS.has(group.base) &&
    (group.tense === 'infinitive' || (group.tense === 'present' && expression.points === 'ahead'))
  );
}

/** "will not meet", "no plans to meet". */
function isNegated(parsed: ParsedSentence, group: VerbGroup): boolean {
  return group.negated || (group.tense === 'infinitive' && parsed.tokens[group.first - 2]?.lower === 'no');
}

/** "I don't think that they can". */
function isDoubted(parsed: ParsedSentence, group: VerbGroup): boolean {
  return parsed.groups.some(
    (other) => other.last < group.first && other.negated && /^(?:think|believe|expect|know)$/.test(other.base),
  );
}

/** "until" tells an end, whatever goes on before it. */
function isLimit(preposition: string): boolean {
  return preposition === 'until' || preposition === 'till';
}

/** "show a further decline", "report a loss". */
function hasTrendObject(parsed: ParsedSentence, group: VerbGroup): boolean {
  return parsed.tokens.slice(group.last + 1, group.last + 8).some((token) => TREND_NOUNS.has(token.lower));
}

function isForwardPeriod(parsed: ParsedSentence, word: number, preposition: string): boolean {
  const forward = parsed.tokens[word]?.lower ?? '';
  return Object.hasOwn(FORWARD_WORDS, forward) && !/^(?:over|during|through|throughout)$/.test(preposition);
}

/** "the year ending June 30", "the quarter ended Sept. 30". */
function isAccountingPeriod(parsed: ParsedSentence, time: number): boolean {
  const { tokens } = parsed;
  if (tokens[time]?.expression?.reference.form !== 'date') return false;
  const word = tokens[time - 1]?.lower ?? '';
  return (
    /^(?:ending|ended|ends)$/.test(word) &&
    /^(?:years?|quarters?|months?|weeks?|period|half)$/.test(tokens[time - 2]?.lower ?? '')
  );
}

/** "Sunday is the deadline", but not "the next ten days will be hard" or "1990 will be hard". */
function isDaySubject(parsed: ParsedSentence, expression: TimeExpression, base: string): boolean {
  const { form } = expression.reference;
  if (form !== 'date' && form !== 'weekday' && form !== 'named-day') return false;
  return base !== 'be' || parsed.tokens.some((token) => HAPPENING_NOUNS.has(token.lower));
}

/** A line without a verb, as in a list of events: it needs a full date and a word for what happens. */
function isDatedLine(parsed: ParsedSentence, expression: TimeExpression): boolean {
  return expression.reference.form === 'date' && parsed.tokens.some((token) => HAPPENING_NOUNS.has(token.lower));
}
