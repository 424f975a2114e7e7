import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { Submission } from '../articles/article.ts';
import { Feed } from '../articles/feeds/feed.ts';
import { DueAttributes, dueAttributes, dueHoursBetween, sortableInstant } from '../platform/due-index.ts';
import type { Table } from '../platform/table.ts';
import { Alert } from './alert.ts';
import { Lane } from './lane.ts';
import { RoundItem } from './round-store.ts';

/** For so long a ticket may be on its way, or its work take, before the work is given out again. */
export const LEASE = { minutes: 3 } satisfies Temporal.DurationLike;

const DueKey = DueAttributes.extend({ PK: z.string(), SK: z.string() });
export type DueKey = z.infer<typeof DueKey>;

/** Whatever stands in the due index. */
const Due = z.discriminatedUnion('type', [Alert, Lane, RoundItem, Submission, Feed]);
export type Due = z.infer<typeof Due>;

/** An item of the due index. One that cannot be read is an error of its own, and does not hide the others. */
export interface DueItem {
  readonly key: DueKey;
  read(): Due;
}

const CURSOR = { PK: 'DISPATCH', SK: 'CURSOR' };
const Cursor = z.object({ until: z.string() });

export interface DueStore {
  /** What is due at an instant in the hours since another, in the order in which it fell due. */
  due(since: Temporal.Instant, now: Temporal.Instant): AsyncGenerator<DueItem>;
  /**
   * Takes up an item until the given instant, when it falls due again unless it is finished by then.
   *
   * @param others what else is to be remembered of it.
   * @returns false where someone else has taken it up meanwhile.
   */
  claim(key: DueKey, until: Temporal.Instant, others?: Record<string, unknown>): Promise<boolean>;
  /** The instant before which nothing is due any more; undefined where nobody has looked yet. */
  cursor(): Promise<Temporal.Instant | undefined>;
  moveCursor(until: Temporal.Instant): Promise<void>;
}

export function createDueStore(table: Table): DueStore {
  return {
    async *due(since, now) {
      for (const partition of dueHoursBetween(since, now)) {
        const query = { index: 'due', partition, sort: { to: sortableInstant(now) } } as const;
        for await (const item of table.query(query, z.looseObject(DueKey.shape))) {
          yield { key: DueKey.parse(item), read: () => Due.parse(item) };
        }
      }
    },

    claim: ({ PK, SK, dueAt }, until, others) =>
      table.update({ PK, SK }, { set: { ...others, ...dueAttributes(until) }, add: { attempts: 1 }, when: { dueAt } }),

    async cursor() {
      const cursor = await table.get(CURSOR, Cursor);
      return cursor === undefined ? undefined : Temporal.Instant.from(cursor.until);
    },

    async moveCursor(until) {
      await table.put(CURSOR, { until: until.toString() });
    },
  };
}
