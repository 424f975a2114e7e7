import type { SQSBatchResponse } from 'aws-lambda';
import { AlertTicket } from '../alerts/alert.ts';
import { createAlertStore } from '../alerts/alert-store.ts';
import { deliverAlert } from '../alerts/deliver.ts';
import { newsMessage } from '../bot/wording/key-date.ts';
import { createKeyDateStore } from '../dates/key-date-store.ts';
import { createTelegram, createTelegramSender } from '../platform/telegram.ts';
import { createSubscriberStore } from '../subscribers/subscriber-store.ts';
import { onLambda } from './on-lambda.ts';
import type { Ports } from './ports.ts';
import { eachTicket } from './sqs-batch.ts';

type DeliverPorts = Pick<Ports, 'table' | 'telegram' | 'clock' | 'log'>;

/** Sends the alerts that its tickets name. */
export function createDeliver({ table, telegram, clock, log }: DeliverPorts) {
  const parts = {
    alerts: createAlertStore(table),
    keyDates: createKeyDateStore(table),
    subscribers: createSubscriberStore(table),
    telegram: createTelegramSender(telegram),
    word: newsMessage,
    clock,
    log,
  };
  return (event: unknown): Promise<SQSBatchResponse> =>
    eachTicket(event, AlertTicket, (ticket) => deliverAlert(ticket, parts), { log, fifo: true });
}

export const handler = onLambda(async (host) =>
  createDeliver({
    table: host.table(),
    telegram: createTelegram(await host.telegramAccess()),
    clock: host.clock,
    log: host.log,
  }),
);
