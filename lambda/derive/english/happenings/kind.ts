import { KINDS, type Kind } from '../../kinds.ts';
import type { Anchor } from '../grammar/anchor.ts';
import type { ParsedSentence } from '../grammar/parsed-sentence.ts';
import type { Sentence } from '../text/sentences.ts';
import { familyOf, HAPPENING_NOUNS, HAPPENING_VERBS } from '../words/happening-words.ts';
import { EMPTY_VERBS, type Weights } from '../words/kind-words.ts';
import { add, nounWeights, type Scores, titleWords, verbOf } from './kind-evidence.ts';
import { kindFeatures } from './kind-features.ts';
import { kindScores } from './kind-model.ts';

/** What a happening is, and the word that names it. */
export interface Naming {
  readonly kind: Kind;
  /** The kind by the sentence's words alone, whatever the article is about. */
  readonly ownKind: Kind;
  /** The word's family, so that "vote" and "referendum" are one. */
  readonly family: string;
}

/** How much of what an article is about each kind is, from 0 to 1. */
export type Topic = Weights;

/** How much an article that is all about a kind speaks for it, in the unit of the model's scores. */
const TOPIC_WEIGHT = 1;

/** The kind of a happening, as the model tells it by its words, and the article by what it is about. */
export function namingOf(
  parsed: ParsedSentence,
  time: number,
  anchor: Anchor,
  title: string,
  topic: () => Topic,
): Naming {
  const family = familyIn(parsed, anchor, titleWords(title));
  // A day on which debt falls due is the market's, not a deadline, whatever else is said of it.
  if (anchor.sort === 'forward' && DEBT.test(parsed.tokens[anchor.word - 1]?.lower ?? ''))
    return { kind: 'market', ownKind: 'market', family };
  const scores = kindScores(kindFeatures(parsed, time, anchor, title));
  return {
    kind: best(scores, topic()),
    ownKind: best(scores, {}),
    family,
  };
}

const DEBT = /^(?:notes?|bonds?|debentures?|certificates|bills|loans?)$/;

function best(scores: readonly number[], about: Topic): Kind {
  let kind: Kind = 'other';
  let most = Number.NEGATIVE_INFINITY;
  for (const [i, each] of KINDS.entries()) {
    const score = (scores[i] ?? 0) + (about[each] ?? 0) * TOPIC_WEIGHT;
    if (score > most) {
      kind = each;
      most = score;
    }
  }
  return kind;
}

/** The family of the verb that tells the deed, or of the noun that names the happening. */
function familyIn(parsed: ParsedSentence, anchor: Anchor, words: readonly string[]): string {
  if (anchor.sort === 'noun') return familyOf(parsed.tokens[anchor.noun]?.lower ?? '');
  const verb = verbOf(parsed, anchor);
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
