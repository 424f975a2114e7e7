import { Temporal } from 'temporal-polyfill';
import type { IncomingArticle } from '../submit-article.ts';
import { wholeTextOf } from './item-text.ts';
import type { FeedItem } from './parse-feed.ts';

/** An item that says it comes from later than this after now does not know what time it is. */
const AHEAD = { hours: 1 } satisfies Temporal.DurationLike;

/** An item as an article: by its text where the feed has all of it, else by its page; null where it has neither. */
export function articleOf(item: FeedItem, now: Temporal.Instant): IncomingArticle | null {
  const published = item.published !== null && isBelievable(item.published, now) ? item.published : undefined;
  const url = item.url ?? undefined;
  const text = wholeTextOf(item);
  if (text !== null && published !== undefined) return { text, title: item.title ?? undefined, url, published };
  return url === undefined ? null : { url, published };
}

function isBelievable(published: NonNullable<FeedItem['published']>, now: Temporal.Instant): boolean {
  const latest = now.add(AHEAD);
  return published instanceof Temporal.PlainDate
    ? Temporal.PlainDate.compare(published, latest.toZonedDateTimeISO('+14:00').toPlainDate()) <= 0
    : Temporal.Instant.compare(published.toInstant(), latest) <= 0;
}
