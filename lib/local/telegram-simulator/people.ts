import { randomInt } from 'node:crypto';
import type { User } from 'telegraf/types';
import {
  addMessage,
  apiChat,
  apiMessage,
  type BotStatus,
  type CallbackQuery,
  type Chat,
  type ChatMessage,
  type ChatType,
  emit,
  type TelegramState,
} from './chats.ts';
import { messageLimit, plainText } from './message-text.ts';
import type { UpdateQueue } from './update-queue.ts';

/** A person as a test describes one. */
export interface Person {
  id: number;
  firstName: string;
  username?: string | undefined;
  languageCode?: string | undefined;
}

export interface Group {
  /** Below zero, as Telegram has it. */
  id: number;
  title: string;
  /** A supergroup where it is left out. */
  type?: Exclude<ChatType, 'private'> | undefined;
  username?: string | undefined;
  /** Who speaks in it; the first of them where nobody is named. */
  members?: Person[] | undefined;
  /** What the bot is in it: an administrator in a channel, else a member, where it is left out. */
  bot?: 'member' | 'administrator' | undefined;
}

export interface SayOptions {
  /** The id of the message; the next one where it is left out. */
  messageId?: number | undefined;
  /** The id of the speaker, in a group. */
  from?: number | undefined;
  threadId?: number | undefined;
  replyToId?: number | undefined;
  /** https://core.telegram.org/bots/api#messageorigin */
  forwardOrigin?: Record<string, unknown> | undefined;
}

/** A person opens a chat with the bot. Telegram tells the bot nothing of it until the person speaks. */
export function addPrivateChat(state: TelegramState, person: Person): Chat {
  return addChat(state, {
    id: person.id,
    type: 'private',
    title: undefined,
    username: person.username,
    members: new Map([[person.id, apiUser(person)]]),
    bot: 'member',
  });
}

/** Somebody adds the bot to a group or to a channel, of which Telegram tells the bot. */
export function addGroup(state: TelegramState, updates: UpdateQueue, group: Group): Chat {
  if (group.id >= 0) throw new Error(`the id of a group is below zero, not ${group.id}`);
  const { type = 'supergroup', members = [{ id: -group.id, firstName: 'Member' }] } = group;
  const chat = addChat(state, {
    id: group.id,
    type,
    title: group.title,
    username: group.username,
    members: new Map(members.map((person) => [person.id, apiUser(person)])),
    bot: 'left',
  });
  setBotStatus(state, updates, chat, group.bot ?? (type === 'channel' ? 'administrator' : 'member'));
  return chat;
}

function addChat(
  state: TelegramState,
  chat: Pick<Chat, 'id' | 'type' | 'title' | 'username' | 'members' | 'bot'>,
): Chat {
  const known = state.chats.get(chat.id);
  if (known) throw new Error(`chat ${chat.id} is there already`);
  const added: Chat = { ...chat, migratedTo: null, messages: new Map(), lastMessageId: 0 };
  state.chats.set(chat.id, added);
  return added;
}

function apiUser(person: Person): User {
  return {
    id: person.id,
    is_bot: false,
    first_name: person.firstName,
    ...(person.username === undefined ? {} : { username: person.username }),
    ...(person.languageCode === undefined ? {} : { language_code: person.languageCode }),
  };
}

/** @throws Error where there is no such chat. */
export function knownChat(state: TelegramState, chatId: number): Chat {
  const chat = state.chats.get(chatId);
  if (!chat) throw new Error(`there is no chat ${chatId}: add it first`);
  return chat;
}

function personIn(chat: Chat, id: number | undefined): User {
  const person = id === undefined ? chat.members.values().next().value : chat.members.get(id);
  if (!person) throw new Error(`there is nobody ${id === undefined ? '' : `with id ${id} `}in chat ${chat.id}`);
  return person;
}

/** The bot's standing in a chat changes: it is blocked, kicked, let in again, made an administrator. */
export function setBotStatus(state: TelegramState, updates: UpdateQueue, chat: Chat, status: BotStatus): void {
  const before = chat.bot;
  chat.bot = status;
  // A deactivated account is found out only by writing to it.
  if (status === before || status === 'deactivated') return;
  updates.add('my_chat_member', {
    chat: apiChat(chat),
    from: personIn(chat, undefined),
    date: Math.floor(state.clock()),
    old_chat_member: { user: state.botUser, status: before },
    new_chat_member: { user: state.botUser, status },
  });
}

/**
 * A person says something. A text over the limit becomes several messages, as in Telegram's apps; the last one is
 * given back. In a group the bot hears only what Telegram lets it hear.
 */
