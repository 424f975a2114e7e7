import { stat } from 'node:fs/promises';
import { ArticleRefused } from '../../../lambda/articles/article-refused.ts';
import { FeedRefused } from '../../../lambda/articles/feeds/feed-refused.ts';
import { FEED_REQUEST } from '../../../lambda/articles/feeds/fetch-feed.ts';
import { readOpml } from '../../../lambda/articles/feeds/opml.ts';
import { type ParsedFeed, parseFeed } from '../../../lambda/articles/feeds/parse-feed.ts';
import { fetchPage } from '../../../lambda/articles/fetch-page.ts';
import { fetchPublic, type PublicAnswer } from '../../../lambda/articles/fetch-public.ts';
import { plainText } from '../../../lambda/articles/plain-text.ts';
import type { FetchPage } from '../../../lambda/articles/read-article.ts';
import { createRobots } from '../../../lambda/articles/robots.ts';
import type { IncomingArticle } from '../../../lambda/articles/submit-article.ts';
import { isAhead } from '../../../lambda/dates/key-date-store.ts';
import { systemClock } from '../../../lambda/platform/clock.ts';
import type { Log } from '../../../lambda/platform/log.ts';
import { createTable } from '../../../lambda/platform/table.ts';
import { openDatabase, TABLE_NAME } from '../database.ts';
import { readSettings, type Settings } from '../settings.ts';
import { UsageError } from '../usage-error.ts';
import { articleFiles, articlesInFiles } from './article-folder.ts';
import { articleLines } from './article-lines.ts';
import type { Candidate } from './candidate.ts';
import { articlesOfFeed, articlesOfFeeds } from './feed-articles.ts';
import { ingestMany } from './ingest-many.ts';
import { createIngester, type Ingester } from './ingester.ts';
import { countLines, PUBLICATION_NEEDED, publicationTime, readFeedFile, readInput } from './input.ts';
import { keyDateTable } from './key-date-table.ts';
import { print, type Surroundings } from './surroundings.ts';

export interface IngestOptions {
  readonly published?: string;
  readonly jsonl?: boolean;
}

/** What is to be taken in: one article, or many. */
type Source =
  | { readonly article: IncomingArticle; readonly fetchPage: FetchPage }
  | { readonly candidates: Iterable<Candidate> | AsyncIterable<Candidate>; readonly total: number | null };

/** `datewire ingest`: articles into the local store, and their alerts. */
export async function ingestCommand(name: string, options: IngestOptions, surroundings: Surroundings): Promise<void> {
  const settings = readSettings(surroundings.environment);
  const clock = systemClock;
  const reach = reachOf(settings);
  const robots = createRobots(reach.fetchPublic, clock);
  const source = await sourceOf(name, options, surroundings, { ...reach, robots, clock });
  const database = await openDatabase(settings.DATEWIRE_DATA);
  try {
    const table = createTable(database.client, TABLE_NAME);
    const ingester = createIngester(table, { clock, log: quietLog(surroundings) });
    if ('article' in source) return await ingestOne(name, source, ingester, surroundings);
    const parts = {
      ingester,
      fetchPage: reach.fetchPage,
      robots,
      isAhead: (keyDate: Parameters<typeof isAhead>[0]) => isAhead(keyDate, clock.now()),
    };
    await ingestMany(source.candidates, source.total, parts, surroundings);
  } finally {
    await database.close();
  }
}

async function ingestOne(
  name: string,
  { article, fetchPage }: Extract<Source, { article: IncomingArticle }>,
  ingester: Ingester,
  surroundings: Surroundings,
): Promise<void> {
  const { outcome } = await ingester.ingest(article, fetchPage);
  if (outcome.state === 'unreadable') throw new UsageError(`${name} cannot be read: ${outcome.reason}`);
  if (outcome.keyDates.length === 0) return print(surroundings, 'There is nothing dated ahead in this.');
  print(surroundings, keyDateTable(outcome.keyDates, surroundings));
  const ahead = outcome.keyDates.filter((keyDate) => isAhead(keyDate, systemClock.now())).length;
  if (ahead < outcome.keyDates.length) {
    print(surroundings, `${ahead === 0 ? 'All' : 'Some'} of this is over by now, and brings no alert.`);
  }
}

