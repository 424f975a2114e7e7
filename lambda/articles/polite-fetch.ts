import type { Article } from './article.ts';
import type { ArticleStore } from './article-store.ts';
import type { FetchPage } from './read-article.ts';
import type { Robots } from './robots.ts';

/**
 * A way to fetch an article's page that heeds what the site asks of programs, unless a person wants it read: what a
 * reader sends is read for that reader, as a browser would.
 */
export function politeFetch(
  { articleId }: Pick<Article, 'articleId'>,
  { articles, robots, fetchPage }: { articles: ArticleStore; robots: Robots; fetchPage: FetchPage },
): FetchPage {
  return async (url) => {
    if (!(await isWantedByPerson(articleId, articles))) await robots.check(url);
    return fetchPage(url);
  };
}

async function isWantedByPerson(articleId: string, articles: ArticleStore): Promise<boolean> {
  for await (const { requester } of articles.submissions(articleId)) if (requester.via !== 'feed') return true;
  return false;
}
