import type { Article } from './articles.ts';

/**
 * What is measured: something that finds dates in an article. It is made ready for one first, outside of the time that counts, and
 * tells how many it found, so that the work cannot be left out.
 */
export type Reader = (article: Article) => () => number;

/** The readers, each a module of its own beside this one, so that the start of each can be measured alone. */
export const READERS = ['derive', 'chrono'] as const;
