import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Temporal } from 'temporal-polyfill';
import { type AlertTicket, type DeadAlert, LaneTicket } from '../../lambda/alerts/alert.ts';
import { createAlertStore } from '../../lambda/alerts/alert-store.ts';
import { dispatchDue } from '../../lambda/alerts/dispatch.ts';
import { createDueStore } from '../../lambda/alerts/due-store.ts';
import { createHeldStore } from '../../lambda/alerts/held-store.ts';
import { createLaneStore } from '../../lambda/alerts/lane-store.ts';
import type { AlertNews } from '../../lambda/alerts/news.ts';
import { createPace } from '../../lambda/alerts/pace.ts';
import { createRoundStore } from '../../lambda/alerts/round-store.ts';
import { type RunEnd, runLane } from '../../lambda/alerts/run-lane.ts';
import { scheduleAlerts } from '../../lambda/alerts/schedule-alerts.ts';
import { createKeyDateStore } from '../../lambda/dates/key-date-store.ts';
import type { StoredKeyDate } from '../../lambda/dates/stored-key-date.ts';
import { createBroadcaster, type SendOptions } from '../../lambda/platform/broadcast.ts';
import type { Message } from '../../lambda/platform/message.ts';
import type { Metric } from '../../lambda/platform/metrics.ts';
import { createTable } from '../../lambda/platform/table.ts';
import { createSubscriberStore } from '../../lambda/subscribers/subscriber-store.ts';
import { EVERYTHING } from '../../lambda/subscribers/topic.ts';
import { TABLE_NAME } from '../../lib/local/database.ts';
import type { TelegramSimulator } from '../../lib/local/telegram-simulator/telegram-simulator.ts';
import { aFollow } from './a-follow.ts';
import { aKeyDate } from './key-dates.ts';

/** Dispatch and the lanes on a table and a simulated Telegram, with a clock and a timer that a test sets. */
export interface Delivery {
  readonly stores: ReturnType<typeof storesOn>;
  readonly log: string[];
  readonly dead: DeadAlert[];
  /** When each message was given to Telegram's client: milliseconds of the timer. */
  readonly starts: readonly number[];
  /** What was added to a metric. */
  measured(metric: Metric): number[];
  now(): Temporal.Instant;
  /** Lets time go by. */
  pass(duration: Temporal.DurationLike): void;
  /** These chats exist and follow a topic. */
  follow(chatIds: readonly number[], topic?: string): Promise<void>;
  /** A key date is stored, with its alerts. @returns its first alert. */
  schedule(changes: Partial<StoredKeyDate>): Promise<AlertTicket>;
  /** Gives out what is due. */
  dispatch(): Promise<void>;
  run(lane?: number): Promise<RunEnd>;
  /** Dispatches and works on what that wakes, minute by minute. */
  live(minutes: number): Promise<void>;
  /** How often each of these chats has heard, in their order. */
  heard(chatIds: readonly number[]): number[];
}

/** When a key date is learned of whose seven and two days before have passed. */
export const LEARNED = '2014-03-14T08:00:00Z';

export interface DeliveryOptions {
  readonly client: DynamoDBDocumentClient;
  readonly simulator: TelegramSimulator;
  readonly lanes?: number;
  readonly perSecond?: number | null;
  readonly start?: Temporal.Instant;
}

function summaryOf(news: AlertNews): string {
  if (news.lead === 'missed') return `Missed: ${news.keyDates.map(({ title }) => title).join(', ')}`;
  if ('keyDate' in news) return news.keyDate.title;
  const entries = news.entries.map(({ keyDate, state }) => `${keyDate.title} (${state})`);
  return `${news.lead}: ${entries.join(', ') || 'nothing'}`;
}

function storesOn(client: DynamoDBDocumentClient) {
  const table = createTable(client, TABLE_NAME);
  return {
    table,
    due: createDueStore(table),
    alerts: createAlertStore(table),
    lanes: createLaneStore(table),
    rounds: createRoundStore(table),
    held: createHeldStore(table),
    keyDates: createKeyDateStore(table),
    subscribers: createSubscriberStore(table),
  };
}

