import { textOfHtml } from '../html-text.ts';
import type { FeedItem } from './parse-feed.ts';

/** A whole text is longer than this, in characters; where it stands in place of a summary, it must be plainly more than one. */
const SHORTEST_TEXT = 600;
const LONGEST_SUMMARY = 1_500;

/** More HTML than this, in characters or in elements, is read from its page, within that page's limits. */
const MAX_HTML = 400_000;
const MAX_ELEMENTS = 4_000;

/** How texts end that go on elsewhere. */
const TEASER =
  /(?:…|\.{3}|\[…\]|\[\.{3}\])\s*$|(?:read more|continue reading|keep reading|read the (?:full|whole|rest)|read on|full story|more …).{0,60}$/i;

/** The text of an item's article where the feed has all of it; null where its page must be read. */
export function wholeTextOf({ content, summary }: FeedItem): string | null {
  return whole(content, SHORTEST_TEXT) ?? whole(summary, LONGEST_SUMMARY);
}

function whole(html: string | null, shortest: number): string | null {
  if (html === null || html.length < shortest || html.length > MAX_HTML) return null;
  if ((html.match(/<[a-z]/gi)?.length ?? 0) > MAX_ELEMENTS) return null;
  const text = textOfHtml(html);
  return text.length < shortest || TEASER.test(text.slice(-120)) ? null : text;
}
