import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { dispatchDue } from '../alerts/dispatch.ts';
import { createDueStore } from '../alerts/due-store.ts';
import { onLambda } from './on-lambda.ts';
import type { Ports } from './ports.ts';

type DispatchPorts = Pick<Ports, 'table' | 'alertTickets' | 'articleTickets' | 'clock' | 'log'>;

/** What the schedule sends each minute; without a time, the clock is asked. */
const DispatchEvent = z.object({
  scheduledTime: z.iso
    .datetime({ offset: true })
    .transform((text) => Temporal.Instant.from(text))
    .optional(),
});

/** Gives out what is due at the scheduled minute. */
export function createDispatch({ table, alertTickets, articleTickets, clock, log }: DispatchPorts) {
  const due = createDueStore(table);
  return async (event: unknown): Promise<void> => {
    const { scheduledTime = clock.now() } = DispatchEvent.parse(event);
    await dispatchDue(scheduledTime, { due, alertTickets, articleTickets, log });
  };
}

export const handler = onLambda(async (host) =>
  createDispatch({
    table: host.table(),
    alertTickets: host.fifoQueue('DATEWIRE_DELIVER_QUEUE_URL'),
    articleTickets: host.queue('DATEWIRE_ARTICLES_QUEUE_URL'),
    clock: host.clock,
    log: host.log,
  }),
);
