import { Temporal } from 'temporal-polyfill';
import { declaredKey } from '../articles/address-key.ts';
import type { Article } from '../articles/article.ts';
import { ArticleRefused } from '../articles/article-refused.ts';
import type { ArticleStore } from '../articles/article-store.ts';
import type { CopyStore } from '../articles/copy-store.ts';
import { fingerprintOf } from '../articles/fingerprint.ts';
import type { PublicationTime } from '../articles/publication-time.ts';
import type { ReadArticle } from '../articles/read-article.ts';
import { derive } from '../derive/derive.ts';
import type { KeyDate } from '../derive/key-date.ts';
import { languageOf } from '../derive/languages.ts';
import type { Clock } from '../platform/clock.ts';
import { identifierOf } from '../platform/hash.ts';
import type { Log } from '../platform/log.ts';
import type { DayRegister } from './day-register.ts';
import type { KeyDateStore } from './key-date-store.ts';
import { linkCondition, linkWaiting } from './link-condition.ts';
import { newsIn } from './news-of-change.ts';
import { isOfDay } from './span.ts';
import type { KeyDateRecord, StoredKeyDate } from './stored-key-date.ts';
import { type Told, tellNews } from './tell-news.ts';
import type { WaitingConditions } from './waiting-conditions.ts';
import { publishedText, type Word, withPublisher } from './word.ts';

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
  readonly copies: CopyStore;
  readonly keyDates: KeyDateStore;
  readonly register: DayRegister;
  readonly waiting: WaitingConditions;
  readonly read: (article: Article) => Promise<ReadArticle>;
  /**
   * Told of each key date once it is stored, every time it is; must be repeatable.
   *
   * @param before as it was before this article; null where its alerts may not be stored yet.
   */
  readonly scheduleAlerts: (keyDate: StoredKeyDate, before: StoredKeyDate | null) => Promise<void>;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Reads an article, derives its key dates, and puts them and their alerts into the store: as new ones, or as a further word
 * on happenings that are known, which it may move or call off.
 * Each step can be repeated: after a crash anywhere the next attempt finishes what is missing and changes nothing else.
 * An article that was read before, under this address or another, or as a copy, is answered from the store; unless it is
 * trusted now and was not then, so that it was not heeded.
 */
export async function ingestArticle(articleId: string, parts: IngestParts): Promise<IngestOutcome> {
  const { articles, log } = parts;
  const article = await articles.find(articleId);
  if (article === undefined) throw new Error(`article ${articleId} is not stored`);
  if (article.progress.state === 'read' && isReadFor(article, article)) {
    return answerOf(article, article.progress.keyDateIds, parts);
  }

  try {
    const read = await parts.read(article);
    log.info('article read', { articleId, title: read.title, published: read.published.toString() });
    const original = await readOriginal(article, read, parts);
    if (original !== null) return await storeCopy(article, read, original, parts);
    const keyDates = await storeNews(article, read, parts);
    const keyDateIds = keyDates.map(({ id }) => id);
    await nameByDeclaredAddress(article, read, keyDateIds, parts);
    await articles.update(articleId, { progress: { state: 'read', keyDateIds, asTrusted: article.trusted } });
    if (keyDates.length === 0) log.info('no key date derived', { articleId });
    return { state: 'read', article, keyDates };
  } catch (error) {
    if (!(error instanceof ArticleRefused)) throw error;
    await articles.update(articleId, { progress: { state: 'unreadable', reason: error.message } });
    log.warn('article not readable', { articleId, reason: error.message });
    return { state: 'unreadable', article, reason: error.message, isTemporary: error.isTemporary };
  }
}

async function answerOf(
  article: Article,
  keyDateIds: readonly string[],
  { keyDates }: IngestParts,
): Promise<IngestOutcome> {
  const known = await keyDates.records(keyDateIds);
  const now = await keyDates.records(known.flatMap(({ movedInto }) => movedInto ?? []));
  const current = [...known.filter(({ movedInto }) => movedInto === null), ...now];
  return { state: 'read', article, keyDates: current.sort((a, b) => (a.date < b.date ? -1 : 1)) };
}

/** Whether one article was read with as much trust as another, which is the same or a copy, has. */
function isReadFor({ progress }: Article, { trusted }: Article): boolean {
  return progress.state === 'read' && (progress.asTrusted || !trusted);
}

/** The article of which this one is a copy, read to its end; null where it is the first, or the first to be trusted. */
async function readOriginal(article: Article, read: ReadArticle, parts: IngestParts): Promise<Article | null> {
  const { articles, copies, clock } = parts;
  const declaredId = declaredIdOf(article, read);
  const declared = declaredId === null ? undefined : await articles.find(declaredId);
  if (declared !== undefined && isReadFor(declared, article)) return declared;
  const fingerprint = fingerprintOf(read.text);
  if (fingerprint === null) return null;
  const originalId = await copies.originalOf(article.articleId, fingerprint, read.published, clock.now());
  if (originalId === null) return null;
  // Whoever began with it may have died half-way; to go on with it is the same as to wait for it.
  const outcome = await ingestArticle(originalId, parts);
  return outcome.state === 'read' && (outcome.article.trusted || !article.trusted) ? outcome.article : null;
}

