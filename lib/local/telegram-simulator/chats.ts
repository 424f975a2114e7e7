import type { BotCommand, User, UserFromGetMe } from 'telegraf/types';
import { BotApiError, badRequest, forbidden } from './api-error.ts';
import type { Member, MemberStatus } from './chat-member.ts';
import type { FileInfo, FileStore } from './file-store.ts';
import type { InlineQuery } from './inline-query.ts';
import type { FormattedText } from './message-text.ts';
import type { InlineButton } from './reply-markup.ts';
import type { TextEntity } from './text-entity.ts';

/** What the bot is to a chat; `kicked` in a private chat is a person who blocked it. */
export type BotStatus = Exclude<MemberStatus, 'creator'> | 'deactivated';

export type ChatType = 'private' | 'group' | 'supergroup' | 'channel';

/** Where a person says they are, in degrees. */
export interface Place {
  latitude: number;
  longitude: number;
}

/** A topic of a forum; its id is that of the message which tells that it was made. */
export interface Topic {
  name: string;
  madeBy: User;
  /** Epoch seconds. */
  date: number;
  isClosed: boolean;
}

/** A message of either side, as the chat holds it. */
export interface ChatMessage {
  id: number;
  chatId: number;
  /** `null`: a post in a channel. */
  from: User | null;
  /** Said by an administrator in the name of the group. */
  isAnonymous: boolean;
  fromBot: boolean;
  /** The bot whose inline result it is. */
  viaBot: User | null;
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
  /** The text is the caption of a document or a photo, where there is one. */
  document: FileInfo | null;
  photo: FileInfo | null;
  location: Place | null;
  /** Where a forwarded message comes from, as the Bot API writes it. */
  forwardOrigin: Record<string, unknown> | null;
}

export interface Chat {
  id: number;
  type: ChatType;
  title: string | undefined;
  /** The person of a private chat; in a group, those who speak in it. */
  members: Map<number, Member>;
  username: string | undefined;
  bot: BotStatus;
  /** By the id of the thread; `null` in a chat that is no forum. The topic General has no id. */
  topics: Map<number, Topic> | null;
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
  /** `null` as long as the bot has not answered. */
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
  inlineQueries: Map<string, InlineQuery>;
  /** Messages of the bot that it knows by this id alone. */
  inlineMessages: Map<string, { chatId: number; messageId: number }>;
  files: FileStore;
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
  // What is public may be read from outside.
  if (need === 'read' && chat.username !== undefined) return chat;
  if (chat.bot === 'left') throw forbidden(`bot is not a member of the ${chat.type} chat`);
  return chat;
}

/** The last check before something is sent: only then does Telegram find that the bot may not speak here. */
export function checkMaySend(chat: Chat): void {
  if (chat.type === 'private' && chat.bot === 'kicked') throw forbidden('bot was blocked by the user');
  if (chat.bot === 'restricted') throw badRequest('Not enough rights to send text messages to the chat');
  if (chat.type === 'channel' && chat.bot !== 'administrator') {
    throw badRequest('Need administrator rights in the channel chat');
  }
}

/**
 * Checks that a thread is there: a topic of a forum, or in another supergroup a message that may be answered.
 *
 * @throws BotApiError where it is not, or where only administrators may still write in it.
 */
export function checkThread(state: TelegramState, chat: Chat, threadId: number): void {
  const topic = chat.topics?.get(threadId);
  const isThere = chat.topics ? topic !== undefined : chat.type === 'supergroup' && hasMessage(state, chat, threadId);
  if (!isThere) throw badRequest('Message thread not found');
  if (topic?.isClosed && chat.bot !== 'administrator') throw badRequest('TOPIC_CLOSED');
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
    isAnonymous: false,
    viaBot: null,
    keyboard: [],
    otherMarkup: null,
    silent: false,
    threadId: null,
    replyToId: null,
    linkPreview: null,
    document: null,
    photo: null,
    location: null,
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
