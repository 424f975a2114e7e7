import { Temporal } from 'temporal-polyfill';
import { sortableInstant } from '../platform/due-index.ts';
import { collect, type Key, type Table } from '../platform/table.ts';
import { spanOf } from './span.ts';
import { KeyDateRecord, Source, StoredKeyDate } from './stored-key-date.ts';

const keyOf = (dateId: string): Key => ({ PK: `DATE#${dateId}`, SK: 'DATE' });

/** So many may change one key date at the same instant; each time one of them gets through. */
const MAX_ATTEMPTS = 100;

/** A day, with 25 hours where clocks are set back, may have begun so long ago. */
const LONGEST_DAY = { hours: 26 };
/** A list is read with so many more, as some of what is read is over; and at most by so many at once. */
const FEW = 8;
const MANY = 200;

/** A place on the timeline: that of a key date, or just an instant. */
export interface TimelinePlace {
  readonly at: Temporal.Instant;
  /** Tells apart what stands at one instant; empty for the place before all of it. */
  readonly id: string;
}

export interface KeyDateStore {
  find(dateId: string): Promise<StoredKeyDate | undefined>;
  /** With what only keeping it needs; those that do not exist are left out. */
  records(dateIds: readonly string[]): Promise<KeyDateRecord[]>;
  /** @returns the key date as stored: the one given, or the one that was there under its id. */
  add(keyDate: StoredKeyDate): Promise<KeyDateRecord>;
  /**
   * Changes a key date as `edit` says. It is asked again where somebody else changes it meanwhile; null leaves it alone.
   *
   * @param known the key date where it has just been read, so that it need not be read again.
   * @returns it before and after; undefined where there is none.
   */
  change(
    dateId: string,
    edit: (known: KeyDateRecord) => KeyDateRecord | null,
    known?: KeyDateRecord,
  ): Promise<{ before: KeyDateRecord; after: KeyDateRecord } | undefined>;
  addSource(source: Source): Promise<void>;
  sources(dateId: string): Promise<Source[]>;
  /** All that stands on the timeline in some calendar months, the last one included, in the order of time. */
  inMonths(first: Temporal.PlainYearMonth, last: Temporal.PlainYearMonth): AsyncGenerator<StoredKeyDate>;
  /** What happens, or goes on, between two instants, soonest first; no more than a number of them. */
  between(from: Temporal.Instant, to: Temporal.Instant, limit: number): Promise<StoredKeyDate[]>;
  /**
   * What stands on the timeline behind a place, in the order of time, or before it in the reverse order, as far as an
   * instant. It is read by so many at a time, each costing DynamoDB a quarter of a read unit where it takes 2 KB, and every
   * month begun half a unit: whoever stops early pays for little.
   */
  stretch(from: TimelinePlace, to: Temporal.Instant, atOnce: number): AsyncGenerator<StoredKeyDate>;
  /**
   * What is still ahead at an instant, soonest first.
   *
   * @param months how many calendar months to look through, this one included.
   */
  upcoming(now: Temporal.Instant, options: { months: number; limit: number }): Promise<StoredKeyDate[]>;
}

