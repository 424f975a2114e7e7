import type { Article } from '../articles/article.ts';
import { ArticleRefused } from '../articles/article-refused.ts';
import type { ArticleStore } from '../articles/article-store.ts';
import type { ReadArticle } from '../articles/read-article.ts';
import { derive } from '../derive/derive.ts';
import type { KeyDate } from '../derive/key-date.ts';
import { languageOf } from '../derive/languages.ts';
import type { Clock } from '../platform/clock.ts';
import { identifierOf } from '../platform/hash.ts';
import type { Log } from '../platform/log.ts';
import type { KeyDateStore } from './key-date-store.ts';
import type { StoredKeyDate } from './stored-key-date.ts';

/** An article that names more is a list of dates, or meant to keep us busy; the soonest are kept. */
const MAX_KEY_DATES = 100;

/** What came of an article. */
export type IngestOutcome =
  | { readonly state: 'read'; readonly article: Article; readonly keyDates: readonly StoredKeyDate[] }
  | {
      readonly state: 'unreadable';
      readonly article: Article;
      readonly reason: string;
      /** Whether it may well be read some time later. */
      readonly isTemporary: boolean;
    };

export interface IngestParts {
  readonly articles: ArticleStore;
  readonly keyDates: KeyDateStore;
  readonly read: (article: Article) => Promise<ReadArticle>;
  /** Told of each key date once it is stored, every time it is; must be repeatable. */
  readonly scheduleAlerts: (keyDate: StoredKeyDate) => Promise<void>;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Reads an article, derives its key dates, and stores them and their alerts.
 * Each step can be repeated: after a crash anywhere the next attempt finishes what is missing and changes nothing else.
 * An article that was read before is answered from the store.
 */
export async function ingestArticle(articleId: string, parts: IngestParts): Promise<IngestOutcome> {
  const { articles, keyDates, log } = parts;
  const article = await articles.find(articleId);
  if (article === undefined) throw new Error(`article ${articleId} is not stored`);
  if (article.progress.state === 'read') {
    const known = await Promise.all(article.progress.keyDateIds.map((id) => keyDates.find(id)));
    return { state: 'read', article, keyDates: known.filter((keyDate) => keyDate !== undefined) };
  }

  try {
    const read = await parts.read(article);
    log.info('article read', { articleId, title: read.title, published: read.published.toString() });
    if (languageOf(read.text) === null) log.warn('article in a language that is not read', { articleId });
    const all = derive(read);
    const derived = all.slice(0, MAX_KEY_DATES);
    if (all.length > derived.length)
      log.warn('key dates left out', { articleId, found: all.length, kept: MAX_KEY_DATES });
    const stored: StoredKeyDate[] = [];
    for (const keyDate of derived) stored.push(await storeKeyDate(keyDate, article, read, parts));
    await articles.update(articleId, { progress: { state: 'read', keyDateIds: stored.map(({ id }) => id) } });
    if (stored.length === 0) log.info('no key date derived', { articleId });
    return { state: 'read', article, keyDates: stored };
  } catch (error) {
    if (!(error instanceof ArticleRefused)) throw error;
    await articles.update(articleId, { progress: { state: 'unreadable', reason: error.message } });
    log.warn('article not readable', { articleId, reason: error.message });
    return { state: 'unreadable', article, reason: error.message, isTemporary: error.isTemporary };
  }
}

async function storeKeyDate(
  derived: KeyDate,
  { articleId, url }: Article,
  { published, publisher }: ReadArticle,
  { keyDates, scheduleAlerts, clock, log }: IngestParts,
): Promise<StoredKeyDate> {
  const id = identifierOf(articleId, derived.date, derived.time ?? '', derived.kind, derived.title);
  const origin = { id, version: 1, articleId, articleUrl: url, publisher, learnedAt: clock.now().toString() };
  const stored = await keyDates.add({ ...derived, ...origin });
  await keyDates.addSource({
    dateId: id,
    articleId,
    url,
    publisher,
    published: published.toString(),
    quote: derived.quote,
  });
  log.info('key date derived', {
    dateId: id,
    date: derived.time === null ? derived.date : `${derived.date} ${derived.time}`,
    zone: derived.zone,
    kind: derived.kind,
    certainty: derived.certainty,
    title: derived.title,
    words: derived.words,
    quote: derived.quote,
  });
  await scheduleAlerts(stored);
  return stored;
}
