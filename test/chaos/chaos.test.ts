import { describe, expect, it } from 'vitest';
import { audit } from './audit.ts';
import { play } from './play.ts';
import { scenarioOf } from './scenario.ts';

/** Some small worlds of `npm run test:chaos`, which plays them all. */
const SEEDS = [1, 3, 5, 9, 11, 15, 17, 19, 21, 25];

describe('under chaos no alert is lost, stale, or repeated beyond what was in flight', () => {
  it.each(SEEDS)(
    'seed %i',
    async (seed) => {
      const { violations } = audit(await play(scenarioOf(seed)));
      const stories = violations.map(({ kind, story }) => `${kind}: ${story}`);
      expect(stories, `npm run -s test:chaos -- --seed ${seed} replays it`).toEqual([]);
    },
    60_000,
  );

  it('a seed is the same world each time', () => {
    expect(JSON.stringify(scenarioOf(7))).toBe(JSON.stringify(scenarioOf(7)));
    expect(JSON.stringify(scenarioOf(7))).not.toBe(JSON.stringify(scenarioOf(8)));
  });
});
