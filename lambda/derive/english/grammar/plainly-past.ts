import type { TimeReference } from '../../time/time-expression.ts';
import type { Token } from '../text/tokens.ts';
import {
  BE_PAST,
  BE_PRESENT,
  COORDINATORS,
  DETERMINERS,
  isAdverb,
  MODALS,
  PREPOSITIONS,
  RELATIVES,
  SUBJECT_PRONOUNS,
} from '../words/function-words.ts';
import { HAPPENING_NOUNS } from '../words/happening-words.ts';
import {
  CALLING_OFF_VERBS,
  FORWARD_WORDS,
  OUTLOOK_WORDS,
  REPORTING_VERBS,
  SCHEDULING_VERBS,
} from '../words/predicates.ts';
import { verbReading } from './verb-forms.ts';

/*
 * Most times that an article names are those of its verbs of the past: "said Friday", "rose in October". Where one stands so plainly
 * beside a time that no part of speech need be known, the sentence is not parsed for it. What may be otherwise is not plain: this
 * looks for words that leave no doubt, and the grammar has the say on all others.
 */

/** Words that may stand between the verb and its time: behind others the time may be a limit or a start that is ahead. */
const LEADING = new Set(['on', 'in', 'at', 'during', 'early', 'late', 'the']);
/** Words that may open a sentence before its time. */
const OPENING = new Set(['also', 'meanwhile', 'separately', 'earlier', 'but', 'and']);
/** Before a period these make it an end that may be ahead: "have extended the loans through May". */
const ENDS = new Set(['through', 'until', 'till', 'to']);
/** Behind a time these begin what is fixed for it, or whose day it is. */
const GOING_ON = new Set(["'s", '’s', "'", '’', ':', 'when', '-']);
/** Marks that no verb reaches across. */
const BOUNDARY = /^(?:[;:—–()_|•…"“”`[\]]|--|\.{3}|''$)/;
/** Before a noun of happening these make the day the noun's: "prepared for the vote on Sunday". */
const OF_A_NOUN = new Set(['after', 'before', 'ahead', 'until', 'till', 'following', 'pending', 'of', 'for', 'about']);
/** Behind these stands a noun, even one that looks like a verb. */
const BEFORE_NOUN = new Set(
  "the a an its his her their our my your every another no 's ’s hundred million billion".split(' '),
);
/** The period as a whole tells a happening only beside a verb that is not past. */
const PERIODS: ReadonlySet<TimeReference['form']> = new Set(['week', 'month', 'quarter', 'half', 'season', 'year']);
/** Their past puts a state where the sentence goes on to say: "ordered all schools closed Saturday". */
const CAUSING_VERBS = new Set(['order', 'want', 'keep', 'leave', 'have']);

/** How far the verb may be. */
const REACH = 16;
/** How far before a verb its auxiliaries may begin. */
const AUXILIARIES = 4;
/** How far before its noun an article may stand. */
const ARTICLE = 4;

/** Whether the time expression at a token belongs, beyond doubt, to a verb of the past. The tokens need no tags. */
export function isPlainlyPast(tokens: readonly Token[], time: number): boolean {
  const expression = tokens[time]?.expression;
  if (!expression || expression.points === 'ahead' || expression.until || expression.lasts) return false;
  const isEnd = ENDS.has(tokens[time - 1]?.lower ?? '');
  if (isPeriod(expression.reference) && !isEnd && !tokens.some((_, i) => verbSort(tokens, i) === 'unsure')) return true;
  const next = tokens[time + 1];
  if (next && HAPPENING_NOUNS.has(next.lower) && !verbReading(next.lower)?.forms.includes('past')) return false;
  if (next && (GOING_ON.has(next.lower) || (next.text === ',' && tokens[time + 2]?.lower === 'when'))) return false;
  let start = time;
  while (start > 0 && LEADING.has(tokens[start - 1]?.lower ?? '')) start -= 1;
  // "the third-quarter loss", "an Oct. 3 hearing": the day is its noun's.
  if (tokens[time - 1]?.lower === 'the' && next?.type === 'word' && !isSmallWord(next)) return false;
  while (start > 0 && start <= 2 && OPENING.has(tokens[start - 1]?.lower ?? '')) start -= 1;
  return start === 0 ? isPastBehind(tokens, time) : isPastBefore(tokens, start, time);
}

function isPeriod(reference: TimeReference): boolean {
  return PERIODS.has(reference.form) && !('part' in reference && reference.part === 'end');
}

function isSmallWord({ lower }: Token): boolean {
  return PREPOSITIONS.has(lower) || COORDINATORS.has(lower);
}

/** "The company said Friday", "sales fell 3 % in October": the nearest word that can be a verb is one of the past. */
function isPastBefore(tokens: readonly Token[], start: number, time: number): boolean {
  const lead = tokens[start - 1];
  if (!lead || lead.text === ',' || isSmallWord(lead)) return false;
  let holdsNoun = false;
  let isOfNoun = false;
  for (let i = start - 1; i >= Math.max(0, start - REACH); i -= 1) {
    const token = tokens[i];
    if (!token || token.type === 'time' || BOUNDARY.test(token.text)) return false;
    const sort = verbSort(tokens, i);
    if (sort === 'unsure') return false;
    if (sort === 'past')
      return !(holdsNoun && (isOfNoun || isSubjectBehind(tokens, i, time))) && isPastVerb(tokens, i, time);
    holdsNoun ||= HAPPENING_NOUNS.has(token.lower);
    isOfNoun ||= OF_A_NOUN.has(token.lower);
  }
  // "Jane Roe on Friday told …".
  return start < REACH && !isOfNoun && isPastBehind(tokens, time);
}

/** "He said the vote on Sunday will …": what stands between may be the subject of a verb behind the day. */
function isSubjectBehind(tokens: readonly Token[], verb: number, time: number): boolean {
  const next = tokens[time + 1];
  return isReport(tokens[verb]) && next !== undefined && next.type !== 'mark' && next.lower !== 'that';
}

function isReport(token: Token | undefined): boolean {
  return REPORTING_VERBS.has(verbReading(token?.lower ?? '')?.base ?? '');
}

/** No "will be" or "is" before the verb that puts it elsewhere than in the past, and nothing that the verb fixes for the day. */
function isPastVerb(tokens: readonly Token[], verb: number, time: number): boolean {
  for (let i = verb - 1; i >= Math.max(0, verb - AUXILIARIES); i -= 1) if (isAuxiliary(tokens, i)) return false;
  for (let i = verb - 1; i >= Math.max(0, verb - REACH); i -= 1)
    if (CAUSING_VERBS.has(verbReading(tokens[i]?.lower ?? '')?.base ?? '')) return false;
  const next = tokens[time + 1]?.lower ?? '';
  // "was told Friday to report".
  if (next === 'to' && isForward(tokens[verb]?.lower ?? '')) return false;
  const isSet = next === 'as' || next === 'for';
  return !isSet || !SCHEDULING_VERBS.has(verbReading(tokens[verb]?.lower ?? '')?.base ?? '');
}

/** A word that with a participle makes another time than the past. */
function isAuxiliary(tokens: readonly Token[], i: number): boolean {
  const lower = tokens[i]?.lower ?? '';
  if (lower === 'to') return opensInfinitive(tokens, i);
  return MODALS.has(lower) || BE_PRESENT.has(lower) || OTHER_AUXILIARIES.has(lower) || isForward(lower);
}
const OTHER_AUXILIARIES = new Set(['be', 'being', 'get', 'gets', 'getting', "'s", '’s']);

/** "On Friday the company said": the first word that can be a verb is one of the past, and is no participle. */
function isPastBehind(tokens: readonly Token[], time: number): boolean {
  for (let i = time + 1; i < Math.min(tokens.length, time + REACH); i += 1) {
    const token = tokens[i];
    if (!token || token.type === 'time' || BOUNDARY.test(token.text) || RELATIVES.has(token.lower)) return false;
    const sort = verbSort(tokens, i);
    if (sort === 'unsure') return false;
    if (sort === 'past') return isFiniteVerb(tokens, i) && !leadsOn(tokens, i);
  }
  return false;
}

function isFiniteVerb(tokens: readonly Token[], i: number): boolean {
  const lower = tokens[i]?.lower ?? '';
  if (BE_PAST.has(lower) || !verbReading(lower)?.forms.includes('participle')) return true;
  if (SUBJECT_PRONOUNS.has(tokens[i - 1]?.lower ?? '')) return true;
  // A participle behind its noun has no object.
  const next = tokens[i + 1]?.lower ?? '';
  return BEFORE_NOUN.has(next) || (lower === 'said' && next !== 'by');
}

/** "It agreed to sell", "was due to sell": what follows may be ahead. */
function leadsOn(tokens: readonly Token[], verb: number): boolean {
  let i = verb + 1;
  while (isAdverb(tokens[i]?.lower ?? '') || verbReading(tokens[i]?.lower ?? '')?.forms.includes('participle')) i += 1;
  const next = tokens[i]?.lower ?? '';
  return next === 'to' || isForward(next) || isForward(tokens[i - 1]?.lower ?? '');
}

function isForward(lower: string): boolean {
  return FORWARD_WORDS.has(lower) || OUTLOOK_WORDS.has(lower);
}

/** What an untagged word is: surely no verb, surely one of the past, or perhaps another verb or a sign of something ahead. */
function verbSort(tokens: readonly Token[], i: number): 'none' | 'past' | 'unsure' {
  const token = tokens[i];
  if (token?.type !== 'word') return 'none';
  const { lower } = token;
  if (BE_PAST.has(lower) || lower === 'had' || lower === 'did') return 'past';
  if (lower === 'to') return opensInfinitive(tokens, i) ? 'unsure' : 'none';
  if (lower === 'has' || lower === 'have' || lower === '’ve' || lower === "'ve")
    return isPerfect(tokens, i) && !isCallingOff(tokens, i) ? 'past' : 'unsure';
  if (MODALS.has(lower) || BE_PRESENT.has(lower) || FORWARD_WORDS.has(lower) || SIGNS_OF_FUTURE.has(lower))
    return 'unsure';
  // Names, and adjectives such as "state-owned".
  if ((i > 0 && token.text !== lower) || lower.includes('-')) return 'none';
  const before = tokens[i - 1]?.lower ?? '';
  if (BEFORE_NOUN.has(before) || PREPOSITIONS.has(before)) return 'none';
  // Asked last, since the table of verbs is the largest.
  const reading = verbReading(lower);
  if (!reading) return 'none';
  const { forms } = reading;
  if (forms.includes('third')) return 'unsure';
  if (forms.includes('base')) return hasArticle(tokens, i) ? 'none' : 'unsure';
  if (!forms.includes('past')) return forms.includes('participle') ? 'unsure' : 'none';
  if (reading.isGuess || CALLING_OFF_VERBS.has(reading.base)) return 'unsure';
  let at = i - 1;
  while (isAdverb(tokens[at]?.lower ?? '')) at -= 1;
  const opener = tokens[at]?.lower ?? '';
  return DETERMINERS.has(opener) ? 'unsure' : 'past';
}
const SIGNS_OF_FUTURE = new Set(['be', 'do', 'does', 'record', 'until', 'till']);

/** "to sell", but not "to $ 5" or "to Oslo". */
function opensInfinitive(tokens: readonly Token[], to: number): boolean {
  const next = tokens[to + 1];
  if (next?.type !== 'word' || next.text !== next.lower) return next?.type === 'time' || next?.text === '"';
  return !DETERMINERS.has(next.lower) && !PREPOSITIONS.has(next.lower);
}

/** "has already sold". */
function isPerfect(tokens: readonly Token[], have: number): boolean {
  let i = have + 1;
  while (isAdverb(tokens[i]?.lower ?? '')) i += 1;
  const next = tokens[i]?.lower ?? '';
  return next === 'been' || verbReading(next)?.forms.includes('participle') === true;
}

/** "have been cancelled": what was called off may still have been ahead. */
function isCallingOff(tokens: readonly Token[], have: number): boolean {
  return tokens
    .slice(have + 1, have + AUXILIARIES)
    .some(({ lower }) => CALLING_OFF_VERBS.has(verbReading(lower)?.base ?? ''));
}

/** "a sharp fall", where no verb of one base form can stand. */
function hasArticle(tokens: readonly Token[], i: number): boolean {
  for (let at = i - 1; at >= Math.max(0, i - ARTICLE); at -= 1) {
    const token = tokens[at];
    if (token?.lower === 'a' || token?.lower === 'an') return true;
    if (token?.type !== 'word' || isSmallWord(token)) return false;
  }
  return false;
}
