import type { Clock } from '../../platform/clock.ts';
import { ArticleRefused } from '../article-refused.ts';
import { canonicalUrl, canonicalUrlOrNull } from '../canonical-url.ts';
import type { FetchPublic } from '../fetch-public.ts';
import type { Robots } from '../robots.ts';
import { type Feed, feedAt, newFeed, type ScheduledFeed } from './feed.ts';
import { FeedRefused } from './feed-refused.ts';
import type { FeedStore } from './feed-store.ts';
import { addressOf, findFeed } from './find-feed.ts';
import type { ListedFeed } from './opml.ts';

export interface FollowParts {
  readonly feeds: FeedStore;
  readonly fetchPublic: FetchPublic;
  readonly robots: Robots;
  readonly clock: Clock;
}

/**
 * Follows the feed at an address, or the one that the page there names, from now on.
 *
 * @throws FeedRefused where there is no feed, or its site does not let programs read it.
 */
export async function followFeed(address: string, parts: FollowParts): Promise<{ feed: Feed; isNew: boolean }> {
  const followed = await parts.feeds.all();
  const named = feedAt(addressOf(address), followed);
  if (named !== undefined) return { feed: named, isNew: false };
  const { url, feed: found } = await findFeed(address, parts);
  const known = feedAt(url, followed);
  if (known !== undefined) return { feed: known, isNew: false };
  try {
    await parts.robots.check(url);
  } catch (error) {
    if (error instanceof ArticleRefused) throw new FeedRefused(error.message);
    throw error;
  }
  const now = parts.clock.now();
  const feed = newFeed(url, found.title, found.site, now.toString());
  return { feed, isNew: await parts.feeds.add(feed, now) };
}

/** Follows all feeds of a list, which are looked at when they are read. @returns how many were not followed before. */
export async function followAll(
  listed: readonly ListedFeed[],
  { feeds, clock }: Pick<FollowParts, 'feeds' | 'clock'>,
): Promise<number> {
  const followed = await feeds.all();
  let added = 0;
  for (const { title, site, ...feed } of listed) {
    const now = clock.now();
    const url = canonicalUrl(feed.url);
    if (feedAt(url, followed) === undefined && (await feeds.add(newFeed(url, title, site, now.toString()), now))) {
      added++;
    }
  }
  return added;
}

/** Follows these feeds where none was ever followed. @returns how many feeds are followed then. */
export async function followDefaults(
  listed: readonly ListedFeed[],
  { feeds, clock }: Pick<FollowParts, 'feeds' | 'clock'>,
): Promise<number> {
  const before = (await feeds.all()).length;
  if (await feeds.hasHadDefaults()) return before;
  const added = before === 0 ? await followAll(listed, { feeds, clock }) : 0;
  await feeds.markDefaults();
  return before + added;
}

/**
 * Follows a feed no longer.
 *
 * @param words its address, one where it was before, the address of the page that it belongs to, or its title.
 * @throws FeedRefused where no feed is meant, or more than one.
 */
export async function unfollowFeed(words: string, { feeds }: Pick<FollowParts, 'feeds'>): Promise<ScheduledFeed> {
  const all = await feeds.all();
  const address = canonicalUrlOrNull(words.trim());
  const wanted = words.trim().toLowerCase();
  const there = address === null ? undefined : feedAt(address, all);
  const meant =
    there !== undefined
      ? [there]
      : all.filter(({ title, site }) => title?.toLowerCase() === wanted || (site !== null && site === address));
  const [feed, another] = meant;
  if (feed === undefined) throw new FeedRefused(`no feed is followed at "${words.trim()}"`);
  if (another !== undefined)
    throw new FeedRefused(`${meant.length} feeds are meant by "${words.trim()}"; give the address of one`);
  await feeds.remove(feed.feedId);
  return feed;
}
