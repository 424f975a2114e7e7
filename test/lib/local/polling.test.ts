import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import type { Log } from '../../../lambda/platform/log.ts';
import { createTelegram } from '../../../lambda/platform/telegram.ts';
import { pollUpdates } from '../../../lib/local/polling.ts';
import {
  startTelegramSimulator,
  type TelegramSimulator,
} from '../../../lib/local/telegram-simulator/telegram-simulator.ts';

const READER = 1;
/** What the simulator's people say. */
const Received = z.object({ message: z.object({ text: z.string() }) });

let simulator: TelegramSimulator;
beforeEach(async () => {
  simulator = await startTelegramSimulator();
  simulator.addPrivateChat({ id: READER, firstName: 'Reader' });
});
afterEach(() => simulator.close());

/** Polls until the test is over; `handle` is given each text, and `until` waits for as many as it says. */
function poll(handle: (text: string, time: number) => 'done' | 'again' = () => 'done') {
  const texts: string[] = [];
  const lines: string[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  const write = (message: string, fields?: object) => void lines.push(`${message} ${JSON.stringify(fields)}`);
  const log: Log = { info: write, warn: write, error: write };
  const polling = pollUpdates(
    createTelegram(simulator),
    async (update) => {
      const { message } = Received.parse(update);
      texts.push(message.text);
      try {
        return handle(message.text, texts.filter((text) => text === message.text).length);
      } finally {
        for (const { count, resolve } of waiting) if (texts.length >= count) resolve();
      }
    },
    log,
  );
  onTestFinished(() => polling.stop());
  const until = (count: number) =>
    texts.length >= count ? Promise.resolve() : new Promise<void>((resolve) => waiting.push({ count, resolve }));
  return { texts, lines, until, stop: () => polling.stop() };
}

describe('long polling', () => {
  it('brings updates in order, those that waited and those that come', async () => {
    simulator.say(READER, 'one');
    const { texts, until } = poll();
    await until(1);
    simulator.say(READER, 'two');
    simulator.say(READER, 'three');
    await until(3);
    expect(texts).toEqual(['one', 'two', 'three']);
  });

  it('holds up those behind an update that is to come again', async () => {
    simulator.say(READER, 'one');
    simulator.say(READER, 'two');
    const { texts, until } = poll((text, time) => (text === 'one' && time === 1 ? 'again' : 'done'));
    await until(3);
    expect(texts).toEqual(['one', 'one', 'two']);
  });

  it('brings an update again whose handling failed, and does not blame Telegram', async () => {
    simulator.say(READER, 'one');
    const { texts, lines, until } = poll((_, time) => {
      if (time === 1) throw new Error('the database is gone');
      return 'done';
    });
    await until(2);
    expect(texts).toEqual(['one', 'one']);
    expect(lines).toEqual([expect.stringMatching(/^update failed .*the database is gone/)]);
  });

  it.each([
    ['an error', { kind: 'status', status: 502 }],
    ['a broken connection', { kind: 'reset', when: 'before' }],
  ] as const)('goes on after %s, and keeps the token out of the log', async (_, fault) => {
    simulator.faults.add({ ...fault, methods: ['getUpdates'] });
    simulator.say(READER, 'one');
    const { lines, until } = poll();
    await until(1);
    expect(lines).toEqual([expect.stringContaining('Telegram gives no updates')]);
    expect(lines[0]).not.toContain(simulator.token);
  });

  it('waits as long as Telegram asks for', async () => {
    simulator.faults.add({ kind: 'too-many-requests', retryAfter: 1, methods: ['getUpdates'] });
    simulator.say(READER, 'one');
    const { lines, until } = poll();
    await until(1);
    expect(lines[0]).toContain('"waitSeconds":1');
  });

  it('stops at once while it waits for updates', async () => {
    const { stop, until } = poll();
    simulator.say(READER, 'one');
    await until(1);
    await stop();
    simulator.say(READER, 'two');
    expect(simulator.state().pendingUpdates).toBeGreaterThanOrEqual(1);
  });

  it('gives an update that was not confirmed to whoever polls next', async () => {
    simulator.say(READER, 'one');
    const first = poll(() => 'again');
    await first.until(1);
    await first.stop();
    const second = poll();
    await second.until(1);
    expect(second.texts).toEqual(['one']);
  });
});
