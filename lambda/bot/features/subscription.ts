import { Composer } from 'telegraf';
import { everything, followNamed } from '../../subscribers/topic.ts';
import { type BotContext, type BotParts, say } from '../bot-context.ts';
import { onAction } from '../buttons.ts';
import { ACTIONS, notFollowed, subscribed, unsubscribed } from '../wording/replies.ts';

/** `/subscribe [topic]` with its button, and `/unsubscribe`. */
export function subscription({ subscribers, clock, log }: BotParts) {
  const composer = new Composer<BotContext>();

  async function subscribe(context: BotContext, words: string): Promise<void> {
    const { reader, subject } = context;
    const follow = words.trim() === '' ? everything() : followNamed(words);
    if (follow === null) return say(context, notFollowed('none', reader));
    const chat = await subscribers.welcome(subject.chatId, clock.now(), reader.language);
    const isNew = await subscribers.follow(chat, { ...follow, threadId: subject.threadId });
    if (isNew === 'full') return say(context, notFollowed('full', reader));
    log.info('subscribed', { chatId: subject.chatId, topic: follow.followId });
    await say(context, subscribed(follow.name ?? (words.trim() || null), isNew, reader));
  }

  composer.command('subscribe', async (context) => {
    if (await context.mayChange()) await subscribe(context, context.payload);
  });
  composer.command('unsubscribe', async (context) => {
    if (!(await context.mayChange())) return;
    const { chatId } = context.subject;
    const follows = await subscribers.follows(chatId);
    for (const { followId } of follows) await subscribers.unfollow(chatId, followId);
    log.info('unsubscribed', { chatId });
    await say(context, unsubscribed(follows.length > 0, context.reader));
  });
  onAction(composer, ACTIONS.subscribe, async (context) => {
    if (await context.mayChange()) await subscribe(context, '');
  });
  return composer;
}
