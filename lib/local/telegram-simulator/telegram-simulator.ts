import type { AddressInfo } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { serve } from '@hono/node-server';
import { chooseResult, press, typeInline } from './asking.ts';
import { botApi, callInWebhookAnswer } from './bot-api.ts';
import { createCallLog } from './call-log.ts';
import type { Chat, ChatMessage, TelegramState } from './chats.ts';
import { controlApi } from './control-api.ts';
import { createFaultQueue } from './faults.ts';
import { createFileStore } from './file-store.ts';
import { addGroup, addTopic, closeTopic, deleteTopic, migrateGroup, setBotStatus } from './groups.ts';
import { addPrivateChat, knownChat, setMember } from './people.ts';
import { createRateGuard, type RateGuard } from './rate-guard.ts';
import { renderHtml } from './render-html.ts';
import { editSaid, say, sendDocument, sendLocation, sendPhoto } from './saying.ts';
import type { SimulatorOptions, TelegramSimulator, VisibleMessage } from './simulator.ts';
import { createUpdateQueue } from './update-queue.ts';
import { createWeatherStation } from './weather.ts';
import { createWebhookDelivery } from './webhook-delivery.ts';

export type { SimulatorOptions, SimulatorState, TelegramSimulator, VisibleMessage } from './simulator.ts';

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
      supports_inline_queries: true,
    },
    keepsMessages,
    chats: new Map(),
    callbackQueries: new Map(),
    inlineQueries: new Map(),
    inlineMessages: new Map(),
    files: createFileStore(keepsMessages),
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
  const weather = createWeatherStation();
  let rateGuard: RateGuard | null = null;
  const inHand = { count: 0 };
  const log = createCallLog(keepsMessages);
  const webhook = createWebhookDelivery({
    queue: updates,
    clock,
    retryAfter: options.webhookRetryAfter ?? 1000,
    call: (method, parameters) => callInWebhookAnswer({ context, log }, method, parameters),
  });
  const allowLoopbackWebhooks = options.allowLoopbackWebhooks ?? false;
  const context = { state, updates, webhook, allowLoopbackWebhooks };

  const app = botApi({
    token,
    context,
    faults,
    weather,
    rateGuard: () => rateGuard,
    latency: options.latency ?? 0,
    log,
    inHand,
  });
  const server = serve({ fetch: app.fetch, hostname: host, port: options.port ?? 0 });
  const { port } = await new Promise<AddressInfo>((resolve, reject) => {
    server.once('error', reject);
    server.once('listening', () => {
      const address = server.address();
      if (address !== null && typeof address === 'object') resolve(address);
      else reject(new Error('the simulator listens on no port'));
    });
  });

  const setStatus = (chatId: number, status: Chat['bot'], by?: number) =>
    setBotStatus(state, updates, knownChat(state, chatId), status, by);

  const simulator: TelegramSimulator = {
    apiRoot: `http://${host}:${port}`,
    token,
    botId,
    botUsername,
    addPrivateChat: (person) => void addPrivateChat(state, person),
    addPrivateChats(firstId, count) {
      for (let id = firstId; id < firstId + count; id++) addPrivateChat(state, { id, firstName: 'Reader' });
    },
    addGroup: (group) => void addGroup(state, updates, group),
    say: (chatId, text, sayOptions) => visible(say(state, updates, chatId, text, sayOptions)),
    editSaid: (chatId, messageId, text) => editSaid(state, updates, chatId, messageId, text),
    sendDocument: (chatId, file, how) => visible(sendDocument(state, updates, chatId, file, how)),
    sendPhoto: (chatId, how) => visible(sendPhoto(state, updates, chatId, how)),
    sendLocation: (chatId, place, how) => visible(sendLocation(state, updates, chatId, place, how)),
    press: (chatId, messageId, data, how) => press(state, updates, chatId, messageId, data, how),
    answerTo: (queryId) => state.callbackQueries.get(queryId)?.answer ?? null,
    expireCallbackQueries: () => state.callbackQueries.clear(),
    typeInline: (from, query, how) => typeInline(state, updates, from, query, how),
    inlineAnswerTo: (queryId) => state.inlineQueries.get(queryId)?.answer ?? null,
    chooseResult: (queryId, resultId, chatId, how) =>
      visible(chooseResult(state, updates, queryId, resultId, chatId, how)),
    setMember: (chatId, userId, status, isAnonymous) => setMember(state, chatId, userId, status, isAnonymous),
    setBotStatus: setStatus,
    addTopic: (chatId, name, by) => addTopic(state, updates, chatId, name, by),
    closeTopic: (chatId, threadId) => closeTopic(state, updates, chatId, threadId),
    deleteTopic: (chatId, threadId) => deleteTopic(state, chatId, threadId),
    block: (chatId) => setStatus(chatId, 'kicked'),
    unblock: (chatId) => setStatus(chatId, 'member'),
    deactivate: (chatId) => setStatus(chatId, 'deactivated'),
    kick: (chatId) => setStatus(chatId, 'kicked'),
    migrateGroup: (chatId, newId) => void migrateGroup(state, updates, chatId, newId),
    messages: (chatId) => [...knownChat(state, chatId).messages.values()].map(visible),
    file: (fileId) => state.files.byId(fileId),
    calls: log.calls,
    arrivals: log.arrivals,
    clearArrivals: log.clearArrivals,
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
    setWeather: weather.set,
    setRateLimits(limits) {
      rateGuard = limits === null ? null : createRateGuard(limits);
    },
    async quiet() {
      while (inHand.count > 0) await setImmediate();
    },
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
