import type { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';
import { createArticleStore } from '../articles/article-store.ts';
import { submitArticle } from '../articles/submit-article.ts';
import { createKeyDateStore } from '../dates/key-date-store.ts';
import { createWebApp } from '../web/app.ts';
import { onLambda } from './on-lambda.ts';
import type { Ports } from './ports.ts';

type WebPorts = Pick<Ports, 'table' | 'articleTickets' | 'clock' | 'log'> & { articlesKey: () => Promise<string> };

/** The public HTTP side, as an app that runs on any host. */
export function createWeb({ table, articleTickets, articlesKey, clock, log }: WebPorts): Hono {
  const articles = createArticleStore(table);
  return createWebApp({
    keyDates: createKeyDateStore(table),
    submit: (article) => submitArticle(article, { via: 'api' }, { articles, queue: articleTickets, clock }),
    articlesKey,
    clock,
    log,
  });
}

export const handler = onLambda(async (host) =>
  handle(
    createWeb({
      table: host.table(),
      articleTickets: host.queue('DATEWIRE_ARTICLES_QUEUE_URL'),
      articlesKey: () => host.secret('DATEWIRE_ARTICLES_KEY_ARN'),
      clock: host.clock,
      log: host.log,
    }),
  ),
);
