import type { Temporal } from 'temporal-polyfill';
import { spanOf } from '../dates/span.ts';
import type { StoredKeyDate } from '../dates/stored-key-date.ts';
import { type Snooze, snoozedUntil } from '../subscribers/local-times.ts';

type Placed = Pick<StoredKeyDate, 'date' | 'end' | 'time' | 'zone' | 'precision'>;

/** By whose evening and morning something is put off: the chat's, or else that of the place where it happens. */
export function putOffZone({ zone }: Pick<Placed, 'zone'>, chatZone: string | null): string {
  return chatZone ?? zone ?? 'UTC';
}

/**
 * When an alert that is put off comes again; null where that is of no use: once it has begun, or, where no hour is known,
 * once its first day is over.
 *
 * @param chatZone null where the chat has told none.
 */
export function putOffUntil(
  snooze: Snooze,
  keyDate: Placed,
  chatZone: string | null,
  now: Temporal.Instant,
): Temporal.Instant | null {
  return snoozedUntil(snooze, now, putOffZone(keyDate, chatZone), begunBy(keyDate));
}

/** The instant from which on a key date, or its first day, is past. */
export function begunBy(keyDate: Placed): Temporal.Instant {
  return keyDate.time === null ? spanOf({ ...keyDate, end: null }).end : spanOf(keyDate).start;
}
