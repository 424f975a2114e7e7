import { badRequest } from './api-error.ts';
import { apiAdministrators, apiBotMember, apiChat } from './api-objects.ts';
import { type BotMethod, botMethod } from './bot-method.ts';
import { apiMember } from './chat-member.ts';
import { type Chat, chatFor } from './chats.ts';
import { integer, text } from './method-parameters.ts';

/** What the bot may ask of a chat, and leaving it. */
export const chatMethods: BotMethod[] = [
  botMethod('getChat', { chat_id: text }, ({ state }, parameters) => ({
    result: { ...apiChat(chatFor(state, parameters.chat_id, 'read')), accent_color_id: 0, max_reaction_count: 11 },
  })),

  botMethod(
    'getChatMember',
    { chat_id: text, user_id: integer(0, 0, Number.MAX_SAFE_INTEGER) },
    ({ state }, { chat_id: chatId, user_id: userId }) => {
      if (userId === 0) throw badRequest('Invalid user_id specified');
      const chat = chatFor(state, chatId, 'read');
      if (userId === state.bot.id) return { result: apiBotMember(state, chat) };
      checkMembersAreShown(chat);
      const member = chat.members.get(userId);
      if (member) return { result: apiMember(member, chat.type === 'channel') };
      const known = state.chats.get(userId)?.members.get(userId);
      if (!known) throw badRequest('User not found');
      return { result: { user: known.user, status: 'left' } };
    },
  ),

  botMethod('getChatAdministrators', { chat_id: text }, ({ state }, parameters) => {
    const chat = chatFor(state, parameters.chat_id, 'read');
    if (chat.type === 'private') throw badRequest('There are no administrators in the private chat');
    checkMembersAreShown(chat);
    return { result: apiAdministrators(state, chat) };
  }),

  memberCount('getChatMemberCount'),
  // By the name that it had until 2021 and that telegraf calls it by.
  memberCount('getChatMembersCount'),

  botMethod('leaveChat', { chat_id: text }, ({ state, updates }, parameters) => {
    const chat = chatFor(state, parameters.chat_id, 'edit');
    if (chat.type === 'private') throw badRequest("Chat member status can't be changed in private chats");
    const before = apiBotMember(state, chat);
    chat.bot = 'left';
    updates.add('my_chat_member', {
      chat: apiChat(chat),
      from: state.botUser,
      date: Math.floor(state.clock()),
      old_chat_member: before,
      new_chat_member: apiBotMember(state, chat),
    });
    return { result: true };
  }),
];

/** A channel shows its members to its administrators alone. */
function checkMembersAreShown(chat: Chat): void {
  if (chat.type === 'channel' && chat.bot !== 'administrator') throw badRequest('Member list is inaccessible');
}

function memberCount(name: string): BotMethod {
  return botMethod(name, { chat_id: text }, ({ state }, parameters) => {
    const chat = chatFor(state, parameters.chat_id, 'read');
    const isGone = (status: string) => status === 'left' || status === 'kicked';
    const people = [...chat.members.values()].filter(({ status }) => !isGone(status)).length;
    return { result: people + (isGone(chat.bot) ? 0 : 1) };
  });
}
