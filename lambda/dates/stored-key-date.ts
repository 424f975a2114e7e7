import * as z from 'zod';
import { KeyDate } from '../derive/key-date.ts';

/** A key date as it is stored and shown: what was derived, and where it came from. */
export const StoredKeyDate = KeyDate.extend({
  id: z.string(),
  /** Rises with every change of when it happens; an alert made for an older version is out of date. */
  version: z.number().int().positive(),
  /** The article it was first derived from. */
  articleId: z.string(),
  articleUrl: z.string().nullable(),
  publisher: z.string().nullable(),
  /** When it was first learned of: an instant in UTC. */
  learnedAt: z.string(),
});
export type StoredKeyDate = z.infer<typeof StoredKeyDate>;

/** One article's word on a key date. */
export const Source = z.object({
  dateId: z.string(),
  articleId: z.string(),
  url: z.string().nullable(),
  publisher: z.string().nullable(),
  published: z.string(),
  quote: z.string(),
});
export type Source = z.infer<typeof Source>;
