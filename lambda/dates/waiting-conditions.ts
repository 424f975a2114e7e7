import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { collect, type Key, type Table } from '../platform/table.ts';

/** So many wait for one act within some days, of which the soonest are looked at. */
const MAX_WAITING = 25;
/** How long it is remembered that something has waited when its day is over. */
const REMEMBERED_DAYS = 10;

const WaitingItem = z.object({ dateId: z.string() });

/** A conditional key date whose cause nobody has told of yet. */
export interface Waiting {
  readonly dateId: string;
  /** Its day. */
  readonly date: string;
  /** What is done by the happening that its condition names, as of profiles. */
  readonly acts: readonly string[];
}

/** The conditional key dates that wait for a happening to be told of, found by what it does and when. */
export interface WaitingConditions {
  add(waiting: Waiting): Promise<void>;
  remove(waiting: Waiting): Promise<void>;
  /** The key dates from one day to another that wait for one of some acts, soonest first. */
  waitingFor(acts: readonly string[], first: string, last: string): Promise<string[]>;
}

export function createWaitingConditions(table: Table): WaitingConditions {
  return {
    async add(waiting) {
      const { dateId, date } = waiting;
      const forgotten = Temporal.PlainDate.from(date).add({ days: REMEMBERED_DAYS }).toZonedDateTime('UTC');
      const expiresAt = forgotten.epochMilliseconds / 1000;
      for (const key of keysOf(waiting)) await table.put(key, { dateId, expiresAt });
    },

    async remove(waiting) {
      for (const key of keysOf(waiting)) await table.delete(key);
    },

    async waitingFor(acts, first, last) {
      const found = new Set<string>();
      for (const act of acts) {
        const sort = { from: first, to: `${last}~` };
        const items = table.query({ partition: partitionOf(act), sort, limit: MAX_WAITING }, WaitingItem);
        for (const { dateId } of await collect(items)) found.add(dateId);
      }
      return [...found];
    },
  };
}

const partitionOf = (act: string) => `WAITING#${act}`;

function keysOf({ dateId, date, acts }: Waiting): Key[] {
  return acts.map((act) => ({ PK: partitionOf(act), SK: `${date}#${dateId}` }));
}
