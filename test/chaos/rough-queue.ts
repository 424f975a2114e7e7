import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { FifoPlace, PostponingQueue } from '../../lambda/platform/queue.ts';
import type { Chance } from './chance.ts';
import type { Scenario } from './scenario.ts';

interface Waiting {
  readonly body: string;
  readonly group: string;
  /** The minute of the run from which on it can be received. */
  from: number;
  receives: number;
}

/** A queue that is as bad as one may be: tickets are lost, come twice, late, or in another order. */
export interface RoughQueue<Ticket> extends PostponingQueue<Ticket> {
  /** Hands out what has arrived, one ticket after the other, until nothing more has. */
  handOut(handler: (event: SQSEvent) => Promise<SQSBatchResponse>): Promise<void>;
  /** Nothing befalls tickets from now on. */
  calm(): void;
  /** The minute in which the next ticket can be received; null where none waits. */
  next(): number | null;
}

/** A ticket that failed can be received again so many minutes later. */
const VISIBILITY_MINUTES = 1;
const MOST_MINUTES_LATE = 4;

/** @param minute which minute of the run it is. */
export function createRoughQueue<Ticket extends FifoPlace>(
  odds: Scenario['tickets'],
  chance: Chance,
  minute: () => number,
): RoughQueue<Ticket> {
  let waiting: Waiting[] = [];
  let isCalm = false;
  let hasLostOne = false;
  let messages = 0;
  const inHand = new Map<string, Waiting>();

  function arrived(): Waiting | undefined {
    const ready = waiting.filter(({ from }) => from <= minute());
    return isCalm || ready.length === 0 ? ready[0] : chance.pick(ready);
  }

  return {
    async send({ group, deduplicationId: _, ...content }) {
      // Two in a row are delivered: what is lost for ever is no ticket but a queue that is gone.
      hasLostOne = !isCalm && !hasLostOne && chance.happens(odds.lost);
      if (hasLostOne) return;
      const copies = !isCalm && chance.happens(odds.doubled) ? 2 : 1;
      for (let copy = 0; copy < copies; copy++) {
        const late = !isCalm && chance.happens(odds.delayed) ? chance.number(1, MOST_MINUTES_LATE) : 0;
        waiting.push({ body: JSON.stringify(content), group, from: minute() + late, receives: 0 });
      }
    },
    async handOut(handler) {
      for (let ticket = arrived(); ticket !== undefined; ticket = arrived()) {
        const taken = ticket;
        taken.receives++;
        // It cannot be received by anybody else meanwhile, and comes again where its function dies.
        taken.from = minute() + VISIBILITY_MINUTES;
        const messageId = `ticket-${++messages}`;
        inHand.set(messageId, taken);
        const { batchItemFailures } = await handler(sqsEvent(taken, messageId));
        inHand.delete(messageId);
        if (batchItemFailures.length === 0) waiting = waiting.filter((each) => each !== taken);
      }
    },
    async postpone(receiptHandle, seconds) {
      const ticket = inHand.get(receiptHandle);
      if (ticket !== undefined) ticket.from = minute() + Math.ceil(seconds / 60);
    },
    calm() {
      isCalm = true;
    },
    next: () => (waiting.length === 0 ? null : Math.min(...waiting.map(({ from }) => from))),
  };
}

function sqsEvent({ body, group, receives }: Waiting, messageId: string): SQSEvent {
  return {
    Records: [
      {
        messageId,
        body,
        receiptHandle: messageId,
        attributes: {
          ApproximateReceiveCount: String(receives),
          SentTimestamp: '0',
          SenderId: 'chaos',
          ApproximateFirstReceiveTimestamp: '0',
          MessageGroupId: group,
        },
        messageAttributes: {},
        md5OfBody: '',
        eventSource: 'aws:sqs',
        eventSourceARN: 'arn:aws:sqs:local:000000000000:deliver.fifo',
        awsRegion: 'local',
      },
    ],
  };
}
