import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { createAlertStore } from '../alerts/alert-store.ts';
import { dispatchDue } from '../alerts/dispatch.ts';
import { createDueStore } from '../alerts/due-store.ts';
import { createLaneStore } from '../alerts/lane-store.ts';
import { createRoundStore } from '../alerts/round-store.ts';
import { createKeyDateStore } from '../dates/key-date-store.ts';
import { createSubscriberStore } from '../subscribers/subscriber-store.ts';
import { onLambda } from './on-lambda.ts';
import type { Ports } from './ports.ts';

type DispatchPorts = Pick<
  Ports,
  'table' | 'laneTickets' | 'articleTickets' | 'feedTickets' | 'delivery' | 'clock' | 'log' | 'metrics'
>;

/** The schedule sends nothing that matters; whoever calls by hand may say for which time. */
const DispatchEvent = z.object({
  dueBy: z.iso
    .datetime({ offset: true })
    .transform((text) => Temporal.Instant.from(text))
    .optional(),
});

/** Gives out what is due now, or at the time that the call names. */
export function createDispatch({ table, delivery, clock, ...ports }: DispatchPorts) {
  const parts = {
    ...ports,
    due: createDueStore(table),
    alerts: createAlertStore(table),
    lanes: createLaneStore(table),
    rounds: createRoundStore(table),
    keyDates: createKeyDateStore(table),
    audience: { subscribers: createSubscriberStore(table), perSecond: delivery.perSecond },
    laneCount: delivery.lanes,
  };
  return async (event: unknown): Promise<void> => {
    const { dueBy = clock.now() } = DispatchEvent.parse(event);
    await dispatchDue(dueBy, parts);
  };
}

export const handler = onLambda(async (host) =>
  createDispatch({
    table: host.table(),
    laneTickets: host.fifoQueue('DATEWIRE_DELIVER_QUEUE_URL'),
    articleTickets: host.queue('DATEWIRE_ARTICLES_QUEUE_URL'),
    feedTickets: host.fifoQueue('DATEWIRE_FEEDS_QUEUE_URL'),
    delivery: host.delivery(),
    clock: host.clock,
    log: host.log,
    metrics: host.metrics,
  }),
);
