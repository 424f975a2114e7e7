/** How fast messages may go out. */
export interface PaceLimits {
  /** Messages a second; null where nothing limits them, neither in all nor by chat: where Telegram is a simulator. */
  readonly perSecond: number | null;
}

/**
 * Says when messages may be started, at the pace that Telegram asks for (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this).
 * All instants are milliseconds of one {@link Timer}.
 */
export interface Pace {
  /** The earliest instant, from `now` on, at which another message may be started at all. */
  nextStart(now: number): number;
  /** The earliest instant, from `now` on, at which this chat may be sent a message. */
  chatFreeAt(chatId: number, now: number): number;
  started(chatId: number, at: number): void;
  /** How many messages may be started and not yet recorded. That many can be sent twice when a process dies. */
  readonly slots: number;
  /** How many messages may be on their way at a time. */
  readonly overlap: number;
  /** How many messages there are between two checkpoints: some seconds' worth, so that what is nearer does not wait long. */
  readonly window: number;
}

const SECOND = 1_000;
const MINUTE = 60_000;
/** A chat may be sent so many messages a second, a group so many a minute. */
const CHAT_GAP = SECOND;
const GROUP_PER_MINUTE = 20;

/**
 * What a timer wakes up late is made up for, so that the rate holds; more than this is lost. At 28 a second no second has
 * more than 29 starts so, and what comes late on its way does not make 31 of them at Telegram's door.
 */
const CATCH_UP = 30;

const SLOTS = 32;
/** Half of them are for what is on its way: were all, each receipt would be written alone, to make room for the next. */
const SLOTS_WITHOUT_LIMIT = 128;

/** At the end of a window all answers are waited for: with 200 ms each, shorter ones would cost more than one message in 28. */
const WINDOW_SECONDS = 8;
const MIN_WINDOW = 100;
const MAX_WINDOW = 4_000;

export function createPace({ perSecond }: PaceLimits): Pace {
  if (perSecond === null) {
    return {
      nextStart: (now) => now,
      chatFreeAt: (_, now) => now,
      started() {},
      slots: SLOTS_WITHOUT_LIMIT,
      overlap: SLOTS_WITHOUT_LIMIT / 2,
      window: MAX_WINDOW,
    };
  }
  const gap = SECOND / perSecond;
  let next = Number.NEGATIVE_INFINITY;
  /** When each chat was last sent a message, oldest first; those of more than a second ago are of no more interest. */
  const last = new Map<number, number>();
  /** When each group was sent messages in the last minute. */
  const groups = new Map<number, number[]>();

  function forget(at: number): void {
    for (const [chatId, started] of last) {
      if (started > at - CHAT_GAP) break;
      last.delete(chatId);
    }
    for (const [chatId, started] of groups) {
      if ((started.at(-1) ?? at) > at - MINUTE) break;
      groups.delete(chatId);
    }
  }

  const slots = Math.max(SLOTS, Math.ceil(perSecond / 2));
  return {
    nextStart: (now) => Math.max(now, next),

    chatFreeAt(chatId, now) {
      const byChat = (last.get(chatId) ?? Number.NEGATIVE_INFINITY) + CHAT_GAP;
      const minute = (groups.get(chatId) ?? []).filter((at) => at > now - MINUTE);
      const byGroup = (minute.at(-GROUP_PER_MINUTE) ?? Number.NEGATIVE_INFINITY) + MINUTE;
      return Math.max(now, byChat, byGroup);
    },

    started(chatId, at) {
      next = Math.max(next, at - CATCH_UP) + gap;
      forget(at);
      last.delete(chatId); // so that it stands last
      last.set(chatId, at);
      if (chatId < 0) {
        const minute = (groups.get(chatId) ?? []).filter((each) => each > at - MINUTE);
        groups.delete(chatId);
        groups.set(chatId, [...minute, at]);
      }
    },

    slots,
    overlap: slots,
    window: Math.min(MAX_WINDOW, Math.max(MIN_WINDOW, Math.ceil(perSecond * WINDOW_SECONDS))),
  };
}
