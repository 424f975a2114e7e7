import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { dueAttributes } from '../../platform/due-index.ts';
import { collect, type Key, type Table } from '../../platform/table.ts';
import { type Feed, ScheduledFeed } from './feed.ts';
import { ITEM_KEY_LENGTH } from './item-key.ts';

const PARTITION = 'FEED';
const feedKey = (feedId: string): Key => ({ PK: PARTITION, SK: feedId });
const memoryKey = (feedId: string): Key => ({ PK: `FEED#${feedId}`, SK: 'MEMORY' });

const DEFAULTS_KEY: Key = { PK: 'FEEDS', SK: 'DEFAULTS' };

/** What is remembered of a feed that is no longer followed, or brings nothing any more, goes after this many days. */
const MEMORY_DAYS = 180;

/** What a feed has brought so far. It changes in one write, so that nothing is counted twice or left out. */
export interface FeedMemory {
  /** Keys of the items that were seen, oldest first; see `itemKeys`. */
  readonly seen: readonly string[];
  readonly items: number;
  readonly keyDates: number;
  /** Articles that came from it and whose key dates are not counted yet. */
  readonly uncounted: readonly string[];
}

/** It is rewritten only where it still has the version that was read. Keys stand in it as bytes, six for each. */
const StoredMemory = z
  .object({
    version: z.number().int(),
    seen: z.instanceof(Uint8Array),
    items: z.number().int(),
    keyDates: z.number().int(),
    uncounted: z.array(z.string()),
  })
  .transform(({ seen, ...memory }) => ({ ...memory, seen: keysOf(seen) }));

/** What a reading can change; a feed that has moved is another. */
export type FeedChanges = Partial<Omit<Feed, 'feedId' | 'url' | 'formerUrls'>>;

export interface FeedStore {
  find(feedId: string): Promise<ScheduledFeed | undefined>;
  all(): Promise<ScheduledFeed[]>;
  /** @returns whether it was not there yet; it is due at the given instant then. */
  add(feed: Feed, dueAt: Temporal.Instant): Promise<boolean>;
  /** Whether the default feeds were put in at some time; they are not put in again once they were taken out. */
  hasHadDefaults(): Promise<boolean>;
  markDefaults(): Promise<void>;
  /** @returns whether it was there. */
  remove(feedId: string): Promise<boolean>;
  /** Writes down what a reading has changed, and when the next is due; unless someone else holds the lease by now. */
  finishReading(feed: ScheduledFeed, changes: FeedChanges, next: Temporal.Instant): Promise<boolean>;
  /** Has a feed be known by more addresses where it was. @returns false where it is not there. */
  addFormerUrls(feedId: string, urls: readonly string[]): Promise<boolean>;
  /** What a feed has brought; undefined where it was never read. */
  memory(feedId: string): Promise<(FeedMemory & { version: number }) | undefined>;
  /**
   * Replaces what is remembered of a feed.
   *
   * @param version that which was read, undefined where there was none.
   * @returns false where someone else has replaced it meanwhile.
   */
  remember(feedId: string, memory: FeedMemory, version: number | undefined, now: Temporal.Instant): Promise<boolean>;
}

export function createFeedStore(table: Table): FeedStore {
  return {
    find: (feedId) => table.get(feedKey(feedId), ScheduledFeed),

    all: () => collect(table.query({ partition: PARTITION }, ScheduledFeed)),

    add({ formerUrls, ...feed }, dueAt) {
      // The database knows no set that is empty.
      const former = formerUrls.length > 0 && { formerUrls: new Set(formerUrls) };
      return table.putIfAbsent(feedKey(feed.feedId), { ...feed, ...former, ...dueAttributes(dueAt) });
    },

    hasHadDefaults: async () => (await table.get(DEFAULTS_KEY, z.unknown())) !== undefined,

    async markDefaults() {
      await table.put(DEFAULTS_KEY, {});
    },

    async remove(feedId) {
      const isThere = (await table.get(feedKey(feedId), z.unknown())) !== undefined;
      await table.delete(feedKey(feedId));
      await table.delete(memoryKey(feedId));
      return isThere;
    },

    finishReading: ({ feedId, dueAt }, changes, next) =>
      table.update(feedKey(feedId), { set: { ...changes, ...dueAttributes(next) }, when: { dueAt } }),

    addFormerUrls: (feedId, urls) =>
      table.update(feedKey(feedId), { add: { formerUrls: new Set(urls) }, when: { feedId } }),

    memory: (feedId) => table.get(memoryKey(feedId), StoredMemory),

    async remember(feedId, { seen, ...memory }, version, now) {
      const expiresAt = Math.floor(now.epochMilliseconds / 1000) + MEMORY_DAYS * 86_400;
      const stored = {
        ...memory,
        seen: Buffer.from(seen.join(''), 'base64url'),
        expiresAt,
        version: (version ?? 0) + 1,
      };
      return version === undefined
        ? table.putIfAbsent(memoryKey(feedId), stored)
        : table.update(memoryKey(feedId), { set: stored, when: { version } });
    },
  };
}

function keysOf(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes).toString('base64url');
  return Array.from({ length: text.length / ITEM_KEY_LENGTH }, (_, index) =>
    text.slice(index * ITEM_KEY_LENGTH, (index + 1) * ITEM_KEY_LENGTH),
  );
}
