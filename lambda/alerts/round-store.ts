import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { dueAttributes } from '../platform/due-index.ts';
import { identifierOf } from '../platform/hash.ts';
import type { Key, Table } from '../platform/table.ts';
import { nextRound, roundNamed } from '../subscribers/round.ts';
import { type Alert, NO_COUNTS } from './alert.ts';

/** A round stands in the due index for the next time that it comes. */
export const RoundItem = z.object({
  type: z.literal('round'),
  topic: z.string(),
  /** When it comes next, whoever has taken it up meanwhile: an instant in UTC. */
  at: z.string(),
});
export type RoundItem = z.infer<typeof RoundItem>;

/** A round that could not be sent for so long is left out, but for what is held back, which comes whenever it can. */
const LATEST = { hours: 6 } satisfies Temporal.DurationLike;

const keyOf = (topic: string): Key => ({ PK: 'ROUND', SK: topic });

export interface RoundStore {
  /** Makes sure that a round comes, if it does not already. */
  begin(topic: string, now: Temporal.Instant): Promise<void>;
  /** Sets a round for the next time after an instant, unless somebody has. */
  next(round: RoundItem, after: Temporal.Instant): Promise<void>;
}

export function createRoundStore(table: Table): RoundStore {
  return {
    async begin(topic, now) {
      const round = roundNamed(topic);
      if (round === null) throw new RangeError(`"${topic}" is not the topic of a round`);
      const at = nextRound(round, now);
      await table.putIfAbsent(keyOf(topic), { type: 'round', topic, at: at.toString(), ...dueAttributes(at) });
    },

    async next({ topic, at }, after) {
      const round = roundNamed(topic);
      if (round === null) return;
      const next = nextRound(round, after);
      await table.update(keyOf(topic), { set: { at: next.toString(), ...dueAttributes(next) }, when: { at } });
    },
  };
}

/**
 * The alert that one coming of a round is, the same whoever makes it; null where it is too late for it.
 *
 * @param lanes on how many lanes it is sent.
 */
export function roundAlert(item: RoundItem, lanes: number, now: Temporal.Instant): (Alert & { lanes: number }) | null {
  const round = roundNamed(item.topic);
  if (round === null) return null;
  const isTooLate = Temporal.Instant.compare(Temporal.Instant.from(item.at).add(LATEST), now) < 0;
  if (isTooLate && round.kind !== 'morning') return null;
  return {
    type: 'alert',
    dateId: identifierOf(item.topic, item.at),
    lead: round.kind,
    version: 1,
    at: item.at,
    deadline: item.at,
    audience: item.topic,
    state: 'pending',
    attempts: 0,
    lanes,
    ...NO_COUNTS,
  };
}
