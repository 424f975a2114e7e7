import * as z from 'zod';
import { DueAttributes } from '../../platform/due-index.ts';
import { identifierOf } from '../../platform/hash.ts';

/** A feed that is followed, as it is stored. It stands in the due index: its next reading is work like all other. */
export const Feed = z.object({
  type: z.literal('feed'),
  feedId: z.string(),
  url: z.string(),
  /** Where it was before it moved for good; people may still call it by that. It is stored as a set. */
  formerUrls: z
    .set(z.string())
    .optional()
    .transform((urls): readonly string[] => [...(urls ?? [])]),
  title: z.string().nullable(),
  /** The page that it belongs to. */
  site: z.string().nullable(),
  addedAt: z.string(),
  /** What the last answer said of itself, to ask only for what has changed since. */
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** When it was last read without a failure, if ever. */
  lastReadAt: z.string().nullable(),
  /** When it last brought something new, if ever. */
  lastNewsAt: z.string().nullable(),
  /** The usual gap between two of its items, in minutes; null where it has too few to tell. */
  habitMinutes: z.number().nullable(),
  /** Failures in a row, when the first of them was, and the reason of the last. */
  failures: z.number().int().nonnegative(),
  failingSince: z.string().nullable(),
  lastFailure: z.string().nullable(),
  /** Whether its site has said that it is gone for good (410), and it was not read since. */
  isGone: z.boolean().default(false),
  /** What the operator has been told of it, which is told once. */
  reported: z.enum(['failing', 'gone', 'silent']).nullable(),
  /** Articles that came from it, and key dates in them. */
  items: z.number().int().nonnegative(),
  keyDates: z.number().int().nonnegative(),
});
export type Feed = z.infer<typeof Feed>;

/** A feed with the time of its next reading, or of the lease of whoever reads it now. */
export const ScheduledFeed = Feed.extend(DueAttributes.shape);
export type ScheduledFeed = z.infer<typeof ScheduledFeed>;

/** What the feeds queue carries: a feed, and the end of the lease that was given for reading it. */
export const FeedTicket = z.object({ feedId: z.string(), dueAt: z.string() });
export type FeedTicket = z.infer<typeof FeedTicket>;

/** @param url canonical. */
export function newFeed(url: string, title: string | null, site: string | null, addedAt: string): Feed {
  return {
    type: 'feed',
    feedId: identifierOf(url),
    url,
    formerUrls: [],
    title,
    site,
    addedAt,
    etag: null,
    lastModified: null,
    lastReadAt: null,
    lastNewsAt: null,
    habitMinutes: null,
    failures: 0,
    failingSince: null,
    lastFailure: null,
    isGone: false,
    reported: null,
    items: 0,
    keyDates: 0,
  };
}

/** The one of some feeds that is at an address, or was there before it moved. */
export function feedAt<Found extends Feed>(url: string, feeds: readonly Found[]): Found | undefined {
  return feeds.find((feed) => feed.url === url) ?? feeds.find(({ formerUrls }) => formerUrls.includes(url));
}

/** What a feed is called where people see it. */
export function feedName({ title, url }: Pick<Feed, 'title' | 'url'>): string {
  return title ?? new URL(url).hostname;
}
