import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import { createAlertStore } from '../../lambda/alerts/alert-store.ts';
import { createDueStore } from '../../lambda/alerts/due-store.ts';
import { scheduleAlerts } from '../../lambda/alerts/schedule-alerts.ts';
import { createKeyDateStore } from '../../lambda/dates/key-date-store.ts';
import { createTable } from '../../lambda/platform/table.ts';
import { createSubscriberStore } from '../../lambda/subscribers/subscriber-store.ts';
import { everything } from '../../lambda/subscribers/topic.ts';
import { openDatabase, TABLE_NAME } from '../../lib/local/database.ts';
import {
  startTelegramSimulator,
  type TelegramSimulator,
} from '../../lib/local/telegram-simulator/telegram-simulator.ts';
import { startHostProcess } from '../support/host-process.ts';
import { aKeyDate } from '../support/key-dates.ts';
import { createChance } from './chance.ts';
import { ENGINE } from './engine.ts';
import { unconfirmedIn } from './life.ts';

export interface KilledHost {
  /** What somebody did not hear. */
  readonly lost: readonly string[];
  readonly repeats: number;
  readonly bound: number;
  readonly kills: number;
  readonly heard: number;
}

const CHATS = Array.from({ length: 12 }, (_, index) => 100 + index);
const DATES = ['Vote of the harbour', 'Trial of the mayor'];
const LEARNED = '2014-03-10T12:00:00Z';
/** The mornings on which both dates have an alert at nine, and how it words the distance. */
const MORNINGS = [
  ['2014-03-14', 'in 2 days'],
  ['2014-03-15', 'tomorrow'],
  ['2014-03-16', 'today'],
] as const;
/** Made-up seconds in a second. */
const SPEED = 240;
/** How long what is owed is waited for, in real milliseconds. */
const PATIENCE = 90_000;
/** Some answers take longer than a client waits that gives up after ten seconds; in milliseconds. */
const BEYOND_TIMEOUT = 11_000;

/**
 * A real host on one machine over three mornings of alerts, killed with SIGKILL while it sends and started again. Where in
 * its sending it is killed the seed decides.
 */
export async function killHost(seed: number): Promise<KilledHost> {
  const chance = createChance(seed, 'host');
  const folder = mkdtempSync(join(tmpdir(), 'datewire-chaos-'));
  const simulator = await startTelegramSimulator({ latency: 5 });
  try {
    await fill(folder, simulator);
    const faults = { serverError: 0.03, resetBefore: 0.03, resetAfter: 0.03, slow: 0.015 };
    simulator.setWeather({ seed, ...faults, slowMilliseconds: BEYOND_TIMEOUT });
    let kills = 0;
    for (const [day, distance] of MORNINGS) {
      let minute = 58;
      for (let killings = chance.number(1, 2); killings > 0; killings--) {
        const nth = chance.number(1, CHATS.length * DATES.length - 4);
        const host = await startHostProcess({ folder, clock: clockAt(day, minute), speed: SPEED, simulator });
        await Promise.race([messages(simulator, nth), setTimeout(PATIENCE, undefined, { ref: false })]);
        await host.kill();
        kills++;
        minute += chance.number(2, 8);
      }
      const host = await startHostProcess({ folder, clock: clockAt(day, minute), speed: SPEED, simulator });
      await Promise.race([complete(simulator, distance), setTimeout(PATIENCE, undefined, { ref: false })]);
      await host.interrupt();
    }
    return { ...auditOf(simulator, kills), kills };
  } finally {
    await simulator.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param minute behind eight o'clock. */
function clockAt(day: string, minute: number): string {
  return Temporal.PlainDateTime.from(`${day}T08:00`)
    .add({ minutes: minute })
    .toZonedDateTime('UTC')
    .toInstant()
    .toString();
}

async function fill(folder: string, simulator: TelegramSimulator): Promise<void> {
  const database = await openDatabase(folder);
  const table = createTable(database.client, TABLE_NAME);
  const learned = Temporal.Instant.from(LEARNED);
  await createDueStore(table).moveCursor(learned);
  const subscribers = createSubscriberStore(table);
  for (const id of CHATS) {
    simulator.addPrivateChat({ id, firstName: `Person ${id}` });
    await subscribers.follow(await subscribers.welcome(id, learned), everything());
  }
  for (const [index, title] of DATES.entries()) {
    const keyDate = aKeyDate({ id: `host-${index}`, title, zone: 'UTC', learnedAt: LEARNED });
    await createKeyDateStore(table).add(keyDate);
    await scheduleAlerts(keyDate, null, createAlertStore(table), learned);
  }
  await database.close();
}

/** Resolves once so many messages more were taken. */
function messages(simulator: TelegramSimulator, count: number): Promise<void> {
  return new Promise((resolve) => {
    let left = count;
    const unsubscribe = simulator.subscribe((event) => {
      if (event.kind !== 'sent' || --left > 0) return;
      unsubscribe();
      resolve();
    });
  });
}

/** Resolves once everybody has heard of both dates at this distance. */
function complete(simulator: TelegramSimulator, distance: string): Promise<void> {
  const isComplete = () => countsOf(simulator).every(([, each, count]) => each !== distance || count > 0);
  if (isComplete()) return Promise.resolve();
  return new Promise((resolve) => {
    const unsubscribe = simulator.subscribe(() => {
      if (!isComplete()) return;
      unsubscribe();
      resolve();
    });
  });
}

/** How often each chat has heard of each date at each distance. */
function countsOf(simulator: TelegramSimulator): [story: string, distance: string, count: number][] {
  return CHATS.flatMap((chat) => {
    const heard = simulator.messages(chat).map(({ text }) => text);
    return DATES.flatMap((title) =>
      MORNINGS.map(([, distance]): [string, string, number] => [
        `${title}, ${distance}, to ${chat}`,
        distance,
        heard.filter((text) => text.includes(title) && text.includes(`— ${distance}`)).length,
      ]),
    );
  });
}

function auditOf(simulator: TelegramSimulator, kills: number): Omit<KilledHost, 'kills'> {
  const counts = countsOf(simulator);
  return {
    lost: counts.filter(([, , count]) => count === 0).map(([story]) => story),
    repeats: counts.reduce((sum, [, , count]) => sum + Math.max(0, count - 1), 0),
    bound: unconfirmedIn(simulator.calls()) + kills * ENGINE.sendsInFlight,
    heard: counts.reduce((sum, [, , count]) => sum + count, 0),
  };
}
