import { DEFAULT_FEEDS } from '../../../lambda/articles/feeds/default-feeds.ts';
import { feedName } from '../../../lambda/articles/feeds/feed.ts';
import { createFeedStore } from '../../../lambda/articles/feeds/feed-store.ts';
import { type FollowParts, followAll, followFeed, unfollowFeed } from '../../../lambda/articles/feeds/follow-feed.ts';
import { readOpml, writeOpml } from '../../../lambda/articles/feeds/opml.ts';
import { createRobots } from '../../../lambda/articles/robots.ts';
import { createTable } from '../../../lambda/platform/table.ts';
import { openDatabase, TABLE_NAME } from '../database.ts';
import { readSettings } from '../settings.ts';
import { terminalText } from '../terminal-text.ts';
import { feedTable } from './feed-table.ts';
import { reachOf } from './ingest.ts';
import { readFeedFile } from './input.ts';
import { print, type Surroundings } from './surroundings.ts';

const NONE = 'No feed is followed. `datewire feeds add ADDRESS` adds one, `datewire feeds add default` a dozen.';

/** `datewire feeds list`. */
export function listFeeds({ json }: { readonly json?: boolean }, surroundings: Surroundings): Promise<void> {
  return withFeeds(surroundings, async ({ feeds, clock }) => {
    const all = await feeds.all();
    if (json) print(surroundings, JSON.stringify(all, null, 2));
    else print(surroundings, all.length === 0 ? NONE : feedTable(all, clock.now(), surroundings));
  });
}

/** `datewire feeds add`. */
export function addFeed(address: string, surroundings: Surroundings): Promise<void> {
  return withFeeds(surroundings, async (parts) => {
    if (address === 'default') {
      return print(surroundings, added(await followAll(DEFAULT_FEEDS, parts), DEFAULT_FEEDS.length));
    }
    const { feed, isNew } = await followFeed(address, parts);
    const name = terminalText(`${feedName(feed)} (${feed.url})`);
    print(surroundings, isNew ? `${name} is followed from now on.` : `${name} was followed already.`);
  });
}

/** `datewire feeds remove`. */
export function removeFeed(words: string, surroundings: Surroundings): Promise<void> {
  return withFeeds(surroundings, async (parts) => {
    const feed = await unfollowFeed(words, parts);
    print(surroundings, terminalText(`${feedName(feed)} (${feed.url}) is followed no longer.`));
  });
}

/** `datewire feeds import`. */
export async function importFeeds(file: string, surroundings: Surroundings): Promise<void> {
  const listed = readOpml(await readFeedFile(file));
  await withFeeds(surroundings, async (parts) => {
    print(surroundings, added(await followAll(listed, parts), listed.length));
  });
}

/** `datewire feeds export`. */
export function exportFeeds(surroundings: Surroundings): Promise<void> {
  return withFeeds(surroundings, async ({ feeds }) => {
    surroundings.output.write(writeOpml(await feeds.all()));
  });
}

function added(count: number, all: number): string {
  const known = all - count;
  return `${count} of ${all} feeds were added${known > 0 ? `; ${known} were followed already` : ''}.`;
}

async function withFeeds(surroundings: Surroundings, work: (parts: FollowParts) => Promise<void>): Promise<void> {
  const settings = readSettings(surroundings.environment);
  const database = await openDatabase(settings.DATEWIRE_DATA);
  try {
    const { fetchPublic } = reachOf(settings);
    const { clock } = surroundings;
    const feeds = createFeedStore(createTable(database.client, TABLE_NAME));
    await work({ feeds, fetchPublic, robots: createRobots(fetchPublic, clock), clock });
  } finally {
    await database.close();
  }
}
