import { KINDS, type Kind } from '../../kinds.ts';
import type { Anchor } from '../grammar/anchor.ts';
import { prepositionBefore } from '../grammar/clauses.ts';
import type { ParsedSentence } from '../grammar/parsed-sentence.ts';
import { verbReading } from '../grammar/verb-forms.ts';
import type { Sentence } from '../text/sentences.ts';
import { PREPOSITIONS } from '../words/function-words.ts';
import { familyOf, HAPPENING_NOUNS, HAPPENING_VERBS } from '../words/happening-words.ts';
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

/** What a happening is, and the word that names it. */
export interface Naming {
  readonly kind: Kind;
  /** The word's family, so that "vote" and "referendum" are one. */
  readonly family: string;
}

/** How much of what an article is about each kind is, from 0 to 1. */
export type Topic = Weights;

type Scores = Partial<Record<Kind, number>>;

/** The noun that the time belongs to says most. */
const ANCHOR_WEIGHT = 2;
const DEED_WEIGHT = 4;
/** What stands behind a preposition in the headline says less than its head. */
const BEHIND_PREPOSITION = 0.45;
const AS_MODIFIER = 0.5;
const SENTENCE_WEIGHT = 0.15;
const TOPIC_WEIGHT = 0.7;
const VERB_OF_TITLE = 0.7;
const MIN_SCORE = 0.6;
/** Where nothing else speaks for any kind, an article as clearly about one as this decides. */
const CLEAR_TOPIC = 0.5;

/**
 * The kind of happening: every word that speaks for one adds to it, the noun or verb that the time belongs to most, then the headline's,
 * then the sentence's and the article's.
 */
export function namingOf(
  parsed: ParsedSentence,
  time: number,
  anchor: Anchor,
  title: string,
  topic: () => Topic,
): Naming {
  const words = title
    .toLowerCase()
    .split(/[^\p{L}\p{N}&-]+/u)
    .filter((word) => word !== '');
  const family = familyIn(parsed, anchor, words);
  if (INTO_EFFECT.test(title)) return { kind: 'measure', family };
  const scores: Scores = {};
  if (anchor.sort === 'noun') add(scores, nounWeights(parsed.tokens[anchor.noun]?.lower ?? ''), ANCHOR_WEIGHT);
  const verb = anchor.sort === 'verb' || anchor.sort === 'subject' ? deedOf(parsed, anchor.group).base : '';
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
  add(scores, topic(), TOPIC_WEIGHT);
  const kind = best(scores, MIN_SCORE);
  return { kind: kind === 'other' && (scores.other ?? 0) === 0 ? best(topic(), CLEAR_TOPIC) : kind, family };
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

function nounWeights(word: string): Weights | undefined {
  const known = NOUN_KINDS.get(word);
  if (known || !word.endsWith('s')) return known;
  return (
    (word.endsWith('ies') ? NOUN_KINDS.get(`${word.slice(0, -3)}y`) : undefined) ??
    (word.endsWith('es') ? NOUN_KINDS.get(word.slice(0, -2)) : undefined) ??
    NOUN_KINDS.get(word.slice(0, -1))
  );
}

function add(scores: Scores, weights: Weights | undefined, factor: number): void {
  if (!weights) return;
  for (const kind of KINDS) {
    const weight = weights[kind];
    if (weight !== undefined) scores[kind] = (scores[kind] ?? 0) + weight * factor;
  }
}

function best(scores: Weights, atLeast: number): Kind {
  let found: Kind = 'other';
  let most = atLeast;
  for (const kind of KINDS) {
    const score = scores[kind] ?? 0;
    if (score > most) {
      found = kind;
      most = score;
    }
  }
  return found;
}

/** The family of the verb that tells the deed, or of the noun that names the happening. */
function familyIn(parsed: ParsedSentence, anchor: Anchor, words: readonly string[]): string {
  if (anchor.sort === 'noun') return familyOf(parsed.tokens[anchor.noun]?.lower ?? '');
  const verb = anchor.sort === 'verb' || anchor.sort === 'subject' ? deedOf(parsed, anchor.group).base : '';
  const noun =
    words.find((word) => HAPPENING_NOUNS.has(word) && HAPPENING_NOUNS.get(word) !== 'other') ??
    words.find((word) => HAPPENING_NOUNS.has(word));
  return familyOf(verb !== '' && !EMPTY_VERBS.has(verb) && HAPPENING_VERBS.has(verb) ? verb : (noun ?? verb));
}

/** Kinds that give a whole article its vocabulary. */
const TOPICAL: ReadonlySet<Kind> = new Set([
  'market',
  'court',
  'sport',
  'weather',
  'protest',
  'vote',
  'measure',
  'launch',
]);
const TOPIC_SENTENCES = 25;
const WORD = /[a-z][a-z-]{2,}/g;
/** So many strong words in a hundred make an article all about a kind. */
const FULL_SHARE = 0.04;
/** A shorter text says little of what it is about. */
const MIN_WORDS = 100;

/** What an article is about, by the shares of its words. */
export function topicOf(sentences: readonly Sentence[]): Topic {
  const scores: Scores = {};
  let count = 0;
  for (const { text } of sentences.slice(0, TOPIC_SENTENCES)) {
    for (const word of text.match(WORD) ?? []) {
      count += 1;
      add(scores, nounWeights(word), 1 / 3);
    }
  }
  const topic: Scores = {};
  for (const kind of TOPICAL) topic[kind] = Math.min(1, (scores[kind] ?? 0) / Math.max(MIN_WORDS, count) / FULL_SHARE);
  return topic;
}
