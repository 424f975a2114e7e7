import type { User } from 'telegraf/types';
import { apiBotMember, apiChat, apiTopicMessage } from './api-objects.ts';
import type { BotStatus, Chat, ChatType, TelegramState } from './chats.ts';
import { addChat, type GroupMember, knownChat, memberFrom, memberIn } from './people.ts';
import type { UpdateQueue } from './update-queue.ts';

export interface Group {
  /** Below zero, as Telegram has it. */
  id: number;
  title: string;
  /** A supergroup where it is left out. */
  type?: Exclude<ChatType, 'private'> | undefined;
  username?: string | undefined;
  /** Who speaks in it; the first of them where nobody is named. */
  members?: GroupMember[] | undefined;
  /** What the bot is in it: an administrator in a channel, else a member, where it is left out. */
  bot?: 'member' | 'administrator' | 'left' | undefined;
  /** Whether a supergroup has topics. */
  isForum?: boolean | undefined;
}

/** Somebody adds the bot to a group or to a channel, of which Telegram tells the bot. */
export function addGroup(state: TelegramState, updates: UpdateQueue, group: Group): Chat {
  if (group.id >= 0) throw new Error(`the id of a group is below zero, not ${group.id}`);
  const { type = 'supergroup', members = [{ id: -group.id, firstName: 'Member' }], isForum = false } = group;
  if (isForum && type !== 'supergroup') throw new Error(`only a supergroup can be a forum, not a ${type}`);
  const chat = addChat(state, {
    id: group.id,
    type,
    title: group.title,
    username: group.username,
    members: new Map(members.map((member) => [member.id, memberFrom(member)])),
    bot: 'left',
    topics: isForum ? new Map() : null,
  });
  setBotStatus(state, updates, chat, group.bot ?? (type === 'channel' ? 'administrator' : 'member'));
  return chat;
}

/**
 * The bot's standing in a chat changes: it is blocked, kicked, let in again, made an administrator.
 *
 * @param by who changes it; the first in the chat where nobody is named.
 */
export function setBotStatus(
  state: TelegramState,
  updates: UpdateQueue,
  chat: Chat,
  status: BotStatus,
  by?: number,
): void {
  const before = chat.bot;
  chat.bot = status;
  // A deactivated account is found out only by writing to it.
  if (status === before || status === 'deactivated') return;
  updates.add('my_chat_member', {
    chat: apiChat(chat),
    from: memberIn(chat, by).user,
    date: Math.floor(state.clock()),
    old_chat_member: apiBotMember(state, chat, before),
    new_chat_member: apiBotMember(state, chat, status),
  });
}

/** A person makes a topic in a forum; its id is given back, which is that of the message which tells of it. */
export function addTopic(
  state: TelegramState,
  updates: UpdateQueue,
  chatId: number,
  name: string,
  by?: number,
): number {
  const { chat, topics } = forum(state, chatId);
  const madeBy = memberIn(chat, by).user;
  const topic = { name, madeBy, date: Math.floor(state.clock()), isClosed: false };
  chat.lastMessageId += 1;
  topics.set(chat.lastMessageId, topic);
  if (chat.bot !== 'left' && chat.bot !== 'kicked') {
    updates.add('message', apiTopicMessage(chat, chat.lastMessageId, topic));
  }
  return chat.lastMessageId;
}

/** From now on only administrators write in it. */
export function closeTopic(state: TelegramState, updates: UpdateQueue, chatId: number, threadId: number): void {
  const { chat, topics } = forum(state, chatId);
  const topic = topics.get(threadId);
  if (!topic) throw new Error(`forum ${chatId} has no topic ${threadId}`);
  topic.isClosed = true;
  const place = { message_thread_id: threadId, is_topic_message: true };
  announce(state, updates, chat, topic.madeBy, { ...place, forum_topic_closed: {} });
}

/** A topic goes, with all that was said in it; Telegram tells the bot nothing. */
export function deleteTopic(state: TelegramState, chatId: number, threadId: number): void {
  const { chat, topics } = forum(state, chatId);
  if (!topics.delete(threadId)) throw new Error(`forum ${chatId} has no topic ${threadId}`);
  for (const message of chat.messages.values()) if (message.threadId === threadId) chat.messages.delete(message.id);
}

function forum(state: TelegramState, chatId: number) {
  const chat = knownChat(state, chatId);
  if (chat.topics === null) throw new Error(`chat ${chatId} is no forum`);
  return { chat, topics: chat.topics };
}

/** A group becomes a supergroup of another id; calls to the old id are told where it went. */
export function migrateGroup(state: TelegramState, updates: UpdateQueue, chatId: number, newId: number): Chat {
  const old = knownChat(state, chatId);
  if (old.type !== 'group') throw new Error(`chat ${chatId} is a ${old.type}: only a group can become a supergroup`);
  const { title, username, members, bot, topics } = old;
  const supergroup = addChat(state, { id: newId, type: 'supergroup', title, username, members, bot, topics });
  old.migratedTo = newId;
  const { user } = memberIn(old, undefined);
  announce(state, updates, old, user, { migrate_to_chat_id: newId });
  announce(state, updates, supergroup, user, { migrate_from_chat_id: chatId });
  return supergroup;
}

/** A message that says nothing, and tells what was done in a chat. */
function announce(
  state: TelegramState,
  updates: UpdateQueue,
  chat: Chat,
  from: User,
  what: Record<string, unknown>,
): void {
  chat.lastMessageId += 1;
  const date = Math.floor(state.clock());
  updates.add('message', { message_id: chat.lastMessageId, from, chat: apiChat(chat), date, ...what });
}
