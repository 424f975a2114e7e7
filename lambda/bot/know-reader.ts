import { type MiddlewareFn, TelegramError } from 'telegraf';
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
    const channel = managed === null ? null : await titleOf(context, managed);
    if (managed === null || channel === null) return { chatId, chat: own, channel: null, threadId };
    return { chatId: managed, chat: await subscribers.find(managed), channel, threadId: null };
  }
}

/** The title of a channel; null for one that the bot has lost, so that who managed it goes on with their own chat. */
async function titleOf(context: BotContext, chatId: number): Promise<string | null> {
  try {
    const channel = await context.telegram.getChat(chatId);
    return 'title' in channel ? channel.title : String(chatId);
  } catch (error) {
    if (error instanceof TelegramError && (error.code === 400 || error.code === 403)) return null;
    throw error;
  }
}
