import { onTestFinished } from 'vitest';
import { type Feed, newFeed } from '../../lambda/articles/feeds/feed.ts';
import { createFeedStore } from '../../lambda/articles/feeds/feed-store.ts';
import { identifierOf } from '../../lambda/platform/hash.ts';
import type { FeedSite } from './feed-site.ts';
import { pubDate, type TestItem } from './feeds.ts';
import { startWorld, type World, type WorldOptions } from './world.ts';

/** When the tests of feeds begin. */
export const MONDAY = '2026-03-02T12:00:00Z';

/** A world that begins on {@link MONDAY}, and goes with the running test. */
export async function aWorld(options: WorldOptions = {}): Promise<World> {
  const world = await startWorld({ start: MONDAY, ...options });
  onTestFinished(() => world.close());
  return world;
}

/** The feeds that a world follows. */
export const storeOf = (world: World) => createFeedStore(world.host.ports.table);

/** Follows a feed; it is read at the next tick. */
export async function follow(world: World, url: string): Promise<string> {
  const now = world.host.ports.clock.now();
  await storeOf(world).add(newFeed(url, null, null, now.toString()), now);
  return identifierOf(url);
}

/** @throws Error where it is not followed. */
export const find = async (world: World, feedId: string): Promise<Feed & { dueAt: string }> => {
  const feed = await storeOf(world).find(feedId);
  if (feed === undefined) throw new Error('the feed is not followed');
  return feed;
};

/** The titles of the articles that were read, in their order. */
export const titlesRead = ({ log }: World) =>
  log.filter(({ message }) => message === 'article read').map(({ fields }) => fields.title);

/** An item whose page is at its name. */
export const item = (site: FeedSite, name: string, published: string, changes: TestItem = {}): TestItem => ({
  title: `About ${name}`,
  link: `${site.url}/${name}`,
  guid: name,
  pubDate: pubDate(published),
  ...changes,
});
