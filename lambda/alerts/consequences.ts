import type { Temporal } from 'temporal-polyfill';
import { isAhead, type KeyDateStore } from '../dates/key-date-store.ts';
import type { StoredKeyDate } from '../dates/stored-key-date.ts';

/** What hangs on a key date: those ahead at a moment whose conditions name it. */
export async function consequencesOf(
  keyDate: StoredKeyDate,
  keyDates: Pick<KeyDateStore, 'records'>,
  now: Temporal.Instant,
): Promise<StoredKeyDate[]> {
  const hanging = await keyDates.records(keyDate.consequenceIds);
  return hanging.filter((each) => each.certainty === 'conditional' && isAhead(each, now));
}