/** What came of it stands in the table, so only errors are worth a line. */
function quietLog({ errors }: Surroundings): Log {
  return { info() {}, warn() {}, error: (message) => errors.write(`${message}\n`) };
}

/** How pages and feeds are reached from here. */
export function reachOf({ DATEWIRE_ALLOW_LOOPBACK: allowLoopback }: Settings) {
  return {
    fetchPage: (url: string) => fetchPage(url, { allowLoopback }),
    fetchPublic: (url: string, request: Parameters<typeof fetchPublic>[1]) =>
      fetchPublic(url, request, { allowLoopback }),
  };
}

type SourceParts = ReturnType<typeof reachOf> & Parameters<typeof articlesOfFeeds>[1];

async function sourceOf(
  name: string,
  { published, jsonl = false }: IngestOptions,
  surroundings: Surroundings,
  parts: SourceParts,
): Promise<Source> {
  const when = published === undefined ? undefined : publicationTime(published, '--published');
  if (jsonl) {
    // What is no file, but a pipe, can be read only once.
    const total = (await isSort(name, 'isFile')) ? await countLines(name, surroundings) : null;
    return { candidates: articleLines(name, when, surroundings), total };
  }
  if (/^https?:\/\//i.test(name)) return sourceAt(name, when, parts);
  if (name !== '-' && (await isSort(name, 'isDirectory'))) {
    const files = await articleFiles(name);
    const total = files.some((file) => file.endsWith('.jsonl')) ? null : files.length;
    return { candidates: articlesInFiles(files, when, surroundings), total };
  }
  if (/\.(?:opml|xml|rss|atom|rdf|json)$/i.test(name)) return sourceInFile(await readFeedFile(name), name, parts);
  const text = plainText(await readInput(name, surroundings));
  if (when === undefined) throw new UsageError(PUBLICATION_NEEDED);
  return { article: { text, published: when }, fetchPage: parts.fetchPage };
}

async function isSort(name: string, sort: 'isFile' | 'isDirectory'): Promise<boolean> {
  try {
    return (await stat(name))[sort]();
  } catch {
    return false; // whoever reads it says what is wrong
  }
}

async function sourceInFile(text: string, name: string, parts: SourceParts): Promise<Source> {
  if (/<opml[\s>]/i.test(text.slice(0, 5_000))) {
    const candidates = await articlesOfFeeds(readOpml(text), parts);
    return { candidates, total: candidates.length };
  }
  // A file does not say where it is from, so nothing in it can be counted from there.
  const candidates = articlesOfFeed(parseFeed(text, 'about:blank'), name, parts);
  return { candidates, total: candidates.length };
}

/** What is at an address: a feed, or else an article, whose page is then not fetched again. */
async function sourceAt(url: string, published: IncomingArticle['published'], parts: SourceParts): Promise<Source> {
  const answer = await lookAt(url, parts);
  const feed = feedInOrNull(answer);
  if (feed !== null) {
    const candidates = articlesOfFeed(feed, url, parts);
    return { candidates, total: candidates.length };
  }
  const fetchOnce: FetchPage = async (address) => {
    const isPage =
      answer !== null && answer.body !== null && /^(?:text\/html|application\/xhtml\+xml)$/.test(answer.contentType);
    return isPage ? { ...answer, body: answer.body ?? '' } : parts.fetchPage(address);
  };
  return { article: { url, published }, fetchPage: fetchOnce };
}

async function lookAt(url: string, { fetchPublic }: SourceParts): Promise<PublicAnswer | null> {
  try {
    return await fetchPublic(url, { ...FEED_REQUEST, what: 'page', accept: `text/html, ${FEED_REQUEST.accept}` });
  } catch (error) {
    if (error instanceof ArticleRefused) return null; // reading it as an article says why
    throw error;
  }
}

function feedInOrNull(answer: PublicAnswer | null): ParsedFeed | null {
  if (answer === null || answer.body === null) return null;
  try {
    return parseFeed(answer.body, answer.url);
  } catch (error) {
    if (error instanceof FeedRefused) return null;
    throw error;
  }
}
