import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { botApi, callInWebhookAnswer } from './bot-api.ts';
import { type Call, createCallLog, type MethodCounts } from './call-log.ts';
import type { CallbackQuery, Chat, ChatEvent, ChatMessage, TelegramState } from './chats.ts';
import { controlApi } from './control-api.ts';
import { createFaultQueue, type FaultQueue } from './faults.ts';
import {
  addGroup,
  addPrivateChat,
  editSaid,
  type Group,
  knownChat,
  migrateGroup,
  type Person,
  press,
  type SayOptions,
  say,
  setBotStatus,
} from './people.ts';
import { renderHtml } from './render-html.ts';
import { createUpdateQueue } from './update-queue.ts';
import { createWebhookDelivery } from './webhook-delivery.ts';

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
  addGroup(group: Group): void;
  say(chatId: number, text: string, options?: SayOptions): VisibleMessage;
  editSaid(chatId: number, messageId: number, text: string): void;
  /** Presses the button of this message that has this callback data. @throws Error where there is none. */
  press(chatId: number, messageId: number, data: string, from?: number): CallbackQuery;
  /** What the bot answered to a press; `null` as long as it has not. */
  answerTo(queryId: string): CallbackQuery['answer'];
  /** From now on every press so far is too old to be answered. */
  expireCallbackQueries(): void;
  block(chatId: number): void;
  unblock(chatId: number): void;
  /** The person's account is gone. */
  deactivate(chatId: number): void;
  /** Somebody throws the bot out of a group. */
  kick(chatId: number): void;
  migrateGroup(chatId: number, newId: number): void;

  /** Both sides of a chat, in order. */
  messages(chatId: number): VisibleMessage[];
  /** Every call of the bot, with its result. */
  calls(): Call[];
  state(): SimulatorState;
  faults: FaultQueue;
  /** Brings what waits to the webhook now; ends when all is delivered, or at the first update that is refused. */
  deliverPending(): Promise<void>;
  /** Watches what happens in the chats, until the returned function is called. */
  subscribe(listener: (event: ChatEvent) => void): () => void;
  close(): Promise<void>;
}

const defaultToken = '1000000001:simulated';

/** @throws Error where the token is none, or the port is in use. */
export async function startTelegramSimulator(options: SimulatorOptions = {}): Promise<TelegramSimulator> {
  const { token = defaultToken, botUsername = 'datewire_bot', host = '127.0.0.1' } = options;
  const botId = Number(/^([1-9]\d*):.+$/.exec(token)?.[1]);
  if (Number.isNaN(botId)) throw new Error('the token of a bot is its id, a colon and a secret: 1000000001:secret');

  const clock = options.clock ?? (() => Date.now() / 1000);
  const keepsMessages = !options.countsOnly;
  const botUser = { id: botId, is_bot: true, first_name: 'Datewire', username: botUsername } as const;
  const state: TelegramState = {
    clock,
    botUser,
    bot: {
      ...botUser,
      can_join_groups: true,
      can_read_all_group_messages: false,
      supports_inline_queries: false,
    },
    keepsMessages,
    chats: new Map(),
    callbackQueries: new Map(),
    commands: new Map(),
    descriptions: new Map(),
    shortDescriptions: new Map(),
    sentByBot: 0,
    sentByPeople: 0,
    listeners: new Set(),
  };
  const { onSend } = options;
  if (onSend) {
    state.listeners.add((event) => {
      if (event.kind === 'sent' && event.message.fromBot) onSend(event.message);
    });
  }
  const updates = createUpdateQueue();
  const faults = createFaultQueue();
  const log = createCallLog(keepsMessages);
  const webhook = createWebhookDelivery({
    queue: updates,
    clock,
    retryAfter: options.webhookRetryAfter ?? 1000,
    call: (method, parameters) => callInWebhookAnswer({ context, log }, method, parameters),
  });
  const allowLoopbackWebhooks = options.allowLoopbackWebhooks ?? false;
  const context = { state, updates, webhook, allowLoopbackWebhooks };

  const app = botApi({ token, context, faults, log });
  const server = serve({ fetch: app.fetch, hostname: host, port: options.port ?? 0 });
  const { port } = await new Promise<AddressInfo>((resolve, reject) => {
    server.once('error', reject);
    server.once('listening', () => {
      const address = server.address();
      if (address !== null && typeof address === 'object') resolve(address);
      else reject(new Error('the simulator listens on no port'));
    });
  });

  const setStatus = (chatId: number, status: Chat['bot']) =>
    setBotStatus(state, updates, knownChat(state, chatId), status);

  const simulator: TelegramSimulator = {
    apiRoot: `http://${host}:${port}`,
    token,
    botId,
    botUsername,
    addPrivateChat: (person) => void addPrivateChat(state, person),
    addGroup: (group) => void addGroup(state, updates, group),
    say: (chatId, text, sayOptions) => visible(say(state, updates, chatId, text, sayOptions)),
    editSaid: (chatId, messageId, text) => editSaid(state, updates, chatId, messageId, text),
    press: (chatId, messageId, data, from) => press(state, updates, chatId, messageId, data, from),
    answerTo: (queryId) => state.callbackQueries.get(queryId)?.answer ?? null,
    expireCallbackQueries: () => state.callbackQueries.clear(),
    block: (chatId) => setStatus(chatId, 'kicked'),
    unblock: (chatId) => setStatus(chatId, 'member'),
    deactivate: (chatId) => setStatus(chatId, 'deactivated'),
    kick: (chatId) => setStatus(chatId, 'kicked'),
    migrateGroup: (chatId, newId) => void migrateGroup(state, updates, chatId, newId),
    messages: (chatId) => [...knownChat(state, chatId).messages.values()].map(visible),
    calls: log.calls,
    state: () => {
      const current = webhook.current();
      return {
        bot: state.bot,
        webhook: current ? { url: current.url, lastError: webhook.lastError()?.message ?? null } : null,
        polling: updates.isPolled(),
        pendingUpdates: updates.size(),
        sentByBot: state.sentByBot,
        sentByPeople: state.sentByPeople,
        calls: log.counts(),
        commands: Object.fromEntries(state.commands),
        descriptions: Object.fromEntries(state.descriptions),
        shortDescriptions: Object.fromEntries(state.shortDescriptions),
        chats: [...state.chats.values()].map(({ id, type, title = null, bot, lastMessageId }) => ({
          id,
          type,
          title,
          bot,
          lastMessageId,
        })),
      };
    },
    faults,
    deliverPending: webhook.deliverPending,
    subscribe(listener) {
      state.listeners.add(listener);
      return () => state.listeners.delete(listener);
    },
    close: () => {
      webhook.close();
      updates.endPoll();
      return new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
    },
  };
  app.route('/simulator', controlApi(simulator));
  return simulator;
}

function visible(message: ChatMessage): VisibleMessage {
  return { ...message, html: renderHtml(message.text, message.entities) };
}
