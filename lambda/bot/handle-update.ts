import { type Telegraf, TelegramError } from 'telegraf';
import type { Update } from 'telegraf/types';
import { withoutToken } from '../platform/bot-api.ts';
import type { Clock } from '../platform/clock.ts';
import { errorText, type Log } from '../platform/log.ts';
import type { TelegramSender } from '../platform/telegram.ts';
import { DEFAULT_LANGUAGE, type Language, languageOf } from '../subscribers/language.ts';
import type { BotContext } from './bot-context.ts';
import { createReader } from './reader.ts';
import { MAX_ATTEMPTS, type UpdateStore } from './update-store.ts';
import { failure } from './wording/replies.ts';

export interface UpdateParts {
  readonly bot: Telegraf<BotContext>;
  readonly updates: UpdateStore;
  readonly telegram: TelegramSender;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Handles an update once, however often it is delivered.
 *
 * @returns `again` where it is to be delivered once more: it failed, or someone else is at it. After a few failures it
 * is given up, with a word to the chat and a line in the log, so that those behind it get their turn.
 */
export async function handleUpdate(update: Update, parts: UpdateParts): Promise<'done' | 'again'> {
  const { bot, updates, clock, log } = parts;
  const updateId = update.update_id;
  const claim = await updates.claim(updateId, clock.now());
  if (claim === 'done') return 'done';
  if (claim === 'busy') return 'again';
  try {
    await bot.handleUpdate(update);
  } catch (error) {
    const reason = withoutToken(errorText(error));
    // Telegram's refusal of an answer (the chat blocked the bot meanwhile, say) is the same the next time.
    const isFinal = error instanceof TelegramError && error.code < 429;
    if (!isFinal && claim < MAX_ATTEMPTS) {
      log.warn('update failed', { updateId, attempt: claim, reason });
      await updates.finish(updateId, 'failed');
      return 'again';
    }
    log.error('update given up', { updateId, attempts: claim, reason });
    if (!isFinal) await apologise(update, parts);
  }
  await updates.finish(updateId, 'done');
  return 'done';
}

async function apologise(update: Update, { telegram, log }: UpdateParts): Promise<void> {
  const chatId =
    'message' in update
      ? update.message.chat.id
      : 'callback_query' in update
        ? update.callback_query.message?.chat.id
        : undefined;
  if (chatId === undefined) return;
  const outcome = await telegram.send(chatId, failure(createReader({ language: languageIn(update), zone: null })));
  if (outcome.result !== 'sent') log.warn('apology not sent', { chatId, reason: outcome.reason });
}

/** The language that Telegram tells of whoever wrote. */
function languageIn(update: Update): Language {
  const from =
    'message' in update ? update.message.from : 'callback_query' in update ? update.callback_query.from : undefined;
  return languageOf(from?.language_code) ?? DEFAULT_LANGUAGE;
}
