import type { User } from 'telegraf/types';
import { anonymousAdministrator, isAdministrator, type Member, type MemberStatus } from './chat-member.ts';
import type { Chat, TelegramState } from './chats.ts';

/** A person as a test describes one. */
export interface Person {
  id: number;
  firstName: string;
  username?: string | undefined;
  languageCode?: string | undefined;
}

/** A person in a group or a channel; a member, where nothing else is said. */
export interface GroupMember extends Person {
  status?: MemberStatus | undefined;
  /** An administrator who speaks as the group. */
  isAnonymous?: boolean | undefined;
}

/** A person opens a chat with the bot. Telegram tells the bot nothing of it until the person speaks. */
export function addPrivateChat(state: TelegramState, person: Person): Chat {
  return addChat(state, {
    id: person.id,
    type: 'private',
    title: undefined,
    username: person.username,
    members: new Map([[person.id, memberFrom(person)]]),
    bot: 'member',
    topics: null,
  });
}

export function addChat(
  state: TelegramState,
  chat: Pick<Chat, 'id' | 'type' | 'title' | 'username' | 'members' | 'bot' | 'topics'>,
): Chat {
  const known = state.chats.get(chat.id);
  if (known) throw new Error(`chat ${chat.id} is there already`);
  // Message 1 of a forum is its topic General.
  const lastMessageId = chat.topics === null ? 0 : 1;
  const added: Chat = { ...chat, migratedTo: null, messages: new Map(), lastMessageId };
  state.chats.set(chat.id, added);
  return added;
}

export function memberFrom({ status = 'member', isAnonymous = false, ...person }: GroupMember): Member {
  return { user: apiUser(person), status, isAnonymous };
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

/** A member of a chat; the first of them where none is named. @throws Error where there is none. */
export function memberIn(chat: Chat, id: number | undefined): Member {
  const member = id === undefined ? chat.members.values().next().value : chat.members.get(id);
  if (!member) throw new Error(`there is nobody ${id === undefined ? '' : `with id ${id} `}in chat ${chat.id}`);
  return member;
}

/** @throws Error where nobody of this id is in any chat. */
export function knownPerson(state: TelegramState, id: number): User {
  const chats = [state.chats.get(id), ...state.chats.values()];
  const member = chats.map((chat) => chat?.members.get(id)).find((found) => found !== undefined);
  if (!member) throw new Error(`there is nobody with id ${id}`);
  return member.user;
}

/** A person joins, leaves, is made an administrator or is thrown out; the bot has to ask to know. */
export function setMember(
  state: TelegramState,
  chatId: number,
  userId: number,
  status: MemberStatus,
  isAnonymous = false,
): void {
  knownChat(state, chatId).members.set(userId, { user: knownPerson(state, userId), status, isAnonymous });
}

/** Who a message is from: nobody in a channel, the group where an administrator is anonymous. */
export function speakerIn(chat: Chat, id: number | undefined): { from: User | null; isAnonymous: boolean } {
  if (chat.type === 'channel') return { from: null, isAnonymous: false };
  const member = memberIn(chat, id);
  if (member.status === 'left' || member.status === 'kicked' || member.status === 'restricted') {
    throw new Error(`person ${member.user.id} is ${member.status} in chat ${chat.id}, and cannot speak there`);
  }
  const isAnonymous = member.isAnonymous && isAdministrator(member);
  return { from: isAnonymous ? anonymousAdministrator : member.user, isAnonymous };
}
