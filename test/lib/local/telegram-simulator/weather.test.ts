import { Telegram } from 'telegraf';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  startTelegramSimulator,
  type TelegramSimulator,
} from '../../../../lib/local/telegram-simulator/telegram-simulator.ts';
import { createWeatherStation } from '../../../../lib/local/telegram-simulator/weather.ts';

const ROUGH = {
  seed: 7,
  tooManyRequests: 0.1,
  serverError: 0.1,
  resetBefore: 0.1,
  resetAfter: 0.1,
  slow: 0.1,
};
const CHATS = ['1', '2', '3', '4'];

/** What meets a row of calls to each chat, in whatever order the chats are called. */
function met(weather: Parameters<ReturnType<typeof createWeatherStation>['set']>[0], order = CHATS) {
  const station = createWeatherStation();
  station.set(weather);
  const taken: Record<string, unknown[]> = {};
  for (let call = 0; call < 250; call++) {
    for (const chat of order) taken[chat] = [...(taken[chat] ?? []), station.take('sendMessage', chat)?.kind];
  }
  return taken;
}

describe('weather', () => {
  it('is the same for the same seed, in whatever order chats are called', () => {
    expect(met(ROUGH)).toEqual(met(ROUGH, CHATS.toReversed()));
    expect(met(ROUGH)).not.toEqual(met({ ...ROUGH, seed: 8 }));
  });

  it('brings each fault as often as its chance says', () => {
    const all = Object.values(met(ROUGH)).flat();
    const share = (kind: unknown) => all.filter((each) => each === kind).length / all.length;
    expect(share('too-many-requests')).toBeCloseTo(0.1, 1);
    expect(share('status')).toBeCloseTo(0.1, 1);
    expect(share('reset')).toBeCloseTo(0.2, 1);
    expect(share('delay')).toBeCloseTo(0.1, 1);
  });

  it('meets nothing but what is sent', () => {
    const station = createWeatherStation();
    station.set({ seed: 1, serverError: 1 });
    expect(station.take('getUpdates', '')).toBeUndefined();
    expect(station.take('sendChatAction', '1')).toBeUndefined();
    expect(station.take('sendMessage', '1')).toMatchObject({ kind: 'status' });
  });
});

describe('over HTTP', () => {
  let simulator: TelegramSimulator;
  let telegram: Telegram;
  beforeEach(async () => {
    simulator = await startTelegramSimulator();
    telegram = new Telegram(simulator.token, { apiRoot: simulator.apiRoot });
    simulator.addPrivateChat({ id: 42, firstName: 'Reader' });
  });
  afterEach(() => simulator.close());

  it('a storm of 429s says how long to wait, and passes', async () => {
    simulator.setWeather({ seed: 1, tooManyRequests: 1, retryAfter: [3, 3] });
    await expect(telegram.sendMessage(42, 'x')).rejects.toMatchObject({ code: 429, parameters: { retry_after: 3 } });
    simulator.setWeather(null);
    await telegram.sendMessage(42, 'x');
    expect(simulator.messages(42)).toHaveLength(1);
  });

  it('a slow answer is one to a message that was taken at once', async () => {
    simulator.setWeather({ seed: 1, slow: 1, slowMilliseconds: 40 });
    const taken = new Promise<void>((resolve) => simulator.subscribe(() => resolve()));
    const began = performance.now();
    const sent = telegram.sendMessage(42, 'x');
    await taken;
    expect(performance.now() - began).toBeLessThan(39);
    await simulator.quiet();
    await sent;
    expect(performance.now() - began).toBeGreaterThanOrEqual(39);
    expect(simulator.calls()).toMatchObject([{ status: 200, answeredAfter: 40 }]);
  });
});
