import { z } from 'zod';
import type { MemberStatus } from './chat-member.ts';
import type { Place } from './chats.ts';
import type { Fault } from './faults.ts';
import type { Group } from './groups.ts';
import type { Person } from './people.ts';
import type { RateLimits } from './rate-guard.ts';
import type { AttachOptions, SayOptions } from './saying.ts';
import type { Weather } from './weather.ts';

const message = z.object({
  id: z.number(),
  chatId: z.number(),
  fromBot: z.boolean(),
  date: z.number(),
  editDate: z.number().nullable(),
  text: z.string(),
  html: z.string(),
  keyboard: z.array(
    z.array(z.looseObject({ text: z.string(), url: z.string().optional(), callback_data: z.string().optional() })),
  ),
  silent: z.boolean(),
  threadId: z.number().nullable(),
  replyToId: z.number().nullable(),
  document: z.object({ fileId: z.string(), fileName: z.string(), size: z.number() }).nullable(),
});

const call = z.object({
  method: z.string(),
  parameters: z.record(z.string(), z.unknown()),
  date: z.number(),
  status: z.number(),
  result: z.unknown().optional(),
  description: z.string().optional(),
  retryAfter: z.number().optional(),
  answeredAfter: z.number().optional(),
});

const arrivals = z.object({ times: z.array(z.number()), chats: z.number() });

const state = z.looseObject({
  webhook: z.object({ url: z.string(), lastError: z.string().nullable() }).nullable(),
  polling: z.boolean(),
  calls: z.record(z.string(), z.object({ ok: z.number(), refused: z.number() })),
  pendingUpdates: z.number(),
  sentByBot: z.number(),
  sentByPeople: z.number(),
  commands: z.record(z.string(), z.array(z.object({ command: z.string(), description: z.string() }))),
});

const answer = z.object({ text: z.string(), showAlert: z.boolean(), url: z.string() }).nullable();

const file = z.object({ fileName: z.string(), bytes: z.base64().transform((bytes) => Buffer.from(bytes, 'base64')) });

const inlineAnswer = z
  .looseObject({ results: z.array(z.looseObject({ id: z.string(), title: z.string() })) })
  .nullable();

/** The people's side of a simulator that runs in another process; its functions are those of the simulator itself. */
export interface SimulatorClient {
  addPrivateChat(person: Person): Promise<void>;
  addPrivateChats(firstId: number, count: number): Promise<void>;
  addGroup(group: Group): Promise<void>;
  say(chatId: number, text: string, options?: SayOptions): Promise<z.output<typeof message>>;
  sendDocument(
    chatId: number,
    file: { fileName: string; content: string; mimeType?: string },
    options?: AttachOptions,
  ): Promise<z.output<typeof message>>;
  sendLocation(chatId: number, place: Place): Promise<z.output<typeof message>>;
  press(chatId: number, messageId: number, data: string): Promise<{ id: string }>;
  /** The content of a document of either side. */
  file(fileId: string): Promise<{ fileName: string; bytes: Uint8Array }>;
  typeInline(from: number, query: string): Promise<{ id: string }>;
  inlineAnswerTo(queryId: string): Promise<z.output<typeof inlineAnswer>>;
  setMember(chatId: number, userId: number, status: MemberStatus, isAnonymous?: boolean): Promise<void>;
  addTopic(chatId: number, name: string): Promise<number>;
  answerTo(queryId: string): Promise<z.output<typeof answer>>;
  block(chatId: number): Promise<void>;
  unblock(chatId: number): Promise<void>;
  messages(chatId: number): Promise<z.output<typeof message>[]>;
  calls(): Promise<z.output<typeof call>[]>;
  arrivals(): Promise<z.output<typeof arrivals>>;
  clearArrivals(): Promise<void>;
  state(): Promise<z.output<typeof state>>;
  addFaults(...faults: Fault[]): Promise<void>;
  setWeather(weather: Weather | null): Promise<void>;
  setRateLimits(limits: RateLimits | null): Promise<void>;
  deliverPending(): Promise<void>;
}

/**
 * A client for the simulator at this address, its `apiRoot`.
 *
 * Its functions reject with what the simulator says where it refuses.
 */
export function simulatorClient(apiRoot: string): SimulatorClient {
  const act = async <Schema extends z.ZodType>(action: string, given: unknown[], result: Schema) => {
    const response = await fetch(new URL(`/simulator/${action}`, apiRoot), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(given),
    });
    const body = z
      .object({ result: z.unknown().optional(), error: z.string().optional() })
      .parse(await response.json());
    if (body.error !== undefined) throw new Error(`simulator, ${action}: ${body.error}`);
    return result.parse(body.result);
  };
  const nothing = z.null().transform(() => undefined);
  return {
    addPrivateChat: (person) => act('addPrivateChat', [person], nothing),
    addPrivateChats: (firstId, count) => act('addPrivateChats', [firstId, count], nothing),
    addGroup: (group) => act('addGroup', [group], nothing),
    say: (chatId, text, options = {}) => act('say', [chatId, text, options], message),
    press: (chatId, messageId, data) => act('press', [chatId, messageId, data], z.object({ id: z.string() })),
    sendDocument: (chatId, document, options = {}) => act('sendDocument', [chatId, document, options], message),
    sendLocation: (chatId, place) => act('sendLocation', [chatId, place], message),
    file: (fileId) => act('file', [fileId], file),
    typeInline: (from, query) => act('typeInline', [from, query], z.object({ id: z.string() })),
    inlineAnswerTo: (queryId) => act('inlineAnswerTo', [queryId], inlineAnswer),
    setMember: (chatId, userId, status, isAnonymous = false) =>
      act('setMember', [chatId, userId, status, isAnonymous], nothing),
    addTopic: (chatId, name) => act('addTopic', [chatId, name], z.number()),
    answerTo: (queryId) => act('answerTo', [queryId], answer),
    block: (chatId) => act('block', [chatId], nothing),
    unblock: (chatId) => act('unblock', [chatId], nothing),
    messages: (chatId) => act('messages', [chatId], z.array(message)),
    calls: () => act('calls', [], z.array(call)),
    arrivals: () => act('arrivals', [], arrivals),
    clearArrivals: () => act('clearArrivals', [], nothing),
    state: () => act('state', [], state),
    addFaults: (...faults) => act('addFaults', faults, nothing),
    setWeather: (weather) => act('setWeather', [weather], nothing),
    setRateLimits: (limits) => act('setRateLimits', [limits], nothing),
    deliverPending: () => act('deliverPending', [], nothing),
  };
}
