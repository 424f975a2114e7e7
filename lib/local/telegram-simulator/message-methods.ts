import { z } from 'zod';
import { badRequest } from './api-error.ts';
import { type BotMethod, botMethod, type MethodContext } from './bot-method.ts';
import {
  addMessage,
  apiMessage,
  type Chat,
  type ChatMessage,
  chatFor,
  checkNotBlocked,
  emit,
  hasMessage,
  type SentDocument,
} from './chats.ts';
import { captionText, type FormattedText, messageText } from './message-text.ts';
import { flag, integer, json, linkPreviewOptions, messageId, replyParameters, text } from './method-parameters.ts';
import { replyMarkup } from './reply-markup.ts';

/** A bot may delete a message for so many seconds after it was sent. */
const deletableFor = 48 * 3600;
const longestAnswer = 200;

const actions = new Set(
  (
    'cancel typing upload_photo record_video upload_video record_voice upload_voice record_audio upload_audio ' +
    'upload_document choose_sticker find_location pick_up_location record_video_note upload_video_note'
  ).split(' '),
);

const replyMarkupParameter = json('reply keyboard markup', replyMarkup);

const sending = {
  reply_parameters: replyParameters,
  reply_to_message_id: messageId,
  allow_sending_without_reply: flag,
  message_thread_id: messageId,
  disable_notification: flag,
  reply_markup: replyMarkupParameter,
  chat_id: text,
};
const sendingSchema = z.object(sending);

/** A file as `readCallParameters` describes it. */
const uploadedFile = z.object({ fileName: z.string(), mimeType: z.string(), size: z.number() });

export const messageMethods: BotMethod[] = [
  botMethod(
    'sendMessage',
    {
      text,
      parse_mode: text,
      entities: json('entities', z.unknown()),
      link_preview_options: linkPreviewOptions,
      disable_web_page_preview: flag,
      ...sending,
    },
    (context, parameters) => {
      const content = messageText(rawText(parameters), 'send');
      const preview =
        parameters.link_preview_options ?? (parameters.disable_web_page_preview ? { is_disabled: true } : null);
      return { result: send(context, parameters, content, { linkPreview: preview }) };
    },
  ),

  botMethod(
    'sendDocument',
    {
      document: z.unknown().optional(),
      caption: text,
      parse_mode: text,
      caption_entities: json('entities', z.unknown()),
      ...sending,
    },
    (context, parameters) => {
      const document = sentDocument(parameters.document);
      if (!document) throw badRequest('There is no document in the request');
      const { caption, parse_mode: parseMode, caption_entities: entities } = parameters;
      const content = captionText({ text: caption, parseMode, entities });
      return { result: send(context, parameters, content, { document }) };
    },
  ),

  botMethod(
    'editMessageText',
    {
      text,
      parse_mode: text,
      entities: json('entities', z.unknown()),
      link_preview_options: linkPreviewOptions,
      reply_markup: replyMarkupParameter,
      chat_id: text,
      message_id: messageId,
      inline_message_id: text,
    },
    (context, parameters) => {
      const content = messageText(rawText(parameters), 'edit');
      return { result: edit(context, parameters, { content, linkPreview: parameters.link_preview_options ?? null }) };
    },
  ),

  botMethod(
    'editMessageReplyMarkup',
    { reply_markup: replyMarkupParameter, chat_id: text, message_id: messageId, inline_message_id: text },
    (context, parameters) => ({ result: edit(context, parameters, undefined) }),
  ),

  botMethod('deleteMessage', { chat_id: text, message_id: messageId }, ({ state }, parameters) => {
    if (parameters.chat_id === '') throw badRequest('Chat identifier is not specified');
    if (parameters.message_id === 0) throw badRequest('Message identifier is not specified');
    const chat = chatFor(state, parameters.chat_id, 'write');
    if (!hasMessage(state, chat, parameters.message_id)) throw badRequest('Message to delete not found');
    const message = chat.messages.get(parameters.message_id);
    if (message) checkDeletable(chat, message, state.clock());
    chat.messages.delete(parameters.message_id);
    emit(state, { kind: 'deleted', chatId: chat.id, messageId: parameters.message_id });
    return { result: true };
  }),

  botMethod(
    'answerCallbackQuery',
    { callback_query_id: text, text, show_alert: flag, url: text, cache_time: integer(0, 0, 30 * 24 * 3600) },
    ({ state }, parameters) => {
      const query = state.callbackQueries.get(parameters.callback_query_id);
      if (!query) throw badRequest('Query is too old and response timeout expired or query ID is invalid');
      if (parameters.text.length > longestAnswer) throw badRequest('MESSAGE_TOO_LONG');
      query.answer = { text: parameters.text, showAlert: parameters.show_alert, url: parameters.url };
      emit(state, { kind: 'answered', query });
      return { result: true };
    },
  ),

  botMethod(
    'sendChatAction',
    { action: text, message_thread_id: messageId, chat_id: text },
    ({ state }, parameters) => {
      const action = parameters.action.toLowerCase();
      if (!actions.has(action)) throw badRequest('Wrong parameter action in request');
      const chat = chatFor(state, parameters.chat_id, 'write');
      checkNotBlocked(chat);
      emit(state, { kind: 'action', chatId: chat.id, action });
      return { result: true };
    },
  ),
];

