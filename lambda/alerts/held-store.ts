import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { collect, type Key, type Table } from '../platform/table.ts';
import { AlertTicket } from './alert.ts';

/** What is held back comes out the next morning; after so many days nobody waits for it any more. */
const KEPT_DAYS = 14;
const COUNT_DAYS = 3;

const Count = z.object({ messages: z.number().int() });

/** What is held back for a chat until its morning, and how much it has heard in a day. */
export interface HeldStore {
  /** Holds an alert back; again and again it is the same. */
  hold(chatId: number, ticket: AlertTicket, now: Temporal.Instant): Promise<void>;
  held(chatId: number): Promise<AlertTicket[]>;
  /** Forgets what was told. */
  release(chatId: number, tickets: readonly AlertTicket[]): Promise<void>;
  /** How many messages a chat has had on a calendar day. */
  messagesOn(chatId: number, day: Temporal.PlainDate): Promise<number>;
  countMessage(chatId: number, day: Temporal.PlainDate, now: Temporal.Instant): Promise<void>;
}

export function createHeldStore(table: Table): HeldStore {
  const heldKey = (chatId: number, { dateId, lead, version }: AlertTicket): Key => ({
    PK: `CHAT#${chatId}`,
    SK: `HELD#${dateId}#${lead}#${version}`,
  });
  const countKey = (chatId: number, day: Temporal.PlainDate): Key => ({ PK: `CHAT#${chatId}`, SK: `HEARD#${day}` });
  const expiry = (now: Temporal.Instant, days: number) => Math.floor(now.epochMilliseconds / 1000) + days * 86_400;

  return {
    async hold(chatId, { dateId, lead, version }, now) {
      const item = { dateId, lead, version, expiresAt: expiry(now, KEPT_DAYS) };
      await table.put(heldKey(chatId, item), item);
    },

    held: (chatId) => collect(table.query({ partition: `CHAT#${chatId}`, sort: { beginsWith: 'HELD#' } }, AlertTicket)),

    async release(chatId, tickets) {
      for (const ticket of tickets) await table.delete(heldKey(chatId, ticket));
    },

    messagesOn: async (chatId, day) => (await table.get(countKey(chatId, day), Count))?.messages ?? 0,

    async countMessage(chatId, day, now) {
      await table.count(countKey(chatId, day), { messages: 1 });
      await table.update(countKey(chatId, day), { set: { expiresAt: expiry(now, COUNT_DAYS) } });
    },
  };
}
