import type { StoredKeyDate } from '../../../lambda/dates/stored-key-date.ts';
import type { HostClock } from '../host-clock.ts';
import type { TelegramSimulator } from '../telegram-simulator/simulator.ts';

/** A chat, or one topic of it. */
export interface Room {
  readonly chatId: number;
  /** `null` outside of forums, and for the topic General. */
  readonly threadId: number | null;
  readonly name: string;
  readonly kind: 'private' | 'group' | 'topic' | 'channel';
}

/** What the page shows, and acts on. */
export interface ConsoleParts {
  readonly simulator: TelegramSimulator;
  /** The chats that the page shows and speaks in, the one that is open at first before the others. */
  readonly rooms: readonly [Room, ...Room[]];
  /** The person at the page. */
  readonly personId: number;
  readonly clock: HostClock;
  /** All key dates of the demo, those that have passed too, soonest first. */
  readonly keyDates: () => Promise<StoredKeyDate[]>;
  /** The IANA zone in which the page shows time. */
  readonly zone: string;
}
