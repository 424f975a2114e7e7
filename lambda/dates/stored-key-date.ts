import * as z from 'zod';
import { KeyDate } from '../derive/key-date.ts';

/** When something was to happen before news of change moved it or called it off, and the words that did. */
export const PastDate = KeyDate.pick({
  date: true,
  end: true,
  time: true,
  zone: true,
  precision: true,
  certainty: true,
}).extend({
  /** The version of the key date that said so. */
  version: z.number().int().positive(),
  /** When the change was learned of: an instant in UTC. */
  changedAt: z.string(),
  /** The sentence that told of the change, verbatim, and whose it is. */
  quote: z.string(),
  articleId: z.string(),
  articleUrl: z.string().nullable(),
  publisher: z.string().nullable(),
});
export type PastDate = z.infer<typeof PastDate>;

/** A key date as it is stored and shown: what was derived, and where it came from. */
export const StoredKeyDate = KeyDate.extend({
  id: z.string(),
  /** Rises with every change of when it happens; an alert made for an older version is out of date. */
  version: z.number().int().positive(),
  /** The article whose words are told. */
  articleId: z.string(),
  articleUrl: z.string().nullable(),
  publisher: z.string().nullable(),
  /** When its day was first learned of, or what is known instead: an instant in UTC. */
  learnedAt: z.string(),
  /** When its version last rose; null where it has not since its day was learned of. */
  changedAt: z.string().nullable().default(null),
  /** All who have printed it, whoever wrote it. */
  publishers: z.array(z.string()).default([]),
  /** What news of change has made past, oldest first. */
  history: z.array(PastDate).default([]),
  /** The key date that its condition names. */
  causeId: z.string().nullable().default(null),
  /** The key dates whose conditions name it. */
  consequenceIds: z.array(z.string()).default([]),
  /** The key date that tells of this happening now, where two were found to be one when it was moved; it is listed no more. */
  movedInto: z.string().nullable().default(null),
});
export type StoredKeyDate = z.infer<typeof StoredKeyDate>;

/** What one site has last said of a key date. Agency copies say nothing of their own. */
export const Voice = KeyDate.pick({ end: true, time: true, zone: true, certainty: true, condition: true }).extend({
  articleId: z.string(),
  /** The site that published it, whatever it calls itself; empty for all texts without an address, one voice together. */
  site: z.string(),
  published: z.string(),
  confidence: z.number(),
  /** Whether an article of the site came another way than from a chat, where anybody may send. */
  trusted: z.boolean().default(true),
});
export type Voice = z.infer<typeof Voice>;

/** A key date with what only its keeping needs. */
export const KeyDateRecord = StoredKeyDate.extend({
  /** Rises with every write. */
  revision: z.number().int().default(0),
  voices: z.array(Voice).default([]),
  /** When the article was published that set the day. */
  decided: z.string().default(''),
});
export type KeyDateRecord = z.infer<typeof KeyDateRecord>;

/** One article's word on a key date. */
export const Source = z.object({
  dateId: z.string(),
  articleId: z.string(),
  url: z.string().nullable(),
  publisher: z.string().nullable(),
  published: z.string(),
  quote: z.string(),
  /** The article of which this one is a copy. */
  copyOf: z.string().optional(),
});
export type Source = z.infer<typeof Source>;
