import { describe, expect, it } from 'vitest';
import { watchConnection } from '../../../lib/local/connection.ts';

/** A machine on which names can be found, or not. */
function aMachine({ apiRoot = 'https://api.telegram.org', feedHosts = ['a.example', 'b.example'] } = {}) {
  const machine = { found: new Set<string>(), asked: [] as string[], changes: [] as boolean[], now: 0 };
  const isOnline = watchConnection({
    apiRoot,
    feedHosts: async () => feedHosts,
    onChange: (online) => machine.changes.push(online),
    find: async (host) => {
      machine.asked.push(host);
      if (!machine.found.has(host)) throw new Error('no such name');
    },
    timer: () => machine.now,
  });
  return { machine, isOnline };
}

describe('the connection', () => {
  it('is there where the Bot API can be found', async () => {
    const { machine, isOnline } = aMachine();
    machine.found.add('api.telegram.org');
    expect([await isOnline(), machine.changes]).toEqual([true, []]);
    expect(machine.asked).toEqual(['api.telegram.org']);
  });

  it.each(['http://127.0.0.1:8081', 'http://localhost:8081', 'http://[::1]:8081'])(
    'is there where the Bot API is at %s, and one feed can be found',
    async (apiRoot) => {
      const { machine, isOnline } = aMachine({ apiRoot });
      machine.found.add('b.example');
      expect(await isOnline()).toBe(true);
      expect(machine.asked).toEqual(['a.example', 'b.example']);
    },
  );

  it('is told of when it goes, and when it comes back, once each', async () => {
    const { machine, isOnline } = aMachine();
    for (const [now, isThere] of [
      [0, false],
      [40_000, false],
      [80_000, true],
      [500_000, true],
    ] as const) {
      machine.now = now;
      if (isThere) machine.found.add('api.telegram.org');
      expect(await isOnline()).toBe(isThere);
    }
    expect(machine.changes).toEqual([false, true]);
  });

  it('is looked for once in a while, and not for each of many who ask', async () => {
    const { machine, isOnline } = aMachine();
    machine.found.add('api.telegram.org');
    await Promise.all([isOnline(), isOnline(), isOnline()]);
    machine.now = 299_000;
    await isOnline();
    expect(machine.asked).toHaveLength(1);
    machine.now = 301_000;
    await isOnline();
    expect(machine.asked).toHaveLength(2);
  });
});
