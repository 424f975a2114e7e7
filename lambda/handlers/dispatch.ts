import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { dispatchDue } from '../alerts/dispatch.ts';
import { createDueStore } from '../alerts/due-store.ts';
import { onLambda } from './on-lambda.ts';
import type { Ports } from './ports.ts';

type DispatchPorts = Pick<Ports, 'table' | 'alertTickets' | 'articleTickets' | 'feedTickets' | 'clock' | 'log'>;

/** The schedule sends nothing that matters; whoever calls by hand may say for which time. */
const DispatchEvent = z.object({
  dueBy: z.iso
    .datetime({ offset: true })
    .transform((text) => Temporal.Instant.from(text))
    .optional(),
});

/** Gives out what is due now, or at the time that the call names. */
export function createDispatch({ table, alertTickets, articleTickets, feedTickets, clock, log }: DispatchPorts) {
  const due = createDueStore(table);
  return async (event: unknown): Promise<void> => {
    const { dueBy = clock.now() } = DispatchEvent.parse(event);
    await dispatchDue(dueBy, { due, alertTickets, articleTickets, feedTickets, log });
  };
}

export const handler = onLambda(async (host) =>
  createDispatch({
    table: host.table(),
    alertTickets: host.fifoQueue('DATEWIRE_DELIVER_QUEUE_URL'),
    articleTickets: host.queue('DATEWIRE_ARTICLES_QUEUE_URL'),
    feedTickets: host.fifoQueue('DATEWIRE_FEEDS_QUEUE_URL'),
    clock: host.clock,
    log: host.log,
  }),
);
