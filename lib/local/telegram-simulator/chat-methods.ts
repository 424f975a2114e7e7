import { badRequest } from './api-error.ts';
import { type BotMethod, botMethod } from './bot-method.ts';
import { apiChat, chatFor } from './chats.ts';
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
      if (userId === state.bot.id) {
        return { result: { user: state.botUser, status: chat.bot === 'deactivated' ? 'member' : chat.bot } };
      }
      const member = chat.members.get(userId);
      if (member) return { result: { user: member, status: 'member' } };
      const known = state.chats.get(userId)?.members.get(userId);
      if (!known) throw badRequest('User not found');
      return { result: { user: known, status: 'left' } };
    },
  ),

  botMethod('leaveChat', { chat_id: text }, ({ state }, parameters) => {
    const chat = chatFor(state, parameters.chat_id, 'read');
    if (chat.type === 'private') throw badRequest("Chat member status can't be changed in private chats");
    chat.bot = 'left';
    return { result: true };
  }),
];
