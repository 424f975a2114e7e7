import { apiMember, isAdministrator } from './chat-member.ts';
import type { BotStatus, Chat, ChatMessage, TelegramState, Topic } from './chats.ts';
import type { FileInfo } from './file-store.ts';

/** The colour of a topic's icon, the first of those that Telegram gives. */
const topicColor = 0x6fb9f0;
/** What Telegram makes of a photo, in pixels. */
const photoWidth = 1280;
const photoHeight = 853;

/** A chat as results and updates show it. https://core.telegram.org/bots/api#chat */
export function apiChat(chat: Chat): Record<string, unknown> {
  const username = chat.username === undefined ? {} : { username: chat.username };
  const forum = chat.topics === null ? {} : { is_forum: true };
  if (chat.type !== 'private') return { id: chat.id, type: chat.type, title: chat.title ?? '', ...username, ...forum };
  const person = chat.members.get(chat.id)?.user;
  const lastName = person?.last_name === undefined ? {} : { last_name: person.last_name };
  return { id: chat.id, type: 'private', first_name: person?.first_name ?? '', ...lastName, ...username };
}

/** A message as results and updates show it. https://core.telegram.org/bots/api#message */
export function apiMessage(chat: Chat, message: ChatMessage, isReply = false): Record<string, unknown> {
  const from = message.from === null ? {} : { from: message.from };
  const sender = message.from === null || message.isAnonymous ? { sender_chat: apiChat(chat) } : {};
  const result: Record<string, unknown> = {
    message_id: message.id,
    ...from,
    ...sender,
    chat: apiChat(chat),
    date: message.date,
  };
  if (message.editDate !== null) result.edit_date = message.editDate;
  const topic = message.threadId === null ? undefined : chat.topics?.get(message.threadId);
  if (message.threadId !== null) {
    result.message_thread_id = message.threadId;
    if (chat.topics) result.is_topic_message = true;
  }
  const replied = message.replyToId === null || isReply ? undefined : chat.messages.get(message.replyToId);
  if (replied) result.reply_to_message = apiMessage(chat, replied, true);
  // To Telegram whatever is said in a topic answers the message that made the topic.
  else if (message.threadId !== null && topic && !isReply) {
    result.reply_to_message = apiTopicMessage(chat, message.threadId, topic);
  }
  if (message.viaBot !== null) result.via_bot = message.viaBot;
  if (message.forwardOrigin !== null) result.forward_origin = message.forwardOrigin;
  const { document, photo, location } = message;
  if (document !== null) {
    result.document = { ...apiFile(document), file_name: document.fileName, mime_type: document.mimeType };
  }
  if (photo !== null) {
    const { fileId, size } = photo;
    const small = { fileId: `${fileId}s`, size: Math.min(size, 1_500) };
    result.photo = [
      { ...apiFile(small), width: 90, height: 60 },
      { ...apiFile(photo), width: photoWidth, height: photoHeight },
    ];
  }
  if (location !== null) result.location = location;
  const inCaption = document !== null || photo !== null;
  if (message.text !== '') result[inCaption ? 'caption' : 'text'] = message.text;
  if (message.entities.length > 0) result[inCaption ? 'caption_entities' : 'entities'] = message.entities;
  if (message.linkPreview !== null) result.link_preview_options = message.linkPreview;
  if (message.keyboard.length > 0) result.reply_markup = { inline_keyboard: message.keyboard };
  return result;
}

function apiFile({ fileId, size }: Pick<FileInfo, 'fileId' | 'size'>): Record<string, unknown> {
  return { file_id: fileId, file_unique_id: `u${fileId}`, file_size: size };
}

/** The message that tells that a topic was made. */
export function apiTopicMessage(chat: Chat, threadId: number, topic: Topic): Record<string, unknown> {
  return {
    message_id: threadId,
    from: topic.madeBy,
    chat: apiChat(chat),
    date: topic.date,
    message_thread_id: threadId,
    is_topic_message: true,
    forum_topic_created: { name: topic.name, icon_color: topicColor },
  };
}

/** The bot as a member of a chat. */
export function apiBotMember(state: TelegramState, chat: Chat, status: BotStatus = chat.bot): Record<string, unknown> {
  const told = status === 'deactivated' ? 'member' : status;
  return apiMember({ user: state.botUser, status: told, isAnonymous: false }, chat.type === 'channel');
}

/** Those who may change a chat, the bot among them; of other bots there are none. */
export function apiAdministrators(state: TelegramState, chat: Chat): Record<string, unknown>[] {
  const people = [...chat.members.values()].filter(isAdministrator);
  const members = people.map((member) => apiMember(member, chat.type === 'channel'));
  return chat.bot === 'administrator' ? [...members, apiBotMember(state, chat)] : members;
}
