import type { Composer } from 'telegraf';
import { message } from 'telegraf/filters';
import type { Message, Update } from 'telegraf/types';
import * as z from 'zod';
import { type Action, decodeAction, encodeAction } from '../platform/callback-data.ts';
import { escapeHtml } from '../platform/message.ts';
import type { BotContext, ContextOf } from './bot-context.ts';

/** Somebody has replied to a question. */
export type ReplyContext = ContextOf<Update.MessageUpdate<Message.TextMessage>>;

/** Under this name the address of a question's link says what is to be done with the answer. */
const PARAMETER = 'answer';
/** What the link stands on; nobody sees it. */
const ZERO_WIDTH_SPACE = '\u200b';

/** As much of a message that is replied to as tells what it asked for. */
const Question = z.object({
  from: z.object({ id: z.number() }),
  entities: z.array(z.looseObject({ type: z.string(), url: z.string().optional() })).default([]),
});

/**
 * Asks something that is answered by replying to it. What is to be done with the answer stands in the question itself,
 * as the address of a link that nobody sees, so that nothing is to be remembered however long the answer takes.
 *
 * @param html the question; in private the client opens the reply by itself.
 * @param example of an answer, which stands in the empty field; of at most 64 characters.
 */
export async function ask(context: BotContext, html: string, action: Action, example: string): Promise<void> {
  const address = new URL(`https://t.me/${context.botInfo.username}`);
  address.searchParams.set(PARAMETER, encodeAction(action));
  const isPrivate = context.chat?.type === 'private';
  await context.reply(`<a href="${escapeHtml(address.href)}">${ZERO_WIDTH_SPACE}</a>${html}`, {
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: true },
    ...(isPrivate && { reply_markup: { force_reply: true, input_field_placeholder: example } }),
  });
}

/** Does something with the answer to a question of {@link ask}, whoever gives it. A command is no answer. */
export function onAnswer(
  composer: Composer<BotContext>,
  action: string,
  handle: (context: ReplyContext, text: string, args: readonly string[]) => Promise<void>,
): void {
  composer.on(message('text'), async (context, next) => {
    const { text, reply_to_message: question } = context.message;
    const asked = askedIn(question, context.botInfo.id);
    if (asked?.action !== action || text.startsWith('/')) return next();
    await handle(context, text, asked.args);
  });
}

function askedIn(message: unknown, botId: number): Action | undefined {
  const question = Question.safeParse(message).data;
  if (question?.from.id !== botId) return undefined;
  for (const { url } of question.entities) {
    const data = url === undefined || !URL.canParse(url) ? null : new URL(url).searchParams.get(PARAMETER);
    const decoded = data === null ? undefined : decodeAction(data);
    if (decoded !== undefined && !('outdated' in decoded)) return decoded;
  }
  return undefined;
}
