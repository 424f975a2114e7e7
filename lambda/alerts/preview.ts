import type { Temporal } from 'temporal-polyfill';
import { isAhead, type KeyDateStore } from '../dates/key-date-store.ts';
import type { StoredKeyDate } from '../dates/stored-key-date.ts';
import type { Delivery } from '../subscribers/settings.ts';
import { Want } from '../subscribers/subscriber.ts';
import type { NewFollow } from '../subscribers/topic.ts';
import { isTrusted } from './alert-plan.ts';
import { findable, interestIn } from './interest.ts';

/** What following something brings. */
export interface Preview {
  /** The soonest of what is coming. */
  readonly soonest: readonly StoredKeyDate[];
  readonly coming: number;
  /** How many key dates there were in the last {@link PAST_DAYS} days. */
  readonly past: number;
}

const PAST_DAYS = 30;
/** How far ahead is looked, in months. */
const MONTHS = 18;
/** As many key dates are looked through, ahead and back; where there are more of them, the counts are of these alone. */
const MOST_READ = 2_000;
/** As many of the soonest are told. */
const SOONEST = 3;

/** What a chat would be told of, and would have been, by following something alone. */
export async function previewOf(
  follow: NewFollow,
  delivery: Delivery,
  keyDates: Pick<KeyDateStore, 'inMonths' | 'upcoming'>,
  now: Temporal.Instant,
): Promise<Preview> {
  const listener = { delivery, wants: [{ ...Want.parse(follow), topic: follow.topic }] };
  const isWanted = (keyDate: StoredKeyDate) => {
    if (!isTrusted(keyDate) || keyDate.certainty === 'cancelled') return false;
    return interestIn(findable(keyDate), listener) !== null;
  };
  const coming = (await keyDates.upcoming(now, { months: MONTHS, limit: MOST_READ })).filter(isWanted);
  let past = 0;
  let read = 0;
  const since = now.subtract({ hours: 24 * PAST_DAYS });
  const month = (instant: Temporal.Instant) => instant.toZonedDateTimeISO('UTC').toPlainDate().toPlainYearMonth();
  for await (const keyDate of keyDates.inMonths(month(since), month(now))) {
    if (++read > MOST_READ) break;
    if (isAhead(keyDate, since) && !isAhead(keyDate, now) && isWanted(keyDate)) past++;
  }
  return { soonest: coming.slice(0, SOONEST), coming: coming.length, past };
}
