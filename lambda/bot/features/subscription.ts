import { Composer, type Context } from 'telegraf';
import { EVERYTHING } from '../../subscribers/subscriber.ts';
import { type BotParts, say } from '../bot-context.ts';
import { ACTIONS, subscribed, unsubscribed } from '../wording/replies.ts';

/** `/subscribe [topic]` with its button, and `/unsubscribe`. */
export function subscription({ subscribers, clock, log }: BotParts) {
  const composer = new Composer();

  async function subscribe(context: Context, chatId: number, words: string): Promise<void> {
    const chat = await subscribers.welcome(chatId, clock.now());
    const topic = topicOf(words);
    const isNew = await subscribers.follow(chat, topic);
    log.info('subscribed', { chatId, topic });
    await say(context, subscribed(topic, isNew));
  }

  async function unsubscribe(context: Context, chatId: number): Promise<void> {
    const follows = await subscribers.follows(chatId);
    for (const { topic } of follows) await subscribers.unfollow(chatId, topic);
    log.info('unsubscribed', { chatId });
    await say(context, unsubscribed(follows.length > 0));
  }

  composer.command('subscribe', (context) => subscribe(context, context.chat.id, context.payload));
  composer.command('unsubscribe', (context) => unsubscribe(context, context.chat.id));
  composer.action(ACTIONS.subscribe, async (context) => {
    if (context.chat !== undefined) await subscribe(context, context.chat.id, '');
    await context.answerCbQuery();
  });
  return composer;
}

/** The longest topic that is taken, in characters; a name of a place or a matter is shorter. */
const TOPIC_LENGTH = 64;

/** Topics are lower-case words joined by hyphens, as the deriver writes them; no words stand for everything. */
export function topicOf(words: string): string {
  const topic = words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, TOPIC_LENGTH);
  return topic === '' ? EVERYTHING : topic;
}
