import { KIND_LETTERS } from '../../lambda/derive/english/happenings/kind-model.ts';
import { KINDS } from '../../lambda/derive/kinds.ts';
import type { Example } from './read-examples.ts';

const ROUNDS = 80;
const RATE = 0.3;
/** What a weight costs: the higher, the smoother. */
const PENALTY = 0.0006;
/** A feature of fewer examples tells nothing. */
const MIN_EXAMPLES = 2;
/** Weights nearer to nothing than this, in hundredths, are left out. */
const MIN_WEIGHT = 8;

interface Row {
  readonly kind: number;
  readonly features: readonly (readonly [index: number, value: number])[];
}

/**
 * Fits a multinomial logistic regression to the examples, by descent along the whole gradient with a rate for each weight (AdaGrad),
 * always in the same order, and writes its weights as text: on each line a feature, "=", and for each kind its letter and its weight
 * in hundredths.
 */
export function fitWeights(examples: readonly Example[]): string {
  const names = featureNames(examples);
  const indexes = new Map(names.map((name, i) => [name, i]));
  const rows = examples.map(({ kind, features }): Row => {
    const known: (readonly [number, number])[] = [];
    for (const [name, value] of features) {
      const index = indexes.get(name);
      if (index !== undefined) known.push([index, value]);
    }
    return { kind, features: known };
  });
  const weights = descend(rows, names.length);
  return names
    .map((name, i) => ({ name, text: weightText(weights, i) }))
    .filter(({ text }) => text !== '')
    .map(({ name, text }) => `${name}=${text}`)
    .join('\n');
}

function featureNames(examples: readonly Example[]): string[] {
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= MIN_EXAMPLES)
    .map(([name]) => name)
    .sort();
}

function descend(rows: readonly Row[], features: number): Float64Array {
  const kinds = KINDS.length;
  const weights = new Float64Array(features * kinds);
  const squares = new Float64Array(features * kinds).fill(1e-4);
  const gradient = new Float64Array(features * kinds);
  for (let round = 0; round < ROUNDS; round += 1) {
    gradient.fill(0);
    for (const row of rows) addGradient(row, weights, gradient, 1 / rows.length);
    for (let i = 0; i < weights.length; i += 1) {
      const weight = weights[i] ?? 0;
      const slope = (gradient[i] ?? 0) + PENALTY * weight;
      const square = (squares[i] ?? 0) + slope * slope;
      squares[i] = square;
      weights[i] = weight - (RATE * slope) / Math.sqrt(square);
    }
  }
  return weights;
}

/** Adds to the gradient what one example pulls: towards its own kind, away from those that are thought likely. */
function addGradient({ kind, features }: Row, weights: Float64Array, gradient: Float64Array, share: number): void {
  const kinds = KINDS.length;
  const scores = KINDS.map((_, k) => {
    let score = 0;
    for (const [index, value] of features) score += value * (weights[index * kinds + k] ?? 0);
    return score;
  });
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  for (const [k, power] of powers.entries()) {
    const error = (power / sum - (k === kind ? 1 : 0)) * share;
    for (const [index, value] of features) {
      const at = index * kinds + k;
      gradient[at] = (gradient[at] ?? 0) + error * value;
    }
  }
}

function weightText(weights: Float64Array, feature: number): string {
  return KINDS.map((_, k) => {
    const hundredths = Math.round((weights[feature * KINDS.length + k] ?? 0) * 100);
    return Math.abs(hundredths) < MIN_WEIGHT ? '' : `${KIND_LETTERS[k] ?? ''}${hundredths}`;
  }).join('');
}
