import { randomNumbers } from '../../bench/shared/random-numbers.ts';

/** Decisions that look random, and are the same for the same seed. */
export interface Chance {
  /** Whether something of this probability happens. */
  happens(probability: number): boolean;
  /** A whole number from the least to the most, both included. */
  number(least: number, most: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** Some of the items in their order, at least one. */
  some<Item>(items: readonly Item[]): Item[];
  shuffle<Item>(items: readonly Item[]): Item[];
}

/** @param purpose keeps decisions of different kinds apart, so that more of one do not change the others. */
export function createChance(seed: number, purpose: string): Chance {
  const random = randomNumbers(
    [...purpose].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, seed * 7919),
  );
  const chance: Chance = {
    happens: (probability) => random() < probability,
    number: (least, most) => least + Math.floor(random() * (most - least + 1)),
    pick(items) {
      const item = items[Math.floor(random() * items.length)];
      if (item === undefined) throw new Error('there is nothing to pick from');
      return item;
    },
    some(items) {
      const taken = items.filter(() => random() < 0.5);
      return taken.length > 0 ? taken : [chance.pick(items)];
    },
    shuffle: (items) =>
      items
        .map((item) => ({ item, at: random() }))
        .sort((a, b) => a.at - b.at)
        .map(({ item }) => item),
  };
  return chance;
}
