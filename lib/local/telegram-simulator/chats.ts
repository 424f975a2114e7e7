import type { BotCommand, User, UserFromGetMe } from 'telegraf/types';
import { BotApiError, badRequest, forbidden } from './api-error.ts';
import type { FormattedText } from './message-text.ts';
import type { InlineButton } from './reply-markup.ts';
import type { TextEntity } from './text-entity.ts';

/** What the bot is to a chat; `kicked` in a private chat is a person who blocked it. */
export type BotStatus = 'member' | 'administrator' | 'left' | 'kicked' | 'deactivated';

export type ChatType = 'private' | 'group' | 'supergroup' | 'channel';

export interface SentDocument {
  fileName: string;
  mimeType: string;
  /** Bytes. */
  size: number;
}

/** A message of either side, as the chat holds it. */
export interface ChatMessage {
  id: number;
  chatId: number;
  /** `null`: a post in a channel. */
  from: User | null;
  fromBot: boolean;
  /** Epoch seconds. */
  date: number;
  /** Epoch seconds of the last edit. */
  editDate: number | null;
  text: string;
  entities: TextEntity[];
  keyboard: InlineButton[][];
  /** A keyboard that is not inline, as it was sent. */
  otherMarkup: Record<string, unknown> | null;
  silent: boolean;
  threadId: number | null;
  replyToId: number | null;
  linkPreview: Record<string, unknown> | null;
  document: SentDocument | null;
  /** Where a forwarded message comes from, as the Bot API writes it. */
  forwardOrigin: Record<string, unknown> | null;
}

export interface Chat {
  id: number;
  type: ChatType;
  title: string | undefined;
  /** The person of a private chat; in a group, those who speak in it. */
  members: Map<number, User>;
  username: string | undefined;
  bot: BotStatus;
  /** Where a group went when it became a supergroup. */
  migratedTo: number | null;
  /** Empty where only ids are kept. */
  messages: Map<number, ChatMessage>;
  lastMessageId: number;
}

/** A press on a button, and what the bot answered. */
export interface CallbackQuery {
  id: string;
  chatId: number;
  messageId: number;
  from: User;
  data: string;
  answer: { text: string; showAlert: boolean; url: string } | null;
}

/** What the demo page, a test or a bench may watch. */
export type ChatEvent =
  | { kind: 'sent' | 'edited'; message: ChatMessage }
  | { kind: 'deleted'; chatId: number; messageId: number }
  | { kind: 'answered'; query: CallbackQuery }
  | { kind: 'action'; chatId: number; action: string };

/** Everything Telegram would know of the bot and of its chats. */
export interface TelegramState {
  clock: () => number;
  /** The bot as it stands in messages. */
  botUser: User;
  /** The bot as getMe shows it. */
  bot: UserFromGetMe;
  /** False keeps ids and counts only, so that millions of messages fit in memory. */
  keepsMessages: boolean;
  chats: Map<number, Chat>;
  callbackQueries: Map<string, CallbackQuery>;
  /** By scope and language. */
  commands: Map<string, BotCommand[]>;
  descriptions: Map<string, string>;
  shortDescriptions: Map<string, string>;
  sentByBot: number;
  sentByPeople: number;
  listeners: Set<(event: ChatEvent) => void>;
}

export function emit(state: TelegramState, event: ChatEvent): void {
  for (const listener of state.listeners) listener(event);
}

/**
 * Finds the chat that a call names by id or by @username, and checks that the bot may do this in it.
 *
 * @throws BotApiError as Telegram does, 400 or 403.
 */
export function chatFor(state: TelegramState, chatId: string, need: 'read' | 'edit' | 'write'): Chat {
  if (chatId === '') throw new BotApiError(400, 'Bad Request: chat_id is empty');
  const chat = findChat(state, chatId);
  if (!chat) throw badRequest('Chat not found');
  if (chat.type === 'private') {
    if (chat.bot === 'deactivated' && need !== 'read') throw forbidden('user is deactivated');
    return chat;
  }
  if (chat.migratedTo !== null && need !== 'read') {
    throw new BotApiError(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
      migrate_to_chat_id: chat.migratedTo,
    });
  }
  if (need === 'read' && chat.type === 'group') return chat;
  if (chat.bot === 'kicked') throw forbidden(`bot was kicked from the ${chat.type} chat`);
  if (chat.bot === 'left') throw forbidden(`bot is not a member of the ${chat.type} chat`);
  return chat;
}

