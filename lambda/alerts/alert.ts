import * as z from 'zod';
import { Lead } from '../subscribers/lead.ts';

/**
 * An alert's name within a version of its key date: its lead; `first` for the one that goes out when a date is learned of
 * late; `change` for the one that says that the date was moved or called off.
 */
export const AlertLead = z.union([Lead, z.literal(['first', 'change'])]);
export type AlertLead = z.infer<typeof AlertLead>;

/** An alert on one key date, for all its followers. It stands in the due index until it is sent or dropped. */
export const Alert = z.object({
  type: z.literal('alert'),
  dateId: z.string(),
  lead: AlertLead,
  /** The version of the key date that it was made for. */
  version: z.number().int(),
  /** When it was to go out: an instant in UTC. */
  at: z.string(),
  /** When the happening begins: an instant in UTC. What is due is sent in this order. */
  deadline: z.string(),
  state: z.enum(['pending', 'sent', 'dropped']),
  /** Why it was dropped. */
  reason: z.string().optional(),
  attempts: z.number().int(),
  /** Where fan-out stands: which of the key date's topics, and behind which of its followers. */
  checkpoint: z.object({ topic: z.number().int(), after: z.string() }),
  sent: z.number().int(),
  refused: z.number().int(),
});
export type Alert = z.infer<typeof Alert>;

/** What the deliver queue carries. */
export const AlertTicket = z.object({ dateId: z.string(), lead: AlertLead, version: z.number().int().default(1) });
export type AlertTicket = z.infer<typeof AlertTicket>;
