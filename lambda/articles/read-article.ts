import type { Clock } from '../platform/clock.ts';
import type { Article } from './article.ts';
import { ArticleRefused } from './article-refused.ts';
import type { ArticleStore } from './article-store.ts';
import { extractPage } from './extract-page.ts';
import type { FetchedPage } from './fetch-page.ts';
import { plainText } from './plain-text.ts';
import { type PublicationTime, parsePublicationTime } from './publication-time.ts';

export interface ReadArticle {
  readonly title: string | null;
  readonly text: string;
  readonly published: PublicationTime;
  readonly publisher: string | null;
}

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
    return { title, text: await articles.text(article), published: parsePublicationTime(article.published), publisher };
  }
  if (url === null) throw new ArticleRefused('the article has neither a text nor an address');

  const page = extractPage(await fetchPage(url));
  const text = plainText(page.text);
  const published = article.published === null ? page.published : parsePublicationTime(article.published);
  if (published === null) {
    throw new ArticleRefused('the page does not say when it was published, so its dates cannot be told');
  }
  const textParts = await articles.storeText(articleId, text, clock.now());
  const read = { title: page.title, publisher: page.publisher ?? publisher };
  await articles.update(articleId, { ...read, published: published.toString(), textParts });
  return { ...read, text, published };
}
