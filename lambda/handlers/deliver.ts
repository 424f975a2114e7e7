import type { SQSBatchResponse } from 'aws-lambda';
import type { Temporal } from 'temporal-polyfill';
import { LaneTicket } from '../alerts/alert.ts';
import { createAlertStore } from '../alerts/alert-store.ts';
import { laneTicket } from '../alerts/dispatch.ts';
import { createHeldStore } from '../alerts/held-store.ts';
import { createLaneStore } from '../alerts/lane-store.ts';
import type { AlertNews } from '../alerts/news.ts';
import { createPace, type Pace } from '../alerts/pace.ts';
import { runLane } from '../alerts/run-lane.ts';
import type { AlertReader } from '../alerts/serve-window.ts';
import { createReader } from '../bot/reader.ts';
import { newsMessage } from '../bot/wording/news.ts';
import { createKeyDateStore } from '../dates/key-date-store.ts';
import { createBroadcaster } from '../platform/broadcast.ts';
import { systemTimer } from '../platform/clock.ts';
import { createSubscriberStore } from '../subscribers/subscriber-store.ts';
import { onLambda } from './on-lambda.ts';
import type { Ports } from './ports.ts';
import { eachTicket, Postponed } from './sqs-batch.ts';

type DeliverPorts = Pick<
  Ports,
  | 'table'
  | 'broadcaster'
  | 'laneTickets'
  | 'deadAlerts'
  | 'delivery'
  | 'newId'
  | 'random'
  | 'clock'
  | 'timer'
  | 'log'
  | 'metrics'
>;

/** Works on the lanes that its tickets name. */
export function createDeliver({ table, laneTickets, delivery, ...ports }: DeliverPorts) {
  const { perSecond, lanes } = delivery;
  /** What was sent on a lane is remembered from one run to the next. */
  const paces = new Map<number, Pace>();
  const paceOf = (lane: number): Pace => {
    const pace = paces.get(lane) ?? createPace({ perSecond: perSecond === null ? null : perSecond / lanes });
    paces.set(lane, pace);
    return pace;
  };
  const parts = {
    ...ports,
    alerts: createAlertStore(table),
    lanes: createLaneStore(table),
    held: createHeldStore(table),
    keyDates: createKeyDateStore(table),
    subscribers: createSubscriberStore(table),
    word: (news: AlertNews, reader: AlertReader, now: Temporal.Instant) => newsMessage(news, createReader(reader), now),
    paceOf,
  };

  async function work({ lane }: LaneTicket, receiptHandle: string): Promise<void> {
    const end = await runLane(lane, parts);
    if (end.next === 'go on') {
      await laneTickets.send(laneTicket(lane, `${end.lane.revision}/${end.lane.attempts}`));
    } else if (end.next === 'wait') {
      await laneTickets.postpone(receiptHandle, end.seconds);
      throw new Postponed();
    }
  }

  return (event: unknown): Promise<SQSBatchResponse> =>
    eachTicket(event, LaneTicket, work, { log: ports.log, fifo: true });
}

export const handler = onLambda(async (host) =>
  createDeliver({
    table: host.table(),
    broadcaster: createBroadcaster({ ...(await host.telegramAccess()), paid: host.delivery().paid }),
    laneTickets: host.fifoQueue('DATEWIRE_DELIVER_QUEUE_URL'),
    deadAlerts: host.fifoQueue('DATEWIRE_DELIVER_DEAD_LETTERS_URL'),
    delivery: host.delivery(),
    newId: host.newId,
    random: Math.random,
    clock: host.clock,
    timer: systemTimer,
    log: host.log,
    metrics: host.metrics,
  }),
);
