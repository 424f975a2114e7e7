import { apiMessage } from './api-objects.ts';
import { isAdministrator } from './chat-member.ts';
import {
  addMessage,
  type Chat,
  type ChatMessage,
  emit,
  type NewMessage,
  type Place,
  type TelegramState,
} from './chats.ts';
import { messageLimit, plainCaption, plainText } from './message-text.ts';
import { knownChat, memberIn, speakerIn } from './people.ts';
import type { UpdateQueue } from './update-queue.ts';

/** How something is said. */
export interface SayOptions {
  /** The id of the message; the next one where it is left out. */
  messageId?: number | undefined;
  /** The id of the speaker, in a group. */
  from?: number | undefined;
  /** The topic of a forum; General where it is left out. */
  threadId?: number | undefined;
  replyToId?: number | undefined;
  /** Where it was forwarded from. https://core.telegram.org/bots/api#messageorigin */
  forwardOrigin?: Record<string, unknown> | undefined;
}

/** How a file is sent. */
export interface AttachOptions extends SayOptions {
  caption?: string | undefined;
}

/** A file that a person sends. */
export interface PersonsFile {
  fileName: string;
  content: string | Uint8Array;
  /** `text/plain` for a text, else `application/octet-stream`, where it is left out. */
  mimeType?: string | undefined;
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
  const characters = [...text];
  let message: ChatMessage | undefined;
  for (let begin = 0; begin === 0 || begin < characters.length; begin += messageLimit) {
    const content = plainText(characters.slice(begin, begin + messageLimit).join(''));
    if (content.text === '') throw new Error('a message must have a text');
    message = put(state, updates, chatId, content, begin === 0 ? options : { ...options, messageId: undefined });
  }
  if (!message) throw new Error('a message must have a text');
  return message;
}

/** A person sends a file. */
export function sendDocument(
  state: TelegramState,
  updates: UpdateQueue,
  chatId: number,
  { fileName, content, mimeType }: PersonsFile,
  options: AttachOptions = {},
): ChatMessage {
  const document = state.files.add('documents', {
    fileName,
    mimeType: mimeType ?? (typeof content === 'string' ? 'text/plain' : 'application/octet-stream'),
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  });
  return put(state, updates, chatId, { ...plainCaption(options.caption ?? ''), document }, options);
}

/** A person sends a photo, of which nothing is to be seen. */
export function sendPhoto(
  state: TelegramState,
  updates: UpdateQueue,
  chatId: number,
  options: AttachOptions = {},
): ChatMessage {
  const bytes = Uint8Array.of(0xff, 0xd8, 0xff, 0xd9); // a JPEG begins and ends so
  const photo = state.files.add('photos', { fileName: 'photo.jpg', mimeType: 'image/jpeg', bytes });
  return put(state, updates, chatId, { ...plainCaption(options.caption ?? ''), photo }, options);
}

/** A person tells where they are. */
export function sendLocation(
  state: TelegramState,
  updates: UpdateQueue,
  chatId: number,
  location: Place,
  options: SayOptions = {},
): ChatMessage {
  return put(state, updates, chatId, { text: '', entities: [], location }, options);
}

/** Puts a person's message in a chat, and tells the bot of it where the bot may hear it. */
export function put(
  state: TelegramState,
  updates: UpdateQueue,
  chatId: number,
  content: Omit<NewMessage, 'from' | 'fromBot'>,
  { messageId, from, threadId, replyToId, forwardOrigin }: SayOptions,
): ChatMessage {
  const chat = knownChat(state, chatId);
  if (chat.type === 'private' && chat.bot === 'kicked') throw new Error(`chat ${chatId} has blocked the bot`);
  if (threadId !== undefined) checkTopic(chat, threadId, from);
  const message = addMessage(state, chat, {
    ...content,
    ...speakerIn(chat, from),
    fromBot: false,
    ...(messageId === undefined ? {} : { id: messageId }),
    threadId: threadId ?? null,
    replyToId: replyToId ?? null,
    forwardOrigin: forwardOrigin ?? null,
  });
  if (isHeard(state, chat, message)) {
    updates.add(chat.type === 'channel' ? 'channel_post' : 'message', apiMessage(chat, message));
  }
  return message;
}

function checkTopic(chat: Chat, threadId: number, from: number | undefined): void {
  const topic = chat.topics?.get(threadId);
  if (!topic) throw new Error(`chat ${chat.id} has no topic ${threadId}: add it first`);
  if (topic.isClosed && !isAdministrator(memberIn(chat, from))) throw new Error(`topic ${threadId} is closed`);
}

/**
 * In groups a bot in privacy mode hears commands, mentions of its name, replies to it and what was sent by its inline
 * results, unless it is an administrator. https://core.telegram.org/bots/features#privacy-mode
 */
function isHeard(state: TelegramState, chat: Chat, message: ChatMessage): boolean {
  if (chat.bot === 'left' || chat.bot === 'kicked') return false;
  if (chat.type === 'private' || chat.bot === 'administrator' || state.bot.can_read_all_group_messages) return true;
  if (message.viaBot !== null) return true;
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
