import { parseHTML } from 'linkedom';
import type { Temporal } from 'temporal-polyfill';
import type { Clock } from '../../platform/clock.ts';
import { ArticleRefused } from '../article-refused.ts';
import { canonicalUrl, canonicalUrlOrNull } from '../canonical-url.ts';
import type { FetchPublic, PublicAnswer } from '../fetch-public.ts';
import { FeedRefused } from './feed-refused.ts';
import { FEED_REQUEST, feedIn, lastingUrl } from './fetch-feed.ts';
import type { ParsedFeed } from './parse-feed.ts';

const FEED_TYPE = /^application\/(?:(?:rss|atom|rdf|feed)\+(?:xml|json)|json|xml)$|^text\/xml$/i;

/** Where feeds are that no page names. */
const COMMON_PLACES = ['/feed', '/rss', '/rss.xml', '/feed.xml', '/atom.xml', '/index.xml', '/feed.json'];

/** A page's own links are tried up to this many. */
const MOST_LINKS = 5;

/** After this nothing more is tried: someone waits for the answer. */
const SEARCH = { seconds: 8 } satisfies Temporal.DurationLike;

/**
 * Finds the feed at an address: the address is a feed, or a page that names one, or of a site that has one at a usual place.
 *
 * @param address a scheme may be left out.
 * @returns the address where it is to be read from now on: one that has moved for good is not asked again.
 * @throws FeedRefused where there is none.
 */
export async function findFeed(
  address: string,
  { fetchPublic, clock }: { fetchPublic: FetchPublic; clock: Clock },
): Promise<{ url: string; feed: ParsedFeed }> {
  const until = clock.now().add(SEARCH);
  const start = addressOf(address);
  const page = await refusing(() => fetchPublic(start, FEED_REQUEST));
  const isPage = page.body !== null && /<(?:!doctype html|html|head|body)[\s>]/i.test(page.body.slice(0, 5_000));
  if (!isPage) return { url: lastingUrl(page, start), feed: feedIn(page) };

  const places = [...linksIn(page), ...COMMON_PLACES.map((path) => new URL(path, page.url).href)];
  for (const url of new Set(places)) {
    if (clock.now().until(until).sign < 0) break;
    const found = await readAt(url, fetchPublic);
    if (found !== null) return found;
  }
  throw new FeedRefused(`${new URL(page.url).hostname} names no feed on this page, nor has it one at the usual places`);
}

/**
 * The address that someone means.
 *
 * @param text a scheme may be left out.
 * @throws FeedRefused where it is none.
 */
export function addressOf(text: string): string {
  const trimmed = text.trim();
  try {
    return canonicalUrl(
      /^[a-z][a-z0-9+.-]*:/i.test(trimmed) && !/^[\w.-]+:\d/.test(trimmed) ? trimmed : `https://${trimmed}`,
    );
  } catch (error) {
    if (error instanceof ArticleRefused) throw new FeedRefused(error.message);
    throw error;
  }
}

async function readAt(url: string, fetchPublic: FetchPublic): Promise<{ url: string; feed: ParsedFeed } | null> {
  try {
    const answer = await fetchPublic(url, FEED_REQUEST);
    return { url: lastingUrl(answer, url), feed: feedIn(answer) };
  } catch (error) {
    if (error instanceof FeedRefused || error instanceof ArticleRefused) return null;
    throw error;
  }
}

async function refusing(fetch: () => Promise<PublicAnswer>): Promise<PublicAnswer> {
  try {
    return await fetch();
  } catch (error) {
    if (error instanceof ArticleRefused) throw new FeedRefused(error.message);
    throw error;
  }
}

/** The feeds that a page names (https://html.spec.whatwg.org/multipage/links.html#rel-alternate), of comments the last. */
function linksIn({ url, body }: PublicAnswer): string[] {
  // Only the head is of use, and a page without end in it is cut.
  const { document } = parseHTML((body ?? '').split(/<body[\s>]/i)[0]?.slice(0, 500_000) ?? '');
  const links = [...document.querySelectorAll('link[rel~="alternate" i][href], a[type][href]')]
    .filter((link) => FEED_TYPE.test(link.getAttribute('type')?.split(';')[0]?.trim() ?? ''))
    .flatMap((link) => {
      const href = link.getAttribute('href') ?? '';
      const isOfComments = /comment/i.test(`${href} ${link.getAttribute('title') ?? ''}`);
      return URL.canParse(href, url) ? [{ href: new URL(href, url).href, isOfComments }] : [];
    });
  return links
    .sort((a, b) => Number(a.isOfComments) - Number(b.isOfComments))
    .slice(0, MOST_LINKS)
    .map(({ href }) => canonicalUrlOrNull(href))
    .filter((url) => url !== null);
}
