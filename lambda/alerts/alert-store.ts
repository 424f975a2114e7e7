import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { dueAttributes, sortableInstant } from '../platform/due-index.ts';
import { collect, type Key, type Table } from '../platform/table.ts';
import { behind } from '../subscribers/chat-key.ts';
import { Alert, type AlertTicket, type Counts } from './alert.ts';
import { LaneEnd, Receipt, type Sending } from './lane.ts';

/** How long it is remembered to whom an alert was sent. */
export const RECEIPT_DAYS = 60;

/** The partition of the due index in which alerts stand that failed. Dispatch does not look into it. */
export const DEAD = 'DEAD';

const alertKey = (ticket: AlertTicket): Key => ({ PK: `DATE#${ticket.dateId}`, SK: `ALERT#${nameOf(ticket)}` });
const receiptPartition = (ticket: AlertTicket) => `ALERT#${ticket.dateId}#${nameOf(ticket)}`;
/** Each version of a key date has alerts of its own. */
const nameOf = ({ lead, version }: AlertTicket) => (version === 1 ? lead : `${lead}#${version}`);

const windowName = ({ lane, window }: Sending) => `RECEIPT#${lane}#${window}#`;
const laneEndKey = (ticket: AlertTicket, lane: number): Key => ({ PK: receiptPartition(ticket), SK: `LANE#${lane}` });

/**
 * Nearly all receipts say no more than under which number a chat has its message. Those are kept as one text, `chat:message`
 * and again: a third of the bytes, and a value to marshal instead of hundreds.
 */
const SentReceipts = z.string().regex(/^(?:-?\d+:\d+(?: |$))*$/);
const Receipts = z.object({ sent: SentReceipts.default(''), receipts: z.array(Receipt) });
const Moved = z.object({ chatId: z.number().int() });

/** How an alert ends that is not to be sent again. */
export type AlertEnd = { readonly state: 'sent' } | { readonly state: 'dropped'; readonly reason: string };

/** What stands to the account of an alert that has ended. */
export type Account = Counts & Pick<Alert, 'startedAt' | 'endedAt'>;

export interface AlertStore {
  find(ticket: AlertTicket): Promise<Alert | undefined>;
  /** All alerts of a key date, of whatever version. */
  ofKeyDate(dateId: string): Promise<Alert[]>;
  /** Stores an alert, due at its time, unless it is there. */
  add(alert: Alert, dueAt: Temporal.Instant): Promise<void>;
  /** Forgets an alert, whatever became of it. */
  remove(ticket: AlertTicket): Promise<void>;
  /** Takes an alert out of the due index, now that it is on all its lanes. */
  handOver(ticket: AlertTicket): Promise<void>;
  /** Takes an alert out of the due index for good. */
  finish(ticket: AlertTicket, end: AlertEnd, account: Account): Promise<void>;
  /** Puts an alert among the dead letters, with the reason. */
  fail(ticket: AlertTicket, reason: string, account: Account, now: Temporal.Instant): Promise<void>;
  /** The alerts that failed, the longest dead first. */
  dead(): Promise<Alert[]>;
  /** Makes a failed alert due now. @returns whether it was one. */
  revive(ticket: AlertTicket, now: Temporal.Instant): Promise<boolean>;

  /** Remembers what became of some messages of the window that is open. `name` is another for each call. */
  addReceipts(sending: Sending, name: string, receipts: readonly Receipt[], now: Temporal.Instant): Promise<void>;
  /** What became of the messages of the window that is open. */
  receipts(sending: Sending): Promise<Receipt[]>;
  /**
   * A group of messages of an alert that went out on a lane, behind a key; undefined where there are no more.
   *
   * @returns the key of the group, to go on from.
   */
  sentAfter(
    ticket: AlertTicket,
    lane: number,
    after: string,
  ): Promise<{ key: string; messages: { chatId: number; messageId: number }[] } | undefined>;
  /** Remembers that a chat has had the alert under the id that it had before. */
  addMoved(ticket: AlertTicket, chatId: number, now: Temporal.Instant): Promise<void>;
  /** The chats that have had, or are having, the alert under the id that they had before. */
  moved(ticket: AlertTicket): Promise<Set<number>>;

