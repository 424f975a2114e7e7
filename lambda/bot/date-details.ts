import { isAhead, type KeyDateStore } from '../dates/key-date-store.ts';
import type { Source, StoredKeyDate } from '../dates/stored-key-date.ts';
import type { SubscriberStore } from '../subscribers/subscriber-store.ts';
import { dateTopic, muteTopic } from '../subscribers/topic.ts';
import type { BotParts } from './bot-context.ts';

/** Everything that is known of a key date. */
export interface DateDetails {
  readonly keyDate: StoredKeyDate;
  /** Whether another one was asked for, which has become this one. */
  readonly isSuccessor: boolean;
  readonly isOver: boolean;
  readonly sources: readonly Source[];
  /** What it hangs on. */
  readonly cause: StoredKeyDate | null;
  /** What hangs on it. */
  readonly consequences: readonly StoredKeyDate[];
}

/** How a chat stands to a key date. */
export interface Standing {
  readonly isFollowed: boolean;
  readonly isMuted: boolean;
}

/** Two that are found to be one may have been found so before. */
const MOST_SUCCESSORS = 5;

/** @returns undefined where there is no such key date, nor one that has taken its place. */
export async function readDetails(
  dateId: string,
  { keyDates, clock }: Pick<BotParts, 'keyDates' | 'clock'>,
): Promise<DateDetails | undefined> {
  const keyDate = await currentOne(dateId, keyDates);
  if (keyDate === undefined) return undefined;
  const now = clock.now();
  const related = keyDate.causeId === null ? keyDate.consequenceIds : [keyDate.causeId, ...keyDate.consequenceIds];
  const [sources, records] = await Promise.all([keyDates.sources(keyDate.id), keyDates.records(related)]);
  return {
    keyDate,
    isSuccessor: keyDate.id !== dateId,
    isOver: !isAhead(keyDate, now),
    sources,
    cause: records.find(({ id }) => id === keyDate.causeId) ?? null,
    consequences: records.filter(({ id }) => id !== keyDate.causeId),
  };
}

/** What people type may be anything. */
const DATE_ID = /^[\w-]{1,64}$/;

/** A key date, or the one that tells of it now. */
export async function currentOne(
  dateId: string,
  keyDates: Pick<KeyDateStore, 'find'>,
): Promise<StoredKeyDate | undefined> {
  if (!DATE_ID.test(dateId)) return undefined;
  let keyDate = await keyDates.find(dateId);
  for (let step = 0; keyDate !== undefined && keyDate.movedInto !== null && step < MOST_SUCCESSORS; step++) {
    keyDate = await keyDates.find(keyDate.movedInto);
  }
  return keyDate;
}

export async function readStanding(
  chatId: number,
  dateId: string,
  subscribers: Pick<SubscriberStore, 'wantsOf'>,
): Promise<Standing> {
  const wants = new Set((await subscribers.wantsOf(chatId)).map(({ topic }) => topic));
  return { isFollowed: wants.has(dateTopic(dateId)), isMuted: wants.has(muteTopic(dateId)) };
}
