import { Temporal } from 'temporal-polyfill';

/** So many chats that fail, one after the other, are a failure of the lane. */
const MAX_FAILING = 3;
/** Seconds before it is tried again, after so many failures. */
const MAX_DELAY = 60;

/** How sending goes on a lane, as far as a run sees it; and why it must stop, where it must. */
export interface Health {
  /** Why nothing more may be started, and for how many seconds. */
  readonly stop: { readonly seconds: number; readonly reason: string } | null;
  /** How often in a row the lane was put off. */
  readonly backoff: number;
  /** When a message last went through: an instant in UTC. */
  readonly lastSuccess: string | null;
  succeeded(now: Temporal.Instant): void;
  /** Telegram has answered, though not as one would like. */
  answered(): void;
  /** A chat's message failed for the first time; one that is known to fail says nothing of the lane. */
  failed(chatId: number, reason: string): void;
  /** Telegram asks for a pause. @returns whether it asks for the first time, or for a longer one. */
  mustWait(seconds: number, reason: string): boolean;
  /** Whether any message went through since an instant; without one, whether any did at all. */
  hasSucceededSince(instant: string | undefined): boolean;
  /** How long to wait after so many failures, in milliseconds: 1, 2, 4 … 60 s, half of it by chance. */
  delay(failures: number): number;
}

/** @param before how often in a row the lane was put off before, and when a message last went through. */
export function createHealth(before: Pick<Health, 'backoff' | 'lastSuccess'>, random: () => number): Health {
  const failing = new Set<number>();
  let level = before.backoff;
  let lastSuccess: Temporal.Instant | string | null = before.lastSuccess;
  let stop: { seconds: number; reason: string } | null = null;
  /** For how long Telegram asked to wait. */
  let asked = 0;

  const delay = (failures: number) =>
    Math.round(1_000 * Math.min(MAX_DELAY, 2 ** (failures - 1)) * (0.5 + random() / 2));

  return {
    get stop() {
      return stop;
    },
    get backoff() {
      return level;
    },
    get lastSuccess() {
      return lastSuccess === null ? null : lastSuccess.toString();
    },
    succeeded(now) {
      failing.clear();
      level = 0;
      lastSuccess = now;
    },
    answered() {
      failing.clear();
      level = 0;
    },
    failed(chatId, reason) {
      failing.add(chatId);
      if (stop !== null || (level === 0 && failing.size < MAX_FAILING)) return;
      level++;
      stop = { seconds: delay(level) / 1_000, reason };
    },
    mustWait(seconds, reason) {
      stop = { seconds: Math.max(seconds, stop?.seconds ?? 0), reason };
      const isLonger = seconds > asked;
      asked = Math.max(seconds, asked);
      return isLonger;
    },
    hasSucceededSince: (instant) =>
      lastSuccess !== null && (instant === undefined || Temporal.Instant.compare(lastSuccess, instant) >= 0),
    delay,
  };
}
