import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { AlertTicket, Counts } from './alert.ts';

/**
 * A lane of sending, which serves a share of all chats and is worked on by one run at a time. It stands in the due index
 * while there is something to do on it: for when a run is to look at it again, should nobody have done so by then.
 */
export const Lane = z.object({
  type: z.literal('lane'),
  lane: z.number().int(),
  /** Rises with every change, so that of two who change it at once one sees that the other did. */
  revision: z.number().int(),
  /** The run that works on it, until its lease ends. */
  holder: z.string().nullable(),
  leaseUntil: z.string().nullable(),
  /** Nothing is sent before this instant. */
  notBefore: z.string().nullable(),
  /** How often in a row sending was put off because Telegram could not be reached. */
  backoff: z.number().int(),
  /** When a message last went through. */
  lastSuccess: z.string().nullable().default(null),
  /** How often dispatch has taken it up. */
  attempts: z.number().int().default(0),
});
export type Lane = z.infer<typeof Lane>;

/** How long a run holds a lane without a sign of life. A function lives for half of that. */
export const LANE_LEASE = { seconds: 60 } satisfies Temporal.DurationLike;

/** Whether a run holds the lane. A lease that ends later than any can was taken by a clock that has gone back since. */
export function isHeld({ holder, leaseUntil }: Lane, now: Temporal.Instant): boolean {
  if (holder === null || leaseUntil === null) return false;
  const ends = Temporal.Instant.from(leaseUntil);
  return Temporal.Instant.compare(now, ends) < 0 && Temporal.Instant.compare(ends, now.add(LANE_LEASE)) <= 0;
}

/** A chat that is served at the end, and why it waits. */
export const Held = z.object({
  chatId: z.number().int(),
  notBefore: z.string(),
  why: z.enum(['limit', 'unconfirmed', 'failing']),
  /** How often its message has failed. */
  tries: z.number().int(),
  /** How often it did so although others went through. */
  against: z.number().int(),
  failedAt: z.string().optional(),
  reason: z.string().optional(),
});
export type Held = z.infer<typeof Held>;

/** One alert's fan-out to the chats of one lane, and how far it has come. */
export const Sending = AlertTicket.extend({
  lane: z.number().int(),
  at: z.string(),
  deadline: z.string(),
  /** The followers behind this key, up to `until`, are still to be served. */
  after: z.string(),
  until: z.string(),
  /** The number of the window that is open; what it has sent stands in its receipts until it is closed. */
  window: z.number().int(),
  /** When its first message went out. */
  startedAt: z.string().nullable().default(null),
  ...Counts.shape,
  held: z.array(Held),
  /** The chats that could not be served in the end. */
  failed: z.array(z.object({ chatId: z.number().int(), reason: z.string() })),
  /** How often it has failed in a row for a reason of our own. */
  attempts: z.number().int(),
  notBefore: z.string().nullable(),
});
export type Sending = z.infer<typeof Sending>;

/** That a lane is done with an alert; `again` once it is to go on after all. */
export const LaneEnd = z.object({
  end: z.enum(['done', 'dropped', 'failed', 'again']),
  reason: z.string().optional(),
  /** When the lane was done with it: an instant in UTC. */
  endedAt: z.string().optional(),
  /** As far as it came. */
  sending: Sending,
});
export type LaneEnd = z.infer<typeof LaneEnd>;

const chatId = z.number().int();

/** What became of one chat's message. */
export const Receipt = z.discriminatedUnion('state', [
  z.object({ state: z.literal('sent'), chatId, messageId: z.number() }),
  z.object({ state: z.enum(['gone', 'refused', 'failed']), chatId, reason: z.string() }),
  /** `tries`: the first time it is tried once more, at the end; the second time it is left at that. */
  z.object({ state: z.literal('unconfirmed'), chatId, reason: z.string(), tries: z.number().int() }),
]);
export type Receipt = z.infer<typeof Receipt>;
