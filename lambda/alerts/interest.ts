import type { StoredKeyDate } from '../dates/stored-key-date.ts';
import { keyWordsOf } from '../subscribers/key-words.ts';
import type { Lead } from '../subscribers/lead.ts';
import type { Follower } from '../subscribers/merged-followers.ts';
import { dateTopic, isMet, muteTopic, topicsOf } from '../subscribers/topic.ts';

/** As much of a follower as decides what it is to hear of. */
export type Listener = Pick<Follower, 'delivery' | 'wants'>;

/** A key date with what it is found by. */
export interface Findable {
  readonly keyDate: StoredKeyDate;
  readonly words: ReadonlySet<string>;
  readonly topics: readonly string[];
}

export function findable(keyDate: StoredKeyDate): Findable {
  const words = keyWordsOf(keyDate);
  return { keyDate, words, topics: topicsOf(keyDate, words) };
}

/** How a follower wants to hear of a key date. */
export interface Interest {
  readonly leads: readonly Lead[];
  /** The forum topic in which it was asked for. */
  readonly threadId: number | null;
  /** Whether it follows this date by itself. */
  readonly isOwn: boolean;
}

/**
 * How a follower wants to hear of a key date.
 *
 * @returns null where it wants to hear nothing of it: it has muted it, leaves out one of its words, or it is less certain
 *   than the follower asks for. A date that is followed by itself is wanted however uncertain it is.
 */
export function interestIn({ keyDate, words, topics }: Findable, { delivery, wants }: Listener): Interest | null {
  if (wants.some(({ topic }) => topic === muteTopic(keyDate.id))) return null;
  const isCertainEnough = isWithin(keyDate.certainty, delivery.certainty);
  const own = dateTopic(keyDate.id);
  const met = wants.filter(
    (want) => topics.includes(want.topic) && isMet(want, words) && (isCertainEnough || want.topic === own),
  );
  if (met.length === 0) return null;
  return {
    leads: [...new Set(met.flatMap(({ leads }) => leads ?? delivery.leads))],
    threadId: met.find(({ threadId }) => threadId !== null)?.threadId ?? null,
    isOwn: met.some(({ topic }) => topic === own),
  };
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
      return level === 'possible';
  }
}
