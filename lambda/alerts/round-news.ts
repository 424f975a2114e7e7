import { Temporal } from 'temporal-polyfill';
import { isOfDay, spanOf } from '../dates/span.ts';
import { isTrusted, planAlerts } from './alert-plan.ts';
import { type Findable, interestIn, type Listener } from './interest.ts';
import { tooLate } from './manner.ts';
import type { Entry } from './news.ts';

interface Period {
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
}

/**
 * What a digest tells a follower besides what was held back for it: of the period that begins, what happens in it and what
 * it would be alerted to in it; of the one that ends, what it would have been told of at once.
 */
export function digestEntries(
  dates: readonly Findable[],
  listener: Listener,
  at: Temporal.Instant,
  every: 'day' | 'week',
): Entry[] {
  const length = { hours: every === 'day' ? 24 : 24 * 7 };
  const coming: Period = { from: at, to: at.add(length) };
  const past: Period = { from: at.subtract(length), to: at };
  return dates.flatMap((each): Entry[] => {
    const { keyDate } = each;
    const interest = isTrusted(keyDate) ? interestIn(each, listener) : null;
    if (interest === null || keyDate.certainty === 'cancelled') return [];
    const isDue = planAlerts(keyDate).some(
      ({ lead, leads, at }) =>
        leads.some((one) => interest.leads.includes(one)) && isIn(at, lead === 'first' ? past : coming),
    );
    const begins = isOfDay(keyDate) && isIn(spanOf(keyDate).start, coming);
    return isDue || begins ? [{ keyDate, state: 'coming' }] : [];
  });
}

/** What happens in the quiet hours that begin, and would have to be told in them. */
export function eveningEntries(dates: readonly Findable[], listener: Listener, quiet: Period): Entry[] {
  return dates.flatMap((each): Entry[] => {
    const { keyDate } = each;
    if (!isTrusted(keyDate) || Temporal.Instant.compare(tooLate(keyDate), quiet.to) > 0) return [];
    const interest = interestIn(each, listener);
    const isDue = planAlerts(keyDate).some(
      ({ leads, at }) => leads.some((lead) => interest?.leads.includes(lead)) && isIn(at, quiet),
    );
    return isDue ? [{ keyDate, state: 'coming' }] : [];
  });
}

function isIn(instant: Temporal.Instant, { from, to }: Period): boolean {
  return Temporal.Instant.compare(from, instant) <= 0 && Temporal.Instant.compare(instant, to) < 0;
}
