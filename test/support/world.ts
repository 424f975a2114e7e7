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
import type { InlineOptions, PressOptions } from '../../lib/local/telegram-simulator/asking.ts';
import type { CallbackQuery } from '../../lib/local/telegram-simulator/chats.ts';
import type { InlineAnswer } from '../../lib/local/telegram-simulator/inline-query.ts';
import type { AttachOptions, PersonsFile, SayOptions } from '../../lib/local/telegram-simulator/saying.ts';
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
  say(text: string, chatId?: number, options?: SayOptions): Promise<void>;
  /** A person forwards a post of a channel, that was published then. */
  forward(text: string, published: string, chatId?: number): Promise<void>;
  /** A person sends a file, a photo with words under it, or where they are. */
  sendDocument(file: PersonsFile, options?: AttachOptions, chatId?: number): Promise<void>;
  sendPhoto(options?: AttachOptions, chatId?: number): Promise<void>;
  sendLocation(latitude: number, longitude: number, chatId?: number): Promise<void>;
  /**
   * A person presses a button whose text has these words in it: under the last message of the bot that has one.
   * What the bot answered to the press is given back.
   */
  press(buttonText: string, chatId?: number, options?: PressOptions): Promise<CallbackQuery['answer']>;
  /** A person types something after the bot's name, and the bot has answered. */
  inline(query: string, from?: number, options?: InlineOptions): Promise<InlineAnswer & { readonly queryId: string }>;
  /** The bytes of a document, as a text. */
  textOf(message: VisibleMessage | undefined): string;
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
    async say(text, chatId = READER, sayOptions = {}) {
      simulator.say(chatId, text, sayOptions);
      await settle();
    },
    async forward(text, published, chatId = READER) {
      const date = Math.floor(Temporal.Instant.from(published).epochMilliseconds / 1000);
      const chat = { id: -1_000_000_001, type: 'channel', title: 'The Wire', username: 'thewire' };
      simulator.say(chatId, text, { forwardOrigin: { type: 'channel', date, chat, message_id: 5 } });
      await settle();
    },
    async sendDocument(file, attachOptions = {}, chatId = READER) {
      simulator.sendDocument(chatId, file, attachOptions);
      await settle();
    },
    async sendPhoto(attachOptions = {}, chatId = READER) {
      simulator.sendPhoto(chatId, attachOptions);
      await settle();
    },
    async sendLocation(latitude, longitude, chatId = READER) {
      simulator.sendLocation(chatId, { latitude, longitude });
      await settle();
    },
    async press(buttonText, chatId = READER, pressOptions = {}) {
      const buttons = simulator
        .messages(chatId)
        .flatMap(({ id, keyboard }) => keyboard.flat().map((button) => ({ id, ...button })));
      const button = buttons.findLast(({ text, callback_data }) => text.includes(buttonText) && callback_data);
      if (button?.callback_data === undefined) {
        const there = buttons.map(({ text }) => text).join(', ') || 'none';
        throw new Error(`there is no button "${buttonText}" in chat ${chatId}; its buttons: ${there}`);
      }
      const { id } = simulator.press(chatId, button.id, button.callback_data, pressOptions);
      await settle();
      return simulator.answerTo(id);
    },
    async inline(query, from = READER, inlineOptions = {}) {
      const { id } = simulator.typeInline(from, query, inlineOptions);
      await settle();
      const answer = simulator.inlineAnswerTo(id);
      if (answer === null) throw new Error(`the bot has not answered the inline query "${query}"`);
      return { ...answer, queryId: id };
    },
    textOf(message) {
      const file = simulator.file(message?.document?.fileId ?? '');
      if (file === undefined) throw new Error('the message has no document');
      return new TextDecoder().decode(file.bytes);
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
