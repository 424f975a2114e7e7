import type { InlineOptions, PressOptions } from './asking.ts';
import type { Arrivals, Call, MethodCounts } from './call-log.ts';
import type { MemberStatus } from './chat-member.ts';
import type { BotStatus, CallbackQuery, Chat, ChatEvent, ChatMessage, Place, TelegramState } from './chats.ts';
import type { FaultQueue } from './faults.ts';
import type { StoredFile } from './file-store.ts';
import type { Group } from './groups.ts';
import type { InlineAnswer, InlineQuery } from './inline-query.ts';
import type { Person } from './people.ts';
import type { RateLimits } from './rate-guard.ts';
import type { AttachOptions, PersonsFile, SayOptions } from './saying.ts';
import type { Weather } from './weather.ts';

export interface SimulatorOptions {
  /** 0, which is the default, takes a free one. */
  port?: number | undefined;
  /** The address to listen on; loopback where it is left out. */
  host?: string | undefined;
  /** The bot's token, `<bot id>:<secret>`. */
  token?: string | undefined;
  botUsername?: string | undefined;
  /** What time it is in the simulated world, in epoch seconds; the host's time where it is left out. */
  clock?: (() => number) | undefined;
  /** Lets a webhook be plain HTTP on this machine, on any port. Telegram never does. */
  allowLoopbackWebhooks?: boolean | undefined;
  /** The first pause before an update is brought to the webhook again, in real milliseconds. */
  webhookRetryAfter?: number | undefined;
  /** Keeps ids and counts, not messages and calls, for benches that send millions. */
  countsOnly?: boolean | undefined;
  /** Real milliseconds that every answer takes on its way, but those to polls. */
  latency?: number | undefined;
  /** Called with each message that the bot has sent. */
  onSend?: ((message: ChatMessage) => void) | undefined;
}

/** A message as those who look at the chat see it. */
export type VisibleMessage = ChatMessage & { html: string };

/** What the simulator holds, in figures and settings. */
export interface SimulatorState {
  bot: TelegramState['bot'];
  webhook: { url: string; lastError: string | null } | null;
  /** Whether the bot is waiting for updates just now. */
  polling: boolean;
  pendingUpdates: number;
  sentByBot: number;
  sentByPeople: number;
  calls: Record<string, MethodCounts>;
  /** By scope and language, such as `default` and `all_group_chats de`. */
  commands: Record<string, { command: string; description: string }[]>;
  descriptions: Record<string, string>;
  shortDescriptions: Record<string, string>;
  chats: { id: number; type: Chat['type']; title: string | null; bot: Chat['bot']; lastMessageId: number }[];
}

/** A Telegram of one's own: the Bot API over HTTP on one side, and people who use its bot on the other. */
export interface TelegramSimulator {
  /** For `telegram.apiRoot` of telegraf. */
  apiRoot: string;
  token: string;
  botId: number;
  botUsername: string;

  addPrivateChat(person: Person): void;
  /** Many at once, whose ids follow each other. */
  addPrivateChats(firstId: number, count: number): void;
  addGroup(group: Group): void;
  say(chatId: number, text: string, options?: SayOptions): VisibleMessage;
  editSaid(chatId: number, messageId: number, text: string): void;
  sendDocument(chatId: number, file: PersonsFile, options?: AttachOptions): VisibleMessage;
  sendPhoto(chatId: number, options?: AttachOptions): VisibleMessage;
  sendLocation(chatId: number, place: Place, options?: SayOptions): VisibleMessage;
  /** Presses the button of this message that has this callback data. @throws Error where there is none. */
  press(chatId: number, messageId: number, data: string, options?: PressOptions): CallbackQuery;
  /** What the bot answered to a press; `null` as long as it has not. */
  answerTo(queryId: string): CallbackQuery['answer'];
  /** From now on every press so far is too old to be answered. */
  expireCallbackQueries(): void;
  /** Types something after the bot's name; the query has its answer already where Telegram still knows one. */
  typeInline(from: number, query: string, options?: InlineOptions): InlineQuery;
  /** What the bot offered; `null` as long as it has not. */
  inlineAnswerTo(queryId: string): InlineAnswer | null;
  /** Sends an inline result to a chat, whether the bot is there or not. @throws Error where it was not offered. */
  chooseResult(queryId: string, resultId: string, chatId: number, options?: SayOptions): VisibleMessage;
  /** Somebody who is in any chat joins this one, leaves it, or is given another standing in it. */
  setMember(chatId: number, userId: number, status: MemberStatus, isAnonymous?: boolean): void;
  /** The bot is added, promoted, demoted, restricted or removed, by the first in the chat where nobody is named. */
  setBotStatus(chatId: number, status: BotStatus, by?: number): void;
  /** Makes a topic in a forum, and gives back the id of its thread. */
  addTopic(chatId: number, name: string, by?: number): number;
  closeTopic(chatId: number, threadId: number): void;
  deleteTopic(chatId: number, threadId: number): void;
  block(chatId: number): void;
  unblock(chatId: number): void;
  /** The person's account is gone. */
  deactivate(chatId: number): void;
  /** Somebody throws the bot out of a group. */
  kick(chatId: number): void;
  migrateGroup(chatId: number, newId: number): void;

  /** Both sides of a chat, in order. */
  messages(chatId: number): VisibleMessage[];
  /** What a document of either side has in it. */
  file(fileId: string): StoredFile | undefined;
  /** Every call of the bot, with its result. */
  calls(): Call[];
  /** When messages of the bot were taken; kept where only counts are kept, too. */
  arrivals(): Arrivals;
  clearArrivals(): void;
  state(): SimulatorState;
  faults: FaultQueue;
  /** Lets faults come by themselves from now on; null clears the sky. */
  setWeather(weather: Weather | null): void;
  /** Holds the bot to Telegram's limits from now on; null lets it send as fast as it likes. */
  setRateLimits(limits: RateLimits | null): void;
  /** Resolves once no call is being answered, but for polls. */
  quiet(): Promise<void>;
  /** Brings what waits to the webhook now; ends when all is delivered, or at the first update that is refused. */
  deliverPending(): Promise<void>;
  /** Watches what happens in the chats, until the returned function is called. */
  subscribe(listener: (event: ChatEvent) => void): () => void;
  close(): Promise<void>;
}
