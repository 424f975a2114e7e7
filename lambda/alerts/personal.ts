import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import type { KeyDateStore } from '../dates/key-date-store.ts';
import { spanOf } from '../dates/span.ts';
import type { Clock } from '../platform/clock.ts';
import { identifierOf } from '../platform/hash.ts';
import { collect, type Table } from '../platform/table.ts';
import { roundsOf, roundTopic } from '../subscribers/round.ts';
import { type Chat, deliveryOf } from '../subscribers/subscriber.ts';
import { type Alert, AlertTicket, NO_COUNTS } from './alert.ts';
import type { AlertStore } from './alert-store.ts';
import type { HeldStore } from './held-store.ts';
import type { RoundStore } from './round-store.ts';

/** What the bot arranges for single chats. */
export interface Personal {
  /**
   * Tells a chat of a key date once more, at an instant.
   *
   * @returns false where there is no such key date, or it begins before that.
   */
  snooze(chatId: number, dateId: string, at: Temporal.Instant, threadId: number | null): Promise<boolean>;
  /** Sees to it that what a chat is owed by its settings comes; to be called whenever these have changed. */
  arrange(chat: Chat): Promise<void>;
  /** Forgets what was arranged for a chat. */
  forget(chatId: number): Promise<void>;
}

export interface PersonalParts {
  readonly table: Table;
  readonly alerts: AlertStore;
  readonly held: HeldStore;
  readonly rounds: RoundStore;
  readonly keyDates: Pick<KeyDateStore, 'find'>;
  readonly clock: Clock;
}

/** How long it is remembered what was put off. */
const KEPT_DAYS = 14;

const Pointer = z.looseObject({ PK: z.string(), SK: z.string(), ...AlertTicket.shape });

export function createPersonal({ table, alerts, held, rounds, keyDates, clock }: PersonalParts): Personal {
  const partition = (chatId: number) => `CHAT#${chatId}`;

  async function add(alert: Alert & { chatId: number }, at: Temporal.Instant): Promise<void> {
    const { dateId, lead, version, chatId } = alert;
    const expiresAt = Math.floor(at.epochMilliseconds / 1000) + KEPT_DAYS * 86_400;
    // Named under the chat first, so that it can be forgotten with it.
    await table.put({ PK: partition(chatId), SK: `PERSONAL#${dateId}` }, { dateId, lead, version, expiresAt });
    await alerts.add(alert, at);
  }

  return {
    async snooze(chatId, dateId, at, threadId) {
      const keyDate = await keyDates.find(dateId);
      if (keyDate === undefined || spanOf(keyDate).end.epochMilliseconds <= at.epochMilliseconds) return false;
      const name = identifierOf('snooze', String(chatId), dateId, at.toString());
      await add({ ...personalAlert(name, 'snooze', chatId, at), about: dateId, ...(threadId && { threadId }) }, at);
      return true;
    },

    async arrange(chat) {
      const now = clock.now();
      const own = roundsOf(deliveryOf(chat));
      for (const round of own) await rounds.begin(roundTopic(round), now);
      if (own.some(({ kind }) => kind !== 'evening') || (await held.held(chat.chatId)).length === 0) return;
      // No morning, and no digest, comes any more for what is held back.
      await add(
        personalAlert(identifierOf('held', String(chat.chatId), now.toString()), 'held', chat.chatId, now),
        now,
      );
    },

    async forget(chatId) {
      const pointers = await collect(
        table.query({ partition: partition(chatId), sort: { beginsWith: 'PERSONAL#' } }, Pointer),
      );
      for (const { PK, SK, ...ticket } of pointers) {
        await alerts.remove(ticket);
        await table.delete({ PK, SK });
      }
    },
  };
}

function personalAlert(
  dateId: string,
  lead: 'snooze' | 'held',
  chatId: number,
  at: Temporal.Instant,
): Alert & { chatId: number } {
  return {
    type: 'alert',
    dateId,
    lead,
    version: 1,
    at: at.toString(),
    deadline: at.toString(),
    chatId,
    state: 'pending',
    attempts: 0,
    ...NO_COUNTS,
  };
}