  endLane(end: LaneEnd, now: Temporal.Instant): Promise<void>;
  laneEnd(ticket: AlertTicket, lane: number): Promise<LaneEnd | undefined>;
  laneEnds(ticket: AlertTicket): Promise<LaneEnd[]>;
}

export function createAlertStore(table: Table): AlertStore {
  const expiry = (now: Temporal.Instant) => ({
    expiresAt: Math.floor(now.epochMilliseconds / 1000) + RECEIPT_DAYS * 86_400,
  });
  const listed = <Item>(ticket: AlertTicket, beginsWith: string, schema: z.ZodType<Item>) =>
    collect(table.query({ partition: receiptPartition(ticket), sort: { beginsWith } }, schema));

  return {
    find: (ticket) => table.get(alertKey(ticket), Alert),
    ofKeyDate: (dateId) => collect(table.query({ partition: `DATE#${dateId}`, sort: { beginsWith: 'ALERT#' } }, Alert)),

    async add(alert, dueAt) {
      await table.putIfAbsent(alertKey(alert), { ...alert, ...dueAttributes(dueAt) });
    },

    remove: (ticket) => table.delete(alertKey(ticket)),

    async handOver(ticket) {
      await table.update(alertKey(ticket), {
        set: { state: 'sending' },
        remove: ['dueHour', 'dueAt'],
        when: { state: 'pending' },
      });
    },

    async finish(ticket, end, account) {
      await table.update(alertKey(ticket), { set: { ...end, ...account }, remove: ['dueHour', 'dueAt'] });
    },

    async fail(ticket, reason, account, now) {
      const dead = { dueHour: DEAD, dueAt: sortableInstant(now) };
      await table.update(alertKey(ticket), { set: { state: 'failed', reason, ...account, ...dead } });
    },

    dead: () => collect(table.query({ index: 'due', partition: DEAD }, Alert)),

    revive: (ticket, now) =>
      table.update(alertKey(ticket), {
        set: { state: 'pending', attempts: 0, ...dueAttributes(now) },
        remove: ['reason', 'endedAt'],
        when: { state: 'failed' },
      }),

    async addReceipts(sending, name, receipts, now) {
      const key = { PK: receiptPartition(sending), SK: `${windowName(sending)}${name}` };
      const sent = receipts.flatMap((each) => (each.state === 'sent' ? `${each.chatId}:${each.messageId}` : []));
      const others = receipts.filter(({ state }) => state !== 'sent');
      await table.put(key, { sent: sent.join(' '), receipts: others, ...expiry(now) });
    },

    async receipts(sending) {
      const groups = await listed(sending, windowName(sending), Receipts);
      return groups.flatMap(({ sent, receipts }) => [...sentReceipts(sent), ...receipts]);
    },

    async sentAfter(ticket, lane, after) {
      const from = after > `RECEIPT#${lane}#` ? behind(after) : `RECEIPT#${lane}#`;
      const query = { partition: receiptPartition(ticket), sort: { from, to: `RECEIPT#${lane}#~` }, limit: 1 };
      const [group] = await collect(table.query(query, Receipts.extend({ SK: z.string() })));
      if (group === undefined) return undefined;
      const messages = sentReceipts(group.sent).flatMap((each) => (each.state === 'sent' ? each : []));
      return { key: group.SK, messages };
    },

    async addMoved(ticket, chatId, now) {
      await table.put({ PK: receiptPartition(ticket), SK: `MOVED#${chatId}` }, { chatId, ...expiry(now) });
    },

    async moved(ticket) {
      return new Set((await listed(ticket, 'MOVED#', Moved)).map(({ chatId }) => chatId));
    },

    async endLane(end, now) {
      await table.put(laneEndKey(end.sending, end.sending.lane), { ...end, ...expiry(now) });
    },

    laneEnd: (ticket, lane) => table.get(laneEndKey(ticket, lane), LaneEnd),
    laneEnds: (ticket) => listed(ticket, 'LANE#', LaneEnd),
  };
}

function sentReceipts(sent: string): Receipt[] {
  return [...sent.matchAll(/(-?\d+):(\d+)/g)].map(([, chatId, messageId]) => ({
    state: 'sent',
    chatId: Number(chatId),
    messageId: Number(messageId),
  }));
}
