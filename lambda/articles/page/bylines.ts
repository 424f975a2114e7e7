import { plainLine } from '../plain-text.ts';
import { type PageDocument, textUpTo } from './document.ts';
import { type LinkedThing, textsOf } from './linked-data.ts';
import { type MetaTags, metaText } from './meta-tags.ts';

/** More names than this are a list of contributors. */
const MAX_AUTHORS = 5;
const LONGEST_NAME = 80;

/** Who wrote the article, names joined by commas; null where the page does not say. */
export function authorOf({ document }: PageDocument, tags: MetaTags, things: readonly LinkedThing[]): string | null {
  const stated = [
    things
      .filter(({ depth, datePublished }) => depth === 0 && datePublished !== undefined)
      .flatMap(({ author }) => textsOf(author)),
    things.filter(({ depth }) => depth === 0).flatMap(({ author }) => textsOf(author)),
    ...[
      'author',
      'article:author',
      'parsely-author',
      'sailthru.author',
      'dc.creator',
      'dcterms.creator',
      'citation_author',
    ].map((name) => tags.get(name) ?? []),
    [...document.querySelectorAll('[itemprop="author"] [itemprop="name"], [rel="author"], [itemprop="author"]')]
      .slice(0, 1)
      .map((element) => textUpTo(element, LONGEST_NAME + 20)),
  ];
  for (const texts of stated) {
    const names = [...new Set(texts.flatMap((text) => nameIn(text) ?? []))];
    if (names.length > 0) return names.slice(0, MAX_AUTHORS).join(', ');
  }
  return null;
}

/** A name as it stands in a byline; null for addresses, numbers, and what is longer than any name. */
function nameIn(text: string): string | null {
  const name =
    plainLine(text)
      ?.replace(/^(?:by|von|par|por|di|автор:?)\s/i, '')
      .trim() ?? '';
  if (name.length < 2 || name.length > LONGEST_NAME || /:\/\/|^@|^\/|^www\./.test(name)) return null;
  return /\p{L}{2}|\p{Script=Han}/u.test(name) ? name : null;
}

/** The name of the paper, station or agency that published the page; its host where it does not say. */
export function publisherOf(tags: MetaTags, things: readonly LinkedThing[], { hostname }: URL): string {
  const ofArticle = things.filter(({ depth }) => depth === 0).flatMap(({ publisher }) => textsOf(publisher));
  const stated = [
    metaText(tags, 'og:site_name'),
    ...ofArticle,
    metaText(tags, 'application-name', 'dc.publisher', 'citation_journal_title'),
  ];
  const name = stated.flatMap((text) => nameIn(text ?? '') ?? [])[0];
  return name ?? hostname.replace(/^www\./, '');
}
