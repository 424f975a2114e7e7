import { describe, expect, it } from 'vitest';
import type { Receipt } from '../../../lambda/alerts/lane.ts';
import { createPace } from '../../../lambda/alerts/pace.ts';
import { type SendAllParts, sendAll } from '../../../lambda/alerts/send-all.ts';

const chats = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
const sent = (chatId: number): Receipt => ({ state: 'sent', chatId, messageId: chatId });

/** Sends by made-up means; watches how many are under way, and what is recorded. */
async function run(chatIds: readonly number[], perSecond: number | null, changes: Partial<SendAllParts> = {}) {
  let now = 0;
  let open = 0;
  let mostOpen = 0;
  const groups: number[][] = [];
  const starts: number[] = [];
  const parts: SendAllParts = {
    pace: createPace({ perSecond }),
    timer: {
      now: () => now,
      async sleep(milliseconds) {
        now += milliseconds;
        await turn();
      },
    },
    mayGoOn: () => true,
    async send(chatId) {
      starts.push(now);
      mostOpen = Math.max(mostOpen, ++open);
      for (let turns = 0; turns < 3; turns++) await turn();
      return sent(chatId);
    },
    async record(receipts) {
      await turn();
      groups.push(receipts.map((receipt) => receipt.chatId));
      open -= receipts.length;
    },
    ...changes,
  };
  const result = await sendAll([chatIds], parts).catch((error: Error) => error);
  return { result, groups, starts, recorded: groups.flat(), mostOpen };
}

describe('sending to many', () => {
  it('serves each once, and records each', async () => {
    const { result, recorded } = await run(chats(200), null);
    expect(result).toEqual({ isComplete: true, waiting: [] });
    expect(recorded.toSorted((one, other) => one - other)).toEqual(chats(200));
  });

  it('has no more under way and not yet recorded than there are slots, and records many at once', async () => {
    const { slots } = createPace({ perSecond: null });
    const { mostOpen, groups } = await run(chats(4 * slots), null);
    expect(mostOpen).toBeLessThanOrEqual(slots);
    expect(mostOpen).toBeGreaterThan(slots / 2);
    expect(groups.length).toBeLessThan(10);
  });

  it('overlaps, so that the rate does not hang on how long an answer takes', async () => {
    const { starts } = await run(chats(100), 28);
    expect((starts.at(-1) ?? 0) / 99).toBeCloseTo(1_000 / 28, 0);
  });

  it('waits a second for a chat that had a message just now, and serves the others meanwhile', async () => {
    const { recorded, starts } = await run([1, 1, 2, 3], 28);
    expect(recorded.toSorted()).toEqual([1, 1, 2, 3]);
    expect(starts.at(-1)).toBe(1_000);
  });

  it('leaves a group that must wait for longer, and says for how long', async () => {
    const { result, recorded } = await run(Array(21).fill(-1), 28);
    expect(recorded).toHaveLength(20);
    expect(result).toMatchObject({ isComplete: true, waiting: [{ chatId: -1, milliseconds: expect.any(Number) }] });
  });

  it('starts nothing more once it may not go on, and records what was under way', async () => {
    let asked = 0;
    const { result, recorded } = await run(chats(50), 28, { mayGoOn: () => ++asked < 30 });
    expect(result).toMatchObject({ isComplete: false });
    expect(recorded.length).toBeGreaterThan(5);
    expect(recorded.length).toBeLessThan(50);
  });

  it.each(['send', 'record'] as const)('throws what %s threw, once nothing is under way any more', async (what) => {
    let calls = 0;
    const failing = async (): Promise<never> => {
      await turn();
      throw new Error('the store is gone');
    };
    const own =
      what === 'send'
        ? { send: async (chatId: number) => (++calls === 5 ? failing() : sent(chatId)) }
        : { record: failing };
    const { result } = await run(chats(50), 28, own);
    expect(result).toMatchObject({ message: 'the store is gone' });
  });
});
