import * as z from 'zod';
import { Lead } from '../subscribers/lead.ts';

/**
 * What an alert is: one of a key date's leads; `first` for the one that goes out when a date is learned of late; `change`
 * for the one that says that the date was moved or called off, and `edit` for putting that into the messages of before.
 * Of several dates, under a name of its own: `missed` of those that are over; the rounds `digest`, `evening` and `morning`;
 * `held` of what one chat was owed in the morning. `snooze` is what one chat asked to be told again.
 */
export const AlertLead = z.union([
  Lead,
  z.literal(['first', 'change', 'edit', 'missed', 'digest', 'evening', 'morning', 'held', 'snooze']),
]);
export type AlertLead = z.infer<typeof AlertLead>;

/** Names one alert. */
export const AlertTicket = z.object({ dateId: z.string(), lead: AlertLead, version: z.number().int().default(1) });
export type AlertTicket = z.infer<typeof AlertTicket>;

const count = z.number().int().default(0);

/** What became of the messages of an alert, in chats. */
export const Counts = z.object({ sent: count, refused: count, unconfirmed: count });
export type Counts = z.infer<typeof Counts>;

export const NO_COUNTS: Counts = { sent: 0, refused: 0, unconfirmed: 0 };

/**
 * An alert on one key date, for all its followers. It stands in the due index until it is handed to the lanes that send
 * it (`sending`); one that `failed` stands there among the dead letters.
 */
export const Alert = AlertTicket.extend({
  type: z.literal('alert'),
  /** The version of the key date that it was made for. */
  version: z.number().int(),
  /** When it was to go out: an instant in UTC. */
  at: z.string(),
  /** When the happening begins: an instant in UTC. What is due is sent in this order. */
  deadline: z.string(),
  /** From when on it is too late: an instant in UTC. */
  over: z.string().optional(),
  /** Of what is missed: the alerts that were not sent. */
  covers: z.array(AlertTicket).optional(),
  /** Of a round: the topic of the chats that it is for. */
  audience: z.string().optional(),
  /** Of one that is for a single chat: which, in which forum topic, and the lane that serves it. */
  chatId: z.number().int().optional(),
  threadId: z.number().int().optional(),
  lane: z.number().int().optional(),
  /** Of what was put off: the key date. */
  about: z.string().optional(),
  /** Of an alert that was not sent: the summary that tells of it. */
  missedIn: z.string().optional(),
  state: z.enum(['pending', 'sending', 'sent', 'dropped', 'failed']),
  /** Why it was dropped, or failed. */
  reason: z.string().optional(),
  attempts: z.number().int(),
  /** Among how many lanes its followers were shared, once it was handed to them. */
  lanes: z.number().int().optional(),
  /** When its first message went out, and when the last of its lanes was done with it: instants in UTC. */
  startedAt: z.string().optional(),
  endedAt: z.string().optional(),
  ...Counts.shape,
});
export type Alert = z.infer<typeof Alert>;

/** What the deliver queue carries: that there is something to do on a lane. */
export const LaneTicket = z.object({ lane: z.number().int().nonnegative() });
export type LaneTicket = z.infer<typeof LaneTicket>;

/** What lies among the dead letters of the deliver queue: an alert that was not sent to all who should hear of it. */
export type DeadAlert = AlertTicket & { readonly reason: string };
