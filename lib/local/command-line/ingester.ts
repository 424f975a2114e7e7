import { createAlertStore } from '../../../lambda/alerts/alert-store.ts';
import { scheduleAlerts } from '../../../lambda/alerts/schedule-alerts.ts';
import { createArticleStore } from '../../../lambda/articles/article-store.ts';
import { createCopyStore } from '../../../lambda/articles/copy-store.ts';
import { type FetchPage, readArticle } from '../../../lambda/articles/read-article.ts';
import { type IncomingArticle, submitArticle } from '../../../lambda/articles/submit-article.ts';
import { createDayRegister } from '../../../lambda/dates/day-register.ts';
import { type IngestOutcome, ingestArticle } from '../../../lambda/dates/ingest-article.ts';
import { createKeyDateStore } from '../../../lambda/dates/key-date-store.ts';
import { createWaitingConditions } from '../../../lambda/dates/waiting-conditions.ts';
import type { Clock } from '../../../lambda/platform/clock.ts';
import type { Log } from '../../../lambda/platform/log.ts';
import type { Table } from '../../../lambda/platform/table.ts';

export interface Ingester {
  /**
   * Takes an article in, and does all that a host would do with it.
   *
   * @returns what came of it, and whether it had been read before; then nothing was done.
   * @throws ArticleRefused where it cannot be read as an article.
   */
  ingest(article: IncomingArticle, fetchPage: FetchPage): Promise<{ outcome: IngestOutcome; wasKnown: boolean }>;
}

/** Takes articles into a store without a host: one that is killed half-way leaves the rest to the next host, or the next run. */
export function createIngester(table: Table, { clock, log }: { clock: Clock; log: Log }): Ingester {
  const articles = createArticleStore(table);
  const keyDates = createKeyDateStore(table);
  const alerts = createAlertStore(table);
  const noQueue = { send: async () => {} };
  return {
    async ingest(article, fetchPage) {
      const articleId = await submitArticle(article, { via: 'api' }, { articles, queue: noQueue, clock });
      const wasKnown = (await articles.find(articleId))?.progress.state === 'read';
      const outcome = await ingestArticle(articleId, {
        articles,
        copies: createCopyStore(table),
        keyDates,
        register: createDayRegister(table),
        waiting: createWaitingConditions(table),
        read: (stored) => readArticle(stored, { articles, fetchPage, clock }),
        scheduleAlerts: (keyDate, before) => scheduleAlerts(keyDate, before, alerts, clock.now()),
        clock,
        log,
      });
      for await (const submission of articles.submissions(articleId)) {
        if (submission.requester.via !== 'chat') await articles.fulfil(submission);
      }
      return { outcome, wasKnown };
    },
  };
}
