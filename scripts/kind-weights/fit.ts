import { KIND_LETTERS } from '../../lambda/derive/english/happenings/kind-model.ts';
import { KINDS } from '../../lambda/derive/kinds.ts';
import type { Example } from './read-examples.ts';

const ROUNDS = 80;
const RATE = 0.3;
/** What a weight costs: the higher, the smoother. */
const PENALTY = 0.0002;
/** A feature of fewer examples tells nothing. */
const MIN_EXAMPLES = 2;
/** Weights nearer to nothing than this, in hundredths, are left out. */
const MIN_WEIGHT = 12;

/** The examples in a row of numbers: where each one's features begin, their indexes and their values. */
interface Table {
  readonly kinds: Uint8Array;
  readonly starts: Uint32Array;
  readonly indexes: Uint32Array;
  readonly values: Float64Array;
}

/**
 * Fits a multinomial logistic regression to the examples, by descent along the whole gradient with a rate for each weight (AdaGrad),
 * always in the same order, and writes its weights as text: on each line a feature, "=", and for each kind its letter and its weight
 * in hundredths.
 */
export function fitWeights(examples: readonly Example[]): string {
  const names = featureNames(examples);
  const weights = descend(tableOf(examples, names), names.length);
  return names
    .map((name, i) => ({ name, text: weightText(weights, i) }))
    .filter(({ text }) => text !== '')
    .map(({ name, text }) => `${name}=${text}`)
    .join('\n');
}

function tableOf(examples: readonly Example[], names: readonly string[]): Table {
  const indexOf = new Map(names.map((name, i) => [name, i]));
  const starts = [0];
  const indexes: number[] = [];
  const values: number[] = [];
  for (const { features } of examples) {
    for (const [name, value] of features) {
      const index = indexOf.get(name);
      if (index === undefined) continue;
      indexes.push(index);
      values.push(value);
    }
    starts.push(indexes.length);
  }
  return {
    kinds: Uint8Array.from(examples, ({ kind }) => kind),
    starts: Uint32Array.from(starts),
    indexes: Uint32Array.from(indexes),
    values: Float64Array.from(values),
  };
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

function descend(table: Table, features: number): Float64Array {
  const weights = new Float64Array(features * KINDS.length);
  const squares = new Float64Array(features * KINDS.length).fill(1e-4);
  const gradient = new Float64Array(features * KINDS.length);
  for (let round = 0; round < ROUNDS; round += 1) {
    gradient.fill(0);
    for (let row = 0; row < table.kinds.length; row += 1) addGradient(table, row, weights, gradient);
    for (let i = 0; i < weights.length; i += 1) {
      const weight = weights[i] ?? 0;
      const slope = (gradient[i] ?? 0) / table.kinds.length + PENALTY * weight;
      const square = (squares[i] ?? 0) + slope * slope;
      squares[i] = square;
      weights[i] = weight - (RATE * slope) / Math.sqrt(square);
    }
  }
  return weights;
}

/** Adds to the gradient what one example pulls: towards its own kind, away from those that are thought likely. */
function addGradient(table: Table, row: number, weights: Float64Array, gradient: Float64Array): void {
  const kinds = KINDS.length;
  const errors = new Float64Array(kinds);
  const start = table.starts[row] ?? 0;
  const end = table.starts[row + 1] ?? 0;
  for (let i = start; i < end; i += 1) {
    const at = (table.indexes[i] ?? 0) * kinds;
    const value = table.values[i] ?? 0;
    for (let k = 0; k < kinds; k += 1) errors[k] = (errors[k] ?? 0) + value * (weights[at + k] ?? 0);
  }
  const most = Math.max(...errors);
  let sum = 0;
  for (let k = 0; k < kinds; k += 1) {
    const power = Math.exp((errors[k] ?? 0) - most);
    errors[k] = power;
    sum += power;
  }
  for (let k = 0; k < kinds; k += 1) errors[k] = (errors[k] ?? 0) / sum - (k === table.kinds[row] ? 1 : 0);
  for (let i = start; i < end; i += 1) {
    const at = (table.indexes[i] ?? 0) * kinds;
    const value = table.values[i] ?? 0;
    for (let k = 0; k < kinds; k += 1) gradient[at + k] = (gradient[at + k] ?? 0) + (errors[k] ?? 0) * value;
  }
}

function weightText(weights: Float64Array, feature: number): string {
  return KINDS.map((_, k) => {
    const hundredths = Math.round((weights[feature * KINDS.length + k] ?? 0) * 100);
    return Math.abs(hundredths) < MIN_WEIGHT ? '' : `${KIND_LETTERS[k] ?? ''}${hundredths}`;
  }).join('');
}
