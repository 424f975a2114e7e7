import { Temporal } from 'temporal-polyfill';
import type { StoredKeyDate } from '../dates/stored-key-date.ts';
import { quietBegan, quietEnds } from '../subscribers/quiet-hours.ts';
import type { Delivery } from '../subscribers/settings.ts';
import { type PlannedAlert, planAlerts } from './alert-plan.ts';
import { findable, interestIn, type Listener } from './interest.ts';
import { mannerFor } from './manner.ts';

/** What one is alerted to next, and when that comes. */
export interface NextAlert {
  readonly keyDate: StoredKeyDate;
  readonly at: Temporal.Instant;
}

/**
 * The alert that comes next, after an instant, of those that somebody wants of some key dates; null for none. Where they
 * have a digest, it is of the dates that they follow by themselves.
 */
export function nextAlert(
  listener: Listener,
  keyDates: Iterable<StoredKeyDate>,
  now: Temporal.Instant,
): NextAlert | null {
  let next: NextAlert | null = null;
  for (const keyDate of keyDates) {
    const interest = interestIn(findable(keyDate), listener);
    if (interest === null) continue;
    for (const { lead, leads, at: plannedAt } of planAlerts(keyDate)) {
      if (!leads.some((each) => interest.leads.includes(each))) continue;
      const at = comesAt({ lead, at: plannedAt }, keyDate, interest.isOwn, listener.delivery);
      if (at === null || Temporal.Instant.compare(at, now) <= 0) continue;
      if (next === null || Temporal.Instant.compare(at, next.at) < 0) next = { keyDate, at };
    }
  }
  return next;
}

/** When an alert comes that is planned for an instant: then, or at the end of the quiet that it falls into, or before it. */
function comesAt(
  { lead, at }: Pick<PlannedAlert, 'lead' | 'at'>,
  keyDate: StoredKeyDate,
  isOwn: boolean,
  delivery: Delivery,
): Temporal.Instant | null {
  const { quiet, zone } = delivery;
  const manner = mannerFor({ lead, keyDate, isOwn }, delivery, at);
  if (manner === 'aloud' || manner === 'silent') return at;
  if (quiet === null || zone === null) return null;
  return manner === 'hold' ? quietEnds(quiet, at, zone) : quietBegan(quiet, at, zone);
}
