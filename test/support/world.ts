import { Temporal } from 'temporal-polyfill';
import { createDueStore } from '../../lambda/alerts/due-store.ts';
import { createArticleStore } from '../../lambda/articles/article-store.ts';
import { submitArticle } from '../../lambda/articles/submit-article.ts';
import { createBroadcaster } from '../../lambda/platform/broadcast.ts';
import type { Log, LogFields } from '../../lambda/platform/log.ts';
import { createTable } from '../../lambda/platform/table.ts';
import { createTelegram } from '../../lambda/platform/telegram.ts';
import { type Database, openDatabase, TABLE_NAME } from '../../lib/local/database.ts';
import { createHost, type Host } from '../../lib/local/host.ts';
import {
  startTelegramSimulator,
  type TelegramSimulator,
  type VisibleMessage,
} from '../../lib/local/telegram-simulator/telegram-simulator.ts';

/** The whole program on one machine, with a clock that a test sets and a Telegram that a test looks into. */
export interface World {
  readonly host: Host;
  readonly simulator: TelegramSimulator;
  readonly log: readonly { level: string; message: string; fields: LogFields }[];
  /** Sets the clock, and does what is due then. */
  goTo(instant: string): Promise<void>;
  /** Lets time go by, while something is being done. */
  pass(duration: Temporal.DurationLike): void;
  /** Sets the clock through every moment at which something falls due, up to an instant. */
  liveUntil(instant: string): Promise<void>;
  /** Fetches and handles all updates that wait, and lets what they began come to its end. */
  settle(): Promise<void>;
  /** A person says something to the bot, and the bot has done all that follows from it. */
  say(text: string, chatId?: number): Promise<void>;
  /** A person presses a button under the bot's last message. */
  press(buttonText: string, chatId?: number): Promise<void>;
  /** An article comes in by the API, and is read. */
  ingest(text: string, published?: Temporal.PlainDate | Temporal.ZonedDateTime, url?: string): Promise<void>;
  /** What the bot has said in a chat. */
  heard(chatId?: number): VisibleMessage[];
  close(): Promise<void>;
}

export const READER = 100;

export interface WorldOptions {
  readonly start?: string;
  /** Chats besides {@link READER} that exist. */
  readonly others?: readonly number[];
  /** Those of the chats whose people run this. */
  readonly operators?: readonly number[];
  /** On how many lanes alerts are sent. @default - 1 */
  readonly lanes?: number;
  readonly database?: Database;
  readonly simulator?: TelegramSimulator;
}

export async function startWorld(options: WorldOptions = {}): Promise<World> {
  let now = Temporal.Instant.from(options.start ?? '2014-03-14T18:00:00Z');
  const seconds = () => Math.floor(now.epochMilliseconds / 1000);
  const simulator = options.simulator ?? (await startTelegramSimulator({ clock: seconds }));
  if (options.simulator === undefined) {
    for (const id of [READER, ...(options.others ?? [])]) simulator.addPrivateChat({ id, firstName: `Person ${id}` });
  }
  const lines: { level: string; message: string; fields: LogFields }[] = [];
  const write =
    (level: string) =>
    (message: string, fields: LogFields = {}) => {
      lines.push({ level, message, fields });
    };
  const log: Log = { info: write('info'), warn: write('warn'), error: write('error') };
  const clock = { now: () => now };
  const database = options.database ?? (await openDatabase(null));
  // A host that has run before; the first look of all is long.
  if (options.database === undefined) await createDueStore(createTable(database.client, TABLE_NAME)).moveCursor(now);
  const host = createHost({
    database,
    clock,
    telegram: createTelegram(simulator),
    broadcaster: createBroadcaster(simulator),
    delivery: { perSecond: null, lanes: options.lanes ?? 1 },
    identity: { id: simulator.botId, username: simulator.botUsername },
    log,
    allowLoopback: true,
    operators: options.operators ?? [],
    canReadFeeds: async () => true,
    articlesKey: 'the-key-of-the-tests',
  });

  /** Does what is due, the reading of feeds and what follows from it included. */
  async function tickToTheEnd(): Promise<void> {
    await host.tick();
    await host.idle();
  }

  async function settle(): Promise<void> {
    let offset = 0;
    for (;;) {
      const updates = await host.ports.telegram.callApi('getUpdates', { offset, timeout: 0 });
      if (updates.length === 0) break;
      for (const update of updates) {
        while ((await host.handle(update)) === 'again') now = now.add({ seconds: 1 });
        offset = update.update_id + 1;
      }
    }
    await host.idle();
  }

  return {
    host,
    simulator,
    log: lines,
    async goTo(instant) {
      now = Temporal.Instant.from(instant);
      await tickToTheEnd();
    },
    pass(duration) {
      now = now.add(duration);
    },
    async liveUntil(instant) {
      const until = Temporal.Instant.from(instant);
      await tickToTheEnd();
      for (let next = await host.nextDue(now, until); next !== undefined; next = await host.nextDue(now, until)) {
        now = next;
        await tickToTheEnd();
      }
      now = until;
      await tickToTheEnd();
    },
    settle,
    async say(text, chatId = READER) {
      simulator.say(chatId, text);
      await settle();
    },
    async press(buttonText, chatId = READER) {
      const message = simulator.messages(chatId).findLast(({ fromBot }) => fromBot);
      const button = message?.keyboard.flat().find(({ text }) => text.includes(buttonText));
      if (message === undefined || button?.callback_data === undefined) {
        throw new Error(`there is no button "${buttonText}" under the last message`);
      }
      simulator.press(chatId, message.id, button.callback_data);
      await settle();
    },
    async ingest(text, published = now.toZonedDateTimeISO('Europe/London'), url = undefined) {
      const parts = { articles: createArticleStore(host.ports.table), queue: host.ports.articleTickets, clock };
      await submitArticle({ text, published, url }, { via: 'api' }, parts);
      await host.idle();
    },
    heard: (chatId = READER) => simulator.messages(chatId).filter(({ fromBot }) => fromBot),
    async close() {
      await host.stop();
      if (options.simulator === undefined) await simulator.close();
    },
  };
}
