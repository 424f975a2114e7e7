import { setTimeout } from 'node:timers/promises';
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { createAlertStore } from '../../lambda/alerts/alert-store.ts';
import { createDueStore } from '../../lambda/alerts/due-store.ts';
import { scheduleAlerts } from '../../lambda/alerts/schedule-alerts.ts';
import { ENGLISH } from '../../lambda/bot/reader.ts';
import { newsMessage } from '../../lambda/bot/wording/news.ts';
import { createKeyDateStore } from '../../lambda/dates/key-date-store.ts';
import type { StoredKeyDate } from '../../lambda/dates/stored-key-date.ts';
import { createBroadcaster } from '../../lambda/platform/broadcast.ts';
import { systemClock } from '../../lambda/platform/clock.ts';
import { DEFAULT_MESSAGES_PER_SECOND } from '../../lambda/platform/delivery-settings.ts';
import type { Log } from '../../lambda/platform/log.ts';
import { createTable, type Table } from '../../lambda/platform/table.ts';
import { createTelegram } from '../../lambda/platform/telegram.ts';
import { TABLE_NAME } from '../../lib/local/database.ts';
import { createHost, type Host } from '../../lib/local/host.ts';
import { startSimulatorProcess } from '../../lib/local/telegram-simulator/simulator-process.ts';
import { startDatabaseProcess } from '../shared/database-process.ts';
import { type Meter, meteredClient } from '../shared/metered-client.ts';
import { bareLoop } from './bare-loop.ts';
import { fillFollowers } from './followers.ts';

export interface Task {
  readonly followers: number;
  /** Messages a second that Telegram takes; null where it takes any number. */
  readonly rate: number | null;
  /** Milliseconds that each of Telegram's answers takes on its way. */
  readonly latency: number;
  /** Requests that the bare loop has on their way at a time. */
  readonly overlap: number;
}

export const Measured = z.object({
  followers: z.number(),
  /** From the due instant to the last message, followers by seconds. */
  rate: z.number(),
  /** Messages a second of the bare loop. */
  limit: z.number(),
  /** Milliseconds from the due instant to each message. */
  lateness: z.object({ p50: z.number(), p99: z.number(), max: z.number() }),
  /** Of the database, for each thousand messages. */
  perThousand: z.object({
    requests: z.number(),
    reads: z.number(),
    writes: z.number(),
    /** Bytes that are kept of what was sent to whom. */
    stored: z.number(),
    /** Bytes of log lines, as JSON. */
    logged: z.number(),
  }),
  /** Messages that did not arrive, and those that arrived more than once. */
  missing: z.number(),
  repeated: z.number(),
  tooManyRequests: z.number(),
  /** Megabytes of this process at most while it delivered, and before. */
  peakMemory: z.number(),
  memoryBefore: z.number(),
});
export type Measured = z.infer<typeof Measured>;

const FIRST_CHAT = 1_000_000;
const WARM_UP_CHAT = 1_000;
/** Messages after which all is warm; at a limited rate, where little hangs on it, more would take minutes. */
const WARM_UP = { unlimited: 10_000, limited: 300 };
/** What the bare loop sends at least, so that it is measured when all is warm, and at most. */
const BARE_MESSAGES = { least: 10_000, most: 20_000 };

/** What Powertools adds to each line of a log. */
const LINE_FRAME = JSON.stringify({
  level: 'INFO',
  message: '',
  timestamp: '2014-03-12T12:00:00.000Z',
  service: 'service_undefined',
  sampling_rate: 0,
  xray_trace_id: '1-5759e988-bd862e3fe1be46a994272793',
}).length;

/** A log that only counts the bytes that its lines would have, and tells of each window how many were sent by then. */
function countingLog(sent: (messages: number) => void): { log: Log; bytes(): number; reset(): void } {
  let bytes = 0;
  const count: Log['info'] = (message, fields = {}) => {
    bytes += LINE_FRAME + message.length + JSON.stringify(fields).length;
    if (message === 'window sent') sent(Number(fields.sent));
  };
  return {
    log: { info: count, warn: count, error: count },
    bytes: () => bytes,
    reset() {
      bytes = 0;
    },
  };
}

/** What the bench looks at of a stored alert. */
const AlertState = z.object({ state: z.string() });

