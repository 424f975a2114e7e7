import { generateOpml, type Opml, parseOpml } from 'feedsmith';
import { canonicalUrlOrNull } from '../canonical-url.ts';
import { plainLine } from '../plain-text.ts';
import { FeedRefused } from './feed-refused.ts';

/** A feed as a list of feeds names it. */
export interface ListedFeed {
  readonly url: string;
  readonly title: string | null;
  readonly site: string | null;
}

/** A list longer than this was not made by hand, nor for us. */
const MAX_FEEDS = 1_000;

/**
 * Reads the feeds of a list in OPML (http://opml.org/spec2.opml), whatever folders they stand in, each once.
 *
 * @throws FeedRefused where it is no such list, or none of its entries is a feed on the web.
 */
export function readOpml(text: string): ListedFeed[] {
  const found = new Map<string, ListedFeed>();
  const ahead = outlinesOf(text).toReversed();
  for (let outline = ahead.pop(); outline !== undefined; outline = ahead.pop()) {
    for (const inner of outline.outlines?.toReversed() ?? []) ahead.push(inner);
    const url = addressOf(outline.xmlUrl);
    if (url === null || found.has(url)) continue;
    found.set(url, { url, title: plainLine(outline.title ?? outline.text ?? ''), site: addressOf(outline.htmlUrl) });
  }
  if (found.size === 0) throw new FeedRefused('there is no feed in this list');
  if (found.size > MAX_FEEDS) throw new FeedRefused(`the list has ${found.size} feeds, and ${MAX_FEEDS} is the most`);
  return [...found.values()];
}

function outlinesOf(text: string): Opml.Outline<string>[] {
  if (/<!entity/i.test(text.slice(0, 10_000))) throw new FeedRefused('the list defines entities of its own');
  try {
    return parseOpml(text).body?.outlines ?? [];
  } catch (error) {
    throw new FeedRefused('this is not a list of feeds in OPML', { cause: error });
  }
}

function addressOf(address: string | undefined): string | null {
  return address === undefined ? null : canonicalUrlOrNull(address.trim());
}

/** Writes feeds as a list in OPML that any feed reader takes. */
export function writeOpml(feeds: readonly ListedFeed[]): string {
  const outlines = feeds.map(({ url, title, site }) => ({
    type: 'rss',
    text: title ?? url,
    ...(title !== null && { title }),
    xmlUrl: url,
    ...(site !== null && { htmlUrl: site }),
  }));
  return `${generateOpml({ head: { title: 'Datewire' }, body: { outlines } }).trimEnd()}\n`;
}
