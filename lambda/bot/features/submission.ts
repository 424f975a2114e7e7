import { Composer } from 'telegraf';
import { message } from 'telegraf/filters';
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { ArticleRefused } from '../../articles/article-refused.ts';
import type { IncomingArticle } from '../../articles/submit-article.ts';
import { type BotContext, type BotParts, say } from '../bot-context.ts';
import { notAnArticle, refusal } from '../wording/replies.ts';

/** A text shorter than this is talk, not an article. */
const SHORTEST_ARTICLE = 40;

const LINK = /https?:\/\/\S+/;

/** Every origin has its date (https://core.telegram.org/bots/api#messageorigin); telegraf's types leave it out. */
const Forwarded = z.object({ forward_origin: z.object({ date: z.number() }) });

/** An article sent to the bot in private: a link, or a text that is pasted or forwarded. */
export function submission({ submit }: BotParts) {
  const composer = new Composer<BotContext>();
  composer.on(message('text'), async (context, next) => {
    const { chat, message: sent } = context;
    if (chat.type !== 'private') return next();
    // A forwarded post is as old as its first publication, not as its forwarding.
    const written = Forwarded.safeParse(sent).data?.forward_origin.date ?? sent.date;
    const article = articleIn(sent.text, Temporal.Instant.fromEpochMilliseconds(written * 1000));
    if (article === null) return say(context, notAnArticle(context.reader));
    try {
      await submit(article, { chatId: chat.id, messageId: sent.message_id, language: context.reader.language });
    } catch (error) {
      if (!(error instanceof ArticleRefused)) throw error;
      await say(context, refusal(error.message, context.reader));
    }
  });
  return composer;
}

/** A message that is hardly more than a link is that link; any other is an article itself, if it is long enough. */
export function articleIn(text: string, written: Temporal.Instant): IncomingArticle | null {
  const link = LINK.exec(text)?.[0];
  const words = text.replace(LINK, '').trim();
  if (words.length >= SHORTEST_ARTICLE && words.length > (link?.length ?? 0)) {
    return { text, published: written.toZonedDateTimeISO('UTC') };
  }
  return link === undefined ? null : { url: link };
}
