import { Composer } from 'telegraf';
import { previewOf } from '../../alerts/preview.ts';
import { deliveryOf } from '../../subscribers/subscriber.ts';
import { EVERYTHING, leftOut, type NewFollow } from '../../subscribers/topic.ts';
import { type BotContext, type BotParts, replace, say } from '../bot-context.ts';
import { onAction } from '../buttons.ts';
import { referenceTo, referredTo } from '../follow-reference.ts';
import { ask, onAnswer } from '../prompt.ts';
import { startFollowing } from '../start-following.ts';
import { dropped, followed, notFollowed, notMore } from '../wording/follow.ts';
import { kindMenu } from '../wording/topic-menu.ts';
import { followTyped, topicName } from '../wording/topic-name.ts';

/** `/follow [words]`, `/subscribe`, and the buttons under what they answer. */
export function follow(parts: BotParts) {
  const { subscribers, log } = parts;
  const composer = new Composer<BotContext>();

  composer.command('follow', async (context) => {
    const words = context.payload.trim();
    if (words !== '') return followWords(context, words, parts);
    const follows = await subscribers.follows(context.subject.chatId);
    await say(context, kindMenu(follows, context.reader));
  });
  // Without words it is what it has always been.
  composer.command('subscribe', (context) => followWords(context, context.payload.trim() || EVERYTHING, parts));
  onAction(composer, 'follow-words', (context, [words = '']) => followWords(context, words, parts));

  onAction(composer, 'undo-follow', async (context, [reference]) => {
    if (!(await context.mayChange())) return;
    const follow = await meant(context, reference);
    if (follow === undefined) return;
    await subscribers.unfollow(context.subject.chatId, follow.followId);
    log.info('unfollowed', { chatId: context.subject.chatId, topic: follow.followId });
    await replace(context, dropped(follow, context.reader));
  });

  onAction(composer, 'ask-words', async (context) => {
    if (!(await context.mayChange())) return;
    const { reader } = context;
    await ask(context, reader.html('follow.askWords'), { action: 'follow', args: [] }, reader.text('follow.example'));
  });
  onAnswer(composer, 'follow', (context, text) => followWords(context, text, parts));

  onAction(composer, 'leave-out', async (context, [reference]) => {
    if (!(await context.mayChange())) return;
    const { reader } = context;
    const follow = await meant(context, reference);
    if (follow === undefined) return;
    const question = reader.html('follow.askLeftOut', { topic: topicName(follow, reader) });
    await ask(context, question, { action: 'leave-out', args: [referenceTo(follow)] }, 'france');
  });
  onAnswer(composer, 'leave-out', async (context, text, [reference]) => {
    if (!(await context.mayChange())) return;
    const { reader, subject } = context;
    const follow = referredTo(reference, await subscribers.follows(subject.chatId));
    if (follow === undefined) return say(context, { html: reader.html('following.gone') });
    const words = leftOut(follow, text);
    if (words.without.length === 0) return say(context, notFollowed(reader));
    await followAndTell(context, { ...follow, ...words }, parts);
  });

  /** What the button means; that it is not followed any more is told. */
  async function meant(context: BotContext, reference: string | undefined) {
    const follow = referredTo(reference, await subscribers.follows(context.subject.chatId));
    if (follow === undefined) await context.answerCbQuery(context.reader.text('following.gone'));
    return follow;
  }
  return composer;
}

/** Follows what words ask for, and says what came of it. */
export async function followWords(context: BotContext, words: string, parts: BotParts): Promise<void> {
  if (!(await context.mayChange())) return;
  const asked = followTyped(words, context.reader);
  if (asked === null) return say(context, notFollowed(context.reader));
  await followAndTell(context, asked, parts);
}

async function followAndTell(context: BotContext, asked: NewFollow, parts: BotParts): Promise<void> {
  const { reader } = context;
  const outcome = await startFollowing(context, asked, parts);
  if (outcome.state === 'full') return say(context, notMore(outcome.count, reader));
  const now = parts.clock.now();
  const preview = await previewOf(outcome.follow, deliveryOf(outcome.chat), parts.keyDates, now);
  await say(context, followed(outcome, preview, reader, now));
}
