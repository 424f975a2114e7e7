import type { ArticleText } from './article-text.ts';
import type { Mention } from './happenings/mention.ts';

/**
 * A language that the deriver reads. Each has a folder of its own beside this file, which nothing outside of it imports but the
 * list of languages; what all share is how time references resolve to dates, how mentions merge, and the places.
 */
export interface Language {
  /** ISO 639-1. */
  readonly code: string;
  /** Whether a text is in this language, as far as one can tell. */
  readonly isWrittenIn: (text: string) => boolean;
  /** Every mention of a key date in an article, in the order of the text; the same happening may be among them twice. */
  readonly readMentions: (article: ArticleText) => Mention[];
}
