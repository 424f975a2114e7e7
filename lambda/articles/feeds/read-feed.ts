import { Temporal } from 'temporal-polyfill';
import type { Clock } from '../../platform/clock.ts';
import type { Log } from '../../platform/log.ts';
import type { Queue } from '../../platform/queue.ts';
import type { ArticleTicket } from '../article.ts';
import { ArticleRefused } from '../article-refused.ts';
import type { ArticleStore } from '../article-store.ts';
import type { FetchPublic } from '../fetch-public.ts';
import type { Robots } from '../robots.ts';
import { submitArticle } from '../submit-article.ts';
import { type Feed, type FeedTicket, feedName, type ScheduledFeed } from './feed.ts';
import { troubleOf } from './feed-health.ts';
import type { FeedChanges, FeedMemory, FeedStore } from './feed-store.ts';
import { type FeedAnswer, fetchFeed } from './fetch-feed.ts';
import { articleOf } from './item-article.ts';
import { moveFeed } from './move-feed.ts';
import { habitOf, newsAmong } from './news-items.ts';
import { minutesAfterFailure, minutesAfterGone, minutesAfterSuccess } from './next-reading.ts';
import type { FeedItem } from './parse-feed.ts';

/** Of more articles than this, the oldest are no longer waited for in order to count their key dates. */
const MOST_UNCOUNTED = 500;

export interface FeedReadingParts {
  readonly feeds: FeedStore;
  readonly articles: ArticleStore;
  readonly articleTickets: Queue<ArticleTicket>;
  readonly fetchPublic: FetchPublic;
  readonly robots: Robots;
  /** Tells the operator what is wrong with a feed. @returns whether that is done, and need not be tried again. */
  readonly report: (feed: Feed, trouble: NonNullable<Feed['reported']>) => Promise<boolean>;
  readonly clock: Clock;
  readonly log: Log;
  /** A number from 0 to 1, another each time. */
  readonly random: () => number;
}

/**
 * Reads a feed, has its news read as articles, and says when it is to be read again.
 *
 * The next reading is written last. Whatever stops this half-way, the feed falls due again when its lease runs out, and
 * what was done is done again without effect: an article is the same by its address or its text, and what the feed has
 * brought is remembered in one write, which only one of two readings at once can make.
 *
 * @param ticket one that is not for the lease that the feed stands under comes twice, or late, and is passed over.
 */
export async function readFeed(ticket: FeedTicket, parts: FeedReadingParts): Promise<void> {
  const feed = await parts.feeds.find(ticket.feedId);
  if (feed === undefined || feed.dueAt !== ticket.dueAt) return;
  const now = parts.clock.now();
  const answer = await fetchFeed(feed, { ...parts, now });
  if (answer.state === 'failed') return noteFailure(feed, answer, parts);

  const isMoved = answer.url !== feed.url;
  const { memory, news } = await takeNews(feed, answer, parts);
  const read = parts.clock.now();
  const changes = {
    ...(answer.state === 'read' && describe(answer, feed)),
    ...(isMoved && FORGOTTEN),
    lastReadAt: read.toString(),
    ...(news > 0 || feed.lastNewsAt === null ? { lastNewsAt: read.toString() } : {}),
    failures: 0,
    failingSince: null,
    lastFailure: null,
    isGone: false,
    items: memory.items,
    keyDates: memory.keyDates,
    reported: feed.reported === 'silent' && news === 0 ? feed.reported : null,
  };
  parts.log.info('feed read', { feedId: feed.feedId, feed: feedName({ ...feed, ...changes }), url: feed.url, news });
  const minutes = minutesAfterSuccess(answer.wishes, changes.habitMinutes ?? feed.habitMinutes, parts.random());
  const movedTo = isMoved && answer.state === 'read' ? answer.url : null;
  await finish(feed, { changes, minutes, movedTo }, parts);
}

/** What an answer says of itself is for its address. A feed that has moved is asked for as a whole: it must be readable there. */
const FORGOTTEN = { etag: null, lastModified: null };

/** What a feed says of itself; the title that an operator has given it stays, and its habit is known anew each time. */
function describe({ feed, etag, lastModified }: Extract<FeedAnswer, { state: 'read' }>, before: Feed) {
  return {
    title: before.title ?? feed.title,
    site: feed.site ?? before.site,
    etag,
    lastModified,
    habitMinutes: habitOf(feed.items) ?? before.habitMinutes,
  };
}

