import { feedName } from '../../../lambda/articles/feeds/feed.ts';
import { fetchFeed } from '../../../lambda/articles/feeds/fetch-feed.ts';
import { articleOf } from '../../../lambda/articles/feeds/item-article.ts';
import type { ListedFeed } from '../../../lambda/articles/feeds/opml.ts';
import type { ParsedFeed } from '../../../lambda/articles/feeds/parse-feed.ts';
import type { FetchPublic } from '../../../lambda/articles/fetch-public.ts';
import type { Robots } from '../../../lambda/articles/robots.ts';
import type { Clock } from '../../../lambda/platform/clock.ts';
import type { Candidate } from './candidate.ts';

export interface FeedArticlesParts {
  readonly fetchPublic: FetchPublic;
  readonly robots: Robots;
  readonly clock: Clock;
}

/** All that stands in a feed now, oldest first where it is in the usual order. */
export function articlesOfFeed(
  { items }: ParsedFeed,
  name: string,
  { clock }: Pick<FeedArticlesParts, 'clock'>,
): Candidate[] {
  return items
    .map((item): Candidate => {
      const article = articleOf(item, clock.now());
      const itemName = item.url ?? `${name}: ${item.title ?? 'an item without a title'}`;
      return article === null
        ? { problem: `${itemName}: it has neither an address nor a whole text` }
        : { name: itemName, article, isFromFeed: true };
    })
    .reverse();
}

/** All that stands in each of some feeds now. A feed that cannot be read is a candidate with that problem. */
export async function articlesOfFeeds(feeds: readonly ListedFeed[], parts: FeedArticlesParts): Promise<Candidate[]> {
  const candidates: Candidate[] = [];
  for (const feed of feeds) {
    const request = { url: feed.url, etag: null, lastModified: null };
    const answer = await fetchFeed(request, { ...parts, now: parts.clock.now() });
    if (answer.state === 'read') candidates.push(...articlesOfFeed(answer.feed, feedName(feed), parts));
    else
      candidates.push({ problem: `${feed.url}: ${answer.state === 'failed' ? answer.reason : 'it has not changed'}` });
  }
  return candidates;
}
