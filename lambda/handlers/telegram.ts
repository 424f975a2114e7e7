import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import * as z from 'zod';
import { createArticleStore } from '../articles/article-store.ts';
import { createFeedStore } from '../articles/feeds/feed-store.ts';
import { fetchPublic } from '../articles/fetch-public.ts';
import { createRobots } from '../articles/robots.ts';
import { submitArticle } from '../articles/submit-article.ts';
import { createBot } from '../bot/bot.ts';
import { handleUpdate } from '../bot/handle-update.ts';
import { TelegramUpdate } from '../bot/update.ts';
import { createUpdateStore } from '../bot/update-store.ts';
import { createKeyDateStore } from '../dates/key-date-store.ts';
import { actionKey } from '../platform/callback-data.ts';
import { isSameSecret } from '../platform/same-secret.ts';
import { createTelegram, createTelegramSender } from '../platform/telegram.ts';
import { createSubscriberStore } from '../subscribers/subscriber-store.ts';
import { onLambda } from './on-lambda.ts';
import type { Ports } from './ports.ts';

type UpdatePorts = Pick<
  Ports,
  'table' | 'articleTickets' | 'telegram' | 'identity' | 'operators' | 'fetchPublic' | 'clock' | 'log'
>;

/**
 * Handles one update, however it came; `again` asks for it to be delivered once more. What is no update is passed over:
 * to refuse it would have Telegram send it again, and hold back those behind it.
 */
export function createUpdateHandler({ table, articleTickets, telegram, identity, clock, log, ...ports }: UpdatePorts) {
  const articles = createArticleStore(table);
  const bot = createBot(telegram, identity, {
    subscribers: createSubscriberStore(table),
    keyDates: createKeyDateStore(table),
    submit: async (article, from) => {
      const parts = { articles, queue: articleTickets, clock, operators: ports.operators };
      await submitArticle(article, { via: 'chat', ...from }, parts);
    },
    following: {
      feeds: createFeedStore(table),
      fetchPublic: ports.fetchPublic,
      robots: createRobots(ports.fetchPublic, clock),
      clock,
    },
    operators: ports.operators,
    signing: actionKey(telegram.token),
    clock,
    log,
  });
  const parts = { bot, updates: createUpdateStore(table), telegram: createTelegramSender(telegram), clock, log };
  return async (received: unknown): Promise<'done' | 'again'> => {
    const update = TelegramUpdate.safeParse(received);
    if (update.success) return handleUpdate(update.data, parts);
    log.warn('not an update', { received: JSON.stringify(received).slice(0, 200) });
    return 'done';
  };
}

/** As API Gateway sends it; the names of headers come in lower case. */
const WebhookRequest = z.object({
  headers: z.record(z.string(), z.string().optional()),
  body: z.string().optional(),
  isBase64Encoded: z.boolean().default(false),
});

/**
 * Telegram's webhook. A call without the secret is refused before its body is looked at; one that is to be delivered
 * again is answered 503, on which Telegram repeats it.
 */
export function createWebhook(ports: UpdatePorts & { secret: () => Promise<string> }) {
  const handle = createUpdateHandler(ports);
  return async (event: unknown): Promise<APIGatewayProxyStructuredResultV2> => {
    const request = WebhookRequest.parse(event);
    if (!isSameSecret(request.headers['x-telegram-bot-api-secret-token'] ?? '', await ports.secret())) {
      return { statusCode: 401, body: 'the secret token is missing or wrong' };
    }
    const update = jsonOf(request);
    if (update === undefined) return { statusCode: 400, body: 'this is not JSON' };
    const result = await handle(update);
    return { statusCode: result === 'done' ? 200 : 503, body: '' };
  };
}

function jsonOf({ body = '', isBase64Encoded }: z.infer<typeof WebhookRequest>): unknown {
  try {
    return JSON.parse(isBase64Encoded ? Buffer.from(body, 'base64').toString() : body);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export const handler = onLambda(async (host) =>
  createWebhook({
    table: host.table(),
    articleTickets: host.queue('DATEWIRE_ARTICLES_QUEUE_URL'),
    telegram: createTelegram(await host.telegramAccess()),
    identity: host.identity(),
    operators: host.operators(),
    fetchPublic: (url, request) => fetchPublic(url, request, { ...host.reach(), timeoutMilliseconds: 5_000 }),
    secret: () => host.secret('DATEWIRE_WEBHOOK_SECRET_ARN'),
    clock: host.clock,
    log: host.log,
  }),
);
