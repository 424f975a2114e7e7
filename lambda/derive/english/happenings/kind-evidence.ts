import { KINDS, type Kind } from '../../kinds.ts';
import type { Anchor } from '../grammar/anchor.ts';
import { prepositionBefore } from '../grammar/clauses.ts';
import type { ParsedSentence } from '../grammar/parsed-sentence.ts';
import { verbReading } from '../grammar/verb-forms.ts';
import { PREPOSITIONS } from '../words/function-words.ts';
import {
  DEEDS,
  EMPTY_VERBS,
  INTO_EFFECT,
  LAST_DAY,
  NOUN_KINDS,
  PHRASES,
  VERB_KINDS,
  type Weights,
} from '../words/kind-words.ts';
import { deedOf } from './deed.ts';
import { dutyOf } from './duty.ts';

type Scores = Partial<Record<Kind, number>>;

/** The noun that the time belongs to says most. */
const ANCHOR_WEIGHT = 2;
const DEED_WEIGHT = 4;
/** What stands behind a preposition in the headline says less than its head. */
const BEHIND_PREPOSITION = 0.45;
const AS_MODIFIER = 0.5;
const SENTENCE_WEIGHT = 0.15;
const VERB_OF_TITLE = 0.7;

/**
 * For which kinds the word tables speak, and how much: the noun or verb that the time belongs to most, then the words of the
 * headline, then those of the sentence.
 */
export function evidenceOf(parsed: ParsedSentence, time: number, anchor: Anchor, title: string): Weights {
  const words = titleWords(title);
  const scores: Scores = {};
  if (INTO_EFFECT.test(title)) add(scores, { measure: 5 }, 1);
  if (anchor.sort === 'noun') add(scores, nounWeights(parsed.tokens[anchor.noun]?.lower ?? ''), ANCHOR_WEIGHT);
  const verb = verbOf(parsed, anchor);
  addDeed(scores, verb, words);
  if (verb === '') add(scores, verbWeights(words), VERB_OF_TITLE);
  for (const [pattern, kind, weight] of PHRASES) if (pattern.test(title)) add(scores, { [kind]: weight }, 1);
  if (CHARITY_SALE.test(title)) add(scores, { other: DEED_WEIGHT }, 1);
  addWords(
    scores,
    words.filter((word) => verb === '' || verbReading(word)?.base !== verb),
  );
  for (const token of parsed.tokens) {
    if (token.type === 'word') add(scores, nounWeights(token.lower), SENTENCE_WEIGHT);
  }
  // "must file by Friday" is a deadline, "must wear a mask from Friday" a rule that begins.
  const duty = dutyOf(parsed, time, anchor);
  if (duty) add(scores, duty === 'until' ? { deadline: 3 } : { measure: 2.5 }, 1);
  if (/^(?:until|till)$/.test(prepositionBefore(parsed.tokens, time)) && SOLD_OUT.test(title))
    add(scores, { deadline: 3 }, 1);
  if (LAST_DAY.test(title)) add(scores, { deadline: 4 }, 1);
  return scores;
}

/** The words of a headline, lower case. */
export function titleWords(title: string): string[] {
  return title
    .toLowerCase()
    .split(/[^\p{L}\p{N}&-]+/u)
    .filter((word) => word !== '');
}

/** The base form of the verb that tells the deed, where the time belongs to a verb; else ''. */
export function verbOf(parsed: ParsedSentence, anchor: Anchor): string {
  return anchor.sort === 'verb' || anchor.sort === 'subject' ? deedOf(parsed, anchor.group).base : '';
}

/** What can be had until a day. */
const SOLD_OUT =
  /\b(?:tickets?|applications?|entries|orders?|bookings?|nominations?|registrations?|submissions?|places|discounts?|comments?|proposals?)\b/i;

/** Sales that are happenings for the neighbourhood, not for the market. */
const CHARITY_SALE = /\b(?:plant|books?|boot|craft|cake|bake|toy|rummage|garage|yard|jumble|garden) sale\b/i;

/** What the first verb of a headline speaks for, where the time belongs to none. */
function verbWeights(words: readonly string[]): Weights | undefined {
  const verb = words.find((word, i) => i > 0 && verbReading(word)?.forms.includes('third'));
  return verb === undefined ? undefined : VERB_KINDS.get(verbReading(verb)?.base ?? '');
}

function addDeed(scores: Scores, verb: string, words: readonly string[]): void {
  if (verb === '') return;
  for (const [things, kind] of DEEDS.get(verb) ?? []) {
    if (words.some((word) => things.test(word))) add(scores, { [kind]: DEED_WEIGHT }, 1);
  }
  add(scores, VERB_KINDS.get(verb), EMPTY_VERBS.has(verb) ? 0.4 : 1);
}

/** The headline's words as nouns: its head and its object in full, what stands behind a preposition in part. */
function addWords(scores: Scores, words: readonly string[]): void {
  let weight = 1;
  for (const [i, word] of words.entries()) {
    if (PREPOSITIONS.has(word)) {
      weight = BEHIND_PREPOSITION;
      continue;
    }
    const reading = verbReading(word);
    if (reading?.forms.includes('third') && weight < 1) weight = 1;
    // "begins withdrawing": the deed behind its beginning.
    if (reading?.forms.includes('gerund') && !NOUN_KINDS.has(word)) add(scores, VERB_KINDS.get(reading.base), weight);
    const next = words[i + 1] ?? '';
    // "flood defences": what stands before another noun only says of what sort that is.
    const isModifier = next !== '' && nounWeights(next) === undefined && !PREPOSITIONS.has(next) && !isAnyVerb(next);
    add(scores, nounWeights(word), isModifier ? weight * AS_MODIFIER : weight);
  }
}

function isAnyVerb(word: string): boolean {
  return verbReading(word) !== null || /^(?:is|are|may|and|or|but|no|to)$/.test(word);
}

/** For which kinds a noun speaks, in the singular or plural. */
function nounWeights(word: string): Weights | undefined {
  return (
    NOUN_KINDS.get(word) ??
    (word.endsWith('ies') ? NOUN_KINDS.get(`${word.slice(0, -3)}y`) : undefined) ??
    (word.endsWith('es') ? NOUN_KINDS.get(word.slice(0, -2)) : undefined) ??
    (word.endsWith('s') ? NOUN_KINDS.get(word.slice(0, -1)) : undefined)
  );
}

function add(scores: Scores, weights: Weights | undefined, factor: number): void {
  if (!weights) return;
  for (const kind of KINDS) {
    const weight = weights[kind];
    if (weight !== undefined) scores[kind] = (scores[kind] ?? 0) + weight * factor;
  }
}