let ids = 0;

export function startDelivery({
  client,
  simulator,
  lanes = 1,
  perSecond = null,
  ...options
}: DeliveryOptions): Delivery {
  let now = options.start ?? Temporal.Instant.from(LEARNED);
  const stores = storesOn(client);
  const log: string[] = [];
  const dead: DeadAlert[] = [];
  const measured: { metric: Metric; value: number }[] = [];
  const tickets: number[] = [];
  const write = (message: string) => void log.push(message);
  let elapsed = 0;
  const starts: number[] = [];
  const broadcaster = createBroadcaster({ ...simulator, answerTimeout: 2_000 });
  const paces = Array.from({ length: lanes }, () => createPace({ perSecond }));
  const parts = {
    ...stores,
    audience: { subscribers: stores.subscribers, perSecond },
    laneCount: lanes,
    laneTickets: { send: async (ticket: unknown) => void tickets.push(LaneTicket.parse(ticket).lane) },
    articleTickets: { send: async () => {} },
    feedTickets: { send: async () => {} },
    deadAlerts: { send: async (letter: DeadAlert) => void dead.push(letter) },
    broadcaster: {
      ...broadcaster,
      send(chatId: number, message: Message, options?: SendOptions) {
        starts.push(elapsed);
        return broadcaster.send(chatId, message, options);
      },
    },
    word: (news: AlertNews) => ({ html: summaryOf(news) }),
    clock: { now: () => now },
    // A sleep takes no time, but the timer says that it did.
    timer: {
      now: () => elapsed,
      async sleep(milliseconds: number) {
        elapsed += milliseconds;
        await new Promise((resolve) => setImmediate(resolve));
      },
    },
    random: () => 0.5,
    newId: () => `id-${++ids}`,
    log: { info: write, warn: write, error: write },
    metrics: { add: (metric: Metric, value = 1) => void measured.push({ metric, value }) },
    paceOf: (lane: number) => paces[lane] ?? createPace({ perSecond }),
  };

  const delivery: Delivery = {
    stores,
    log,
    dead,
    starts,
    measured: (metric) => measured.flatMap((each) => (each.metric === metric ? each.value : [])),
    now: () => now,
    pass(duration) {
      now = now.add(duration);
    },
    async follow(chatIds, topic = EVERYTHING) {
      for (const chatId of chatIds) {
        const isKnown = simulator.state().chats.some(({ id }) => id === chatId);
        if (chatId > 0 && !isKnown) simulator.addPrivateChat({ id: chatId, firstName: `Person ${chatId}` });
        if (chatId < 0 && !isKnown) simulator.addGroup({ id: chatId, title: `Group ${chatId}`, type: 'group' });
        await stores.subscribers.follow(await stores.subscribers.welcome(chatId, now), aFollow(topic));
      }
    },
    async schedule(changes) {
      const keyDate = aKeyDate({ learnedAt: LEARNED, ...changes });
      await stores.keyDates.add(keyDate);
      await scheduleAlerts(keyDate, null, stores.alerts, now);
      return { dateId: keyDate.id, lead: 'first', version: 1 };
    },
    dispatch: () => dispatchDue(now, parts),
    run: (lane = 0) => runLane(lane, parts),
    async live(minutes) {
      for (let minute = 0; minute <= minutes; minute++) {
        await delivery.dispatch();
        for (let lane = tickets.shift(); lane !== undefined; lane = tickets.shift()) {
          if ((await delivery.run(lane)).next === 'go on') tickets.push(lane);
        }
        if (minute < minutes) now = now.add({ minutes: 1 });
      }
    },
    heard: (chatIds) => chatIds.map((chatId) => simulator.messages(chatId).filter(({ fromBot }) => fromBot).length),
  };
  return delivery;
}
