import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Telegraf, Telegram } from 'telegraf';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  startTelegramSimulator,
  type TelegramSimulator,
} from '../../../../lib/local/telegram-simulator/telegram-simulator.ts';

const reader = 42;

let simulator: TelegramSimulator;
let telegram: Telegram;

beforeEach(async () => {
  simulator = await startTelegramSimulator({ allowLoopbackWebhooks: true, webhookRetryAfter: 3_600_000 });
  telegram = new Telegram(simulator.token, { apiRoot: simulator.apiRoot });
  simulator.addPrivateChat({ id: reader, firstName: 'Reader' });
});

afterEach(() => simulator.close());

const polled = z.array(z.looseObject({ update_id: z.number() }));
const getUpdates = async (offset: number, timeout = 0, allowed: ['callback_query'] | [] | undefined = undefined) =>
  polled.parse(await telegram.getUpdates(timeout, 100, offset, allowed));

const untilPolling = (polling: boolean) => expect.poll(() => simulator.state().polling, { interval: 5 }).toBe(polling);

/** Resolves when the chat's events meet the condition. */
const seen = (text: string) =>
  new Promise<void>((resolve) => {
    const stop = simulator.subscribe((event) => {
      if (event.kind !== 'sent' || event.message.text !== text) return;
      stop();
      resolve();
    });
  });

