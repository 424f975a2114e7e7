import { randomUUID } from 'node:crypto';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { errorText, type Log } from '../../lambda/platform/log.ts';
import type { FifoPlace, PostponingQueue } from '../../lambda/platform/queue.ts';

/** A message that failed this often goes to the dead letters. */
const MAX_RECEIVES = 3;
/** How long a message that failed waits, for each time that it did. */
const RETRY_MILLISECONDS = 250;

interface Waiting {
  readonly messageId: string;
  readonly body: string;
  readonly group: string | null;
  receives: number;
}

export interface InProcessQueue<Ticket> extends PostponingQueue<Ticket> {
  /** Resolves once nothing waits and nothing is being handled. */
  idle(): Promise<void>;
  /** Takes no more messages in, and resolves once what is being handled is done. What waits is left to the database. */
  stop(): Promise<void>;
}

export interface InProcessQueueOptions {
  /** The most messages to hand out at once. @default - 10, as SQS */
  readonly batchSize?: number;
  /** How many batches may be handled at a time. @default - 1 */
  readonly lanes?: number;
}

/**
 * A queue within this process that hands messages to a handler as SQS would: in batches, with partial failures, again
 * after a failure, and where tickets name a group, those of one group in order and one batch at a time. Tickets are lost
 * with the process; the database knows what they were for.
 *
 * @param handler the function that on AWS is a Lambda with this queue as its source.
 */
export function createInProcessQueue<Ticket extends object>(
  name: string,
  handler: (event: SQSEvent) => Promise<SQSBatchResponse>,
  log: Log,
  { batchSize = 10, lanes = 1 }: InProcessQueueOptions = {},
): InProcessQueue<Ticket> {
  let waiting: Waiting[] = [];
  const inHand = new Set<Waiting>();
  const postponed = new Set<string>();
  const running = new Set<Promise<void>>();
  let stopped = false;

  function wake(): void {
    if (stopped || running.size >= lanes) return;
    const lane = run().finally(() => {
      running.delete(lane);
      if (next().length > 0) wake();
    });
    running.add(lane);
  }

  async function run(): Promise<void> {
    await Promise.resolve(); // whoever sends does not wait for the handler to begin
    for (let batch = next(); batch.length > 0 && !stopped; batch = next()) {
      for (const message of batch) inHand.add(message);
      const failed = await failures(batch);
      waiting = waiting.filter(
        (message) =>
          !batch.includes(message) ||
          (failed.has(message.messageId) && !postponed.delete(message.messageId) && again(message)),
      );
      if (batch.some((message) => waiting.includes(message))) {
        await pause(Math.max(...batch.map(({ receives }) => receives)));
      }
      for (const message of batch) inHand.delete(message);
    }
  }

  /** The first messages that nobody has in hand, nor another of their group. */
  function next(): Waiting[] {
    const held = new Set([...inHand].map(({ group }) => group));
    return waiting
      .filter((message) => !inHand.has(message) && (message.group === null || !held.has(message.group)))
      .slice(0, batchSize);
  }

  async function failures(batch: readonly Waiting[]): Promise<Set<string>> {
    try {
      const { batchItemFailures } = await handler(sqsEvent(name, batch));
      return new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    } catch (error) {
      log.error('batch failed', { queue: name, reason: errorText(error) });
      return new Set(batch.map(({ messageId }) => messageId));
    }
  }

  function again(message: Waiting): boolean {
    message.receives++;
    if (message.receives < MAX_RECEIVES) return true;
    log.error('dead letter', { queue: name, ticket: message.body });
    return false;
  }

  return {
    async send(ticket) {
      if (stopped) return;
      const { group = null, deduplicationId: _, ...content } = ticket as Ticket & Partial<FifoPlace>;
      waiting.push({ messageId: randomUUID(), body: JSON.stringify(content), group, receives: 0 });
      wake();
    },
    async postpone(receiptHandle) {
      // Whoever puts a ticket off has written down until when, so that it falls due again: by a clock that may run faster
      // than any timer here, or stand still. The ticket itself can be let go.
      postponed.add(receiptHandle);
    },
    async idle() {
      while (running.size > 0) await Promise.all(running);
    },
    async stop() {
      stopped = true;
      await Promise.all(running);
    },
  };
}

function pause(receives: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, RETRY_MILLISECONDS * receives));
}

function sqsEvent(queue: string, batch: readonly Waiting[]): SQSEvent {
  return {
    Records: batch.map(({ messageId, body, group, receives }) => ({
      messageId,
      body,
      receiptHandle: messageId,
      attributes: {
        ApproximateReceiveCount: String(receives + 1),
        SentTimestamp: '0',
        SenderId: 'local',
        ApproximateFirstReceiveTimestamp: '0',
        ...(group !== null && { MessageGroupId: group }),
      },
      messageAttributes: {},
      md5OfBody: '',
      eventSource: 'aws:sqs',
      eventSourceARN: `arn:aws:sqs:local:000000000000:${queue}${group === null ? '' : '.fifo'}`,
      awsRegion: 'local',
    })),
  };
}
