import { Temporal } from 'temporal-polyfill';

/** Tells what time it is. Everything that needs to know is given one, so that time can run fast, stand still or be set. */
export interface Clock {
  now(): Temporal.Instant;
}

/** The clock of the machine. */
export const systemClock: Clock = { now: () => Temporal.Now.instant() };

/** Counts milliseconds and lets them pass, for whoever keeps a pace. It has nothing to do with the time of day. */
export interface Timer {
  /** Milliseconds since some moment; never less than before. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
}

/** The timer of the machine. */
export const systemTimer: Timer = {
  now: () => performance.now(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};
