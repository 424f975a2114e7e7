import type { StoredKeyDate } from '../dates/stored-key-date.ts';
import type { Lead } from '../subscribers/lead.ts';
import type { Follower } from '../subscribers/merged-followers.ts';
import { CERTAINTY_LEVELS } from '../subscribers/settings.ts';
import { dateTopic, isMet, muteTopic } from '../subscribers/topic.ts';

/** As much of a follower as decides what it is to hear of. */
export type Listener = Pick<Follower, 'delivery' | 'wants'>;

/**
 * With which lead times a follower wants to hear of a key date.
 *
 * @param topics those of the key date, and `words` its words.
 * @returns null where it wants to hear nothing of it: it has muted it, leaves out one of its words, or it is less certain
 *   than the follower asks for. A date that is followed by itself is wanted however uncertain it is.
 */
export function leadsFor(
  { delivery, wants }: Listener,
  keyDate: Pick<StoredKeyDate, 'id' | 'certainty'>,
  topics: readonly string[],
  words: ReadonlySet<string>,
): readonly Lead[] | null {
  if (wants.some(({ topic }) => topic === muteTopic(keyDate.id))) return null;
  const isCertainEnough = isWithin(keyDate.certainty, delivery.certainty);
  const met = wants.filter(
    (want) =>
      topics.includes(want.topic) && isMet(want, words) && (isCertainEnough || want.topic === dateTopic(keyDate.id)),
  );
  return met.length === 0 ? null : [...new Set(met.flatMap(({ leads }) => leads ?? delivery.leads))];
}

/** What was called off was followed before it was; news of it is for all. */
function isWithin(certainty: StoredKeyDate['certainty'], level: Follower['delivery']['certainty']): boolean {
  switch (certainty) {
    case 'scheduled':
    case 'cancelled':
      return true;
    case 'expected':
      return level !== 'scheduled';
    case 'conditional':
    case 'possible':
      return level === CERTAINTY_LEVELS[2];
  }
}
