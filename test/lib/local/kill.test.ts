import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  startTelegramSimulator,
  type TelegramSimulator,
} from '../../../lib/local/telegram-simulator/telegram-simulator.ts';
import { startHostProcess } from '../../support/host-process.ts';

const READER = 100;
const ARTICLE =
  'LONDON, March 14 – The Supreme Court will hear the appeal on Wednesday in London, its clerk said on Friday.';

describe('a host on one machine, killed with SIGKILL and started again', () => {
  let folder: string;
  let simulator: TelegramSimulator;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'datewire-'));
    simulator = await startTelegramSimulator({ clock: () => Date.UTC(2014, 2, 14, 18) / 1000 });
    simulator.addPrivateChat({ id: READER, firstName: 'Reader' });
  });
  afterEach(async () => {
    await simulator.close();
    rmSync(folder, { recursive: true });
  });

  const host = (clock: string) => startHostProcess({ folder, clock, speed: 120, simulator });

  /** Resolves when the bot has said something like this. */
  const hears = (what: RegExp) =>
    new Promise<void>((resolve) => {
      const unsubscribe = simulator.subscribe((event) => {
        if (event.kind !== 'sent' || !event.message.fromBot || !what.test(event.message.text)) return;
        unsubscribe();
        resolve();
      });
    });

  const hearsIn = (chatId: number, what: RegExp) =>
    new Promise<void>((resolve) => {
      const unsubscribe = simulator.subscribe((event) => {
        if (event.kind !== 'sent' || event.message.chatId !== chatId || !what.test(event.message.text)) return;
        unsubscribe();
        resolve();
      });
    });
  const alertsOf = (chatId: number) =>
    simulator.messages(chatId).filter(({ fromBot, text }) => fromBot && text.startsWith('⏰'));

  it('remembers its subscribers and dates, and repeats at most the alert that was in flight', async () => {
    const first = await host('2014-03-14T18:00Z');
    const subscribed = hears(/You will hear of/);
    simulator.say(READER, '/subscribe');
    await subscribed;
    await first.kill();

    const second = await host('2014-03-14T18:05Z');
    const answered = hears(/One key date in this/);
    simulator.say(READER, ARTICLE);
    await answered;
    await second.kill();

    const twoDaysBefore = hears(/^⏰.*\n.*in 2 days/);
    const third = await host('2014-03-17T08:59Z');
    await twoDaysBefore;
    await third.kill(); // Telegram has the message; whether the host could write that down, nobody knows

    const onTheDay = hears(/^⏰.*\n.*today/);
    const fourth = await host('2014-03-19T08:59Z');
    await onTheDay;
    expect(await fourth.interrupt()).toBe(0);

    const alerts = simulator.messages(READER).filter(({ fromBot, text }) => fromBot && text.startsWith('⏰'));
    const distances = alerts.map(({ text }) => /— (.+)/.exec(text)?.[1]);
    expect(distances[0]).toBe('in 2 days');
    expect(distances.at(-1)).toBe('today');
    expect(distances.length).toBeLessThanOrEqual(3);
  }, 60_000);

  it('goes on in the middle of a fan-out, and repeats at most what was under way', async () => {
    const readers = Array.from({ length: 40 }, (_, index) => 200 + index);
    for (const id of readers) simulator.addPrivateChat({ id, firstName: `Reader ${id}` });
    const first = await host('2014-03-14T18:00Z');
    const subscribed = Promise.all(readers.map((id) => hearsIn(id, /You will hear of/)));
    for (const id of readers) simulator.say(id, '/subscribe');
    await subscribed;
    const answered = hears(/One key date in this/);
    simulator.say(readers[0] ?? 0, ARTICLE);
    await answered;
    await first.kill();

    let count = 0;
    const halfWay = new Promise<void>((resolve) => {
      const unsubscribe = simulator.subscribe((event) => {
        if (event.kind !== 'sent' || !event.message.text.startsWith('⏰') || ++count < 15) return;
        unsubscribe();
        resolve();
      });
    });
    const second = await host('2014-03-17T08:59Z');
    await halfWay;
    await second.kill();

    const all = Promise.all(readers.map((id) => (alertsOf(id).length > 0 ? null : hearsIn(id, /^⏰/))));
    const third = await host('2014-03-17T09:10Z');
    await all;
    expect(await third.interrupt()).toBe(0);
    const heard = readers.map((id) => alertsOf(id).length);
    expect(heard.every((times) => times >= 1)).toBe(true);
    expect(heard.reduce((sum, times) => sum + times - 1, 0)).toBeLessThanOrEqual(32);
  }, 60_000);
});
