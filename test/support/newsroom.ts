import { Temporal } from 'temporal-polyfill';
import { createAlertStore } from '../../lambda/alerts/alert-store.ts';
import { scheduleAlerts } from '../../lambda/alerts/schedule-alerts.ts';
import { createArticleStore } from '../../lambda/articles/article-store.ts';
import { createCopyStore } from '../../lambda/articles/copy-store.ts';
import { readArticle } from '../../lambda/articles/read-article.ts';
import { submitArticle } from '../../lambda/articles/submit-article.ts';
import { createDayRegister } from '../../lambda/dates/day-register.ts';
import { type IngestOutcome, ingestArticle } from '../../lambda/dates/ingest-article.ts';
import { createKeyDateStore } from '../../lambda/dates/key-date-store.ts';
import type { StoredKeyDate } from '../../lambda/dates/stored-key-date.ts';
import { createWaitingConditions } from '../../lambda/dates/waiting-conditions.ts';
import type { Table } from '../../lambda/platform/table.ts';

/** A report as a paper prints it. */
export interface Report {
  /** The host of its page; without one the text is pasted. */
  readonly paper?: string;
  readonly text: string;
  /** A day or a time with its zone. */
  readonly published: string;
  /** Whether a reader has sent it to the bot. @default - a pasted text is a reader's, a paper's page comes by a feed */
  readonly bySomebody?: boolean;
}

export interface Newsroom {
  /** Takes a report in. @returns what came of it. */
  ingest(report: Report): Promise<IngestOutcome>;
  /** What is ahead from the given day on, soonest first. */
  ahead(from?: string): Promise<StoredKeyDate[]>;
}

/** Ingest on a table, without queues, Telegram or a clock that moves. */
export function newsroom(table: Table, now = '2014-03-12T12:00:00Z'): Newsroom {
  const clock = { now: () => Temporal.Instant.from(now) };
  const articles = createArticleStore(table);
  const keyDates = createKeyDateStore(table);
  const alerts = createAlertStore(table);
  const parts = {
    articles,
    copies: createCopyStore(table),
    keyDates,
    register: createDayRegister(table),
    waiting: createWaitingConditions(table),
    read: (article: Parameters<typeof readArticle>[0]) =>
      readArticle(article, { articles, fetchPage: () => Promise.reject(new Error('nothing is fetched')), clock }),
    scheduleAlerts: (keyDate: StoredKeyDate, before: StoredKeyDate | null) =>
      scheduleAlerts(keyDate, before, alerts, clock.now()),
    clock,
    log: { info() {}, warn() {}, error() {} },
  };
  return {
    async ingest({ paper, text, published, bySomebody = paper === undefined }) {
      const url = paper === undefined ? undefined : `https://${paper}/${encodeURIComponent(text.slice(0, 60))}`;
      const time = published.includes('T')
        ? Temporal.ZonedDateTime.from(published)
        : Temporal.PlainDate.from(published);
      const queue = { send: async () => {} };
      const requester = bySomebody
        ? { via: 'chat' as const, chatId: 1, messageId: 2 }
        : { via: 'feed' as const, feedId: 'feed' };
      const articleId = await submitArticle({ text, url, published: time }, requester, { articles, queue, clock });
      return ingestArticle(articleId, parts);
    },
    ahead: (from = now) => keyDates.upcoming(Temporal.Instant.from(from), { months: 24, limit: 100 }),
  };
}