export function createKeyDateStore(table: Table): KeyDateStore {
  const record = (dateId: string) => table.get(keyOf(dateId), KeyDateRecord);

  async function* inMonths(first: Temporal.PlainYearMonth, last: Temporal.PlainYearMonth) {
    for (let month = first; Temporal.PlainYearMonth.compare(month, last) <= 0; month = month.add({ months: 1 })) {
      yield* table.query({ index: 'timeline', partition: timelineMonth(month) }, StoredKeyDate);
    }
  }

  async function* stretch(from: TimelinePlace, to: Temporal.Instant, atOnce: number): AsyncGenerator<StoredKeyDate> {
    const backwards = Temporal.Instant.compare(to, from.at) < 0;
    const last = monthOf(to);
    const step = { months: backwards ? -1 : 1 };
    const isWithin = (month: Temporal.PlainYearMonth) =>
      Temporal.PlainYearMonth.compare(month, last) * step.months <= 0;
    let place = placeKey(from);
    for (let month = monthOf(from.at); isWithin(month); month = month.add(step)) {
      for (let isMore = true; isMore; ) {
        const sort = backwards ? { before: place } : { after: place };
        const query = { index: 'timeline', partition: timelineMonth(month), sort, backwards, limit: atOnce } as const;
        const some = await collect(table.query(query, StoredKeyDate));
        for (const keyDate of some) {
          const { at } = timelinePlace(keyDate);
          if (Temporal.Instant.compare(at, to) * step.months > 0) return;
          yield keyDate;
        }
        const end = some.at(-1);
        if (end !== undefined) place = placeKey(timelinePlace(end));
        isMore = some.length === atOnce;
      }
    }
  }

  return {
    find: (dateId) => table.get(keyOf(dateId), StoredKeyDate),
    records: (dateIds) => table.getMany(dateIds.map(keyOf), KeyDateRecord),

    async add(keyDate) {
      const fresh = KeyDateRecord.parse({ ...keyDate, revision: 1 });
      const added = await table.putIfAbsent(keyOf(keyDate.id), { ...fresh, ...timelineAttributes(fresh) });
      return added ? fresh : ((await record(keyDate.id)) ?? fresh);
    },

    async change(dateId, edit, known) {
      for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
        const before = attempt === 0 && known !== undefined ? known : await record(dateId);
        if (before === undefined) return undefined;
        const edited = edit(before);
        if (edited === null) return { before, after: before };
        const after = { ...edited, revision: before.revision + 1 };
        const isListed = after.movedInto === null;
        const changed = await table.update(keyOf(dateId), {
          set: { ...after, ...(isListed && timelineAttributes(after)) },
          ...(!isListed && { remove: ['timelineMonth', 'timelineStart'] }),
          // Those stored before there were revisions have none.
          when: { revision: before.revision === 0 ? undefined : before.revision },
        });
        if (changed) return { before, after };
      }
      throw new Error(`key date ${dateId} is changed by too many at once`);
    },

    async addSource(source) {
      await table.put({ PK: `DATE#${source.dateId}`, SK: `SOURCE#${source.articleId}` }, source);
    },

    sources: (dateId) => collect(table.query({ partition: keyOf(dateId).PK, sort: { beginsWith: 'SOURCE#' } }, Source)),

    inMonths,

    async between(from, to, limit) {
      const found: StoredKeyDate[] = [];
      const month = (instant: Temporal.Instant) => instant.toZonedDateTimeISO('UTC').toPlainDate().toPlainYearMonth();
      for await (const keyDate of inMonths(month(from.subtract({ hours: 24 })), month(to))) {
        const isLater = Temporal.Instant.compare(spanOf(keyDate).start, to) >= 0;
        if (!isLater && isAhead(keyDate, from)) found.push(keyDate);
        if (found.length === limit) break;
      }
      return found;
    },

    stretch,

    async upcoming(now, { months, limit }) {
      const found: StoredKeyDate[] = [];
      // A day that has begun where the sun rises first may belong to the month that has not begun by UTC, and the reverse.
      const yesterday = now.subtract(LONGEST_DAY);
      const after = monthOf(now.subtract({ hours: 24 })).add({ months: months + 1 });
      const end = after.toPlainDate({ day: 1 }).toZonedDateTime('UTC').toInstant().subtract({ milliseconds: 1 });
      for await (const keyDate of stretch({ at: yesterday, id: '' }, end, Math.min(limit + FEW, MANY))) {
        if (isAhead(keyDate, now)) found.push(keyDate);
        if (found.length === limit) break;
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

function monthOf(instant: Temporal.Instant): Temporal.PlainYearMonth {
  return instant.toZonedDateTimeISO('UTC').toPlainDate().toPlainYearMonth();
}

/**
 * A key date's place on the timeline: a day where it begins; several days, or something coarser, where it ends, so that
 * what is "in March", or goes on into April, is listed until it is over.
 */
export function timelinePlace(keyDate: StoredKeyDate): TimelinePlace {
  const span = spanOf(keyDate);
  const isOneDay = keyDate.end === null && (keyDate.precision === 'minute' || keyDate.precision === 'day');
  return { at: isOneDay ? span.start : span.end.subtract({ seconds: 1 }), id: keyDate.id };
}

function placeKey({ at, id }: TimelinePlace): string {
  return `${sortableInstant(at)}#${id}`;
}

function timelineAttributes(keyDate: StoredKeyDate) {
  const place = timelinePlace(keyDate);
  return { timelineMonth: timelineMonth(monthOf(place.at)), timelineStart: placeKey(place) };
}
