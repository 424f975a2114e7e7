import { Temporal } from 'temporal-polyfill';
import { ArticleRefused } from '../article-refused.ts';
import { canonicalUrlOrNull } from '../canonical-url.ts';
import type { FetchPublic, PublicAnswer, PublicRequest } from '../fetch-public.ts';
import type { Robots } from '../robots.ts';
import type { Feed } from './feed.ts';
import { parseFeedDate } from './feed-date.ts';
import { FeedRefused } from './feed-refused.ts';
import type { Wishes } from './next-reading.ts';
import { type ParsedFeed, parseFeed } from './parse-feed.ts';

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, ' +
  'application/json;q=0.8, text/xml;q=0.8, */*;q=0.1';

/** Feeds come under many types, HTML among them by mistake; parsing tells. */
const READABLE = /^(?:text\/[\w.+-]+|application\/(?:[\w.-]+\+)?(?:xml|json)|application\/octet-stream)$/;

export const FEED_REQUEST: PublicRequest = { what: 'feed', accept: ACCEPT, readable: READABLE };

/** What came of asking for a feed. */
export type FeedAnswer =
  | {
      readonly state: 'read';
      /** Where to ask for it from now on. */
      readonly url: string;
      readonly feed: ParsedFeed;
      readonly etag: string | null;
      readonly lastModified: string | null;
      readonly wishes: Wishes;
    }
  | { readonly state: 'unchanged'; readonly url: string; readonly wishes: Wishes }
  | {
      readonly state: 'failed';
      readonly reason: string;
      /** Whether the site says that there will be no such feed any more. */
      readonly isGone: boolean;
      readonly wishes: Wishes;
    };

/** https://www.rfc-editor.org/rfc/rfc9110#section-15.5.11 */
const GONE = 410;

const NO_WISHES: Wishes = { refreshMinutes: null, maxAgeMinutes: null, retryAfterMinutes: null };

/** Asks for a feed, if its site lets programs read it, and only for what has changed since it was last read. */
export async function fetchFeed(
  { url, etag, lastModified }: Pick<Feed, 'url' | 'etag' | 'lastModified'>,
  { fetchPublic, robots, now }: { fetchPublic: FetchPublic; robots: Robots; now: Temporal.Instant },
): Promise<FeedAnswer> {
  try {
    await robots.check(url);
    const headers = {
      ...(etag !== null && { 'if-none-match': etag }),
      ...(lastModified !== null && { 'if-modified-since': lastModified }),
    };
    const answer = await fetchPublic(url, { ...FEED_REQUEST, headers });
    const wishes = wishesOf(answer, now);
    const lasting = lastingUrl(answer, url);
    if (answer.status === 304) return { state: 'unchanged', url: lasting, wishes };
    try {
      const feed = feedIn(answer);
      if (lasting !== url) await robots.check(lasting);
      return {
        state: 'read',
        url: lasting,
        feed,
        etag: validator(answer.header('etag')),
        lastModified: validator(answer.header('last-modified')),
        wishes: { ...wishes, refreshMinutes: feed.refreshMinutes },
      };
    } catch (error) {
      if (!(error instanceof FeedRefused)) throw error;
      return { state: 'failed', reason: error.message, isGone: answer.status === GONE, wishes };
    }
  } catch (error) {
    if (!(error instanceof ArticleRefused)) throw error;
    return { state: 'failed', reason: error.message, isGone: false, wishes: NO_WISHES };
  }
}

/** Where to ask from now on for what was asked for at an address: as far as it has moved for good. */
export function lastingUrl({ permanentUrl }: PublicAnswer, url: string): string {
  return canonicalUrlOrNull(permanentUrl) ?? url;
}

/** @throws FeedRefused where the answer is no feed. */
export function feedIn({ url, status, contentType, body }: PublicAnswer): ParsedFeed {
  if (status < 200 || status >= 300) throw new FeedRefused(describeStatus(status));
  if (body === null) throw new FeedRefused(`this is not a feed but ${contentType}`);
  return parseFeed(body, url);
}

function describeStatus(status: number): string {
  if (status === 401 || status === 402 || status === 403) return `the site does not let me read this feed (${status})`;
  if (status === 404) return 'there is no such feed (404)';
  if (status === GONE) return 'the feed is gone for good (410)';
  if (status === 429) return 'the site asks for fewer visits (429)';
  return `the site answered with an error (${status})`;
}

/** A validator is sent back as it came; one that is far too long is none. */
function validator(value: string | null): string | null {
  return value !== null && value !== '' && value.length <= 500 ? value : null;
}

function wishesOf({ header, status }: PublicAnswer, now: Temporal.Instant): Wishes {
  const maxAge = /(?:^|[\s,])max-age\s?=\s?"?(\d{1,9})/i.exec(header('cache-control') ?? '')?.[1];
  const isAskedToWait = status === 429 || status === 503;
  return {
    refreshMinutes: null,
    maxAgeMinutes: maxAge === undefined || status >= 400 ? null : Number(maxAge) / 60,
    retryAfterMinutes: isAskedToWait ? retryAfterMinutes(header('retry-after') ?? '', now) : null,
  };
}

/** Seconds, or a date (https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3). */
function retryAfterMinutes(text: string, now: Temporal.Instant): number | null {
  if (/^\d{1,9}$/.test(text.trim())) return Number(text) / 60;
  const date = parseFeedDate(text);
  if (!(date instanceof Temporal.ZonedDateTime)) return null;
  return Math.max(0, (date.epochMilliseconds - now.epochMilliseconds) / 60_000);
}
