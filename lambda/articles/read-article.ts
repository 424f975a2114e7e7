import type { Clock } from '../platform/clock.ts';
import type { Article } from './article.ts';
import { ArticleRefused } from './article-refused.ts';
import type { ArticleStore } from './article-store.ts';
import { extractPage } from './extract-page.ts';
import type { FetchedPage } from './fetch-page.ts';
import type { PublicationDate } from './page/publication-date.ts';
import { plainText } from './plain-text.ts';
import { type PublicationTime, parsePublicationTime } from './publication-time.ts';

export interface ReadArticle {
  readonly title: string | null;
  readonly text: string;
  readonly published: PublicationTime;
  readonly publisher: string | null;
  /** The address that the page gives as its own, where it gives one. */
  readonly canonicalUrl?: string | null | undefined;
}

/** A page that is less sure than this of its day of publication is as good as none that says it: a wrong day moves all dates in it. */
const LEAST_CONFIDENCE = 0.3;

export type FetchPage = (url: string) => Promise<FetchedPage>;

/**
 * Brings an article's text: out of the store, or for a link that was not read before, from its page.
 *
 * @throws ArticleRefused where the page cannot be read, or does not say when it was published.
 */
export async function readArticle(
  article: Article,
  { articles, fetchPage, clock }: { articles: ArticleStore; fetchPage: FetchPage; clock: Clock },
): Promise<ReadArticle> {
  const { articleId, url, title, publisher } = article;
  if (article.textParts > 0 && article.published !== null) {
    const published = parsePublicationTime(article.published);
    return { title, text: await articles.text(article), published, publisher, canonicalUrl: article.canonicalUrl };
  }
  if (url === null) throw new ArticleRefused('the article has neither a text nor an address');

  const fetched = await fetchPage(url);
  const page = extractPage(fetched, clock.now());
  const text = plainText(page.text);
  const published = article.published === null ? trustedTime(page.published) : parsePublicationTime(article.published);
  if (published === null) {
    throw new ArticleRefused('the page does not say when it was published, so its dates cannot be told');
  }
  const textParts = await articles.storeText(articleId, text, clock.now());
  const read = { title: page.title, publisher: page.publisher ?? publisher, canonicalUrl: page.canonicalUrl };
  await articles.update(articleId, {
    ...read,
    author: page.author,
    language: page.language,
    published: published.toString(),
    modified: page.modified?.toString() ?? null,
    textParts,
  });
  return { ...read, text, published };
}

/** When a page was published, if it is sure enough of it; null otherwise. */
export function trustedTime(published: PublicationDate | null): PublicationTime | null {
  return published !== null && published.confidence >= LEAST_CONFIDENCE ? published.time : null;
}
