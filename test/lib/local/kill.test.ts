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

  it('remembers its subscribers and dates, and repeats at most the alert that was in flight', async () => {
    const first = await host('2014-03-14T18:00Z');
    const subscribed = hears(/You will be alerted/);
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
});