async function noteFailure(
  feed: ScheduledFeed,
  { reason, wishes, ...answer }: Extract<FeedAnswer, { state: 'failed' }>,
  parts: FeedReadingParts,
): Promise<void> {
  const failures = feed.failures + 1;
  const failingSince = feed.failingSince ?? parts.clock.now().toString();
  parts.log.warn('feed not read', { feedId: feed.feedId, feed: feedName(feed), url: feed.url, reason, failures });
  const isGone = feed.isGone || answer.isGone;
  const changes = { failures, failingSince, lastFailure: reason, isGone };
  const minutes = isGone
    ? minutesAfterGone(wishes, parts.random())
    : minutesAfterFailure(failures, wishes, parts.random());
  await finish(feed, { changes, minutes, movedTo: null }, parts);
}

interface Outcome {
  readonly changes: FeedChanges;
  /** How long to leave it. */
  readonly minutes: number;
  /** Where it is from now on; null where it has not moved. */
  readonly movedTo: string | null;
}

/** Reports what is wrong, if that was not done, and puts the feed down until it is to be read again. */
async function finish(
  feed: ScheduledFeed,
  { changes, minutes, movedTo }: Outcome,
  { feeds, report, clock, log }: FeedReadingParts,
): Promise<void> {
  const now = clock.now();
  const changed = { ...feed, ...changes };
  const trouble = troubleOf(changed, now);
  const isNewTrouble = trouble !== null && changed.reported !== trouble;
  const reported = isNewTrouble && (await report(changed, trouble)) ? trouble : changed.reported;
  const next = now.add({ seconds: Math.round(minutes * 60) });
  if (movedTo === null) {
    await feeds.finishReading(feed, { ...changes, reported }, next);
  } else if (await moveFeed(feed, movedTo, { ...changes, reported }, { feeds, now, next })) {
    log.info('feed moved', { feedId: feed.feedId, from: feed.url, to: movedTo });
  }
}

/**
 * Has what is new in a feed read, and counts what came of that which was new before.
 *
 * @param answer that which came when it was asked for.
 */
async function takeNews(
  { feedId, url, lastReadAt }: Feed,
  answer: Exclude<FeedAnswer, { state: 'failed' }>,
  parts: FeedReadingParts,
): Promise<{ memory: FeedMemory; news: number }> {
  const { feeds, clock } = parts;
  const before = await feeds.memory(feedId);
  const { counted, uncounted } = await countKeyDates(before?.uncounted ?? [], parts.articles);
  const movedSince = answer.url === url || lastReadAt === null ? null : Temporal.Instant.from(lastReadAt);
  const news =
    answer.state === 'unchanged' ? null : newsAmong(answer.feed.items, before?.seen ?? null, clock.now(), movedSince);
  const submitted = await submitAll(news?.items ?? [], feedId, parts);
  const memory = {
    seen: news?.seen ?? before?.seen ?? [],
    items: (before?.items ?? 0) + submitted.length,
    keyDates: (before?.keyDates ?? 0) + counted,
    uncounted: [...uncounted, ...submitted].slice(-MOST_UNCOUNTED),
  };
  const isChanged =
    uncounted.length !== (before?.uncounted.length ?? 0) ||
    (news !== null && (submitted.length > 0 || news.seen.join() !== before?.seen.join()));
  // If someone else reads this feed too, or it was removed, then what they have written counts.
  if (isChanged && !(await feeds.remember(feedId, memory, before?.version, clock.now()))) {
    return { memory: (await feeds.memory(feedId)) ?? memory, news: 0 };
  }
  return { memory, news: submitted.length };
}

async function submitAll(items: readonly FeedItem[], feedId: string, parts: FeedReadingParts): Promise<string[]> {
  const { articles, articleTickets, clock, log } = parts;
  const submitted: string[] = [];
  for (const item of items) {
    const article = articleOf(item, clock.now());
    if (article === null) continue;
    try {
      const queue = articleTickets;
      submitted.push(await submitArticle(article, { via: 'feed', feedId }, { articles, queue, clock }));
    } catch (error) {
      if (!(error instanceof ArticleRefused)) throw error;
      log.warn('item not taken', { feedId, url: item.url, reason: error.message });
    }
  }
  return submitted;
}

/** How many key dates those articles had that are read by now, and which are still to be. */
async function countKeyDates(
  articleIds: readonly string[],
  articles: ArticleStore,
): Promise<{ counted: number; uncounted: string[] }> {
  let counted = 0;
  const uncounted: string[] = [];
  for (const articleId of articleIds) {
    const progress = (await articles.find(articleId))?.progress;
    if (progress?.state === 'read') counted += progress.keyDateIds.length;
    else if (progress?.state === 'received') uncounted.push(articleId);
  }
  return { counted, uncounted };
}
