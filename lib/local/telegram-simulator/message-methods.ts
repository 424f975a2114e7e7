import { z } from 'zod';
import { BotApiError, badRequest } from './api-error.ts';
import { apiMessage } from './api-objects.ts';
import { type BotMethod, botMethod, type MethodContext } from './bot-method.ts';
import type { UploadedFile } from './call-parameters.ts';
import {
  addMessage,
  type Chat,
  type ChatMessage,
  chatFor,
  checkMaySend,
  checkThread,
  emit,
  hasMessage,
  type TelegramState,
} from './chats.ts';
import { cleanFileName, type FileInfo } from './file-store.ts';
import { captionText, type FormattedText, messageText } from './message-text.ts';
import { flag, json, linkPreviewOptions, messageId, replyParameters, text } from './method-parameters.ts';
import { replyMarkup } from './reply-markup.ts';

/** A bot may delete a message for so many seconds after it was sent. */
const deletableFor = 48 * 3600;
/** The largest file that a bot may send, in bytes. */
const largestUpload = 50 * 1024 * 1024;

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

const uploadedFile = z.object({ fileName: z.string(), mimeType: z.string(), bytes: z.instanceof(Uint8Array) });

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
      return { result: send(context, parameters, content, preview) };
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
      const document = fileToSend(context, parameters.document);
      const { caption, parse_mode: parseMode, caption_entities: entities } = parameters;
      const content = captionText({ text: caption, parseMode, entities });
      return { result: send(context, parameters, content, null, document) };
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
    'sendChatAction',
    { action: text, message_thread_id: messageId, chat_id: text },
    ({ state }, parameters) => {
      const action = parameters.action.toLowerCase();
      if (!actions.has(action)) throw badRequest('Wrong parameter action in request');
      const chat = chatFor(state, parameters.chat_id, 'write');
      if (parameters.message_thread_id > 0) checkThread(state, chat, parameters.message_thread_id);
      checkMaySend(chat);
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
  linkPreview: ChatMessage['linkPreview'],
  file?: () => FileInfo,
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
  const repliedThread = isReply ? (chat.messages.get(reply.message_id)?.threadId ?? null) : null;
  const threadId = parameters.message_thread_id || repliedThread;
  if (threadId !== null) checkThread(state, chat, threadId);
  checkMaySend(chat);
  const message = addMessage(state, chat, {
    ...content,
    linkPreview,
    document: file?.() ?? null,
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
  const inline = parameters.chat_id === '' && parameters.message_id === 0;
  const { chat, messageId } = inline
    ? inlineMessage(state, parameters.inline_message_id)
    : { chat: chatFor(state, parameters.chat_id, 'edit'), messageId: parameters.message_id };
  if (!hasMessage(state, chat, messageId)) throw badRequest('Message to edit not found');
  const message = chat.messages.get(messageId);
  if (!message) {
    // Only ids are kept: the edit is taken on trust, and nothing remembers it.
    const content = change?.content ?? { text: '', entities: [] };
    return { message_id: messageId, chat: { id: chat.id }, date: 0, text: content.text };
  }
  if (!inline && !message.fromBot) throw badRequest("Message can't be edited");
  if (change && (message.document ?? message.photo)) throw badRequest('There is no text in the message to edit');

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
  return inline ? true : apiMessage(chat, message);
}

/** A message that was sent by a person who chose an inline result; the bot need not be in its chat. */
function inlineMessage(state: TelegramState, id: string): { chat: Chat; messageId: number } {
  if (id === '') throw badRequest('Message identifier is not specified');
  const place = state.inlineMessages.get(id);
  const chat = place && state.chats.get(place.chatId);
  if (!place || !chat) throw badRequest('MESSAGE_ID_INVALID');
  return { chat, messageId: place.messageId };
}

function checkDeletable(chat: Chat, message: ChatMessage, now: number): void {
  const mayDelete = message.fromBot || chat.type === 'private' || chat.bot === 'administrator';
  if (!mayDelete) throw badRequest("Message can't be deleted");
  if (now - message.date > deletableFor) throw badRequest("Message can't be deleted for everyone");
}

/** What is to be sent as a document, which is stored only when it is known that it may be sent. */
function fileToSend({ state }: MethodContext, value: unknown): () => FileInfo {
  if (value === undefined || value === '') throw badRequest('There is no document in the request');
  if (typeof value === 'string') {
    const known = state.files.byId(value);
    if (known)
      return () => ({ fileId: known.fileId, fileName: known.fileName, mimeType: known.mimeType, size: known.size });
    if (/^https?:\/\//i.test(value)) return () => fromTheWeb(value);
    throw badRequest('Wrong remote file identifier specified: Wrong padding in the string');
  }
  const uploaded: UploadedFile | undefined = uploadedFile.safeParse(value).data;
  if (!uploaded) throw badRequest('There is no document in the request');
  if (uploaded.bytes.length === 0) throw badRequest('File must be non-empty');
  if (uploaded.bytes.length > largestUpload) throw new BotApiError(413, 'Request Entity Too Large');
  const fileName = cleanFileName(uploaded.fileName) || 'document';
  return () => state.files.add('documents', { ...uploaded, fileName });
}

/** Telegram would fetch it; here its name is all that is known of it. */
function fromTheWeb(address: string): FileInfo {
  const fileName = cleanFileName(URL.canParse(address) ? new URL(address).pathname : address) || 'document';
  return { fileId: address, fileName, mimeType: 'application/octet-stream', size: 0 };
}
