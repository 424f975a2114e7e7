import type { Context } from 'telegraf';
import type { FollowParts } from '../articles/feeds/follow-feed.ts';
import type { IncomingArticle } from '../articles/submit-article.ts';
import type { KeyDateStore } from '../dates/key-date-store.ts';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import type { Message } from '../platform/message.ts';
import { keyboardOf } from '../platform/telegram.ts';
import type { SubscriberStore } from '../subscribers/subscriber-store.ts';

/** What the bot's features work with. */
export interface BotParts {
  readonly subscribers: SubscriberStore;
  readonly keyDates: KeyDateStore;
  /** Puts an article up for reading; the answer comes into the chat once it is read. Throws `ArticleRefused`. */
  readonly submit: (article: IncomingArticle, from: { chatId: number; messageId: number }) => Promise<void>;
  readonly following: FollowParts;
  /** The chats of those who run this. */
  readonly operators: readonly number[];
  readonly clock: Clock;
  readonly log: Log;
}

/** Says something in the chat that an update came from. */
export async function say(context: Context, message: Message): Promise<void> {
  await context.reply(message.html, {
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: true },
    ...(message.buttons && { reply_markup: keyboardOf(message) }),
  });
}
