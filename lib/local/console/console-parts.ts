import type { StoredKeyDate } from '../../../lambda/dates/stored-key-date.ts';
import type { HostClock } from '../host-clock.ts';
import type { TelegramSimulator } from '../telegram-simulator/simulator.ts';

/** What the page shows, and acts on. */
export interface ConsoleParts {
  readonly simulator: TelegramSimulator;
  /** The chat that the page shows, and speaks in. */
  readonly chatId: number;
  readonly clock: HostClock;
  /** All key dates of the demo, those that have passed too, soonest first. */
  readonly keyDates: () => Promise<StoredKeyDate[]>;
  /** The IANA zone in which the page shows time. */
  readonly zone: string;
}
