import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { type Profile, profileOf } from '../../../../lambda/dates/same-happening/profile.ts';
import { sameness } from '../../../../lambda/dates/same-happening/score.ts';
import { searchWords } from '../../../../lambda/dates/same-happening/search-words.ts';
import { derive } from '../../../../lambda/derive/derive.ts';
import { PAIRS, type Pair, UNSEEN_PAIRS } from './pairs.ts';

const PUBLISHED = Temporal.PlainDate.from('2014-03-12');

/** The profiles of the key dates derived from two reports; null where one of them gives none of that day. */
function profilesOf({ day, one, other }: Pair): readonly [Profile, Profile] | null {
  const [a, b] = [one, other].map((text) => {
    const keyDate = derive({ title: null, text, published: PUBLISHED }).find(({ date }) => date === day);
    return keyDate === undefined ? null : profileOf(keyDate);
  });
  return a && b ? [a, b] : null;
}

/** Whether the key dates of two reports would be joined. */
function isJoined(pair: Pair): boolean | null {
  const profiles = profilesOf(pair);
  return profiles && sameness(...profiles) > 0;
}

/** The shares decided rightly of pairs that are one happening, and of those that are two. */
function shares(pairs: readonly Pair[]): { same: number; different: number } {
  const share = (same: boolean) => {
    const decided = pairs
      .filter((pair) => pair.same === same)
      .map(isJoined)
      .filter((joined) => joined !== null);
    return decided.filter((joined) => joined === same).length / decided.length;
  };
  return { same: share(true), different: share(false) };
}

describe('whether two key dates of one day are one happening', () => {
  it.each([
    ['those it was tuned on', PAIRS.filter((_, index) => index % 2 === 0)],
    ['those beside them', PAIRS.filter((_, index) => index % 2 === 1)],
    ['those that nothing was tuned on', UNSEEN_PAIRS],
    ['all', [...PAIRS, ...UNSEEN_PAIRS]],
  ])('is decided rightly for nine pairs in ten each way, of %s', (_, pairs) => {
    const { same, different } = shares(pairs);
    expect(same).toBeGreaterThanOrEqual(0.9);
    expect(different).toBeGreaterThanOrEqual(0.9);
  });

  it('is measured on pairs of which hardly any is left out because nothing was derived', () => {
    const all = [...PAIRS, ...UNSEEN_PAIRS];
    expect(all.filter((pair) => isJoined(pair) !== null).length / all.length).toBeGreaterThan(0.95);
  });

  it('is asked of two that are one, since they share two of the words that happenings are found by', () => {
    for (const pair of [...PAIRS, ...UNSEEN_PAIRS].filter(({ same }) => same)) {
      const profiles = profilesOf(pair);
      if (profiles === null) continue;
      const [words, others] = profiles.map(searchWords);
      const shared = words?.filter((word) => others?.includes(word)) ?? [];
      expect(shared.length, `${pair.one} / ${pair.other}`).toBeGreaterThanOrEqual(2);
    }
  });

  it('is the same whichever of the two comes first', () => {
    for (const pair of [...PAIRS, ...UNSEEN_PAIRS]) {
      expect(isJoined({ ...pair, one: pair.other, other: pair.one })).toBe(isJoined(pair));
    }
  });
});
