import { KINDS } from '../../kinds.ts';
import type { Sentence } from '../text/sentences.ts';
import { kindModel, type Model, UNIT } from './kind-model.ts';

/** How much what an article is about speaks for each kind, in the order of the kinds and the unit of the model's scores. */
export type Topic = Float64Array;

const MAX_SENTENCES = 25;
const WORD = /[a-z][a-z-]{2,}/g;
/** A shorter text says little of what it is about. */
const MIN_WORDS = 30;
/** How much more the whole article says than the mean of its words. */
const TOPIC_WEIGHT = 8;
/** However much an article is about a kind, plain words of another in the sentence itself say more. */
export const MAX_TOPIC = 1.5;

/** What an article is about: for which kinds its words speak on the whole, by what the model knows of words in headlines and sentences. */
export function topicOf(sentences: readonly Sentence[]): Topic {
  known ??= wordModel(kindModel());
  const { weights } = known;
  const sums = new Float64Array(KINDS.length);
  let count = 0;
  for (const { text } of sentences.slice(0, MAX_SENTENCES)) {
    for (const word of text.toLowerCase().match(WORD) ?? []) {
      const row = rowOf(word, known);
      if (row === undefined) continue;
      count += 1;
      for (let kind = 0; kind < sums.length; kind += 1) sums[kind] = (sums[kind] ?? 0) + (weights[row + kind] ?? 0);
    }
  }
  return sums.map((sum) => {
    const topic = (sum / UNIT / Math.max(MIN_WORDS, count)) * TOPIC_WEIGHT;
    return Math.max(-MAX_TOPIC, Math.min(MAX_TOPIC, topic));
  });
}

/** The row of a word that stands somewhere in an article, in the singular or plural; undefined where the model does not know it. */
function rowOf(word: string, { rows }: Model): number | undefined {
  const own = rows.get(word);
  if (own !== undefined || !word.endsWith('s')) return own;
  return rows.get(word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1));
}

let known: Model | null = null;

/** What the model knows of words in headlines and in sentences, together. */
function wordModel(model: Model): Model {
  const rows = new Map<string, number>();
  const weights = new Int16Array(model.weights.length);
  for (const [name, from] of model.rows) {
    if (!/^[tc]:/.test(name)) continue;
    const word = name.slice(2);
    const row = rows.get(word) ?? rows.size * KINDS.length;
    rows.set(word, row);
    for (let i = 0; i < KINDS.length; i += 1)
      weights[row + i] = (weights[row + i] ?? 0) + (model.weights[from + i] ?? 0);
  }
  return { rows, weights: weights.slice(0, rows.size * KINDS.length) };
}
