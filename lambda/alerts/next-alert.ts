import { Temporal } from 'temporal-polyfill';
import type { StoredKeyDate } from '../dates/stored-key-date.ts';
import { planAlerts } from './alert-plan.ts';
import { findable, interestIn, type Listener } from './interest.ts';

/** What one is alerted to next, and when that falls due. */
export interface NextAlert {
  readonly keyDate: StoredKeyDate;
  readonly at: Temporal.Instant;
}

/** The alert that falls due next, after an instant, of those that a follower wants of some key dates; null for none. */
export function nextAlert(
  listener: Listener,
  keyDates: Iterable<StoredKeyDate>,
  now: Temporal.Instant,
): NextAlert | null {
  let next: NextAlert | null = null;
  for (const keyDate of keyDates) {
    const leads = interestIn(findable(keyDate), listener)?.leads ?? [];
    const at = planAlerts(keyDate).find(
      (planned) => Temporal.Instant.compare(planned.at, now) > 0 && planned.leads.some((lead) => leads.includes(lead)),
    )?.at;
    if (at !== undefined && (next === null || Temporal.Instant.compare(at, next.at) < 0)) next = { keyDate, at };
  }
  return next;
}
