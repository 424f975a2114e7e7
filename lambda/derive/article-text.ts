import type { Temporal } from 'temporal-polyfill';

/** What the deriver needs of an article. */
export interface ArticleText {
  readonly title: string | null;
  /** Plain text, paragraphs separated by line breaks. */
  readonly text: string;
  /**
   * When it was published: a moment in the publisher's zone, or only the calendar day where no more is known.
   * Words like "Sunday" are resolved against it.
   */
  readonly published: Temporal.PlainDate | Temporal.ZonedDateTime;
}
