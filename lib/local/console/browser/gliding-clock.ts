import type { ClockView } from '../protocol.ts';

/** A little more than the time between two words of the host on its clock, in milliseconds. */
const GLIDE = 260;

/**
 * Shows a clock of which one hears a few times a second as one that runs smoothly: it glides from where it stands to
 * what was heard last. So it is a quarter of a second late, and never runs ahead of the host only to fall back.
 */
export interface GlidingClock {
  hear(view: ClockView): void;
  /** Epoch milliseconds. */
  now(): number;
}

/** @param timer real milliseconds, from any beginning. */
export function createGlidingClock(timer: () => number): GlidingClock {
  let from: number | undefined;
  let to = 0;
  let since = 0;

  function now(): number {
    if (from === undefined) return to;
    return from + (to - from) * Math.min(1, (timer() - since) / GLIDE);
  }
  return {
    hear(view) {
      if (view.now === to) return;
      from = from === undefined ? view.now : now();
      to = view.now;
      since = timer();
    },
    now,
  };
}
