import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { eachTicket, Postponed } from '../../../lambda/handlers/sqs-batch.ts';
import type { Log } from '../../../lambda/platform/log.ts';

const Ticket = z.object({ id: z.string() });

/** The ids of messages are those of their tickets; a ticket such as `a1` belongs to the group `a`. */
const event = (...ids: string[]) => ({
  Records: ids.map((id) => ({
    messageId: id,
    body: JSON.stringify({ id }),
    attributes: { MessageGroupId: id.slice(0, 1) },
  })),
});

async function handle(received: unknown, { failing = [] as string[], postponed = [] as string[], fifo = false } = {}) {
  const handled: string[] = [];
  const lines: string[] = [];
  const log: Log = { info() {}, warn() {}, error: (_, fields) => lines.push(JSON.stringify(fields)) };
  const work = async ({ id }: z.infer<typeof Ticket>) => {
    handled.push(id);
    if (postponed.includes(id)) throw new Postponed();
    if (failing.includes(id)) throw new Error(`${id} is not ready`);
  };
  const { batchItemFailures } = await eachTicket(received, Ticket, work, { log, fifo });
  return { handled, lines, failed: batchItemFailures.map(({ itemIdentifier }) => itemIdentifier) };
}

describe('a batch of tickets', () => {
  it('is handled ticket by ticket', async () => {
    expect(await handle(event('a1', 'a2', 'b1'))).toEqual({ handled: ['a1', 'a2', 'b1'], failed: [], lines: [] });
  });

  it('answers which tickets failed, and the log says why', async () => {
    expect(await handle(event('a1', 'a2', 'a3'), { failing: ['a2'] })).toEqual({
      handled: ['a1', 'a2', 'a3'],
      failed: ['a2'],
      lines: ['{"messageId":"a2","reason":"a2 is not ready"}'],
    });
  });

  it('answers of a ticket that was put off that it failed, and says nothing', async () => {
    expect(await handle(event('a1', 'a2'), { postponed: ['a1'] })).toEqual({
      handled: ['a1', 'a2'],
      failed: ['a1'],
      lines: [],
    });
  });

  it('answers all tickets where all failed', async () => {
    expect((await handle(event('a1', 'a2'), { failing: ['a1', 'a2'] })).failed).toEqual(['a1', 'a2']);
  });

  it.each([
    ['not JSON', 'a1'],
    ['another thing', '{"name":"a1"}'],
  ])('counts a ticket that is %s as failed, and handles the others', async (_, body) => {
    const { Records } = event('a1', 'a2');
    const broken = { Records: Records.map((record) => (record.messageId === 'a1' ? { ...record, body } : record)) };
    expect(await handle(broken)).toMatchObject({ handled: ['a2'], failed: ['a1'] });
  });

  it('of a FIFO queue keeps the order of a group behind a failure, and does not hold up the others', async () => {
    expect(await handle(event('a1', 'a2', 'b1', 'a3', 'b2'), { failing: ['a2'], fifo: true })).toMatchObject({
      handled: ['a1', 'a2', 'b1', 'b2'],
      failed: ['a2', 'a3'],
    });
  });

  it('is refused where it is none', async () => {
    await expect(handle({ detail: 'of another service' })).rejects.toThrow('is not an event of SQS');
  });
});