export function say(
  state: TelegramState,
  updates: UpdateQueue,
  chatId: number,
  text: string,
  options: SayOptions = {},
): ChatMessage {
  const chat = knownChat(state, chatId);
  if (chat.type === 'private' && chat.bot === 'kicked') throw new Error(`chat ${chatId} has blocked the bot`);
  const from = chat.type === 'channel' ? null : personIn(chat, options.from);
  const characters = [...text];
  let message: ChatMessage | undefined;
  for (let begin = 0; begin === 0 || begin < characters.length; begin += messageLimit) {
    const content = plainText(characters.slice(begin, begin + messageLimit).join(''));
    if (content.text === '') throw new Error('a message must have a text');
    const { messageId } = options;
    message = addMessage(state, chat, {
      ...content,
      from,
      fromBot: false,
      ...(messageId !== undefined && begin === 0 ? { id: messageId } : {}),
      threadId: options.threadId ?? null,
      replyToId: options.replyToId ?? null,
      forwardOrigin: options.forwardOrigin ?? null,
    });
    if (isHeard(state, chat, message)) {
      updates.add(chat.type === 'channel' ? 'channel_post' : 'message', apiMessage(chat, message));
    }
  }
  if (!message) throw new Error('a message must have a text');
  return message;
}

/**
 * In groups a bot in privacy mode hears commands, mentions of its name and replies to it, unless it is an administrator.
 * https://core.telegram.org/bots/features#privacy-mode
 */
function isHeard(state: TelegramState, chat: Chat, message: ChatMessage): boolean {
  if (chat.bot === 'left' || chat.bot === 'kicked') return false;
  if (chat.type === 'private' || chat.bot === 'administrator' || state.bot.can_read_all_group_messages) return true;
  const name = `@${state.bot.username.toLowerCase()}`;
  const said = message.entities.map(({ type, offset, length }) => ({
    type,
    text: message.text.slice(offset, offset + length).toLowerCase(),
  }));
  if (said.some(({ type, text }) => type === 'mention' && text === name)) return true;
  if (said.some(({ type, text }) => type === 'bot_command' && (!text.includes('@') || text.endsWith(name))))
    return true;
  return message.replyToId !== null && chat.messages.get(message.replyToId)?.fromBot === true;
}

/** A person changes what they said. */
export function editSaid(
  state: TelegramState,
  updates: UpdateQueue,
  chatId: number,
  messageId: number,
  text: string,
): void {
  const chat = knownChat(state, chatId);
  const message = chat.messages.get(messageId);
  if (!message || message.fromBot) throw new Error(`chat ${chatId} has no message ${messageId} of a person`);
  Object.assign(message, plainText(text), { editDate: Math.floor(state.clock()) });
  emit(state, { kind: 'edited', message });
  const type = chat.type === 'channel' ? 'edited_channel_post' : 'edited_message';
  if (isHeard(state, chat, message)) updates.add(type, apiMessage(chat, message));
}

/**
 * A person presses a button of the bot's.
 *
 * @throws Error where the message has no such button.
 */
export function press(
  state: TelegramState,
  updates: UpdateQueue,
  chatId: number,
  messageId: number,
  data: string,
  from?: number,
): CallbackQuery {
  const chat = knownChat(state, chatId);
  const message = chat.messages.get(messageId);
  const buttons = message?.keyboard.flat() ?? [];
  if (!message || !buttons.some((button) => button.callback_data === data)) {
    const there = buttons.map((button) => button.callback_data ?? button.text).join(', ') || 'none';
    throw new Error(`message ${messageId} in chat ${chatId} has no button "${data}"; its buttons: ${there}`);
  }
  const query: CallbackQuery = {
    id: String(randomInt(2 ** 47)),
    chatId,
    messageId,
    from: personIn(chat, from),
    data,
    answer: null,
  };
  state.callbackQueries.set(query.id, query);
  updates.add('callback_query', {
    id: query.id,
    from: query.from,
    message: apiMessage(chat, message),
    chat_instance: String(chat.id),
    data,
  });
  return query;
}

/** A group becomes a supergroup of another id; calls to the old id are told where it went. */
export function migrateGroup(state: TelegramState, updates: UpdateQueue, chatId: number, newId: number): Chat {
  const old = knownChat(state, chatId);
  if (old.type !== 'group') throw new Error(`chat ${chatId} is a ${old.type}: only a group can become a supergroup`);
  const { title, username, members, bot } = old;
  const supergroup = addChat(state, { id: newId, type: 'supergroup', title, username, members, bot });
  old.migratedTo = newId;
  for (const [chat, notice] of [
    [old, { migrate_to_chat_id: newId }],
    [supergroup, { migrate_from_chat_id: chatId }],
  ] as const) {
    chat.lastMessageId += 1;
    updates.add('message', {
      message_id: chat.lastMessageId,
      from: personIn(chat, undefined),
      chat: apiChat(chat),
      date: Math.floor(state.clock()),
      ...notice,
    });
  }
  return supergroup;
}