/** The last check before something is sent: only then does Telegram find that a person has blocked the bot. */
export function checkNotBlocked(chat: Chat): void {
  if (chat.type === 'private' && chat.bot === 'kicked') throw forbidden('bot was blocked by the user');
}

function findChat(state: TelegramState, chatId: string): Chat | undefined {
  if (!chatId.startsWith('@')) return state.chats.get(Number(chatId));
  const username = chatId.slice(1).toLowerCase();
  return [...state.chats.values()].find((chat) => chat.type !== 'private' && chat.username?.toLowerCase() === username);
}

/** What a new message says beside its text. */
export type NewMessage = FormattedText &
  Pick<ChatMessage, 'from' | 'fromBot'> &
  Partial<Omit<ChatMessage, 'from' | 'fromBot' | 'text' | 'entities' | 'chatId' | 'date' | 'editDate'>>;

/** Puts a message in its chat, and tells those who watch. */
export function addMessage(state: TelegramState, chat: Chat, content: NewMessage): ChatMessage {
  const message: ChatMessage = {
    id: chat.lastMessageId + 1,
    chatId: chat.id,
    date: Math.floor(state.clock()),
    editDate: null,
    keyboard: [],
    otherMarkup: null,
    silent: false,
    threadId: null,
    replyToId: null,
    linkPreview: null,
    document: null,
    forwardOrigin: null,
    ...content,
  };
  chat.lastMessageId = Math.max(chat.lastMessageId, message.id);
  if (state.keepsMessages) chat.messages.set(message.id, message);
  if (message.fromBot) state.sentByBot += 1;
  else state.sentByPeople += 1;
  emit(state, { kind: 'sent', message });
  return message;
}

/** Whether the chat has had a message of this id; where only ids are kept, any id given out so far counts. */
export function hasMessage(state: TelegramState, chat: Chat, messageId: number): boolean {
  return state.keepsMessages ? chat.messages.has(messageId) : messageId > 0 && messageId <= chat.lastMessageId;
}

/** A chat as results and updates show it. https://core.telegram.org/bots/api#chat */
export function apiChat(chat: Chat): Record<string, unknown> {
  const username = chat.username === undefined ? {} : { username: chat.username };
  if (chat.type !== 'private') return { id: chat.id, type: chat.type, title: chat.title ?? '', ...username };
  const person = chat.members.get(chat.id);
  const lastName = person?.last_name === undefined ? {} : { last_name: person.last_name };
  return { id: chat.id, type: 'private', first_name: person?.first_name ?? '', ...lastName, ...username };
}

/** A message as results and updates show it. https://core.telegram.org/bots/api#message */
export function apiMessage(chat: Chat, message: ChatMessage, isReply = false): Record<string, unknown> {
  const sender = message.from === null ? { sender_chat: apiChat(chat) } : { from: message.from };
  const result: Record<string, unknown> = {
    message_id: message.id,
    ...sender,
    chat: apiChat(chat),
    date: message.date,
  };
  if (message.editDate !== null) result.edit_date = message.editDate;
  if (message.threadId !== null) {
    result.message_thread_id = message.threadId;
    result.is_topic_message = true;
  }
  const replied = message.replyToId === null || isReply ? undefined : chat.messages.get(message.replyToId);
  if (replied) result.reply_to_message = apiMessage(chat, replied, true);
  if (message.forwardOrigin !== null) result.forward_origin = message.forwardOrigin;
  const inCaption = message.document !== null;
  if (message.document !== null) {
    const { fileName, mimeType, size } = message.document;
    const fileId = `document-${chat.id}-${message.id}`;
    result.document = {
      file_id: fileId,
      file_unique_id: fileId,
      file_name: fileName,
      mime_type: mimeType,
      file_size: size,
    };
  }
  if (message.text !== '') result[inCaption ? 'caption' : 'text'] = message.text;
  if (message.entities.length > 0) result[inCaption ? 'caption_entities' : 'entities'] = message.entities;
  if (message.linkPreview !== null) result.link_preview_options = message.linkPreview;
  if (message.keyboard.length > 0) result.reply_markup = { inline_keyboard: message.keyboard };
  return result;
}
