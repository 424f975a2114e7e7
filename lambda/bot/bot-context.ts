import { type Context, type NarrowedContext, TelegramError } from 'telegraf';
import type { Update } from 'telegraf/types';
import type { Personal } from '../alerts/personal.ts';
import type { FollowParts } from '../articles/feeds/follow-feed.ts';
import type { IncomingArticle } from '../articles/submit-article.ts';
import type { KeyDateStore } from '../dates/key-date-store.ts';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import type { Message } from '../platform/message.ts';
import { splitMessage } from '../platform/split-message.ts';
import { keyboardOf } from '../platform/telegram.ts';
import type { Language } from '../subscribers/language.ts';
import type { Chat } from '../subscribers/subscriber.ts';
import type { SubscriberStore } from '../subscribers/subscriber-store.ts';
import type { Reader } from './reader.ts';

/** What the bot's features work with. */
export interface BotParts {
  readonly subscribers: SubscriberStore;
  readonly keyDates: KeyDateStore;
  /** Puts an article up for reading; the answer comes into the chat once it is read. Throws `ArticleRefused`. */
  readonly submit: (
    article: IncomingArticle,
    from: { chatId: number; messageId: number; language: Language },
  ) => Promise<void>;
  readonly following: FollowParts;
  /** The chats of those who run this. */
  readonly operators: readonly number[];
  /** The key by which buttons are signed that act on something of value. */
  readonly signing: Uint8Array;
  /** What comes to one chat alone: what it puts off, and what is to be arranged anew where its zone, its quiet hours or its digest have changed. */
  readonly personal: Personal;
  readonly clock: Clock;
  readonly log: Log;
}

/** The chat whose follows and settings are meant: the one that was written in, or a channel that is managed from it. */
export interface Subject {
  readonly chatId: number;
  /** What is known of it; undefined as long as it has asked for nothing. */
  readonly chat: Chat | undefined;
  /** The channel's title, where it is one that is managed from here. */
  readonly channel: string | null;
  /** The forum topic that was written in; alerts that are asked for there stay there. */
  readonly threadId: number | null;
}

/** An update on its way through the features, with who reads the answer and whose settings are meant. */
export interface BotContext extends Context {
  reader: Reader;
  subject: Subject;
  /** Whether who wrote may change what the subject follows and how it hears; who may not is told so. */
  mayChange(): Promise<boolean>;
}

/** The context of some kinds of update. */
export type ContextOf<Kind extends Update> = NarrowedContext<BotContext, Kind>;

/**
 * Says something in the chat, and the forum topic, that an update came from; in several messages where one does not hold
 * it, with the buttons under the last.
 */
export async function say(context: BotContext, message: Message): Promise<void> {
  const parts = splitMessage(message.html);
  for (const [index, html] of parts.entries()) {
    const isLast = index === parts.length - 1;
    await context.reply(html, {
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
      ...(isLast && message.buttons && { reply_markup: keyboardOf(message) }),
    });
  }
}

/**
 * Puts other words, and buttons, in the place of the message whose button was pressed; where it is gone, or can be changed
 * no more, says them anew.
 */
export async function replace(context: BotContext, message: Message): Promise<void> {
  try {
    await orAsItWas(() =>
      context.editMessageText(message.html, {
        parse_mode: 'HTML',
        link_preview_options: { is_disabled: true },
        reply_markup: keyboardOf(message),
      }),
    );
  } catch (error) {
    if (!(error instanceof TelegramError && UNCHANGEABLE.test(error.description))) throw error;
    await say(context, message);
  }
}

const UNCHANGEABLE = /message to edit not found|message can't be edited/i;

/** Puts other buttons under the message of which one was pressed. */
export async function replaceButtons(context: BotContext, buttons: NonNullable<Message['buttons']>): Promise<void> {
  await orAsItWas(() => context.editMessageReplyMarkup(keyboardOf({ html: '', buttons })));
}

/** Pressed twice, a message says what it said before. */
async function orAsItWas(edit: () => Promise<unknown>): Promise<void> {
  try {
    await edit();
  } catch (error) {
    if (!(error instanceof Error && error.message.includes('message is not modified'))) throw error;
  }
}
