import { type AtomFeed, type JsonFeed, parseFeed as parseAnyFeed, type RdfFeed, type RssFeed } from 'feedsmith';
import { canonicalUrlOrNull } from '../canonical-url.ts';
import { textOfHtml } from '../html-text.ts';
import { plainLine } from '../plain-text.ts';
import type { PublicationTime } from '../publication-time.ts';
import { parseFeedDate } from './feed-date.ts';
import { FeedRefused } from './feed-refused.ts';

/** One item of a feed, whatever the feed's format. */
export interface FeedItem {
  /** The canonical address of its page; null where it has none on the web. */
  readonly url: string | null;
  readonly title: string | null;
  readonly published: PublicationTime | null;
  /** What it says in place of its page, as HTML. */
  readonly content: string | null;
  /** What it says of its page, as HTML; many feeds put the whole text here. */
  readonly summary: string | null;
}

export interface ParsedFeed {
  readonly title: string | null;
  /** The page that the feed belongs to. */
  readonly site: string | null;
  /** In the feed's own order. */
  readonly items: readonly FeedItem[];
  /** How long the feed itself says it may be kept, in minutes: `ttl` of RSS, or `sy:updatePeriod`. */
  readonly refreshMinutes: number | null;
}

/** More items than this are left unread, those at the end. */
export const MAX_ITEMS = 10_000;

/**
 * Reads a feed in RSS 0.9 to 2.0, RDF, Atom or JSON Feed.
 *
 * @param url where the feed is; addresses in it are counted from there.
 * @throws FeedRefused where it is no feed, or not the whole of one.
 */
export function parseFeed(text: string, url: string): ParsedFeed {
  const trimmed = text.trim();
  if (trimmed === '') throw new FeedRefused('the feed is empty');
  if (!trimmed.startsWith('{')) checkMarkup(trimmed);
  const parsed = parseOrRefuse(trimmed);
  switch (parsed.format) {
    case 'rss':
      return fromRss(parsed.feed, url);
    case 'rdf':
      return fromRdf(parsed.feed, url);
    case 'atom':
      return fromAtom(parsed.feed, url);
    case 'json':
      return fromJson(parsed.feed, url);
  }
}

/** Names of people are not needed, and feedsmith takes time by the square of their length to tell them from addresses. */
const PERSONS = /<(\/?)(?:author|managingEditor|webMaster)(?=[\s>/])/gi;

function parseOrRefuse(text: string) {
  try {
    return parseAnyFeed(text.replace(PERSONS, '<$1unread'), { maxItems: MAX_ITEMS });
  } catch (error) {
    throw new FeedRefused('this is not a feed', { cause: error });
  }
}

const ROOT = /<(?:[\w.-]{1,40}:)?(?:rss|feed|rdf)[\s>]/i;
const ROOT_END = /^<\/(?:[\w.-]{1,40}:)?(?:rss|feed|rdf)\s{0,100}>/i;

function checkMarkup(text: string): void {
  const start = text.search(ROOT);
  const prolog = text.slice(0, start === -1 ? 10_000 : start);
  if (start === -1 || /<!doctype html|<html[\s>]/i.test(prolog)) {
    throw new FeedRefused(
      /<html[\s>]|<body[\s>]/i.test(text) ? 'this is a web page, not a feed' : 'this is not a feed',
    );
  }
  if (/<!entity/i.test(prolog)) throw new FeedRefused('the feed defines entities of its own, which no feed needs');
  // A parser that is as lenient as those of feeds must be would take half an address for a whole one.
  if (!ROOT_END.test(text.slice(text.lastIndexOf('</')))) throw new FeedRefused('the feed is cut short');
}

function fromRss({ title, link, ttl, sy, items = [] }: RssFeed.Feed<string>, base: string): ParsedFeed {
  return {
    title: plain(title),
    site: addressOf(link, base),
    refreshMinutes: ttl !== undefined && ttl > 0 ? ttl : syndicationMinutes(sy),
    items: items.map((item) => ({
      url: addressOf(item.link ?? linkOf(item.atom?.links) ?? permalinkOf(item.guid), base),
      title: plain(item.title),
      published: dateOf(item.pubDate, item.dc?.dates?.[0], item.dcterms?.issued?.[0], item.atom?.published),
      content: item.content?.encoded ?? null,
      summary: item.description ?? null,
    })),
  };
}