describe('a bot that polls', () => {
  it('hears people and answers them, through telegraf as it is', async () => {
    const bot = new Telegraf(simulator.token, { telegram: { apiRoot: simulator.apiRoot } });
    bot.command('start', (context) =>
      context.reply('Welcome', { reply_markup: { inline_keyboard: [[{ text: 'Go', callback_data: 'go' }]] } }),
    );
    bot.action('go', async (context) => {
      await context.answerCbQuery('Going');
      await context.reply('Gone');
    });
    const polling = bot.launch();
    const welcomed = seen('Welcome');
    simulator.say(reader, '/start');
    await welcomed;
    const gone = seen('Gone');
    const query = simulator.press(reader, 2, 'go');
    await gone;
    expect(simulator.answerTo(query.id)).toEqual({ text: 'Going', showAlert: false, url: '' });
    bot.stop();
    await polling;
  });

  it('gets updates in order, again and again until it confirms them', async () => {
    simulator.say(reader, 'one');
    simulator.say(reader, 'two');
    const updates = await getUpdates(0);
    expect(updates).toMatchObject([{ message: { text: 'one' } }, { message: { text: 'two' } }]);
    const [first, second] = updates.map(({ update_id: id }) => id);
    expect(second).toBe((first ?? 0) + 1);
    expect(await getUpdates(0)).toEqual(updates);
    expect(await getUpdates(second ?? 0)).toEqual(updates.slice(1));
    expect(await getUpdates((second ?? 0) + 1)).toEqual([]);
    expect(simulator.state().pendingUpdates).toBe(0);
  });

  it('gets only the last ones with a negative offset', async () => {
    for (const text of ['one', 'two', 'three']) simulator.say(reader, text);
    expect(await getUpdates(-1)).toMatchObject([{ message: { text: 'three' } }]);
    expect(await getUpdates(0)).toHaveLength(1);
  });

  it('waits until somebody speaks', async () => {
    const waiting = getUpdates(0, 30);
    await untilPolling(true);
    simulator.say(reader, 'at last');
    expect(await waiting).toMatchObject([{ message: { text: 'at last' } }]);
  });

  it('gets only the types it asked for, until it asks otherwise', async () => {
    await getUpdates(0, 0, ['callback_query']);
    simulator.say(reader, 'not heard');
    expect(await getUpdates(0)).toEqual([]);
    await getUpdates(0, 0, []);
    simulator.say(reader, 'heard');
    expect(await getUpdates(0)).toMatchObject([{ message: { text: 'heard' } }]);
  });

  it('is told of another that polls in its place', async () => {
    const first = getUpdates(0, 30).catch((error: unknown) => error);
    await untilPolling(true);
    const second = getUpdates(0, 30);
    expect(await first).toMatchObject({ code: 409 });
    await untilPolling(true);
    simulator.say(reader, 'x');
    expect(await second).toHaveLength(1);
  });

  it('loses nothing when it goes away while it waits', async () => {
    const leaving = new AbortController();
    const url = `${simulator.apiRoot}/bot${simulator.token}/getUpdates?timeout=30`;
    const waiting = fetch(url, { signal: leaving.signal }).catch((error: unknown) => error);
    await untilPolling(true);
    leaving.abort();
    await waiting;
    await untilPolling(false);
    simulator.say(reader, 'x');
    expect(await getUpdates(0)).toHaveLength(1);
  });

  it('cannot poll while a webhook is set', async () => {
    await telegram.setWebhook('https://example.org/hook');
    await expect(getUpdates(0)).rejects.toThrow(
      "409: Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    );
  });
});

describe('a bot with a webhook', () => {
  let server: Server;
  let url: string;
  let received: { update: unknown; secret: string | undefined }[];
  let answer: () => { status: number; body?: string };

  beforeEach(async () => {
    received = [];
    answer = () => ({ status: 200 });
    server = createServer(async (request, response) => {
      const update: unknown = JSON.parse(await bodyOf(request));
      received.push({ update, secret: String(request.headers['x-telegram-bot-api-secret-token']) });
      const { status, body = '' } = answer();
      response.writeHead(status).end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    url = `http://127.0.0.1:${portOf(address)}/hook`;
  });

  afterEach(async () => {
    await new Promise((resolve) => server.close(resolve).closeAllConnections());
  });

  it('gets each update once, in order, with its secret', async () => {
    await telegram.setWebhook(url, { secret_token: 'a-Secret_1' });
    for (const text of ['one', 'two', 'three']) simulator.say(reader, text);
    await simulator.deliverPending();
    expect(received).toMatchObject(
      ['one', 'two', 'three'].map((text) => ({ update: { message: { text } }, secret: 'a-Secret_1' })),
    );
    expect(await telegram.getWebhookInfo()).toMatchObject({ url, pending_update_count: 0, max_connections: 40 });
  });

  it('gets what it refused again, before anything that came later', async () => {
    await telegram.setWebhook(url);
    answer = () => ({ status: 500 });
    simulator.say(reader, 'one');
    await simulator.deliverPending();
    simulator.say(reader, 'two');
    expect(await telegram.getWebhookInfo()).toMatchObject({
      pending_update_count: 2,
      last_error_message: 'Wrong response from the webhook: 500 Internal Server Error',
    });
    answer = () => ({ status: 200 });
    await simulator.deliverPending();
    expect(received).toMatchObject(['one', 'one', 'two'].map((text) => ({ update: { message: { text } } })));
    expect(simulator.state().pendingUpdates).toBe(0);
  });

  it('gets what it refused again by itself after a while', async () => {
    const hasty = await startTelegramSimulator({ allowLoopbackWebhooks: true, webhookRetryAfter: 1 });
    try {
      hasty.addPrivateChat({ id: reader, firstName: 'Reader' });
      let refusals = 2;
      answer = () => ({ status: refusals-- > 0 ? 503 : 200 });
      await new Telegram(hasty.token, { apiRoot: hasty.apiRoot }).setWebhook(url);
      hasty.say(reader, 'one');
      await expect.poll(() => hasty.state().pendingUpdates, { interval: 5 }).toBe(0);
      expect(received).toHaveLength(3);
    } finally {
      await hasty.close();
    }
  });

  it('may be away for a while', async () => {
    await telegram.setWebhook('http://127.0.0.1:1/hook');
    simulator.say(reader, 'one');
    await simulator.deliverPending();
    expect(simulator.state()).toMatchObject({ pendingUpdates: 1, webhook: { lastError: expect.any(String) } });
    await telegram.setWebhook(url);
    await expect.poll(() => received.length, { interval: 5 }).toBe(1);
  });

  it('may answer with a call', async () => {
    await telegram.setWebhook(url);
    answer = () => ({ status: 200, body: JSON.stringify({ method: 'sendMessage', chat_id: reader, text: 'Hello' }) });
    simulator.say(reader, 'one');
    await simulator.deliverPending();
    expect(simulator.messages(reader).map(({ text }) => text)).toEqual(['one', 'Hello']);
  });

  it('is set once, changed and removed, as Telegram says it', async () => {
    const call = async (method: string, query = '') =>
      await (await fetch(`${simulator.apiRoot}/bot${simulator.token}/${method}?${query}`)).json();
    expect(await call('setWebhook', `url=${url}`)).toEqual({ ok: true, result: true, description: 'Webhook was set' });
    expect(await call('setWebhook', `url=${url}`)).toMatchObject({ description: 'Webhook is already set' });
    expect(await call('setWebhook', `url=${url}&secret_token=x`)).toMatchObject({ description: 'Webhook was set' });
    expect(await call('deleteWebhook')).toMatchObject({ description: 'Webhook was deleted' });
    expect(await call('deleteWebhook')).toMatchObject({ description: 'Webhook is already deleted' });
  });

  it('may begin without what was said before', async () => {
    simulator.say(reader, 'old');
    await telegram.setWebhook(url, { drop_pending_updates: true, allowed_updates: ['message'] });
    simulator.say(reader, 'new');
    await simulator.deliverPending();
    expect(received).toMatchObject([{ update: { message: { text: 'new' } } }]);
    expect(await telegram.getWebhookInfo()).toMatchObject({ allowed_updates: ['message'] });
  });
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the test server listens on no port');
  return address.port;
}