/** Delivers one alert to so many followers by the real handlers, and sends the same without anything around it. */
export async function measure(task: Task, tell: (text: string) => void): Promise<Measured> {
  const { followers, rate, latency, overlap } = task;
  const database = await startDatabaseProcess();
  const simulator = await startSimulatorProcess({ countsOnly: true, latency });
  try {
    const metered = meteredClient(database.client);
    const logging = countingLog((sent) => tell(`delivering: ${sent} messages`));
    const host = createHost({
      database: { client: metered.client, close: async () => {} },
      clock: systemClock,
      telegram: createTelegram(simulator),
      broadcaster: createBroadcaster(simulator),
      delivery: { perSecond: rate === null ? null : Math.min(rate, DEFAULT_MESSAGES_PER_SECOND), lanes: 1 },
      identity: { id: 1_000_000_001, username: 'datewire_bot' },
      log: logging.log,
      allowLoopback: true,
      operators: [],
      canReadFeeds: async () => false,
      articlesKey: undefined,
    });
    const table = createTable(database.client, TABLE_NAME);
    await createDueStore(table).moveCursor(systemClock.now());
    const into = { client: database.client, tableName: TABLE_NAME };
    const audience = async (firstId: number, count: number, topic: string) => {
      await simulator.addPrivateChats(firstId, count);
      await fillFollowers({ firstId, count, topic, now: systemClock.now() }, into, (done) =>
        tell(`filling: ${Math.round(done)} of ${count} followers`),
      );
    };
    const alert = async (topic: string) => {
      const keyDate = keyDateOf(topic, systemClock.now());
      await createKeyDateStore(table).add(keyDate);
      await scheduleAlerts(keyDate, null, createAlertStore(table), systemClock.now());
      return keyDate;
    };
    const isFinished = async ({ id }: StoredKeyDate) => {
      const { state } = (await table.get({ PK: `DATE#${id}`, SK: 'ALERT#first' }, AlertState)) ?? { state: '' };
      return !['pending', 'sending'].includes(state);
    };

    await audience(WARM_UP_CHAT, rate === null ? WARM_UP.unlimited : WARM_UP.limited, 'warm-up');
    await audience(FIRST_CHAT, followers, 'measured');
    const memory = watchMemory();
    // Right before what is measured, as for the bare loop: while followers are filled in, connections close and code cools.
    const warmUp = await alert('warm-up');
    await deliver(host, () => isFinished(warmUp));

    if (rate !== null) await simulator.setRateLimits({ perSecond: rate });
    await simulator.clearArrivals();
    const before = await simulator.state();
    logging.reset();
    Object.assign(metered.meter, { requests: 0, reads: 0, writes: 0 } satisfies Meter);
    const keyDate = await alert('measured');
    const due = Date.now() / 1000;
    await deliver(host, () => isFinished(keyDate));
    const peakMemory = memory.stop();
    await host.finish();

    const { times, chats } = await simulator.arrivals();
    const refused = (await simulator.state()).calls.sendMessage?.refused ?? 0;
    const { requests, reads, writes } = metered.meter;
    const logged = logging.bytes();
    const thousands = Math.max(1, times.length) / 1000;
    const late = Float64Array.from(times, (time) => Math.max(0, (time - due) * 1000)).sort();
    const at = (share: number) => late[Math.min(late.length - 1, Math.floor(share * late.length))] ?? 0;

    await simulator.setRateLimits(null);
    tell('the bare loop');
    const bodies = bodiesFor(keyDate, followers);
    await bareLoop(simulator, bodies.slice(0, WARM_UP.unlimited), overlap);
    const limit = await bareLoop(simulator, bodies, overlap);
    return {
      followers,
      rate: times.length / (at(1) / 1000),
      limit,
      lateness: { p50: at(0.5), p99: at(0.99), max: at(1) },
      perThousand: {
        requests: requests / thousands,
        reads: reads / thousands,
        writes: writes / thousands,
        stored: (await storedBytes(table, keyDate)) / thousands,
        logged: logged / thousands,
      },
      missing: followers - chats,
      repeated: times.length - chats,
      tooManyRequests: refused - (before.calls.sendMessage?.refused ?? 0),
      peakMemory,
      memoryBefore: memory.before,
    };
  } finally {
    await simulator.close();
    await database.close();
  }
}

/** Gives out what is due and waits for it, as often as it takes; the clock is the machine's own. */
async function deliver(host: Host, isFinished: () => Promise<boolean>): Promise<void> {
  for (;;) {
    await host.dispatch();
    await host.idle();
    if (await isFinished()) return;
    await setTimeout(1000); // as often as a host on one machine looks
  }
}

/** What DynamoDB reckons for each item besides its attributes. */
const ITEM_FRAME = 100;

/** About as many bytes as are stored of whom an alert was sent to. */
async function storedBytes(table: Table, { id }: StoredKeyDate): Promise<number> {
  let bytes = 0;
  for await (const item of table.query({ partition: `ALERT#${id}#first` }, z.record(z.string(), z.unknown()))) {
    bytes += JSON.stringify(item).length + ITEM_FRAME;
  }
  return bytes;
}

const MEGABYTE = 2 ** 20;
const SAMPLE_MILLISECONDS = 200;

/** Looks at this process's memory some times a second until it is stopped. */
function watchMemory(): { readonly before: number; stop(): number } {
  globalThis.gc?.();
  const before = process.memoryUsage.rss() / MEGABYTE;
  let peak = before;
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss() / MEGABYTE);
  }, SAMPLE_MILLISECONDS);
  return {
    before,
    stop() {
      clearInterval(timer);
      return peak;
    },
  };
}

/** A vote six days from now, of which one alert is due at once, and the next in days. */
function keyDateOf(topic: string, now: Temporal.Instant): StoredKeyDate {
  const date = now.toZonedDateTimeISO('UTC').toPlainDate().add({ days: 6 });
  const quote = `Shareholders will vote in Lisbon on ${date.toLocaleString('en-GB', { dateStyle: 'long' })} on the plan.`;
  return {
    id: `bench-${topic}`,
    version: 1,
    articleId: 'bench',
    articleUrl: 'https://news.example/plan',
    publisher: 'news.example',
    learnedAt: now.toString(),
    title: 'Shareholders vote on the plan of the harbour company',
    kind: 'vote',
    date: date.toString(),
    end: null,
    time: null,
    zone: 'UTC',
    precision: 'day',
    certainty: 'scheduled',
    condition: null,
    quote,
    words: 'on the day',
    place: 'Lisbon',
    confidence: 0.95,
    topics: [topic],
    changedAt: null,
    publishers: ['news.example'],
    history: [],
    causeId: null,
    consequenceIds: [],
    movedInto: null,
  };
}

/** What the Bot API is sent for that alert, chat by chat. */
function bodiesFor(keyDate: StoredKeyDate, followers: number): string[] {
  const { html } = newsMessage({ lead: 'first', keyDate, consequences: [] }, ENGLISH, systemClock.now());
  const count = Math.min(Math.max(followers, BARE_MESSAGES.least), BARE_MESSAGES.most);
  return Array.from({ length: count }, (_, index) =>
    JSON.stringify({
      chat_id: FIRST_CHAT + (index % followers),
      text: html,
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
    }),
  );
}
