import { KINDS } from '../../kinds.ts';
import { KIND_WEIGHTS } from '../words/kind-weights.ts';
import type { Features } from './kind-features.ts';

/** The weights of each feature, a number for each kind in the order of the kinds. */
export type Model = ReadonlyMap<string, readonly number[]>;

let known: Model | null = null;

function committed(): Model {
  known ??= modelOf(KIND_WEIGHTS);
  return known;
}

/** A score for each kind, in the order of the kinds, from the weights of a happening's features: the higher, the likelier. */
export function kindScores(features: Features, model: Model = committed()): number[] {
  const scores = KINDS.map(() => 0);
  for (const [name, value] of features) {
    const weights = model.get(name);
    if (!weights) continue;
    for (let i = 0; i < scores.length; i += 1) scores[i] = (scores[i] ?? 0) + value * (weights[i] ?? 0);
  }
  return scores;
}

/** The committed weights of one feature; undefined where the model does not know it. */
export function featureWeights(name: string): readonly number[] | undefined {
  return committed().get(name);
}

/** One of these letters stands for each kind, and the whole number behind it is its weight in hundredths. */
export const KIND_LETTERS = 'abcdefghijklmno';
const UNIT = 100;

/** The model that a text of weights gives. */
export function modelOf(text: string): Model {
  const model = new Map<string, number[]>();
  for (const line of text.split('\n')) {
    const end = line.lastIndexOf('=');
    if (end <= 0) continue;
    const weights = KINDS.map(() => 0);
    for (const [, letter = '', number = ''] of line.slice(end + 1).matchAll(/([a-o])(-?\d+)/g)) {
      weights[KIND_LETTERS.indexOf(letter)] = Number(number) / UNIT;
    }
    model.set(line.slice(0, end), weights);
  }
  return model;
}
