import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { METRICS, type Metric } from '../../../lambda/platform/metrics.ts';
import { type Database, openDatabase } from '../../../lib/local/database.ts';
import {
  startTelegramSimulator,
  type TelegramSimulator,
} from '../../../lib/local/telegram-simulator/telegram-simulator.ts';
import { type Delivery, startDelivery } from '../../support/delivery.ts';

const READERS = Array.from({ length: 20 }, (_, index) => index + 1);

describe('of alerts it is measured', () => {
  let database: Database;
  let simulator: TelegramSimulator;
  let delivery: Delivery;
  beforeEach(async () => {
    database = await openDatabase(null);
    simulator = await startTelegramSimulator();
    delivery = startDelivery({ client: database.client, simulator });
    await delivery.stores.due.moveCursor(delivery.now());
    await delivery.follow(READERS);
    await delivery.schedule({});
  });
  afterEach(async () => {
    await database.close();
    await simulator.close();
  });

  /** The sum of each metric that anything was added to. */
  const measured = () =>
    Object.fromEntries(
      metricNames().flatMap((metric) => {
        const values = delivery.measured(metric);
        return values.length === 0 ? [] : [[metric, values.reduce((sum, value) => sum + value, 0)]];
      }),
    );
  const metricNames = () => Object.keys(METRICS).filter((name): name is Metric => name in METRICS);

  it('how many are due, sent, and how late', async () => {
    await delivery.dispatch();
    delivery.pass({ seconds: 9 });
    await delivery.run();
    expect(measured()).toEqual({ AlertsDue: 1, MessagesSent: 20, FirstMessageLate: 9, LastMessageLate: 9 });
  });

  it('what Telegram refuses, and which chats have shut the bot out', async () => {
    simulator.faults.add({ kind: 'status', status: 400, description: "Bad Request: can't parse", chatId: 7 });
    simulator.block(8);
    await delivery.live(0);
    expect(measured()).toMatchObject({ MessagesSent: 18, MessagesRefused: 1, ChatsRetired: 1 });
  });

  it('how often, and how long, Telegram asks to wait', async () => {
    simulator.faults.add({ kind: 'too-many-requests', retryAfter: 7, chatId: 1 });
    await delivery.dispatch();
    await delivery.run();
    expect(measured()).toMatchObject({ RateLimits: 1, RateLimitWait: 7 });
  });

  it('what is tried again, and what stays unconfirmed in the end', async () => {
    simulator.faults.add({ kind: 'reset', when: 'after', chatId: 7, times: 9 });
    simulator.faults.add({ kind: 'status', status: 500, chatId: 8, times: 2 });
    await delivery.live(10);
    expect(measured()).toMatchObject({ MessagesSent: 19, MessagesRetried: 3, MessagesUnconfirmed: 1 });
  });

  it('what has failed for good', async () => {
    const broken = { PK: 'TOPIC#word:crimea', SK: 'CHAT#00#0' };
    await delivery.stores.table.put(broken, { topic: 'crimea' });
    await delivery.live(40);
    expect(measured()).toEqual({ AlertsDue: 1, DeadLetters: 1 });
  });
});
