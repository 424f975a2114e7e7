import type { Temporal } from 'temporal-polyfill';
import { isAhead } from './key-date-store.ts';
import type { StoredKeyDate } from './stored-key-date.ts';

/** How a key date stands: as first told; at another time; called off; on again after that; over. */
export const LIFE_STATES = ['planned', 'moved', 'cancelled', 'revived', 'past'] as const;
export type LifeState = (typeof LIFE_STATES)[number];

/** What news may do to a key date. That time passes is no news: it is seen by the clock. */
export const LIFE_EVENTS = ['move', 'call off', 'revive'] as const;
export type LifeEvent = (typeof LIFE_EVENTS)[number];

/** What each state becomes by what; what is not here does not happen. */
const TRANSITIONS: Readonly<Record<LifeState, Readonly<Partial<Record<LifeEvent, LifeState>>>>> = {
  planned: { move: 'moved', 'call off': 'cancelled' },
  moved: { move: 'moved', 'call off': 'cancelled' },
  cancelled: { move: 'moved', revive: 'revived' },
  revived: { move: 'moved', 'call off': 'cancelled' },
  // Put off at the last minute, and heard of after it.
  past: { move: 'moved' },
};

/** The state that a key date has after an event; null where the event means nothing to it. */
export function nextState(state: LifeState, event: LifeEvent): LifeState | null {
  return TRANSITIONS[state][event] ?? null;
}

/** How a key date stands at an instant. It is not stored: its date, its certainty and its history say it. */
export function lifeOf(keyDate: StoredKeyDate, now: Temporal.Instant): LifeState {
  if (!isAhead(keyDate, now)) return 'past';
  if (keyDate.certainty === 'cancelled') return 'cancelled';
  const past = keyDate.history.at(-1);
  if (past === undefined) return 'planned';
  return isSameDay(past, keyDate) && past.certainty === 'cancelled' ? 'revived' : 'moved';
}

function isSameDay(a: Pick<StoredKeyDate, 'date' | 'time'>, b: Pick<StoredKeyDate, 'date' | 'time'>): boolean {
  return a.date === b.date && (a.time === b.time || a.time === null || b.time === null);
}