/** A copy adds its publisher to what the original told, and no voice of its own. */
async function storeCopy(
  article: Article,
  { published, publisher }: ReadArticle,
  original: Article,
  parts: IngestParts,
): Promise<IngestOutcome> {
  const { articles, keyDates, log } = parts;
  const { articleId, url } = article;
  const { progress } = (await articles.find(original.articleId)) ?? original;
  const keyDateIds = progress.state === 'read' ? progress.keyDateIds : [];
  for (const dateId of keyDateIds) {
    const told = await keyDates.change(dateId, (known) => {
      const publishers = withPublisher(known.publishers, publisher);
      return publishers.length === known.publishers.length ? null : { ...known, publishers };
    });
    if (told === undefined) continue;
    const { quote } = told.after;
    const copyOf = original.articleId;
    await keyDates.addSource({ dateId, articleId, url, publisher, published: publishedText(published), quote, copyOf });
  }
  await articles.update(articleId, {
    progress: { state: 'read', keyDateIds: [...keyDateIds], copyOf: original.articleId, asTrusted: article.trusted },
  });
  log.info('article is a copy', { articleId, copyOf: original.articleId });
  return answerOf(article, keyDateIds, parts);
}

/** The address that a page gives as its own is another name of the article, unless one is known by it. */
async function nameByDeclaredAddress(
  article: Article,
  read: ReadArticle,
  keyDateIds: string[],
  { articles }: IngestParts,
): Promise<void> {
  const articleId = declaredIdOf(article, read);
  if (articleId === null || !URL.canParse(read.canonicalUrl ?? '', article.url ?? undefined)) return;
  const url = new URL(read.canonicalUrl ?? '', article.url ?? undefined).href;
  const progress = { state: 'read', keyDateIds, copyOf: article.articleId, asTrusted: article.trusted } as const;
  await articles.add({ ...article, articleId, url, textParts: 0, progress });
}

function declaredIdOf({ articleId, url }: Article, { canonicalUrl }: ReadArticle): string | null {
  const key = url === null || !canonicalUrl ? null : declaredKey(url, canonicalUrl);
  const declaredId = key === null ? null : identifierOf(key);
  return declaredId === articleId ? null : declaredId;
}

async function storeNews(article: Article, read: ReadArticle, parts: IngestParts): Promise<KeyDateRecord[]> {
  const { articleId } = article;
  if (languageOf(read.text) === null) parts.log.warn('article in a language that is not read', { articleId });
  const all = derive(read);
  const derived = all.slice(0, MAX_KEY_DATES);
  if (all.length > derived.length) {
    parts.log.warn('key dates left out', { articleId, found: all.length, kept: MAX_KEY_DATES });
  }
  const told: KeyDateRecord[] = [];
  const newOfDay = new Set<string>();
  /** Two happenings of one article are two, however alike they are. */
  const taken = new Set<string>();
  for (const news of newsIn(derived)) {
    const all = await tellNews(news, wordOf(news.keyDate, article, read, parts), taken, parts);
    for (const each of all) {
      tell(each, news.keyDate, parts);
      await parts.scheduleAlerts(each.keyDate, each.before);
      taken.add(each.keyDate.id);
      if (isNewOfDay(each)) newOfDay.add(each.keyDate.id);
    }
    told.push(all[0].keyDate);
  }
  for (const keyDate of told) {
    const beside = told.filter(({ id }) => id !== keyDate.id);
    await linkCondition(keyDate, beside, dayOf(read.published), parts);
    if (newOfDay.has(keyDate.id)) await linkWaiting(keyDate, parts);
  }
  return told.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** Whether it is by this article that its day is known. */
function isNewOfDay({ keyDate, before }: Told): boolean {
  return isOfDay(keyDate) && (before === null || !isOfDay(before));
}

function wordOf(
  keyDate: KeyDate,
  { articleId, url, trusted }: Article,
  { published, publisher }: ReadArticle,
  { clock }: IngestParts,
): Word {
  return {
    keyDate,
    id: identifierOf(articleId, keyDate.date, keyDate.time ?? '', keyDate.kind, keyDate.title),
    articleId,
    articleUrl: url,
    publisher,
    published: publishedText(published),
    heardAt: clock.now().toString(),
    trusted,
  };
}

function dayOf(published: PublicationTime): Temporal.PlainDate {
  return published instanceof Temporal.PlainDate ? published : published.toPlainDate();
}

function tell({ keyDate, before }: Told, derived: KeyDate, { log }: IngestParts): void {
  const { date, time, zone, kind, certainty, title } = keyDate;
  const fields = { dateId: keyDate.id, date: time === null ? date : `${date} ${time}`, zone, kind, certainty, title };
  const words = { words: derived.words, quote: derived.quote };
  const past = keyDate.history.at(-1);
  if (past !== undefined && before !== null && keyDate.history.length > before.history.length) {
    log.info('key date changed', {
      ...fields,
      ...words,
      was: past.time === null ? past.date : `${past.date} ${past.time}`,
    });
  } else if (before === null || isNewOfDay({ keyDate, before })) {
    log.info('key date derived', { ...fields, ...words });
  } else {
    log.info('key date confirmed', { ...fields, ...words, publishers: keyDate.publishers });
  }
}
