import type { Sentence } from '../text/sentences.ts';
import { featureWeights } from './kind-model.ts';

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
  let known = 0;
  for (const { text } of sentences.slice(0, MAX_SENTENCES)) {
    for (const word of text.toLowerCase().match(WORD) ?? []) {
      const weights = weightsOf(word);
      if (!weights) continue;
      known += 1;
      for (const [kind, weight] of weights.entries()) sums[kind] = (sums[kind] ?? 0) + weight;
    }
  }
  return sums.map((sum) => {
    const topic = (sum / Math.max(MIN_WORDS, known)) * TOPIC_WEIGHT;
    return Math.max(-MAX_TOPIC, Math.min(MAX_TOPIC, topic));
  });
}

const wordWeights = new Map<string, readonly number[] | null>();

/** For which kinds a word speaks that stands somewhere in an article; null where the model does not know it. */
function weightsOf(word: string): readonly number[] | null {
  let weights = wordWeights.get(word);
  if (weights === undefined) {
    weights = inModel(word) ?? inModel(word.replace(/ies$/, 'y')) ?? inModel(word.replace(/s$/, ''));
    // Only words of the model are kept, so that texts cannot fill the memory.
    if (weights) wordWeights.set(word, weights);
  }
  return weights;
}

function inModel(word: string): readonly number[] | null {
  const inTitle = featureWeights(`t:${word}`);
  const inSentence = featureWeights(`c:${word}`);
  if (!inTitle || !inSentence) return inTitle ?? inSentence ?? null;
  return inTitle.map((weight, kind) => weight + (inSentence[kind] ?? 0));
}
