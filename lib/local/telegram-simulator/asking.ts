import { randomInt } from 'node:crypto';
import type { User } from 'telegraf/types';
import { apiChat, apiMessage } from './api-objects.ts';
import type { CallbackQuery, Chat, ChatMessage, TelegramState } from './chats.ts';
import type { InlineQuery } from './inline-query.ts';
import { knownChat, knownPerson, memberIn } from './people.ts';
import { put, type SayOptions } from './saying.ts';
import type { UpdateQueue } from './update-queue.ts';

export interface PressOptions {
  /** Who presses, in a group. */
  from?: number | undefined;
  /** The message is too old for the bot to see, or is gone: Telegram tells where it stands, and nothing of what it said. */
  isOld?: boolean | undefined;
  /** By an app that sends whatever it likes, whether there is such a button or not. */
  isForged?: boolean | undefined;
}

/**
 * A person presses a button of the bot's.
 *
 * @throws Error where the message has no such button, unless the press is forged, or the message old and gone.
 */
export function press(
  state: TelegramState,
  updates: UpdateQueue,
  chatId: number,
  messageId: number,
  data: string,
  { from, isOld = false, isForged = false }: PressOptions = {},
): CallbackQuery {
  const chat = knownChat(state, chatId);
  const message = chat.messages.get(messageId);
  if (!isForged && !(isOld && !message)) checkButton(chat, messageId, message, data);
  const query: CallbackQuery = {
    id: newId(),
    chatId,
    messageId,
    from: presserIn(state, chat, from),
    data,
    answer: null,
  };
  state.callbackQueries.set(query.id, query);
  updates.add('callback_query', {
    id: query.id,
    from: query.from,
    ...whereItStands(state, chat, messageId, isOld ? undefined : message),
    chat_instance: String(chat.id),
    data,
  });
  return query;
}

function checkButton(chat: Chat, messageId: number, message: ChatMessage | undefined, data: string): void {
  const buttons = message?.keyboard.flat() ?? [];
  if (buttons.some((button) => button.callback_data === data)) return;
  const there = buttons.map((button) => button.callback_data ?? button.text).join(', ') || 'none';
  throw new Error(`message ${messageId} in chat ${chat.id} has no button "${data}"; its buttons: ${there}`);
}

/** Anybody may press in a channel; an anonymous administrator presses under their own name. */
function presserIn(state: TelegramState, chat: Chat, from: number | undefined): User {
  return chat.type === 'channel' && from !== undefined ? knownPerson(state, from) : memberIn(chat, from).user;
}

/** A button under an inline result is known by the id of that alone, since the bot need not be in the chat. */
function whereItStands(
  state: TelegramState,
  chat: Chat,
  messageId: number,
  message: ChatMessage | undefined,
): Record<string, unknown> {
  if (message?.viaBot) {
    const [id] = [...state.inlineMessages].find(([, place]) => isAt(place, message)) ?? [newId()];
    return { inline_message_id: id };
  }
  if (!message) return { message: { chat: apiChat(chat), message_id: messageId, date: 0 } };
  return { message: apiMessage(chat, message) };
}

function isAt(place: { chatId: number; messageId: number }, message: ChatMessage): boolean {
  return place.chatId === message.chatId && place.messageId === message.id;
}

export interface InlineOptions {
  offset?: string | undefined;
  /** Where it is typed. */
  chatType?: 'sender' | 'private' | 'group' | 'supergroup' | 'channel' | undefined;
}

/** In UTF-16 code units; an app sends no more. */
const longestInlineQuery = 256;

/**
 * A person types something after the bot's name. Where an answer to the same is still fresh, given to anybody or to this
 * person, Telegram gives that and does not ask the bot.
 */
export function typeInline(
  state: TelegramState,
  updates: UpdateQueue,
  from: number,
  typed: string,
  { offset = '', chatType = 'group' }: InlineOptions = {},
): InlineQuery {
  const query = typed.slice(0, longestInlineQuery);
  const person = knownPerson(state, from);
  const answered = [...state.inlineQueries.values()].findLast(
    (earlier) =>
      earlier.query === query &&
      earlier.offset === offset &&
      earlier.answer !== null &&
      (!earlier.answer.isPersonal || earlier.from.id === from) &&
      state.clock() < earlier.answeredAt + earlier.answer.cacheTime,
  );
  if (answered) return answered;
  const asked: InlineQuery = { id: newId(), from: person, query, offset, answer: null, answeredAt: 0 };
  state.inlineQueries.set(asked.id, asked);
  updates.add('inline_query', { id: asked.id, from: person, query, offset, chat_type: chatType });
  return asked;
}

/**
 * A person chooses a result of an inline query, which sends it to a chat in their name.
 *
 * @throws Error where the bot has offered no such result.
 */
export function chooseResult(
  state: TelegramState,
  updates: UpdateQueue,
  queryId: string,
  resultId: string,
  chatId: number,
  options: SayOptions = {},
): ChatMessage {
  const results = state.inlineQueries.get(queryId)?.answer?.results ?? [];
  const result = results.find(({ id }) => id === resultId);
  if (!result) {
    const there = results.map(({ id }) => id).join(', ') || 'none';
    throw new Error(`query ${queryId} has no result "${resultId}"; its results: ${there}`);
  }
  const { content, linkPreview, keyboard } = result;
  const message = put(state, updates, chatId, { ...content, linkPreview, keyboard, viaBot: state.botUser }, options);
  state.inlineMessages.set(newId(), { chatId, messageId: message.id });
  return message;
}

function newId(): string {
  return String(randomInt(2 ** 47));
}
