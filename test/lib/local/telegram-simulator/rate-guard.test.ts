import { Telegram } from 'telegraf';
import { describe, expect, it } from 'vitest';
import { createRateGuard } from '../../../../lib/local/telegram-simulator/rate-guard.ts';
import { startTelegramSimulator } from '../../../../lib/local/telegram-simulator/telegram-simulator.ts';

describe("Telegram's limits", () => {
  it('are thirty messages a second over all chats', () => {
    const guard = createRateGuard();
    for (let chat = 1; chat <= 30; chat++) expect(guard.check(`${chat}`, chat / 30)).toBeNull();
    expect(guard.check('31', 1)).toBe(1);
  });

  it('refuse everything until the wait is over, and take it then', () => {
    const guard = createRateGuard({ perSecond: 2 });
    expect([guard.check('1', 0), guard.check('2', 0), guard.check('3', 0.5)]).toEqual([null, null, 1]);
    expect(guard.check('4', 1.2)).toBe(1);
    expect(guard.check('5', 1.5)).toBeNull();
  });

  it('let a bot send at an even pace below them for ever', () => {
    const guard = createRateGuard();
    const waits = Array.from({ length: 3000 }, (_, at) => guard.check(`${at}`, at / 28));
    expect(waits.every((wait) => wait === null)).toBe(true);
  });

  it('let a few messages into one chat at once, and one a second from then on', () => {
    const guard = createRateGuard({ chatBurst: 3 });
    expect([0, 0, 0, 0].map((now) => guard.check('7', now))).toEqual([null, null, null, 1]);
    expect(guard.check('8', 0)).toBeNull();
    expect([1, 1, 2].map((now) => guard.check('7', now))).toEqual([null, 1, null]);
  });

  it('are twenty messages a minute in a group', () => {
    const guard = createRateGuard();
    for (let second = 0; second < 40; second += 2) expect(guard.check('-5', second)).toBeNull();
    expect(guard.check('-5', 40)).toBe(20);
    expect(guard.check('-6', 40)).toBeNull();
    expect(guard.check('-5', 60)).toBeNull();
  });

  it('hold for messages alone, once they are switched on, and are told with the seconds to wait', async () => {
    const simulator = await startTelegramSimulator({ clock: () => 1000 });
    const telegram = new Telegram(simulator.token, { apiRoot: simulator.apiRoot });
    simulator.addPrivateChats(1, 3);
    for (const chat of [1, 2, 3]) await telegram.sendMessage(chat, 'before');
    simulator.setRateLimits({ perSecond: 2 });
    await telegram.sendMessage(1, 'first');
    await telegram.sendMessage(2, 'second');
    await expect(telegram.sendMessage(3, 'third')).rejects.toMatchObject({
      code: 429,
      parameters: { retry_after: 1 },
    });
    await telegram.getMe();
    simulator.setRateLimits(null);
    await telegram.sendMessage(3, 'third');
    expect(simulator.calls().flatMap(({ retryAfter }) => retryAfter ?? [])).toEqual([1]);
    expect(simulator.arrivals()).toEqual({ times: Array(6).fill(1000), chats: 3 });
    await simulator.close();
  });
});
