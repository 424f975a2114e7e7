import type { Token } from '../text/tokens.ts';
import {
  BE_PAST,
  BE_PRESENT,
  COORDINATORS,
  DETERMINERS,
  DO,
  HAVE,
  MODALS,
  PREPOSITIONS,
  RELATIVES,
  SUBJECT_PRONOUNS,
} from '../words/function-words.ts';
import { HAPPENING_NOUNS } from '../words/happening-words.ts';
import { CALLING_OFF_VERBS, FORWARD_WORDS, REPORTING_VERBS } from '../words/predicates.ts';
import { verbReading } from './verb-forms.ts';

/*
 * Half of the days that an article names are those of its verbs of the past: "said Friday", "rose in October". Where one stands so
 * plainly beside a day that no part of speech need be known, the sentence is not read for it. Whatever may be otherwise is not
 * plain: this asks only for words that leave no doubt, and the grammar has the say on all others.
 */

/** Words that may stand between the verb and its time: with others the time may be a limit or a start that is ahead. */
const LEADING = new Set(['on', 'in', 'at', 'during', 'early', 'late', 'the']);
const WITH_THE_SUBJECT = new Set(['also', 'meanwhile', 'separately', 'earlier', 'later', 'but', 'and']);
/** Behind a time these begin what happens on it or is fixed for it. */
const GOING_ON = new Set(["'s", '’s', "'", '’', ':', 'when', 'as', 'for', 'to', 'and', 'or', '-']);
/** Marks that no verb reaches across. */
const BOUNDARY = /^[;:—–()_|•…"“”`[\]]|^--|^\.{3}|^''/;
/** Before a noun of happening these make the day the noun's: "prepared for the vote on Sunday". */
const OF_A_NOUN = new Set(['after', 'before', 'ahead', 'until', 'till', 'following', 'pending', 'of', 'for', 'about']);
/** Behind these no verb stands, but a noun that looks like one. */
const BEFORE_NOUN = new Set(['the', 'a', 'an', 'its', 'his', 'her', 'their', 'our', 'my', 'your', 'every', 'another']);
/** How far the verb may be. */
const REACH = 14;
/** How far before a verb its auxiliaries may begin. */
const AUXILIARIES = 4;

/** Whether the time expression at a token belongs, beyond doubt, to a verb of the past. The tokens need no tags. */
export function isPlainlyPast(tokens: readonly Token[], time: number): boolean {
  const expression = tokens[time]?.expression;
  if (!expression || expression.points === 'ahead' || expression.until || expression.lasts) return false;
  const next = tokens[time + 1];
  if (next && (GOING_ON.has(next.lower) || (next.text === ',' && tokens[time + 2]?.lower === 'when'))) return false;
  let start = time;
  while (start > 0 && LEADING.has(tokens[start - 1]?.lower ?? '')) start -= 1;
  // "the third-quarter loss", "an Oct. 3 hearing": the day is its noun's.
  if (start < time && tokens[time - 1]?.lower === 'the' && next?.type === 'word' && !endsPhrase(next)) return false;
  while (start > 0 && start <= 2 && WITH_THE_SUBJECT.has(tokens[start - 1]?.lower ?? '')) start -= 1;
  return start === 0 ? isPastBehind(tokens, time) : isPastBefore(tokens, start);
}

function endsPhrase(token: Token): boolean {
  return PREPOSITIONS.has(token.lower) || COORDINATORS.has(token.lower);
}

/** "The company said Friday", "sales fell 3 % in October": the nearest word that can be a verb is one of the past. */
function isPastBefore(tokens: readonly Token[], start: number): boolean {
  const lead = tokens[start - 1];
  if (
    !lead ||
    lead.type === 'mark' ||
    lead.type === 'time' ||
    PREPOSITIONS.has(lead.lower) ||
    COORDINATORS.has(lead.lower)
  )
    return false;
  let holdsNoun = false;
  let holdsPreposition = false;
  for (let i = start - 1; i >= Math.max(0, start - REACH); i -= 1) {
    const token = tokens[i];
    if (!token || token.type === 'time' || BOUNDARY.test(token.text)) return false;
    const sort = verbSort(tokens, i);
    if (sort === 'unsure') return false;
    if (sort === 'past')
      return !(holdsNoun && holdsPreposition) && (i === start - 1 || !isReport(token)) && hasPastAuxiliaries(tokens, i);
    holdsNoun ||= HAPPENING_NOUNS.has(token.lower);
    holdsPreposition ||= OF_A_NOUN.has(token.lower);
  }
  return false;
}

/** "On Friday the company said": the first word that can be a verb is one of the past, and is no participle. */
function isPastBehind(tokens: readonly Token[], time: number): boolean {
  for (let i = time + 1; i < Math.min(tokens.length, time + REACH); i += 1) {
    const token = tokens[i];
    if (!token || token.type === 'time' || BOUNDARY.test(token.text) || RELATIVES.has(token.lower)) return false;
    const sort = verbSort(tokens, i);
    if (sort === 'unsure') return false;
    if (sort !== 'past') continue;
    const isFiniteVerb =
      BE_PAST.has(token.lower) ||
      !verbReading(token.lower)?.forms.includes('participle') ||
      (token.lower === 'said' && tokens[i + 1]?.lower !== 'by') ||
      SUBJECT_PRONOUNS.has(tokens[i - 1]?.lower ?? '');
    // "On Friday it agreed to sell" may be read either way.
    const leadsOn = tokens
      .slice(i + 1, i + 1 + AUXILIARIES)
      .some(({ lower }) => lower === 'to' || Object.hasOwn(FORWARD_WORDS, lower));
    return isFiniteVerb && !leadsOn;
  }
  return false;
}

function isReport(token: Token): boolean {
  return REPORTING_VERBS.has(verbReading(token.lower)?.base ?? '');
}

/** What an untagged word is: surely no verb, surely one of the past, or perhaps another verb or the sign of something ahead. */
function verbSort(tokens: readonly Token[], i: number): 'none' | 'past' | 'unsure' {
  const token = tokens[i];
  if (token?.type !== 'word') return 'none';
  const { lower } = token;
  if (BE_PAST.has(lower)) return 'past';
  if (
    lower === 'to' ||
    lower === 'be' ||
    MODALS.has(lower) ||
    BE_PRESENT.has(lower) ||
    HAVE.has(lower) ||
    DO.has(lower)
  )
    return 'unsure';
  if (Object.hasOwn(FORWARD_WORDS, lower) || lower === 'record' || lower === 'until' || lower === 'till')
    return 'unsure';
  const reading = verbReading(lower);
  if (!reading) return 'none';
  // Names, and adjectives such as "state-owned".
  if ((i > 0 && token.text !== lower) || lower.includes('-')) return 'none';
  const before = tokens[i - 1]?.lower ?? '';
  if (BEFORE_NOUN.has(before) || PREPOSITIONS.has(before)) return 'none';
  const { forms } = reading;
  if (forms.includes('base') || forms.includes('third')) return 'unsure';
  if (!forms.includes('past')) return forms.includes('participle') ? 'unsure' : 'none';
  if (DETERMINERS.has(before) || COORDINATORS.has(before) || CALLING_OFF_VERBS.has(reading.base)) return 'unsure';
  return 'past';
}

/** No "will be", "to be" or "is" before the verb that would put it elsewhere than in the past. */
function hasPastAuxiliaries(tokens: readonly Token[], verb: number): boolean {
  for (let i = verb - 1; i >= Math.max(0, verb - AUXILIARIES); i -= 1) {
    const lower = tokens[i]?.lower ?? '';
    if (MODALS.has(lower) || BE_PRESENT.has(lower) || /^(?:to|be|being|get|gets|['’]s)$/.test(lower)) return false;
    if (Object.hasOwn(FORWARD_WORDS, lower)) return false;
  }
  // "It ordered all schools closed Saturday."
  for (let i = verb - 1; i >= Math.max(0, verb - REACH); i -= 1)
    if (CAUSING_VERBS.has(verbReading(tokens[i]?.lower ?? '')?.base ?? '')) return false;
  return true;
}
const CAUSING_VERBS = new Set(['order', 'want', 'keep', 'leave', 'have']);
