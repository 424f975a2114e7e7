import { MAX_FOLLOWS } from '../subscribers/subscriber-store.ts';
import { dateMute, muteTopic } from '../subscribers/topic.ts';
import type { BotContext, BotParts } from './bot-context.ts';
import { dropWhatIsOver } from './start-following.ts';

/**
 * Has a chat hear nothing more of a key date, or hear of it again, and says so. That it is followed is not forgotten.
 *
 * @returns false where there is no room for another mute, which is told.
 */
export async function setMuted(
  context: BotContext,
  chatId: number,
  dateId: string,
  isMuted: boolean,
  parts: Pick<BotParts, 'subscribers' | 'keyDates' | 'clock' | 'log'>,
): Promise<boolean> {
  const { subscribers, clock, log } = parts;
  const { reader } = context;
  if (isMuted) {
    const chat = (await subscribers.find(chatId)) ?? (await subscribers.welcome(chatId, clock.now(), reader.language));
    const mute = () => subscribers.follow(chat, dateMute(dateId));
    let added = await mute();
    if (added === 'full' && (await dropWhatIsOver(chatId, parts))) added = await mute();
    if (added === 'full') {
      await context.answerCbQuery(reader.text('follow.full', { count: MAX_FOLLOWS }), { show_alert: true });
      return false;
    }
  } else await subscribers.unfollow(chatId, muteTopic(dateId));
  log.info(isMuted ? 'muted' : 'unmuted', { chatId, dateId });
  await context.answerCbQuery(reader.text(isMuted ? 'details.muted' : 'details.unmuted'));
  return true;
}
