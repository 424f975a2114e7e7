import type { ArticleText } from './article-text.ts';
import { mergeMentions } from './happenings/merge.ts';
import type { KeyDate } from './key-date.ts';
import { languageOf } from './languages.ts';

/**
 * The key dates of an article, in the order of their dates and then of the text. Pure and deterministic: words such as "Sunday"
 * are resolved against the article's own publication day, in its dateline's zone where it tells the moment. An article in a
 * language that is not read yields none; `languageOf` tells whether that is why.
 */
export function derive(article: ArticleText): KeyDate[] {
  const language = languageOf(article.text);
  return language ? mergeMentions(language.readMentions(article)) : [];
}
