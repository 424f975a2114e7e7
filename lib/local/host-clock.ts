import { setTimeout } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import { type Clock, systemClock } from '../../lambda/platform/clock.ts';

/** How a host's clock goes just now. */
export interface ClockState {
  readonly now: Temporal.Instant;
  /** Seconds that pass in a second; 1 is the pace of the real clock. */
  readonly speed: number;
  readonly paused: boolean;
  /** Whether it is the machine's own clock, which can be neither paused nor set. */
  readonly real: boolean;
}

/** A clock that drives a host: the machine's own, or one that is set to any time and runs at any speed. */
export interface HostClock extends Clock {
  state(): ClockState;
  pause(): void;
  resume(): void;
  /** @throws RangeError unless the speed is a positive number up to {@link MAX_SPEED}. */
  setSpeed(speed: number): void;
  /** Asks that all that falls due up to an instant be done, and the clock stand at it then. */
  jumpTo(instant: Temporal.Instant): void;
  /** Begins to do the given work as time passes; see {@link HostClockWork}. */
  start(work: HostClockWork): { stop(): Promise<void> };
}

export interface HostClockWork {
  /** What is to be done as real time passes, which waits for nobody: a page that comes slowly holds up no alert. */
  readonly dispatch: () => Promise<void>;
  /** What is to be done each made-up minute. The clock stands still meanwhile, so that nothing is late by its speed. */
  readonly tick: () => Promise<void>;
  /** The next moment after one, up to another, at which a tick will find something to do. */
  readonly nextDue: (after: Temporal.Instant, until: Temporal.Instant) => Promise<Temporal.Instant | undefined>;
}

/** A month in a second. */
export const MAX_SPEED = 31 * 86_400;

/** How often a clock is moved on, in real milliseconds. */
const FRAME = 50;
/** How often the real clock looks for what is due. */
const REAL_TICK = 1_000;

/** A stretch of made-up time. */
export interface MadeUpTime {
  readonly start: Temporal.Instant;
  readonly speed: number;
  /** Where it ends, if it does; from then on the clock is the machine's own. */
  readonly end?: Temporal.Instant;
  /** What is to be done before it is left. */
  readonly onEnd?: () => Promise<void>;
}

/** @param madeUp without it, the clock is the machine's own from the beginning. */
export function createHostClock(madeUp?: MadeUpTime): HostClock {
  let real = madeUp === undefined;
  let now = madeUp?.start ?? systemClock.now();
  let speed = checkSpeed(madeUp?.speed ?? 1);
  let paused = false;
  let target: Temporal.Instant | null = null;

  const current = () => (real ? systemClock.now() : now);

  function withinMadeUp(instant: Temporal.Instant): Temporal.Instant {
    const end = madeUp?.end;
    return end !== undefined && Temporal.Instant.compare(instant, end) > 0 ? end : instant;
  }

  async function endIfReached(): Promise<void> {
    if (madeUp?.end === undefined || Temporal.Instant.compare(now, madeUp.end) < 0) return;
    await madeUp.onEnd?.();
    real = true;
  }

  async function jump({ tick, nextDue }: HostClockWork, to: Temporal.Instant): Promise<void> {
    for (let next = await nextDue(now, to); next !== undefined; next = await nextDue(now, to)) {
      now = next;
      await tick();
    }
    now = to;
    await tick();
    await endIfReached();
  }

  /** Moves on by real time times speed, stopping at each whole minute to tick. */
  async function advance({ tick }: HostClockWork, realMilliseconds: number): Promise<void> {
    const to = withinMadeUp(now.add({ milliseconds: Math.round(realMilliseconds * speed) }));
    let minute = nextMinute(now);
    while (!paused && target === null && Temporal.Instant.compare(minute, to) <= 0) {
      now = minute;
      await tick();
      minute = nextMinute(now);
    }
    if (paused || target !== null) return;
    now = to;
    await endIfReached();
  }

  return {
    now: current,
    state: () => ({ now: current(), speed: real ? 1 : speed, paused: !real && paused, real }),
    pause() {
      paused = true;
    },
    resume() {
      paused = false;
    },
    setSpeed(to) {
      speed = checkSpeed(to);
    },
    jumpTo(instant) {
      if (!real && Temporal.Instant.compare(instant, now) > 0) target = withinMadeUp(instant);
    },
    start(work) {
      const stopping = new AbortController();
      const loop = async () => {
        let last = performance.now();
        while (!stopping.signal.aborted) {
          const elapsed = performance.now() - last;
          last = performance.now();
          if (real) await work.dispatch();
          else if (target !== null) {
            await jump(work, target);
            target = null;
          } else if (!paused) await advance(work, Math.min(elapsed, 4 * FRAME));
          await setTimeout(real ? REAL_TICK : FRAME, undefined, { signal: stopping.signal }).catch(ifNotAborted);
        }
      };
      const ended = loop();
      return {
        async stop() {
          stopping.abort();
          await ended;
        },
      };
    },
  };
}

function checkSpeed(speed: number): number {
  if (speed > 0 && speed <= MAX_SPEED) return speed;
  throw new RangeError(`a speed is a number above 0, and at most ${MAX_SPEED} (a month a second)`);
}

function nextMinute(instant: Temporal.Instant): Temporal.Instant {
  return instant.round({ smallestUnit: 'minute', roundingMode: 'floor' }).add({ minutes: 1 });
}

function ifNotAborted(error: unknown): void {
  if (!(error instanceof Error && error.name === 'AbortError')) throw error;
}
