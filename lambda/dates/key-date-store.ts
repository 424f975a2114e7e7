import { Temporal } from 'temporal-polyfill';
import { sortableInstant } from '../platform/due-index.ts';
import type { Key, Table } from '../platform/table.ts';
import { spanOf } from './span.ts';
import { type Source, StoredKeyDate } from './stored-key-date.ts';

const keyOf = (dateId: string): Key => ({ PK: `DATE#${dateId}`, SK: 'DATE' });

export interface KeyDateStore {
  find(dateId: string): Promise<StoredKeyDate | undefined>;
  /** @returns the key date as stored: the one given, or the one that was there under its id. */
  add(keyDate: StoredKeyDate): Promise<StoredKeyDate>;
  addSource(source: Source): Promise<void>;
  /**
   * What is still ahead at an instant, soonest first.
   *
   * @param months how many calendar months to look through, this one included.
   */
  upcoming(now: Temporal.Instant, options: { months: number; limit: number }): Promise<StoredKeyDate[]>;
}

export function createKeyDateStore(table: Table): KeyDateStore {
  const find = (dateId: string) => table.get(keyOf(dateId), StoredKeyDate);
  return {
    find,

    async add(keyDate) {
      const added = await table.putIfAbsent(keyOf(keyDate.id), { ...keyDate, ...timelineAttributes(keyDate) });
      return added ? keyDate : ((await find(keyDate.id)) ?? keyDate);
    },

    async addSource(source) {
      await table.put({ PK: `DATE#${source.dateId}`, SK: `SOURCE#${source.articleId}` }, source);
    },

    async upcoming(now, { months, limit }) {
      const found: StoredKeyDate[] = [];
      // A day that has begun where the sun rises first may belong to the month that has not begun by UTC, and the reverse.
      const first = now.subtract({ hours: 24 }).toZonedDateTimeISO('UTC').toPlainDate().toPlainYearMonth();
      for (let month = 0; month <= months && found.length < limit; month++) {
        const partition = timelineMonth(first.add({ months: month }));
        for await (const keyDate of table.query({ index: 'timeline', partition }, StoredKeyDate)) {
          if (isAhead(keyDate, now)) found.push(keyDate);
          if (found.length === limit) break;
        }
      }
      return found;
    },
  };
}

/** Whether a key date, or some of it, is still ahead at an instant. */
export function isAhead(keyDate: StoredKeyDate, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(spanOf(keyDate).end, now) > 0;
}

function timelineMonth(month: Temporal.PlainYearMonth): string {
  return `MONTH#${month.toString()}`;
}

/**
 * A key date's place on the timeline: a day where it begins; several days, or something coarser, where it ends, so that
 * what is "in March", or goes on into April, is listed until it is over.
 */
function timelineAttributes(keyDate: StoredKeyDate) {
  const span = spanOf(keyDate);
  const isOneDay = keyDate.end === null && (keyDate.precision === 'minute' || keyDate.precision === 'day');
  const at = isOneDay ? span.start : span.end.subtract({ seconds: 1 });
  return {
    timelineMonth: timelineMonth(at.toZonedDateTimeISO('UTC').toPlainDate().toPlainYearMonth()),
    timelineStart: `${sortableInstant(at)}#${keyDate.id}`,
  };
}
