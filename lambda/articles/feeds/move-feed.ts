import type { Temporal } from 'temporal-polyfill';
import { identifierOf } from '../../platform/hash.ts';
import type { ScheduledFeed } from './feed.ts';
import type { FeedChanges, FeedMemory, FeedStore } from './feed-store.ts';
import { MOST_KEPT } from './news-items.ts';

/** A feed is known by as many addresses where it was; those that have more are moved for play. */
const MOST_FORMER_URLS = 20;

/**
 * Has a feed that was read be followed at another address from now on, with all that is remembered of it. A feed is the
 * same by its address, so where that one is followed already, the two become one.
 *
 * The feed goes last from where it was. Whatever stops this half-way, it is read there again when its lease runs out, and
 * moved again, which changes nothing that is done.
 *
 * @param changes what the reading has changed.
 * @returns false where someone else has the lease by now, or has changed the other feed meanwhile.
 */
export async function moveFeed(
  feed: ScheduledFeed,
  url: string,
  changes: FeedChanges,
  { feeds, now, next }: { feeds: FeedStore; now: Temporal.Instant; next: Temporal.Instant },
): Promise<boolean> {
  if ((await feeds.find(feed.feedId))?.dueAt !== feed.dueAt) return false;
  const feedId = identifierOf(url);
  const memory = await feeds.memory(feed.feedId);
  const there = await feeds.memory(feedId);
  if (memory !== undefined && !(await feeds.remember(feedId, joined(memory, there), there?.version, now))) return false;

  const formerUrls = [feed.url, ...feed.formerUrls.filter((former) => former !== url)].slice(0, MOST_FORMER_URLS);
  const isNew = await feeds.add({ ...feed, ...changes, feedId, url, formerUrls }, next);
  if (!isNew && !(await feeds.addFormerUrls(feedId, formerUrls))) return false;
  await feeds.remove(feed.feedId);
  return true;
}

/**
 * What two feeds have brought that are one from now on. They have brought much the same, and one of them may be a copy of
 * the other that was made before a crash, so the counts are those of the one that has more, and not their sum.
 */
function joined(memory: FeedMemory, there: FeedMemory | undefined): FeedMemory {
  if (there === undefined) return memory;
  const { items, keyDates, uncounted } = memory.items > there.items ? memory : there;
  const known = new Set(there.seen);
  const seen = [...memory.seen.filter((key) => !known.has(key)), ...there.seen].slice(-MOST_KEPT);
  return { seen, items, keyDates, uncounted };
}
