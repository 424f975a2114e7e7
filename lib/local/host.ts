import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Telegram } from 'telegraf';
import { Temporal } from 'temporal-polyfill';
import type { DeadAlert, LaneTicket } from '../../lambda/alerts/alert.ts';
import { createDueStore } from '../../lambda/alerts/due-store.ts';
import type { FeedTicket } from '../../lambda/articles/feeds/feed.ts';
import { fetchPage } from '../../lambda/articles/fetch-page.ts';
import { fetchPublic } from '../../lambda/articles/fetch-public.ts';
import type { BotIdentity } from '../../lambda/bot/bot.ts';
import { createDeliver } from '../../lambda/handlers/deliver.ts';
import { createDispatch } from '../../lambda/handlers/dispatch.ts';
import { createIngest } from '../../lambda/handlers/ingest.ts';
import type { Ports } from '../../lambda/handlers/ports.ts';
import { createReadFeeds } from '../../lambda/handlers/read-feeds.ts';
import { createUpdateHandler } from '../../lambda/handlers/telegram.ts';
import { createWeb } from '../../lambda/handlers/web.ts';
import type { Broadcaster } from '../../lambda/platform/broadcast.ts';
import { type Clock, systemTimer } from '../../lambda/platform/clock.ts';
import { errorText, type Log } from '../../lambda/platform/log.ts';
import { NO_METRICS } from '../../lambda/platform/metrics.ts';
import type { FifoPlace } from '../../lambda/platform/queue.ts';
import { createTable } from '../../lambda/platform/table.ts';
import { type Database, TABLE_NAME } from './database.ts';
import type { HostClock, HostClockWork } from './host-clock.ts';
import { createInProcessQueue } from './in-process-queue.ts';
import { pollUpdates } from './polling.ts';
import { UsageError } from './usage-error.ts';

export interface HostParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly telegram: Telegram;
  readonly broadcaster: Broadcaster;
  readonly delivery: Ports['delivery'];
  readonly identity: BotIdentity;
  readonly log: Log;
  readonly allowLoopback: boolean;
  /** The chats of those who run this. */
  readonly operators: readonly number[];
  /** Whether feeds can be read just now; where they cannot they wait, and it is asked again some minutes later. */
  readonly canReadFeeds: () => Promise<boolean>;
  /** Without one, nobody can post articles. */
  readonly articlesKey: string | undefined;
}

export interface Host {
  readonly ports: Ports;
  /** The public HTTP side. */
  readonly web: Hono;
  /** When the next alert, or other work, falls due; undefined where nothing does between the two instants. */
  readonly nextDue: HostClockWork['nextDue'];
  /** Handles an update from Telegram; `again` asks for it once more. */
  readonly handle: (update: unknown) => Promise<'done' | 'again'>;
  /** Gives out what is due now. What fails is logged, and stays due. */
  dispatch(): Promise<void>;
  /** Does what is due now, to its end; feeds are read meanwhile, and not waited for. */
  tick(): Promise<void>;
  /** Resolves once all that was begun is done, the reading of feeds included. */
  idle(): Promise<void>;
  /** Finishes what is in hand, and begins nothing more. */
  finish(): Promise<void>;
  /** Finishes what is in hand, and closes the database. */
  stop(): Promise<void>;
}

/** How many feeds are read at a time, each of another site, and how many batches of articles. */
const FEED_LANES = 4;
const ARTICLE_LANES = 2;

/** Puts the program together on one machine: the same handlers as on AWS, around queues and a clock in this process. */
export function createHost({ database, clock, telegram, identity, log, ...parts }: HostParts): Host {
  const table = createTable(database.client, TABLE_NAME);
  const articleTickets = createInProcessQueue<{ articleId: string }>('articles', (event) => ingest(event), log, {
    lanes: ARTICLE_LANES,
  });
  const laneTickets = createInProcessQueue<LaneTicket & FifoPlace>('deliver', (event) => deliver(event), log, {
    batchSize: 1,
    lanes: parts.delivery.lanes,
  });
  const feedTickets = createInProcessQueue<FeedTicket & FifoPlace>(
    'feeds',
    async (event) => ((await parts.canReadFeeds()) ? readFeeds(event) : { batchItemFailures: [] }),
    log,
    { batchSize: 1, lanes: FEED_LANES },
  );
  const ports: Ports = {
    table,
    articleTickets,
    laneTickets,
    deadAlerts: {
      async send({ dateId, lead, reason }: DeadAlert) {
        log.error('dead letter', { dateId, lead, reason });
      },
    },
    delivery: parts.delivery,
    broadcaster: parts.broadcaster,
    feedTickets,
    telegram,
    identity,
    operators: parts.operators,
    fetchPage: (url) => fetchPage(url, { allowLoopback: parts.allowLoopback }),
    fetchPublic: (url, request) => fetchPublic(url, request, { allowLoopback: parts.allowLoopback }),
    random: Math.random,
    newId: randomUUID,
    clock,
    timer: systemTimer,
    log,
    metrics: NO_METRICS,
  };
  const ingest = createIngest(ports);
  const deliver = createDeliver(ports);
  const readFeeds = createReadFeeds(ports);
  const dispatchDue = createDispatch(ports);
  const handle = createUpdateHandler(ports);
  const articlesKey = parts.articlesKey ?? randomBytes(32).toString('base64url');
  const due = createDueStore(table);

  async function finishInHand(): Promise<void> {
    await articleTickets.idle();
    await laneTickets.idle();
  }

  async function idle(): Promise<void> {
    await feedTickets.idle();
    await finishInHand();
  }

  async function finish(): Promise<void> {
    await Promise.all([feedTickets.stop(), articleTickets.stop(), laneTickets.stop()]);
  }

  async function dispatch(): Promise<void> {
    try {
      await dispatchDue({});
    } catch (error) {
      log.error('dispatch failed', { reason: errorText(error) }); // what is due stays due, and the next tick tries again
    }
  }

  async function tick(): Promise<void> {
    await dispatch();
    await finishInHand();
  }

  const nextDue: Host['nextDue'] = async (after, until) => {
    for await (const { key } of due.due(after, until)) {
      const at = Temporal.Instant.from(key.dueAt);
      if (Temporal.Instant.compare(at, after) > 0) return at;
    }
    return undefined;
  };

  return {
    ports,
    web: createWeb({ ...ports, articlesKey: async () => articlesKey }),
    nextDue,
    handle,
    dispatch,
    tick,
    idle,
    finish,
    async stop() {
      await finish();
      await database.close();
    },
  };
}

/** Makes a host follow a clock and fetch its updates, until it is stopped; then what is in hand is finished. */
export function runHost(host: Host, clock: HostClock): { stop(): Promise<void> } {
  const following = clock.start(host);
  const polling = pollUpdates(host.ports.telegram, host.handle, host.ports.log);
  return {
    async stop() {
      // The queues first: what is in hand is finished, what only waits is left to the next start.
      await Promise.all([host.finish(), following.stop(), polling.stop()]);
      await host.stop();
    },
  };
}

/**
 * Serves an app on this machine alone.
 *
 * @param port 0 for any that is free.
 * @throws UsageError where the port is taken.
 */
export async function serve(app: Hono, port: number): Promise<{ url: string; close(): Promise<void> }> {
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new UsageError(`port ${port} is in use; choose another with --port`);
    }
    throw error;
  }
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    async close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
