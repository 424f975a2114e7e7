import { type Feed, feedName } from '../articles/feeds/feed.ts';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import type { TelegramSender } from '../platform/telegram.ts';
import { feedTrouble } from './wording/feeds.ts';

export interface ReportParts {
  readonly telegram: TelegramSender;
  /** The chats of the operators; where there are none, the log alone is told. */
  readonly operators: readonly number[];
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Tells the operators that something is wrong with a feed.
 *
 * @returns false where Telegram could be reached for none of them just now.
 */
export async function reportTrouble(
  feed: Feed,
  trouble: NonNullable<Feed['reported']>,
  { telegram, operators, clock, log }: ReportParts,
): Promise<boolean> {
  log.warn('feed in trouble', { feedId: feed.feedId, feed: feedName(feed), url: feed.url, trouble });
  const message = feedTrouble(feed, trouble, clock.now());
  const results: string[] = [];
  for (const chatId of operators) {
    const outcome = await telegram.send(chatId, message);
    if (outcome.result !== 'sent') log.warn('operator not told', { chatId, reason: outcome.reason });
    results.push(outcome.result);
  }
  return results.length === 0 || results.some((result) => result !== 'later');
}
