import type { Sentence } from '../text/sentences.ts';
import { kindModel } from './kind-model.ts';

/** How much what an article is about speaks for each kind, in the order of the kinds and the unit of the model's scores. */
export type Topic = readonly number[];

const MAX_SENTENCES = 25;
const WORD = /[a-z][a-z-]{2,}/g;
/** A shorter text says little of what it is about. */
const MIN_WORDS = 30;
/** How much more the whole article says than the mean of its words. */
const TOPIC_WEIGHT = 8;
/** However much an article is about a kind, plain words of another in the sentence itself say more. */
const MAX_TOPIC = 1.5;

/** What an article is about: for which kinds its words speak on the whole, by what the model knows of words in headlines and sentences. */
export function topicOf(sentences: readonly Sentence[]): Topic {
  const sums: number[] = [];
  let count = 0;
  for (const { text } of sentences.slice(0, MAX_SENTENCES)) {
    for (const word of text.toLowerCase().match(WORD) ?? []) {
      const weights = weightsOf(word);
      if (!weights) continue;
      count += 1;
      for (let kind = 0; kind < weights.length; kind += 1) sums[kind] = (sums[kind] ?? 0) + (weights[kind] ?? 0);
    }
  }
  return sums.map((sum) => {
    const topic = (sum / Math.max(MIN_WORDS, count)) * TOPIC_WEIGHT;
    return Math.max(-MAX_TOPIC, Math.min(MAX_TOPIC, topic));
  });
}

/** For which kinds a word speaks that stands somewhere in an article, in the singular or plural; undefined where the model does not know it. */
function weightsOf(word: string): readonly number[] | undefined {
  known ??= wordWeights();
  const own = known.get(word);
  if (own || !word.endsWith('s')) return own;
  return known.get(word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1));
}

let known: ReadonlyMap<string, readonly number[]> | null = null;

/** What the model knows of words in headlines and in sentences, together. */
function wordWeights(): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, readonly number[]>();
  for (const [name, weights] of kindModel()) {
    if (!/^[tc]:/.test(name)) continue;
    const word = name.slice(2);
    const other = found.get(word);
    found.set(word, other ? weights.map((weight, kind) => weight + (other[kind] ?? 0)) : weights);
  }
  return found;
}
