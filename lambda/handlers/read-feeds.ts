import type { SQSBatchResponse } from 'aws-lambda';
import { createArticleStore } from '../articles/article-store.ts';
import { type Feed, FeedTicket } from '../articles/feeds/feed.ts';
import { createFeedStore } from '../articles/feeds/feed-store.ts';
import { readFeed } from '../articles/feeds/read-feed.ts';
import { fetchPublic } from '../articles/fetch-public.ts';
import { createRobots } from '../articles/robots.ts';
import { reportTrouble } from '../bot/report-trouble.ts';
import { createTelegram, createTelegramSender } from '../platform/telegram.ts';
import { onLambda } from './on-lambda.ts';
import type { Ports } from './ports.ts';
import { eachTicket } from './sqs-batch.ts';

type ReadFeedsPorts = Pick<
  Ports,
  'table' | 'articleTickets' | 'telegram' | 'operators' | 'fetchPublic' | 'clock' | 'log' | 'random'
>;

/** Reads the feeds that its tickets name, and has their news read as articles. */
export function createReadFeeds({ table, telegram, operators, ...ports }: ReadFeedsPorts) {
  const telling = { telegram: createTelegramSender(telegram), operators, clock: ports.clock, log: ports.log };
  const parts = {
    ...ports,
    feeds: createFeedStore(table),
    articles: createArticleStore(table),
    robots: createRobots(ports.fetchPublic, ports.clock),
    report: (feed: Feed, trouble: NonNullable<Feed['reported']>) => reportTrouble(feed, trouble, telling),
  };
  return (event: unknown): Promise<SQSBatchResponse> =>
    eachTicket(event, FeedTicket, (ticket) => readFeed(ticket, parts), { log: ports.log, fifo: true });
}

export const handler = onLambda(async (host) =>
  createReadFeeds({
    table: host.table(),
    articleTickets: host.queue('DATEWIRE_ARTICLES_QUEUE_URL'),
    telegram: createTelegram(await host.telegramAccess()),
    operators: host.operators(),
    fetchPublic: (url, request) => fetchPublic(url, request, host.reach()),
    clock: host.clock,
    log: host.log,
    random: Math.random,
  }),
);
