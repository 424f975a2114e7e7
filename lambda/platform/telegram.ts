import { Telegram, TelegramError } from 'telegraf';
import type { InlineKeyboardMarkup } from 'telegraf/types';
import { isUnreadableMarkup, refusalOf, withoutToken } from './bot-api.ts';
import { errorText } from './log.ts';
import type { Message } from './message.ts';
import { plainText } from './message-markup.ts';

/** What became of sending a message. */
export type SendOutcome =
  | {
      readonly result: 'sent';
      readonly messageId: number;
      /** Why Telegram could not read its markup, where it went out as plain text. */
      readonly unreadable?: string;
    }
  /** The chat cannot be reached any more: the bot was blocked or thrown out, or the chat is gone. */
  | { readonly result: 'gone'; readonly reason: string }
  /** Telegram will not take this message, however often it is sent. */
  | { readonly result: 'refused'; readonly reason: string }
  /** Not now: Telegram asks to wait, or could not be reached. */
  | { readonly result: 'later'; readonly seconds: number; readonly reason: string };

/** How long to wait where Telegram does not say. */
const RETRY_SECONDS = 30;

export interface TelegramSender {
  send(chatId: number, message: Message, options?: { readonly replyTo?: number }): Promise<SendOutcome>;
}

/**
 * Sends messages through telegraf's client, and says what became of each. One whose markup Telegram cannot read goes out
 * once more as plain text. Nothing that Telegram answers is an exception here.
 */
export function createTelegramSender(telegram: Telegram): TelegramSender {
  return {
    async send(chatId, message, { replyTo } = {}) {
      const sendText = (text: string, markup: { readonly parse_mode?: 'HTML' }) =>
        telegram.sendMessage(chatId, text, {
          ...markup,
          link_preview_options: { is_disabled: true },
          ...(message.buttons && { reply_markup: keyboardOf(message) }),
          ...(replyTo !== undefined && {
            reply_parameters: { message_id: replyTo, allow_sending_without_reply: true },
          }),
        });
      let unreadable: string;
      try {
        const sent = await sendText(message.html, { parse_mode: 'HTML' });
        return { result: 'sent', messageId: sent.message_id };
      } catch (error) {
        if (!(error instanceof TelegramError && isUnreadableMarkup(error))) return outcomeOf(error);
        unreadable = error.description;
      }
      try {
        const sent = await sendText(plainText(message.html), {});
        return { result: 'sent', messageId: sent.message_id, unreadable };
      } catch (error) {
        return outcomeOf(error);
      }
    },
  };
}

export function keyboardOf({ buttons = [] }: Message): InlineKeyboardMarkup {
  return {
    inline_keyboard: buttons.map((row) =>
      row.map((button) =>
        'url' in button
          ? { text: button.text, url: button.url }
          : { text: button.text, callback_data: button.callbackData },
      ),
    ),
  };
}

function outcomeOf(error: unknown): SendOutcome {
  if (!(error instanceof TelegramError)) {
    return { result: 'later', seconds: RETRY_SECONDS, reason: withoutToken(errorText(error)) };
  }
  const refusal = refusalOf(error);
  switch (refusal.result) {
    case 'wait':
      return { ...refusal, result: 'later' };
    case 'failed':
      return { ...refusal, result: 'later', seconds: RETRY_SECONDS };
    case 'moved':
      return { result: 'gone', reason: refusal.reason };
    default:
      return refusal;
  }
}

/** A client for the Bot API. `apiRoot` is Telegram's own, a self-hosted server, or a simulator. */
export function createTelegram({ token, apiRoot }: { token: string; apiRoot: string }): Telegram {
  return new Telegram(token, { apiRoot, webhookReply: false });
}

/** The methods of the Bot API by their names, for calls that telegraf has no types for. */
export function botApiOf(
  telegram: Telegram,
): (method: string, parameters: Record<string, unknown>) => Promise<unknown> {
  const api: { callApi(method: string, parameters: object): Promise<unknown> } = telegram;
  return (method, parameters) => api.callApi(method, parameters);
}
