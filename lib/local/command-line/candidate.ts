import type { IncomingArticle } from '../../../lambda/articles/submit-article.ts';

/** One of many articles that are to be taken in, by the name under which a person finds it; or why it cannot be. */
export type Candidate =
  | {
      readonly name: string;
      readonly article: IncomingArticle;
      /** It was found by following a feed, so its page is read only if its site lets programs read it. */
      readonly isFromFeed?: boolean;
    }
  | { readonly problem: string };
