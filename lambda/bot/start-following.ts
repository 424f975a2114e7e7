import { isAhead } from '../dates/key-date-store.ts';
import type { Chat, Follow } from '../subscribers/subscriber.ts';
import { dateOfTopic, type NewFollow } from '../subscribers/topic.ts';
import type { BotContext, BotParts } from './bot-context.ts';

/** What came of asking to follow something. */
export type Followed =
  | { readonly state: 'full'; readonly count: number }
  | {
      readonly state: 'new' | 'known';
      readonly follow: NewFollow;
      readonly chat: Chat;
      /** Whether the chat has been paused until now. */
      readonly wasPaused: boolean;
      /** Whether the chat was not known before, so that it is told of its time zone. */
      readonly isFirst: boolean;
    };

/** So many of the dates that are over are dropped at a time, where a chat follows as much as it can. */
const MOST_DROPPED = 20;

/**
 * Follows something for the chat that is meant. What is asked for again goes to where it is asked for now, and leaves out
 * the words that are named now, if any are. Where the chat follows as much as it can, dates that are over make room.
 */
export async function startFollowing(
  context: BotContext,
  asked: NewFollow,
  parts: Pick<BotParts, 'subscribers' | 'keyDates' | 'clock' | 'log'>,
): Promise<Followed> {
  const { subscribers, clock, log } = parts;
  const { subject, reader } = context;
  const chat = await subscribers.welcome(subject.chatId, clock.now(), reader.language);
  const follow = { ...asked, threadId: subject.threadId };
  let added = await subscribers.follow(chat, follow);
  if (added === 'full' && (await dropWhatIsOver(chat.chatId, parts))) added = await subscribers.follow(chat, follow);
  if (added === 'full') return { state: 'full', count: (await subscribers.follows(chat.chatId)).length };
  const known = added ? undefined : await meant(chat.chatId, follow.followId, parts);
  const changes = {
    ...(known?.threadId !== follow.threadId && { threadId: follow.threadId }),
    ...(follow.without.length > 0 && { not: follow.not, without: follow.without }),
  };
  if (known !== undefined && Object.keys(changes).length > 0) {
    await subscribers.changeFollow(chat.chatId, follow.followId, changes);
  }
  log.info('followed', { chatId: chat.chatId, topic: follow.followId, isNew: added });
  return {
    state: added ? 'new' : 'known',
    follow: { ...follow, ...known, ...changes },
    chat,
    wasPaused: subject.chat?.state === 'paused',
    isFirst: subject.chat === undefined,
  };
}

async function meant(
  chatId: number,
  followId: string,
  { subscribers }: Pick<BotParts, 'subscribers'>,
): Promise<Follow | undefined> {
  return (await subscribers.follows(chatId)).find((each) => each.followId === followId);
}

/** Makes room where a chat follows as much as it can. @returns whether there was anything to drop, followed or muted. */
export async function dropWhatIsOver(
  chatId: number,
  { subscribers, keyDates, clock }: Pick<BotParts, 'subscribers' | 'keyDates' | 'clock'>,
): Promise<boolean> {
  const dated = (await subscribers.wantsOf(chatId)).flatMap(({ followId, topic }) => {
    const dateId = dateOfTopic(topic)?.dateId;
    return dateId === undefined ? [] : [{ followId, dateId }];
  });
  const known = await keyDates.records([...new Set(dated.map(({ dateId }) => dateId))]);
  const ahead = new Set(known.filter((keyDate) => isAhead(keyDate, clock.now())).map(({ id }) => id));
  const over = dated.filter(({ dateId }) => !ahead.has(dateId)).slice(0, MOST_DROPPED);
  for (const { followId } of over) await subscribers.unfollow(chatId, followId);
  return over.length > 0;
}
