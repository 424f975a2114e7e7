import { Temporal } from 'temporal-polyfill';
import type { PublicationTime } from '../publication-time.ts';
import { ITEM_KEY_LENGTH, itemKeys, urlKey } from './item-key.ts';
import type { FeedItem } from './parse-feed.ts';

/** What is older than this is not news, however new it is to us. */
const OLDEST = { hours: 7 * 24 } satisfies Temporal.DurationLike;
/** Of a feed that is read for the first time only its newest items count. */
const OLDEST_AT_FIRST = { hours: 24 } satisfies Temporal.DurationLike;
const MOST_AT_FIRST = 5;
/** A feed that brings more at once is being filled anew, or means to keep us busy; the newest are taken. */
const MOST = 100;
/** How many keys are kept at least. */
const LEAST_KEPT = 1_000;
/** All that an item of DynamoDB has room for, with some left. */
export const MOST_KEPT = Math.floor(350_000 / ((ITEM_KEY_LENGTH * 3) / 4));

export interface News {
  /** The items that are new, oldest first. */
  readonly items: readonly FeedItem[];
  /** The keys to be remembered from now on, those longest unseen first. */
  readonly seen: readonly string[];
}

/**
 * Tells what is news among the items of a feed.
 *
 * @param seen the keys remembered from before; null where the feed was never read. Then its newest items are news, and
 *   the rest is what was there before.
 * @param lastRead of a feed that has moved since: when that was. Where its items have moved with it, and none is known by
 *   its address, what is older was there before.
 */
export function newsAmong(
  items: readonly FeedItem[],
  seen: readonly string[] | null,
  now: Temporal.Instant,
  lastRead: Temporal.Instant | null = null,
): News {
  const known = new Set(seen);
  const present = new Set<string>();
  const fresh: { item: FeedItem; moment: number }[] = [];
  const isUnknown = (item: FeedItem) => !known.has(urlKey(item) ?? '');
  const movedSince = lastRead !== null && items.every(isUnknown) ? lastRead.epochMilliseconds : null;
  const oldest = Math.max(
    now.subtract(seen === null ? OLDEST_AT_FIRST : OLDEST).epochMilliseconds,
    movedSince ?? Number.NEGATIVE_INFINITY,
  );
  for (const item of items) {
    const keys = itemKeys(item);
    const isNew = keys.length > 0 && !keys.some((key) => known.has(key) || present.has(key));
    for (const key of keys) present.add(key);
    if (!isNew) continue;
    // Without a date it may be years old; only that it was not there before says that it is new.
    const undated = seen === null || movedSince !== null ? Number.NEGATIVE_INFINITY : Number.MAX_SAFE_INTEGER;
    const moment = item.published === null ? undated : latestMoment(item.published).epochMilliseconds;
    if (moment >= oldest) fresh.push({ item, moment });
  }
  // Sorting is stable: where dates do not tell, feeds have the newest first.
  const newest = fresh.sort((a, b) => b.moment - a.moment).slice(0, seen === null ? MOST_AT_FIRST : MOST);
  return { items: newest.map(({ item }) => item).reverse(), seen: keep(seen ?? [], present) };
}

/** The last moment at which an item can have been published: a day ends last where the sun sets last. */
function latestMoment(published: PublicationTime): Temporal.Instant {
  return published instanceof Temporal.PlainDate
    ? published.add({ days: 1 }).toZonedDateTime('-12:00').toInstant()
    : published.toInstant();
}

/** Keys are remembered for longer than the feed shows their items, since feeds take things out and put them in again. */
function keep(seen: readonly string[], present: ReadonlySet<string>): string[] {
  const room = Math.min(Math.max(LEAST_KEPT, 2 * present.size), MOST_KEPT);
  return [...seen.filter((key) => !present.has(key)), ...present].slice(-room);
}

/** The usual gap between two items, in minutes: the median of the gaps; null where fewer than five are dated. */
export function habitOf(items: readonly FeedItem[]): number | null {
  const times = items
    .flatMap(({ published }) => (published === null ? [] : [latestMoment(published).epochMilliseconds]))
    .sort((a, b) => a - b);
  if (times.length < 5) return null;
  const gaps = times.slice(1).map((time, index) => (time - (times[index] ?? time)) / 60_000);
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? null;
}
