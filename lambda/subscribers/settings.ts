import * as z from 'zod';
import { DEFAULT_LANGUAGE, Language } from './language.ts';
import { DEFAULT_LEADS, Lead } from './lead.ts';
import { Rhythm } from './local-times.ts';
import { QuietHours } from './quiet-hours.ts';

/** Hours in which a chat is not to be disturbed, and how: its messages come without a sound, or wait for the end. */
export const Quiet = QuietHours.extend({ how: z.enum(['silent', 'held']) });
export type Quiet = z.infer<typeof Quiet>;

/** How uncertain something may be that a chat still wants to hear of; each takes in those before it. */
export const CERTAINTY_LEVELS = ['scheduled', 'expected', 'possible'] as const;

export const DEFAULT_QUIET: Quiet = { from: '22:00', to: '07:00', how: 'silent' };

/** When and how a chat wants to hear: what fan-out needs to know of it. */
export const Delivery = z.object({
  language: Language.default(DEFAULT_LANGUAGE),
  /** IANA zone or an offset, as the chat has told; null as long as it has not, when nothing that needs one is done. */
  zone: z.string().nullable().default(null),
  leads: z.array(Lead).default([...DEFAULT_LEADS]),
  /** Null for none. */
  quiet: Quiet.nullable().default(DEFAULT_QUIET),
  /** The most alerts of a day; null for any number. */
  cap: z.number().int().positive().nullable().default(null),
  /** One message in this rhythm instead of single alerts. */
  digest: Rhythm.nullable().default(null),
  certainty: z.enum(CERTAINTY_LEVELS).default('possible'),
});
export type Delivery = z.infer<typeof Delivery>;

/** What a chat can set. */
export const Settings = Delivery.extend({
  /** Null for the language that Telegram tells of the person. */
  language: Language.nullable().default(null),
});
export type Settings = z.infer<typeof Settings>;

export const DEFAULT_SETTINGS: Settings = Settings.parse({});
const DEFAULT_DELIVERY: Delivery = Delivery.parse({});

/** Without what is as usual, so that the items of followers stay small; {@link Delivery} brings it back. */
export function unusual(delivery: Delivery): Partial<Delivery> {
  const entries = Object.entries(delivery).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(DEFAULT_DELIVERY[name as keyof Delivery]),
  );
  return Object.fromEntries(entries);
}
