import type { SQSEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import type { Log } from '../../../lambda/platform/log.ts';
import { createInProcessQueue, type InProcessQueueOptions } from '../../../lib/local/in-process-queue.ts';

interface Ticket {
  readonly id: number;
}

const idsOf = ({ Records }: SQSEvent): number[] => Records.map(({ body }) => JSON.parse(body).id);

/** A queue and what its handler was given; `failing` says which tickets of a batch fail. */
function queueWith({
  failing = (_ids: number[], _round: number): number[] => [],
  hold = async (_ids: number[]): Promise<void> => {},
  options = {} as InProcessQueueOptions,
} = {}) {
  const batches: number[][] = [];
  const events: SQSEvent[] = [];
  const lines: string[] = [];
  const log: Log = {
    info() {},
    warn() {},
    error: (message, fields) => lines.push(`${message} ${fields?.ticket ?? fields?.reason}`),
  };
  const queue = createInProcessQueue<Ticket & { group?: string; deduplicationId?: string }>(
    'tickets',
    async (event) => {
      events.push(event);
      const ids = idsOf(event);
      batches.push(ids);
      await hold(ids);
      const failed = new Set(failing(ids, batches.length));
      const failures = event.Records.filter((_, index) => failed.has(ids[index] ?? Number.NaN));
      return { batchItemFailures: failures.map(({ messageId }) => ({ itemIdentifier: messageId })) };
    },
    log,
    options,
  );
  const sendAll = (count: number) =>
    Promise.all(Array.from({ length: count }, (_, index) => queue.send({ id: index + 1 })));
  return { queue, sendAll, batches, events, lines };
}

describe('a queue in the process', () => {
  it('hands out what was sent in order, ten at a time at the most', async () => {
    const { queue, sendAll, batches } = queueWith();
    await sendAll(25);
    await queue.idle();
    expect(batches.map(({ length }) => length)).toEqual([10, 10, 5]);
    expect(batches.flat()).toEqual(Array.from({ length: 25 }, (_, index) => index + 1));
  });

  it('does not let whoever sends wait for the handler', async () => {
    let release = () => {};
    const hold = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { queue, sendAll } = queueWith({ hold: () => hold });
    await sendAll(1); // would never end if it waited
    release();
    await queue.idle();
  });

  it('gives a ticket with its group, and without what only the queue is concerned with', async () => {
    const { queue, events } = queueWith();
    await queue.send({ id: 1, group: 'lane-1', deduplicationId: 'once' });
    await queue.idle();
    const [record] = events[0]?.Records ?? [];
    expect(JSON.parse(record?.body ?? '')).toEqual({ id: 1 });
    expect(record?.attributes).toMatchObject({ MessageGroupId: 'lane-1', ApproximateReceiveCount: '1' });
  });

  it('hands out again what failed, and only that, in its place', async () => {
    const { queue, sendAll, batches, events } = queueWith({ failing: (_, round) => (round === 1 ? [2, 3] : []) });
    await sendAll(4);
    await queue.idle();
    expect(batches).toEqual([
      [1, 2, 3, 4],
      [2, 3],
    ]);
    expect(events[1]?.Records[0]?.attributes.ApproximateReceiveCount).toBe('2');
  });

  it('gives a ticket up after it has failed three times, and says which', async () => {
    const { queue, sendAll, batches, lines } = queueWith({ failing: () => [1] });
    await sendAll(2);
    await queue.idle();
    expect(batches).toEqual([[1, 2], [1], [1]]);
    expect(lines).toEqual(['dead letter {"id":1}']);
  });

  it('counts a whole batch as failed where the handler throws', async () => {
    let calls = 0;
    const { queue, sendAll, lines } = queueWith({
      failing() {
        if (++calls === 1) throw new Error('the database is gone');
        return [];
      },
    });
    await sendAll(2);
    await queue.idle();
    expect(calls).toBe(2);
    expect(lines).toEqual(['batch failed the database is gone']);
  });

  it('of several lanes lets none wait for another, but those of one group in order', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const done: number[] = [];
    const { queue } = queueWith({
      options: { batchSize: 1, lanes: 2 },
      hold: async ([id = 0]) => {
        if (id === 1) await held;
        done.push(id);
        if (id === 4) release();
      },
    });
    await queue.send({ id: 1, group: 'slow' });
    await queue.send({ id: 2, group: 'slow' });
    await queue.send({ id: 3, group: 'quick' });
    await queue.send({ id: 4, group: 'quick' });
    await queue.idle();
    expect(done).toEqual([3, 4, 1, 2]);
  });

  it('has no more batches in hand than lanes', async () => {
    let inHand = 0;
    let most = 0;
    const { queue, sendAll, batches } = queueWith({
      options: { batchSize: 1, lanes: 3 },
      hold: async () => {
        most = Math.max(most, ++inHand);
        await new Promise((resolve) => setImmediate(resolve));
        inHand--;
      },
    });
    await sendAll(20);
    await queue.idle();
    expect([most, batches.flat().toSorted((a, b) => a - b)]).toEqual([3, Array.from({ length: 20 }, (_, i) => i + 1)]);
  });

  it('lets go of what is put off, which is written down elsewhere', async () => {
    const { queue, sendAll, batches, events, lines } = queueWith({
      failing: () => [1],
      hold: async () => queue.postpone(events.at(-1)?.Records[0]?.receiptHandle ?? '', 60),
    });
    await sendAll(1);
    await queue.idle();
    expect([batches, lines]).toEqual([[[1]], []]);
  });

  it('is idle at once where nothing was sent', async () => {
    await queueWith().queue.idle();
  });

  it('when stopped finishes the batch in hand, and leaves the rest to the database', async () => {
    let release = () => {};
    const hold = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { queue, sendAll, batches } = queueWith({ hold: () => hold });
    await sendAll(12);
    const stopped = queue.stop();
    release();
    await stopped;
    await queue.send({ id: 99 });
    await queue.idle();
    expect(batches).toEqual([[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]]);
  });
});
