import type { SQSBatchResponse } from 'aws-lambda';
import { createAlertStore } from '../alerts/alert-store.ts';
import { scheduleAlerts } from '../alerts/schedule-alerts.ts';
import { type Article, ArticleTicket } from '../articles/article.ts';
import { createArticleStore } from '../articles/article-store.ts';
import { createCopyStore } from '../articles/copy-store.ts';
import { fetchPage } from '../articles/fetch-page.ts';
import { fetchPublic } from '../articles/fetch-public.ts';
import { politeFetch } from '../articles/polite-fetch.ts';
import { readArticle } from '../articles/read-article.ts';
import { createRobots } from '../articles/robots.ts';
import { answerSubmissions, giveUpSubmissions } from '../bot/answer-submissions.ts';
import { createDayRegister } from '../dates/day-register.ts';
import { ingestArticle } from '../dates/ingest-article.ts';
import { createKeyDateStore } from '../dates/key-date-store.ts';
import type { StoredKeyDate } from '../dates/stored-key-date.ts';
import { createWaitingConditions } from '../dates/waiting-conditions.ts';
import { createTelegram, createTelegramSender } from '../platform/telegram.ts';
import { createSubscriberStore } from '../subscribers/subscriber-store.ts';
import { onLambda } from './on-lambda.ts';
import type { Ports } from './ports.ts';
import { eachTicket } from './sqs-batch.ts';

type IngestPorts = Pick<Ports, 'table' | 'telegram' | 'delivery' | 'fetchPage' | 'fetchPublic' | 'clock' | 'log'>;

/** Reads the articles that its tickets name, and answers whoever sent them. */
export function createIngest({ table, telegram, delivery, fetchPage, fetchPublic, clock, log }: IngestPorts) {
  const articles = createArticleStore(table);
  const alerts = createAlertStore(table);
  const robots = createRobots(fetchPublic, clock);
  const subscribers = createSubscriberStore(table);
  const audience = { subscribers, perSecond: delivery.perSecond };
  const answering = { articles, subscribers, telegram: createTelegramSender(telegram), clock, log };
  const ingesting = {
    articles,
    copies: createCopyStore(table),
    keyDates: createKeyDateStore(table),
    register: createDayRegister(table),
    waiting: createWaitingConditions(table),
    read: (article: Article) =>
      readArticle(article, { articles, fetchPage: politeFetch(article, { articles, robots, fetchPage }), clock }),
    scheduleAlerts: (keyDate: StoredKeyDate, before: StoredKeyDate | null) =>
      scheduleAlerts(keyDate, before, alerts, clock.now(), audience),
    clock,
    log,
  };

  async function ingest({ articleId }: ArticleTicket): Promise<void> {
    try {
      await answerSubmissions(articleId, await ingestArticle(articleId, ingesting), answering);
    } catch (error) {
      await giveUpSubmissions(articleId, answering);
      throw error;
    }
  }

  return (event: unknown): Promise<SQSBatchResponse> => eachTicket(event, ArticleTicket, ingest, { log });
}

export const handler = onLambda(async (host) =>
  createIngest({
    table: host.table(),
    telegram: createTelegram(await host.telegramAccess()),
    delivery: host.delivery(),
    fetchPage: (url) => fetchPage(url, host.reach()),
    fetchPublic: (url, request) => fetchPublic(url, request, host.reach()),
    clock: host.clock,
    log: host.log,
  }),
);
