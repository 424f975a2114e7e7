import { Composer } from 'telegraf';
import { KINDS } from '../../derive/kinds.ts';
import { frequentNames } from '../../subscribers/frequent-names.ts';
import { kindFollow, type NewFollow, wordsFollow } from '../../subscribers/topic.ts';
import { type BotContext, type BotParts, replace, say } from '../bot-context.ts';
import { onAction, type PressContext } from '../buttons.ts';
import { startFollowing } from '../start-following.ts';
import { kindMenu, nameMenu } from '../wording/topic-menu.ts';
import { topicName } from '../wording/topic-name.ts';

/** Names are suggested from so much of what is coming, soonest first. */
const READ = 300;
const MONTHS = 3;

/** *Choose topics*: kinds of happenings, places and names, to be followed and dropped with a tap. */
export function topicMenu(parts: BotParts) {
  const { subscribers, keyDates, clock, log } = parts;
  const composer = new Composer<BotContext>();

  const kinds = async ({ subject, reader }: BotContext) => kindMenu(await subscribers.follows(subject.chatId), reader);
  const names = async ({ subject, reader }: BotContext) => {
    const coming = await keyDates.upcoming(clock.now(), { months: MONTHS, limit: READ });
    return nameMenu(frequentNames(coming), await subscribers.follows(subject.chatId), reader);
  };

  onAction(composer, 'choose-topics', async (context) => say(context, await kinds(context)));
  onAction(composer, 'topics', async (context, [page]) =>
    replace(context, await (page === 'names' ? names(context) : kinds(context))),
  );
  onAction(composer, 'topic-kind', async (context, [name, state]) => {
    const kind = KINDS.find((each) => each === name);
    if (await turn(context, kind === undefined ? null : kindFollow(kind), state)) {
      await replace(context, await kinds(context));
    }
  });
  onAction(composer, 'topic-name', async (context, [name = '', state]) => {
    if (await turn(context, wordsFollow(name), state)) await replace(context, await names(context));
  });

  /** @returns whether the menu is another now. */
  async function turn(context: PressContext, follow: NewFollow | null, state: string | undefined): Promise<boolean> {
    const { reader, subject } = context;
    if (follow === null) await context.answerCbQuery(reader.text('common.outdated'));
    if (follow === null || !(await context.mayChange())) return false;
    const topic = topicName(follow, reader);
    if (state === 'off') {
      await subscribers.unfollow(subject.chatId, follow.followId);
      log.info('unfollowed', { chatId: subject.chatId, topic: follow.followId });
      await context.answerCbQuery(reader.text('topics.off', { topic }));
      return true;
    }
    const outcome = await startFollowing(context, follow, parts);
    if (outcome.state === 'full') {
      await context.answerCbQuery(reader.text('follow.full', { count: outcome.count }), { show_alert: true });
      return false;
    }
    await context.answerCbQuery(reader.text('topics.on', { topic }));
    return true;
  }
  return composer;
}
