import { Composer } from 'telegraf';
import { type BotContext, type BotParts, replace, say } from '../bot-context.ts';
import { onAction, onSignedAction } from '../buttons.ts';
import { dropped, notFollowed, notFollowing } from '../wording/follow.ts';
import { followTyped } from '../wording/topic-name.ts';
import { END, ended, endQuestion, kept, nothingToEnd } from '../wording/unfollow.ts';

/** `/unfollow words`, and `/unsubscribe`, which drops everything once it has been asked back. */
export function unfollow({ subscribers, signing, log }: BotParts) {
  const composer = new Composer<BotContext>();

  composer.command(['unfollow', 'unsubscribe'], async (context) => {
    if (!(await context.mayChange())) return;
    const words = context.payload.trim();
    await (words === '' ? askBack(context) : drop(context, words));
  });

  async function drop(context: BotContext, words: string): Promise<void> {
    const { reader, subject } = context;
    const asked = followTyped(words, reader);
    if (asked === null) return say(context, notFollowed(reader));
    const follow = (await subscribers.follows(subject.chatId)).find(({ followId }) => followId === asked.followId);
    if (follow === undefined) return say(context, notFollowing(asked, reader));
    await subscribers.unfollow(subject.chatId, follow.followId);
    log.info('unfollowed', { chatId: subject.chatId, topic: follow.followId });
    await say(context, dropped(follow, reader));
  }

  async function askBack(context: BotContext): Promise<void> {
    const { reader, subject, chat } = context;
    const { length: count } = await subscribers.follows(subject.chatId);
    if (count === 0) return say(context, nothingToEnd(reader));
    await say(context, endQuestion(count, { key: signing, chatId: chat?.id ?? subject.chatId }, reader));
  }

  onSignedAction(composer, signing, END.yes, async (context) => {
    if (!(await context.mayChange())) return;
    const { chatId } = context.subject;
    const count = await subscribers.unfollowAll(chatId);
    log.info('unfollowed everything', { chatId, count });
    await replace(context, ended(context.reader));
  });
  onAction(composer, END.no, async (context) => {
    if (await context.mayChange()) await replace(context, kept(context.reader));
  });
  return composer;
}