function fromRdf({ title, link, sy, items = [] }: RdfFeed.Feed<string>, base: string): ParsedFeed {
  return {
    title: plain(title),
    site: addressOf(link, base),
    refreshMinutes: syndicationMinutes(sy),
    items: items.map((item) => ({
      url: addressOf(item.link ?? item.rdf?.about, base),
      title: plain(item.title),
      published: dateOf(item.dc?.dates?.[0], item.dcterms?.issued?.[0]),
      content: item.content?.encoded ?? null,
      summary: item.description ?? null,
    })),
  };
}

function fromAtom({ title, links, sy, entries = [] }: AtomFeed.Feed<string>, base: string): ParsedFeed {
  return {
    title: plain(title?.value),
    site: addressOf(linkOf(links), base),
    refreshMinutes: syndicationMinutes(sy),
    items: entries.map((entry) => ({
      url: addressOf(linkOf(entry.links) ?? (isAddress(entry.id) ? entry.id : undefined), base),
      title: plain(entry.title?.value),
      published: dateOf(entry.published, entry.updated),
      content: htmlOf(entry.content),
      summary: htmlOf(entry.summary),
    })),
  };
}

function fromJson({ title, home_page_url, items = [] }: JsonFeed.Feed<string>, base: string): ParsedFeed {
  return {
    title: plain(title),
    site: addressOf(home_page_url, base),
    refreshMinutes: null,
    items: items.map((item) => ({
      url: addressOf(item.url ?? (isAddress(item.id) ? item.id : undefined), base),
      title: plain(item.title),
      published: dateOf(item.date_published, item.date_modified),
      content: item.content_html ?? htmlOfText(item.content_text),
      summary: htmlOfText(item.summary),
    })),
  };
}

/** Titles are lines of text, and many feeds write them as HTML all the same. */
function plain(title: string | undefined): string | null {
  const line = (title ?? '').slice(0, 2_000);
  return plainLine(/[<&]/.test(line) ? textOfHtml(line) : line);
}

/** An address as it is known; null where it is none, or not of the web. */
function addressOf(address: string | undefined, base: string): string | null {
  const text = address?.trim() ?? '';
  if (text === '' || !URL.canParse(text, base)) return null;
  return canonicalUrlOrNull(new URL(text, base).href);
}

function isAddress(id: string | undefined): boolean {
  return /^https?:\/\//i.test(id ?? '');
}

/** A guid is an address unless it says otherwise (https://www.rssboard.org/rss-specification#ltguidgtSubelementOfLtitemgt). */
function permalinkOf(guid: RssFeed.Guid | undefined): string | undefined {
  return guid?.isPermaLink !== false && isAddress(guid?.value) ? guid?.value : undefined;
}

function linkOf(links: readonly AtomFeed.Link<string>[] | undefined): string | undefined {
  const alternates = links?.filter(({ rel = 'alternate' }) => rel === 'alternate') ?? [];
  return (alternates.find(({ type = 'text/html' }) => type === 'text/html') ?? alternates[0])?.href;
}

function dateOf(...texts: readonly (string | undefined)[]): PublicationTime | null {
  for (const text of texts) {
    const date = text === undefined ? null : parseFeedDate(text);
    if (date !== null) return date;
  }
  return null;
}

/** A construct of Atom as HTML; text is escaped (https://www.rfc-editor.org/rfc/rfc4287#section-4.1.3.3). */
function htmlOf(content: { value?: string; type?: string } | undefined): string | null {
  if (content?.value === undefined) return null;
  const type = content.type ?? 'text';
  if (/html/i.test(type)) return content.value;
  return type === 'text' || type.startsWith('text/') ? htmlOfText(content.value) : null;
}

function htmlOfText(text: string | undefined): string | null {
  if (text === undefined) return null;
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<p>${escaped.replaceAll('\n', '<br>')}</p>`;
}

const PERIOD_MINUTES: Readonly<Record<string, number>> = {
  hourly: 60,
  daily: 1_440,
  weekly: 10_080,
  monthly: 43_200,
  yearly: 525_600,
};

/** How long a feed may be kept by the syndication module (https://web.resource.org/rss/1.0/modules/syndication/). */
function syndicationMinutes(sy: { updatePeriod?: string; updateFrequency?: number } | undefined): number | null {
  const period = PERIOD_MINUTES[sy?.updatePeriod?.toLowerCase() ?? ''];
  if (period === undefined) return null;
  const frequency = sy?.updateFrequency ?? 1;
  return frequency > 0 ? period / frequency : period;
}
