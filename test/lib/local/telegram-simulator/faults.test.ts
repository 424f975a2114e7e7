import { Telegram } from 'telegraf';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  startTelegramSimulator,
  type TelegramSimulator,
} from '../../../../lib/local/telegram-simulator/telegram-simulator.ts';

const reader = 42;

let simulator: TelegramSimulator;
let telegram: Telegram;

beforeEach(async () => {
  simulator = await startTelegramSimulator();
  telegram = new Telegram(simulator.token, { apiRoot: simulator.apiRoot });
  simulator.addPrivateChat({ id: reader, firstName: 'Reader' });
});

afterEach(() => simulator.close());

const texts = () => simulator.messages(reader).map(({ text }) => text);

describe('a fault', () => {
  it('can be that the bot calls too often', async () => {
    simulator.faults.add({ kind: 'too-many-requests', retryAfter: 7 });
    const response = await fetch(`${simulator.apiRoot}/bot${simulator.token}/sendMessage?chat_id=42&text=x`);
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe('7');
    expect(await response.json()).toEqual({
      ok: false,
      error_code: 429,
      description: 'Too Many Requests: retry after 7',
      parameters: { retry_after: 7 },
    });
    await telegram.sendMessage(reader, 'now');
    expect(texts()).toEqual(['now']);
  });

  it('can be that the server fails', async () => {
    simulator.faults.add({ kind: 'status', status: 502, times: 2 });
    for (const text of ['one', 'two']) {
      await expect(telegram.sendMessage(reader, text)).rejects.toMatchObject({ code: 502 });
    }
    await telegram.sendMessage(reader, 'three');
    expect(texts()).toEqual(['three']);
  });

  it('can be that the connection breaks, before the message is taken or after', async () => {
    simulator.faults.add({ kind: 'reset', when: 'before' }, { kind: 'reset', when: 'after' });
    await expect(telegram.sendMessage(reader, 'lost')).rejects.toMatchObject({ code: 'ECONNRESET' });
    await expect(telegram.sendMessage(reader, 'taken')).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(texts()).toEqual(['taken']);
    expect(simulator.calls().map(({ status }) => status)).toEqual([0, 0]);
  });

  it('can be that the answer takes its time', async () => {
    simulator.faults.add({ kind: 'delay', milliseconds: 30 });
    const began = performance.now();
    await telegram.sendMessage(reader, 'late');
    expect(performance.now() - began).toBeGreaterThanOrEqual(29);
  });

  it('meets only the calls it is meant for', async () => {
    simulator.addPrivateChat({ id: 43, firstName: 'Other' });
    simulator.faults.add({ kind: 'status', status: 500, methods: ['sendMessage'], chatId: reader });
    await telegram.getMe();
    await telegram.sendMessage(43, 'x');
    await expect(telegram.sendMessage(reader, 'x')).rejects.toMatchObject({ code: 500 });
    expect(simulator.faults.list()).toEqual([]);
  });
});
