import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createKeyDateStore,
  type KeyDateStore,
  type TimelinePlace,
  timelinePlace,
} from '../../../lambda/dates/key-date-store.ts';
import { collect } from '../../../lambda/platform/table.ts';
import { aKeyDate, at } from '../../support/key-dates.ts';
import { openTestTable, type TestTable } from '../../support/test-table.ts';

describe('the store of key dates', () => {
  let opened: TestTable;
  let store: KeyDateStore;
  beforeEach(async () => {
    opened = await openTestTable();
    store = createKeyDateStore(opened.table);
  });
  afterEach(() => opened.close());

  it('keeps the first of two with one id, and says so', async () => {
    await store.add(aKeyDate({ title: 'The first title' }));
    const second = await store.add(aKeyDate({ title: 'The second title' }));
    expect(second.title).toBe('The first title');
    expect((await store.find('date-1'))?.title).toBe('The first title');
  });

  it('lists what is ahead, soonest first, over months and the end of the year', async () => {
    const dates = ['2015-01-02', '2014-03-16', '2014-12-31', '2014-03-15'];
    for (const date of dates) await store.add(aKeyDate({ id: date, date }));
    const listed = await store.upcoming(at('2014-03-14T18:00:00Z'), { months: 12, limit: 10 });
    expect(listed.map(({ date }) => date)).toEqual(['2014-03-15', '2014-03-16', '2014-12-31', '2015-01-02']);
  });

  it('lists a day until it is over where it happens, and no longer', async () => {
    await store.add(aKeyDate());
    const listed = async (now: string) => (await store.upcoming(at(now), { months: 1, limit: 10 })).length;
    expect(await listed('2014-03-16T21:59:59Z')).toBe(1);
    expect(await listed('2014-03-16T22:00:00Z')).toBe(0);
  });

  it('lists what is in a month until the month is over', async () => {
    await store.add(aKeyDate({ precision: 'month', date: '2014-03', zone: 'UTC' }));
    const listed = await store.upcoming(at('2014-03-31T12:00:00Z'), { months: 1, limit: 10 });
    expect(listed).toHaveLength(1);
  });

  it('lists several days that go over the end of a month until the last is over', async () => {
    await store.add(aKeyDate({ date: '2014-11-20', end: '2014-12-10', zone: 'UTC' }));
    const listed = async (now: string) => (await store.upcoming(at(now), { months: 1, limit: 10 })).length;
    expect(await listed('2014-12-10T23:00:00Z')).toBe(1);
    expect(await listed('2014-12-11T00:00:00Z')).toBe(0);
  });

  it('finds a day that has begun in the far east while the month has not begun by UTC', async () => {
    await store.add(aKeyDate({ date: '2014-04-01', zone: 'Pacific/Kiritimati' }));
    const listed = await store.upcoming(at('2014-04-01T09:00:00Z'), { months: 0, limit: 10 });
    expect(listed).toHaveLength(1);
  });

  it('lists no more than it is asked for', async () => {
    for (const id of ['a', 'b', 'c']) await store.add(aKeyDate({ id }));
    expect(await store.upcoming(at('2014-03-14T00:00:00Z'), { months: 1, limit: 2 })).toHaveLength(2);
  });

  describe('gives a stretch of the timeline', () => {
    const DATES = ['2014-03-16', '2014-03-31', '2014-04-01', '2014-06-01'];
    const stretch = async (from: TimelinePlace, to: string, atOnce = 2) =>
      (await collect(store.stretch(from, at(to), atOnce))).map(({ id }) => id);
    beforeEach(async () => {
      for (const date of DATES) await store.add(aKeyDate({ id: date, date, zone: 'UTC' }));
    });

    it.each([1, 2, 10])('from a place on, over months that have nothing, by %i at once', async (atOnce) => {
      const start = { at: at('2014-03-16T00:00:00Z'), id: '' };
      expect(await stretch(start, '2014-07-01T00:00:00Z', atOnce)).toEqual(DATES);
    });

    it.each([1, 2, 10])('before a place, the last first, by %i at once', async (atOnce) => {
      const end = { at: at('2014-06-01T00:00:00Z'), id: '2014-06-01' };
      expect(await stretch(end, '2014-03-01T00:00:00Z', atOnce)).toEqual(DATES.slice(0, 3).reverse());
    });

    it('as far as an instant', async () => {
      expect(await stretch({ at: at('2014-03-20T00:00:00Z'), id: '' }, '2014-04-01T00:00:00Z')).toEqual([
        '2014-03-31',
        '2014-04-01',
      ]);
    });

    it('from behind one of several that stand at one instant', async () => {
      for (const id of ['a', 'b', 'c']) await store.add(aKeyDate({ id, date: '2014-05-05', zone: 'UTC' }));
      const place = timelinePlace(aKeyDate({ id: 'a', date: '2014-05-05', zone: 'UTC' }));
      expect(await stretch(place, '2014-05-06T00:00:00Z')).toEqual(['b', 'c']);
    });
  });
});
