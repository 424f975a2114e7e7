import type { Temporal } from 'temporal-polyfill';
import { identifierOf } from '../../platform/hash.ts';
import type { ScheduledFeed } from './feed.ts';
import type { FeedChanges, FeedMemory, FeedStore } from './feed-store.ts';
import { MOST_KEPT } from './news-items.ts';

/** A feed is known by as many addresses where it was; those that have more are moved for play. */
const MOST_FORMER_URLS = 20;
/** So many feeds may move to one address at the same instant; each time one of them gets through. */
const MAX_ATTEMPTS = 10;

/**
 * Has a feed that was read be followed at another address from now on, with all that is remembered of it. A feed is the
 * same by its address, so where that one is followed already, the two become one.
 *
 * The feed goes last from where it was. Whatever stops this half-way, it is read there again when its lease runs out, and
 * moved again, which changes nothing that is done.
 *
 * @param changes what the reading has changed.
 * @returns false where someone else has the lease by now, or too many change the other feed at once.
 */
export async function moveFeed(
  feed: ScheduledFeed,
  url: string,
  changes: FeedChanges,
  { feeds, now, next }: { feeds: FeedStore; now: Temporal.Instant; next: Temporal.Instant },
): Promise<boolean> {
  if ((await feeds.find(feed.feedId))?.dueAt !== feed.dueAt) return false;
  const feedId = identifierOf(url);
  if (!(await joinMemories(feed.feedId, feedId, feeds, now))) return false;

  const formerUrls = [feed.url, ...feed.formerUrls.filter((former) => former !== url)].slice(0, MOST_FORMER_URLS);
  const isNew = await feeds.add({ ...feed, ...changes, feedId, url, formerUrls }, next);
  if (!isNew && !(await feeds.addFormerUrls(feedId, formerUrls))) return false;
  await feeds.remove(feed.feedId);
  return true;
}

/** @returns false where the other feed is changed by too many at once. */
async function joinMemories(from: string, to: string, feeds: FeedStore, now: Temporal.Instant): Promise<boolean> {
  const memory = await feeds.memory(from);
  if (memory === undefined) return true;
  // Another feed may be on its way to the same address: whoever comes second adds to what the first has left there.
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const there = await feeds.memory(to);
    if (await feeds.remember(to, joined(memory, there), there?.version, now)) return true;
  }
  return false;
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
