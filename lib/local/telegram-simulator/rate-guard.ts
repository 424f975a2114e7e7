import { z } from 'zod';

/**
 * What Telegram takes of a bot, where nobody pays for more: https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
 */
export const rateLimitsSchema = z.object({
  /** Messages a second to all chats together. */
  perSecond: z.number().int().min(1).default(30),
  /** Messages to one chat that may come at once; from then on one a second. */
  chatBurst: z.number().int().min(1).default(3),
  /** Messages to one group in any minute. */
  groupPerMinute: z.number().int().min(1).default(20),
});

export type RateLimits = z.input<typeof rateLimitsSchema>;

export interface RateGuard {
  /**
   * Counts a message that is sent now.
   *
   * @param now in seconds.
   * @returns the seconds to wait where it is one too many; null where it is taken.
   */
  check(chatId: string, now: number): number | null;
}

/** Chats are looked through for those that can be forgotten once there are so many. */
const MANY_CHATS = 10_000;

/**
 * Holds a bot to Telegram's limits. Once all together was too much, everything is refused until the wait is over; the
 * limits of one chat stop that chat alone. What is refused counts for nothing.
 */
export function createRateGuard(limits: RateLimits = {}): RateGuard {
  const { perSecond, chatBurst, groupPerMinute } = rateLimitsSchema.parse(limits);
  const all = slidingWindow(perSecond, 1);
  const groups = new Map<string, ReturnType<typeof slidingWindow>>();
  /** When each chat will have been sent no more than one message a second. */
  const chats = new Map<string, number>();
  let closedUntil = Number.NEGATIVE_INFINITY;

  function groupOf(chatId: string): ReturnType<typeof slidingWindow> | null {
    if (!chatId.startsWith('-')) return null;
    const group = groups.get(chatId) ?? slidingWindow(groupPerMinute, 60);
    groups.set(chatId, group);
    return group;
  }

  function forgetQuietChats(now: number): void {
    if (chats.size < MANY_CHATS) return;
    for (const [chatId, until] of chats) if (until <= now) chats.delete(chatId);
  }

  return {
    check(chatId, now) {
      if (now < closedUntil) return Math.ceil(closedUntil - now);
      const allWait = all.wait(now);
      if (allWait > 0) {
        closedUntil = now + Math.ceil(allWait);
        return Math.ceil(allWait);
      }
      const group = groupOf(chatId);
      const evenAt = Math.max(chats.get(chatId) ?? now, now);
      const wait = Math.max(evenAt - now - (chatBurst - 1), group?.wait(now) ?? 0);
      if (wait > 0) return Math.ceil(wait);
      all.add(now);
      group?.add(now);
      chats.set(chatId, evenAt + 1);
      forgetQuietChats(now);
      return null;
    },
  };
}

/** At most so many within any stretch of so many seconds. */
function slidingWindow(most: number, seconds: number) {
  let times: number[] = [];
  return {
    /** The seconds until one more has room. */
    wait(now: number): number {
      times = times.filter((time) => time > now - seconds && time <= now);
      const first = times[times.length - most];
      return first === undefined ? 0 : first + seconds - now;
    },
    add(now: number): void {
      times.push(now);
    },
  };
}
