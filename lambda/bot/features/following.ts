import { Composer } from 'telegraf';
import type { Message } from '../../platform/message.ts';
import { DEFAULT_LEADS, LEADS } from '../../subscribers/lead.ts';
import type { Follow } from '../../subscribers/subscriber.ts';
import { dateOfTopic, muteTopic } from '../../subscribers/topic.ts';
import { type BotContext, type BotParts, replace, say } from '../bot-context.ts';
import { onAction, type PressContext } from '../buttons.ts';
import { referredTo } from '../follow-reference.ts';
import { followItem, followingList, leadChoice, mutedList, nameOf, type Titles } from '../wording/following.ts';

/** `/following`: what is followed, to be looked at, changed and dropped; and the dates that are muted. */
export function following(parts: BotParts) {
  const { subscribers, keyDates, log } = parts;
  const composer = new Composer<BotContext>();

  composer.command('following', async (context) => say(context, await list(context, 0)));
  onAction(composer, 'following', async (context, [page]) => {
    const message = await list(context, numberOf(page));
    // Only its own pages have a page in their data; under any other message it is an answer of its own.
    await (page === undefined ? say(context, message) : replace(context, message));
  });

  onAction(composer, 'follow-item', (context, args) =>
    show(context, args, (follow, page, titles) => followItem(follow, page, usual(context), titles, context.reader)),
  );
  onAction(composer, 'follow-leads', (context, args) =>
    show(context, args, (follow, page, titles) => leadChoice(follow, page, usual(context), titles, context.reader)),
  );
  onAction(composer, 'follow-lead', async (context, [reference, page, name, state]) => {
    const follow = await changeable(context, reference);
    const lead = LEADS.find((each) => each === name);
    if (follow === undefined || lead === undefined) return;
    const counting = follow.leads ?? usual(context);
    const leads = LEADS.filter((each) => (each === lead ? state === 'on' : counting.includes(each)));
    if (leads.length === 0) {
      await context.answerCbQuery(context.reader.text('following.leadsLast'), { show_alert: true });
      return;
    }
    await change(context, follow, { leads }, page);
  });
  onAction(composer, 'follow-leads-usual', async (context, [reference, page]) => {
    const follow = await changeable(context, reference);
    if (follow !== undefined) await change(context, follow, { leads: null }, page);
  });
  onAction(composer, 'leave-nothing', async (context, [reference, page]) => {
    const follow = await changeable(context, reference);
    if (follow === undefined) return;
    const changes = { not: [], without: [] };
    await subscribers.changeFollow(context.subject.chatId, follow.followId, changes);
    await show(context, [reference, page], (changed, number, titles) =>
      followItem(changed, number, usual(context), titles, context.reader),
    );
  });

  onAction(composer, 'follow-drop', async (context, [reference, page]) => {
    const follow = await changeable(context, reference);
    if (follow !== undefined) {
      const { chatId } = context.subject;
      await subscribers.unfollow(chatId, follow.followId);
      log.info('unfollowed', { chatId, topic: follow.followId });
      const topic = nameOf(follow, await titlesOf([follow]), context.reader);
      await context.answerCbQuery(context.reader.text('topics.off', { topic }));
    }
    await replace(context, await list(context, numberOf(page)));
  });

  onAction(composer, 'muted', async (context, [page]) => replace(context, await muted(context, numberOf(page))));
  onAction(composer, 'unmute', async (context, [dateId = '', page]) => {
    if (!(await context.mayChange())) return;
    await subscribers.unfollow(context.subject.chatId, muteTopic(dateId));
    await context.answerCbQuery(context.reader.text('following.unmuted'));
    await replace(context, await muted(context, numberOf(page)));
  });

  async function list({ subject, reader }: BotContext, page: number): Promise<Message> {
    const wants = await subscribers.wantsOf(subject.chatId);
    const follows = wants.filter(({ topic }) => dateOfTopic(topic)?.isMute !== true);
    const { channel } = subject;
    const titles = await titlesOf(follows);
    return followingList({ follows, titles, muted: wants.length - follows.length, channel }, page, reader);
  }

  async function muted({ subject, reader }: BotContext, page: number): Promise<Message> {
    const ids = [...(await subscribers.mutedDates(subject.chatId))];
    const known = await keyDates.records(ids);
    const titles = new Map(known.sort((a, b) => (a.date < b.date ? -1 : 1)).map(({ id, title }) => [id, title]));
    const inOrder = [...titles.keys(), ...ids.filter((id) => !titles.has(id))];
    return mutedList(
      inOrder.map((id) => ({ id, title: titles.get(id) ?? null })),
      page,
      reader,
    );
  }

  async function titlesOf(follows: readonly Follow[]): Promise<Titles> {
    const ids = follows.flatMap(({ topic }) => dateOfTopic(topic)?.dateId ?? []);
    return new Map((await keyDates.records(ids)).map(({ id, title }) => [id, title]));
  }

  /** Puts a view of one thing in the place of the message; of what is followed no longer, the list. */
  async function show(
    context: PressContext,
    [reference, page]: readonly (string | undefined)[],
    view: (follow: Follow, page: number, titles: Titles) => Message,
  ): Promise<void> {
    const follow = await meant(context, reference);
    const number = numberOf(page);
    const message = follow === undefined ? await list(context, number) : view(follow, number, await titlesOf([follow]));
    await replace(context, message);
  }

  async function change(
    context: PressContext,
    { chatId, followId }: Follow,
    changes: Pick<Follow, 'leads'>,
    page: string | undefined,
  ): Promise<void> {
    await subscribers.changeFollow(chatId, followId, changes);
    const follow = (await subscribers.follows(chatId)).find((each) => each.followId === followId);
    if (follow === undefined) return;
    await replace(
      context,
      leadChoice(follow, numberOf(page), usual(context), await titlesOf([follow]), context.reader),
    );
  }

  async function meant(context: PressContext, reference: string | undefined): Promise<Follow | undefined> {
    const follow = referredTo(reference, await subscribers.follows(context.subject.chatId));
    if (follow === undefined) await context.answerCbQuery(context.reader.text('following.gone'));
    return follow;
  }

  /** What the button means, where who pressed it may change it. */
  async function changeable(context: PressContext, reference: string | undefined): Promise<Follow | undefined> {
    return (await context.mayChange()) ? meant(context, reference) : undefined;
  }
  return composer;
}

function usual({ subject }: BotContext) {
  return subject.chat?.leads ?? DEFAULT_LEADS;
}

/** The page that a button leads to; the first one where its data is made up. */
function numberOf(page: string | undefined): number {
  return /^\d{1,3}$/.test(page ?? '') ? Number(page) : 0;
}
