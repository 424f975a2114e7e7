import { identifierOf } from '../../platform/hash.ts';
import type { FeedItem } from './parse-feed.ts';

/** A key has 48 bits, eight characters of base64url: two of the thousands that a feed has agree once in ten billion. */
export const ITEM_KEY_LENGTH = 8;

/** Words fewer than this (in characters of HTML) say too little: a column has the same title every day. */
const TELLING = 100;

const keyOf = (...parts: readonly string[]) => identifierOf(...parts).slice(0, ITEM_KEY_LENGTH);

/** The key of an item's address, which is one of its {@link itemKeys}; null where it has none. */
export function urlKey({ url }: Pick<FeedItem, 'url'>): string | null {
  return url === null ? null : keyOf('url', url);
}

/**
 * The keys by which an item is known again: its page's address, and its words. An item is the same as one before if
 * either agrees: it may have got another date, another guid, or another address. Guids are not asked: feeds use them anew.
 */
export function itemKeys({ url, title, content, summary }: FeedItem): string[] {
  const address = urlKey({ url });
  const words = content ?? summary ?? '';
  return [
    ...(address === null ? [] : [address]),
    ...(words.length < TELLING ? [] : [keyOf('words', title ?? '', words.replace(/\s+/g, ' '))]),
  ];
}