function rawText(parameters: { text: string; parse_mode: string; entities?: unknown }) {
  return { text: parameters.text, parseMode: parameters.parse_mode, entities: parameters.entities };
}

/** The rest of every send: the chat, the message replied to, the thread; then the message is there. */
function send(
  { state }: MethodContext,
  parameters: z.output<typeof sendingSchema>,
  content: FormattedText,
  more: Partial<Pick<ChatMessage, 'linkPreview' | 'document'>>,
): Record<string, unknown> {
  const chat = chatFor(state, parameters.chat_id, 'write');
  const reply = parameters.reply_parameters ?? {
    message_id: parameters.reply_to_message_id,
    allow_sending_without_reply: parameters.allow_sending_without_reply,
  };
  const isReply = reply.message_id > 0 && hasMessage(state, chat, reply.message_id);
  if (reply.message_id > 0 && !isReply && !reply.allow_sending_without_reply) {
    throw badRequest('Message to be replied not found');
  }
  const threadId = parameters.message_thread_id || null;
  if (threadId !== null && chat.type !== 'supergroup') throw badRequest('Message thread not found');
  checkNotBlocked(chat);
  const message = addMessage(state, chat, {
    ...content,
    ...more,
    from: chat.type === 'channel' ? null : state.botUser,
    fromBot: true,
    keyboard: parameters.reply_markup?.rows ?? [],
    otherMarkup: parameters.reply_markup?.other ?? null,
    silent: parameters.disable_notification,
    threadId,
    replyToId: isReply ? reply.message_id : null,
  });
  return apiMessage(chat, message);
}

/** Gives a message of the bot another text and keyboard, or only another keyboard; the keyboard it had goes. */
function edit(
  { state }: MethodContext,
  parameters: {
    chat_id: string;
    message_id: number;
    inline_message_id: string;
    reply_markup?: z.output<typeof replyMarkupParameter>;
  },
  change: { content: FormattedText; linkPreview: ChatMessage['linkPreview'] } | undefined,
): unknown {
  if (parameters.chat_id === '' && parameters.message_id === 0) {
    if (parameters.inline_message_id === '') throw badRequest('Message identifier is not specified');
    throw badRequest('MESSAGE_ID_INVALID');
  }
  const chat = chatFor(state, parameters.chat_id, 'edit');
  if (!hasMessage(state, chat, parameters.message_id)) throw badRequest('Message to edit not found');
  const message = chat.messages.get(parameters.message_id);
  if (!message) {
    // Only ids are kept: the edit is taken on trust, and nothing remembers it.
    const content = change?.content ?? { text: '', entities: [] };
    return { message_id: parameters.message_id, chat: { id: chat.id }, date: 0, text: content.text };
  }
  if (!message.fromBot) throw badRequest("Message can't be edited");
  if (change && message.document) throw badRequest('There is no text in the message to edit');

  const edited = {
    text: change?.content.text ?? message.text,
    entities: change?.content.entities ?? message.entities,
    keyboard: parameters.reply_markup?.rows ?? [],
  };
  const current = { text: message.text, entities: message.entities, keyboard: message.keyboard };
  if (JSON.stringify(edited) === JSON.stringify(current)) {
    throw badRequest(
      'Message is not modified: specified new message content and reply markup are exactly the same as a current ' +
        'content and reply markup of the message',
    );
  }
  Object.assign(message, edited, { editDate: Math.floor(state.clock()) });
  if (change) message.linkPreview = change.linkPreview;
  emit(state, { kind: 'edited', message });
  return apiMessage(chat, message);
}

function checkDeletable(chat: Chat, message: ChatMessage, now: number): void {
  const mayDelete = message.fromBot || chat.type === 'private' || chat.bot === 'administrator';
  if (!mayDelete) throw badRequest("Message can't be deleted");
  if (now - message.date > deletableFor) throw badRequest("Message can't be deleted for everyone");
}

/** A file that was uploaded, or one that is named by its id or address. */
function sentDocument(value: unknown): SentDocument | undefined {
  if (typeof value === 'string' && value !== '') {
    return { fileName: value.split('/').at(-1) ?? value, mimeType: 'application/octet-stream', size: 0 };
  }
  return uploadedFile.safeParse(value).data;
}
