import type { StoredKeyDate } from '../dates/stored-key-date.ts';

/** How sure a key date is, in the reader's language ("Expected, not certain"); null where there is nothing to say. */
export type CertaintyWording = (keyDate: StoredKeyDate) => string | null;

/** How sure a key date is, the article's words, and whose they are. */
export function description(keyDate: StoredKeyDate, certainty: CertaintyWording = () => null): string {
  const { quote, publisher, articleUrl } = keyDate;
  const source = [publisher, webAddress(articleUrl)].filter((part) => part !== null).join(', ');
  return [certainty(keyDate) ?? '', `“${quote}”`, source].filter((part) => part !== '').join('\n\n');
}

/** An address as a URI; null for what is none of the web. */
export function webAddress(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}
