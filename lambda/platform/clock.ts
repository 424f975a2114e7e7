import { Temporal } from 'temporal-polyfill';

/** Tells what time it is. Everything that needs to know is given one, so that time can run fast, stand still or be set. */
export interface Clock {
  now(): Temporal.Instant;
}

/** The clock of the machine. */
export const systemClock: Clock = { now: () => Temporal.Now.instant() };
