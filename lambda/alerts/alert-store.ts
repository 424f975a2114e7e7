import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { dueAttributes } from '../platform/due-index.ts';
import { collect, type Key, type Table } from '../platform/table.ts';
import { chatSortKey } from '../subscribers/chat-key.ts';
import { Alert, type AlertTicket } from './alert.ts';

/** How long it is remembered to whom an alert was sent. */
const DELIVERY_DAYS = 60;

const alertKey = (ticket: AlertTicket): Key => ({ PK: `DATE#${ticket.dateId}`, SK: `ALERT#${nameOf(ticket)}` });
const deliveryPartition = (ticket: AlertTicket) => `ALERT#${ticket.dateId}#${nameOf(ticket)}`;
/** Each version of a key date has alerts of its own. */
const nameOf = ({ lead, version }: AlertTicket) => (version === 1 ? lead : `${lead}#${version}`);

/** That an alert went to a chat, or that Telegram refused it for good. */
export const Delivery = z.discriminatedUnion('state', [
  z.object({ state: z.literal('sent'), chatId: z.number(), messageId: z.number() }),
  z.object({ state: z.literal('refused'), chatId: z.number(), reason: z.string() }),
]);
export type Delivery = z.infer<typeof Delivery>;

export interface AlertStore {
  find(ticket: AlertTicket): Promise<Alert | undefined>;
  /** All alerts of a key date, of whatever version. */
  ofKeyDate(dateId: string): Promise<Alert[]>;
  /** Stores an alert, due at its time, unless it is there. */
  add(alert: Alert, dueAt: Temporal.Instant): Promise<void>;
  /** Keeps others off an alert until the given instant, and remembers how far its sending has come. */
  holdUntil(alert: Alert, until: Temporal.Instant): Promise<void>;
  /** Takes an alert out of the due index for good. */
  finish(alert: Alert, end: { state: 'sent' } | { state: 'dropped'; reason: string }): Promise<void>;
  recordDelivery(alert: AlertTicket, delivery: Delivery, now: Temporal.Instant): Promise<void>;
  /** The chats, of those given, that have had this alert. They must be in the order of `chatSortKey`. */
  deliveredTo(alert: AlertTicket, chatIds: readonly number[]): Promise<Set<number>>;
}

export function createAlertStore(table: Table): AlertStore {
  return {
    find: (ticket) => table.get(alertKey(ticket), Alert),
    ofKeyDate: (dateId) => collect(table.query({ partition: `DATE#${dateId}`, sort: { beginsWith: 'ALERT#' } }, Alert)),

    async add(alert, dueAt) {
      await table.putIfAbsent(alertKey(alert), { ...alert, ...dueAttributes(dueAt) });
    },

    async holdUntil(alert, until) {
      const { checkpoint, sent, refused } = alert;
      await table.update(alertKey(alert), {
        set: { ...dueAttributes(until), checkpoint, sent, refused },
        when: { state: 'pending' },
      });
    },

    async finish(alert, end) {
      const { sent, refused } = alert;
      await table.update(alertKey(alert), { set: { ...end, sent, refused }, remove: ['dueHour', 'dueAt'] });
    },

    async recordDelivery(alert, delivery, now) {
      const expiresAt = Math.floor(now.epochMilliseconds / 1000) + DELIVERY_DAYS * 86_400;
      const key = { PK: deliveryPartition(alert), SK: chatSortKey(delivery.chatId) };
      await table.put(key, { ...delivery, expiresAt });
    },

    async deliveredTo(alert, chatIds) {
      const [first, last] = [chatIds[0], chatIds.at(-1)];
      if (first === undefined || last === undefined) return new Set();
      const sort = { from: chatSortKey(first), to: chatSortKey(last) };
      const deliveries = await collect(table.query({ partition: deliveryPartition(alert), sort }, Delivery));
      return new Set(deliveries.map(({ chatId }) => chatId));
    },
  };
}
