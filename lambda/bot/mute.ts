import { dateMute, muteTopic } from '../subscribers/topic.ts';
import type { BotContext, BotParts } from './bot-context.ts';

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
  { subscribers, clock, log }: Pick<BotParts, 'subscribers' | 'clock' | 'log'>,
): Promise<boolean> {
  const { reader } = context;
  if (isMuted) {
    const chat = (await subscribers.find(chatId)) ?? (await subscribers.welcome(chatId, clock.now(), reader.language));
    if ((await subscribers.follow(chat, dateMute(dateId))) === 'full') {
      await context.answerCbQuery(reader.text('follow.full'), { show_alert: true });
      return false;
    }
  } else await subscribers.unfollow(chatId, muteTopic(dateId));
  log.info(isMuted ? 'muted' : 'unmuted', { chatId, dateId });
  await context.answerCbQuery(reader.text(isMuted ? 'details.muted' : 'details.unmuted'));
  return true;
}
