import { Temporal } from 'temporal-polyfill';
import type { Direction } from '../../time/resolve.ts';
import type { ResolvedDate } from '../../time/resolved-date.ts';
import type { TimeExpression } from '../../time/time-expression.ts';
import type { Anchor } from '../grammar/anchor.ts';
import { prepositionBefore } from '../grammar/clauses.ts';
import { isPlainFuture, isRestOfDay } from '../grammar/direction.ts';
import type { ParsedSentence } from '../grammar/parsed-sentence.ts';
import { HAPPENING_NOUNS } from '../words/happening-words.ts';
import { FORWARD_WORDS } from '../words/predicates.ts';
import { isAsked, isConditional, isDoubted, isNegated } from './denial.ts';
import { happensInPeriod, isLimit } from './in-period.ts';
import {
  isAccountingPeriod,
  isCountedFrom,
  isEmptyDeed,
  isLastingState,
  isLevel,
  isOfFigures,
  isOnAir,
  isRegular,
  isSupposed,
  isTrendForecast,
} from './mere-description.ts';

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
  if (!expression || isAccountingPeriod(parsed, time) || isSupposed(parsed, time)) return false;
  const isQuestion = parsed.sentence.text.endsWith('?') && !parsed.sentence.isHeading;
  if (isQuestion && anchor.sort !== 'noun') return false;
  if (
    anchor.sort === 'verb' &&
    (isTrendForecast(anchor.group, expression) ||
      isLevel(parsed, anchor.group) ||
      isLastingState(parsed, time, anchor.group))
  )
    return false;
  if (isCountedFrom(parsed, time) || isRegular(parsed, time, anchor) || isOfFigures(parsed, time)) return false;
  if (anchor.sort === 'verb' && isEmptyDeed(parsed, anchor.group)) return false;
  if (
    isPublicationDayAlone(resolved, published) &&
    !isPlainFuture(parsed, time, anchor) &&
    !isLeftOfDay(parsed, time, anchor, direction)
  )
    return false;
  if (anchor.sort === 'subject') return isDaySubject(parsed, expression, anchor.group.base);
  if (anchor.sort === 'none') return isDatedLine(parsed, expression);
  const preposition = prepositionBefore(parsed.tokens, time);
  // "What the next 48 hours bring": the stretch itself is spoken of, and nothing is said to happen at its end.
  const isStretch = preposition === '' && /^the (?:next|coming)\b/i.test(parsed.tokens[time]?.text ?? '');
  if (isStretch && expression.reference.form === 'span') return false;
  if (direction === 'open' && (expression.reference.form !== 'date' || preposition === 'as')) return false;
  if (
    anchor.sort === 'forward' &&
    anchor.group &&
    anchor.group.last >= anchor.word - 1 &&
    preposition !== 'before' &&
    isNegated(parsed, anchor.group)
  )
    return false;
  if (anchor.sort === 'forward')
    return resolved.precision === 'day' || isForwardPeriod(parsed, anchor.word, preposition);
  // "Over the next 48 hours we have put": the stretch has begun.
  if (anchor.sort === 'verb' && expression.reference.form === 'span' && /^(?:past|perfect)$/.test(anchor.group.tense))
    return false;
  if (
    anchor.sort === 'verb' &&
    (isAsked(parsed, anchor.group) || isDoubted(parsed, anchor.group) || isOnAir(parsed, time, anchor.group))
  )
    return false;
  if (
    anchor.sort === 'verb' &&
    isNegated(parsed, anchor.group) &&
    !isLimit(preposition) &&
    !/^(?:before|from|after)$/.test(preposition) &&
    !(preposition === 'by' && isConditional(parsed, anchor.group))
  )
    return false;
  if (resolved.precision === 'day') return true;
  return (
    direction === 'ahead' &&
    happensInPeriod(
      parsed,
      time,
      anchor,
      preposition,
      expression,
      Temporal.PlainDate.compare(resolved.first, published) > 0,
    )
  );
}

function isPublicationDayAlone(resolved: ResolvedDate, published: Temporal.PlainDate): boolean {
  return resolved.precision === 'day' && resolved.end === null && resolved.first.equals(published);
}

/** "expires tonight", "later today": still ahead on the day itself, beside a verb that is not past. */
function isLeftOfDay(parsed: ParsedSentence, time: number, anchor: Anchor, direction: Direction): boolean {
  return (
    isRestOfDay(parsed.tokens, time) && direction === 'ahead' && anchor.sort !== 'none' && anchor.sort !== 'subject'
  );
}

function isForwardPeriod(parsed: ParsedSentence, word: number, preposition: string): boolean {
  const forward = parsed.tokens[word]?.lower ?? '';
  return FORWARD_WORDS.has(forward) && !/^(?:over|during|through|throughout)$/.test(preposition);
}

/** "Sunday is the deadline", but not "the next ten days will be hard" or "1990 will be hard". */
function isDaySubject(parsed: ParsedSentence, expression: TimeExpression, base: string): boolean {
  const { form } = expression.reference;
  if (form !== 'date' && form !== 'weekday' && form !== 'named-day' && form !== 'relative-day') return false;
  return base !== 'be' || parsed.tokens.some((token) => HAPPENING_NOUNS.has(token.lower));
}

/** A line without a verb, as in a list of events: it needs a full date and a word for what happens, or the mark of a list's entry. */
function isDatedLine(parsed: ParsedSentence, { reference }: TimeExpression): boolean {
  const { text } = parsed.sentence;
  const isEntry = parsed.sentence.isEntry === true || LABEL.test(text);
  const isDay = reference.form === 'date' || (isEntry && /^(?:weekday|named-day|nth-in-month)$/.test(reference.form));
  if (!isDay) return false;
  return isEntry || parsed.tokens.some((token) => HAPPENING_NOUNS.has(token.lower)) || ON_OFFER.test(text);
}

/** "Half-term: May 3", "SATURDAY: Fun run". */
const LABEL = /^[\p{L}][\p{L}\d ,.-]{2,40}:\s/u;

/** "Out March 25", "In theaters March 25", "Closing date: March 25". */
const ON_OFFER =
  /\b(?:out|in\s(?:theaters|theatres|cinemas|stores|shops|bookshops)|on\ssale|on\sview|until|ends|closing\sdate|tickets|doors|premieres?)\b/i;
