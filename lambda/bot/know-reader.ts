import type { MiddlewareFn } from 'telegraf';
import { DEFAULT_LANGUAGE, languageOf } from '../subscribers/language.ts';
import type { Chat } from '../subscribers/subscriber.ts';
import type { BotContext, BotParts, Subject } from './bot-context.ts';
import { mayChange } from './permission.ts';
import { createReader } from './reader.ts';

/**
 * Finds out who reads the answer to an update, and whose follows and settings are meant. A chat reads the language that it
 * has chosen, or the one that Telegram tells of the person; a group the one it was first spoken to in.
 */
export function knowReader({ subscribers }: Pick<BotParts, 'subscribers'>): MiddlewareFn<BotContext> {
  return async (context, next) => {
    const { chat, from } = context;
    const isPrivate = chat === undefined || chat.type === 'private';
    const chatId = chat?.id ?? from?.id;
    const told = languageOf(from?.language_code);
    let own = chatId === undefined ? undefined : await subscribers.find(chatId);
    if (own !== undefined && isPrivate && told !== undefined && own.telegramLanguage !== told) {
      own = await subscribers.change(own.chatId, { telegramLanguage: told });
    }
    const language = own?.language ?? own?.telegramLanguage ?? told ?? DEFAULT_LANGUAGE;
    context.reader = createReader({ language, zone: own?.zone ?? null });
    context.subject = await subjectOf(context, own, chatId ?? 0);
    context.mayChange = () => mayChange(context);
    return next();
  };

  async function subjectOf(context: BotContext, own: Chat | undefined, chatId: number): Promise<Subject> {
    const sent = context.message ?? context.callbackQuery?.message;
    const isTopic = sent !== undefined && 'is_topic_message' in sent && sent.is_topic_message === true;
    const threadId = (isTopic && 'message_thread_id' in sent ? sent.message_thread_id : undefined) ?? null;
    const managed = own?.managing ?? null;
    if (managed === null) return { chatId, chat: own, channel: null, threadId };
    const channel = await context.telegram.getChat(managed);
    const title = 'title' in channel ? channel.title : String(managed);
    return { chatId: managed, chat: await subscribers.find(managed), channel: title, threadId: null };
  }
}
