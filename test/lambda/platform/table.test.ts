import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { collect, createTable } from '../../../lambda/platform/table.ts';
import { openTestTable, type TestTable } from '../../support/test-table.ts';

const Item = z.object({ name: z.string(), count: z.number().optional() });

describe('the table', () => {
  let opened: TestTable;
  let partition = 0;
  const key = (SK = 'ITEM') => ({ PK: `TEST#${partition}`, SK });

  beforeAll(async () => {
    opened = await openTestTable();
  });
  afterAll(() => opened.close());
  beforeEach(() => {
    partition++;
  });

  it('gives back what was put', async () => {
    await opened.table.put(key(), { name: 'a' });
    expect(await opened.table.get(key(), Item)).toEqual({ name: 'a' });
  });

  it('gives nothing for a key that was never put', async () => {
    expect(await opened.table.get(key(), Item)).toBeUndefined();
  });

  it('refuses to hand out an item that is not as its schema says, and names it', async () => {
    await opened.table.put(key(), { name: 7 });
    await expect(opened.table.get(key(), Item)).rejects.toThrow(`item TEST#${partition} / ITEM is not as expected`);
  });

  it('gives many items at once, and leaves out those that are not there', async () => {
    const keys = Array.from({ length: 130 }, (_, index) => key(`ITEM#${index}`));
    await Promise.all(keys.slice(0, 120).map((each) => opened.table.put(each, { name: each.SK })));
    const found = await opened.table.getMany([...keys, key('ITEM#0')], Item);
    expect(found.map(({ name }) => name).sort()).toEqual(
      keys
        .slice(0, 120)
        .map(({ SK }) => SK)
        .sort(),
    );
  });

  it('gives nothing where nothing is asked for', async () => {
    expect(await opened.table.getMany([], Item)).toEqual([]);
  });

  it('adds to a set, which is made where it is missing, each text once', async () => {
    const WithSet = z.object({ names: z.set(z.string()), count: z.number() });
    await Promise.all(['a', 'b', 'a', 'c'].map((name) => opened.table.addToSet(key(), 'names', name, { count: 1 })));
    expect(await opened.table.get(key(), WithSet)).toEqual({ names: new Set(['a', 'b', 'c']), count: 1 });
  });

  it('puts an item only once where it must be absent', async () => {
    expect(await opened.table.putIfAbsent(key(), { name: 'first' })).toBe(true);
    expect(await opened.table.putIfAbsent(key(), { name: 'second' })).toBe(false);
    expect(await opened.table.get(key(), Item)).toEqual({ name: 'first' });
  });

  it('lets one of many at once put an item that must be absent', async () => {
    const puts = Array.from({ length: 20 }, (_, number) => opened.table.putIfAbsent(key(), { name: String(number) }));
    expect((await Promise.all(puts)).filter((won) => won)).toHaveLength(1);
  });

  it('sets, adds and removes in one update', async () => {
    await opened.table.put(key(), { name: 'a', count: 1, extra: true });
    expect(await opened.table.update(key(), { set: { name: 'b' }, add: { count: 2 }, remove: ['extra'] })).toBe(true);
    const All = z.looseObject({});
    expect(await opened.table.get(key(), All)).toEqual({ ...key(), name: 'b', count: 3 });
  });

  it('does not make an item by updating it', async () => {
    expect(await opened.table.update(key(), { set: { name: 'a' } })).toBe(false);
    expect(await opened.table.get(key(), Item)).toBeUndefined();
  });

  it.each([
    ['holds', { name: 'a' }, true],
    ['does not hold', { name: 'b' }, false],
    ['asks for a missing attribute that is missing', { count: undefined }, true],
    ['asks for a missing attribute that is there', { name: undefined }, false],
  ])('updates or not where the condition %s', async (_, when, changes) => {
    await opened.table.put(key(), { name: 'a' });
    expect(await opened.table.update(key(), { set: { name: 'z' }, when })).toBe(changes);
    expect((await opened.table.get(key(), Item))?.name).toBe(changes ? 'z' : 'a');
  });

  it('lets one of many at once make an update that depends on what was there', async () => {
    await opened.table.put(key(), { name: 'a' });
    const updates = Array.from({ length: 20 }, (_, number) =>
      opened.table.update(key(), { set: { name: `b${number}` }, when: { name: 'a' } }),
    );
    expect((await Promise.all(updates)).filter((won) => won)).toHaveLength(1);
  });

  it('deletes, and deleting what is gone does no harm', async () => {
    await opened.table.put(key(), { name: 'a' });
    await opened.table.delete(key());
    await opened.table.delete(key());
    expect(await opened.table.get(key(), Item)).toBeUndefined();
  });

  describe('asked for many', () => {
    const names = async (query: Parameters<typeof opened.table.query>[0]) =>
      (await collect(opened.table.query(query, Item))).map(({ name }) => name);

    beforeEach(async () => {
      for (const name of ['c', 'a', 'b', 'd']) await opened.table.put(key(`X#${name}`), { name });
      await opened.table.put(key('Y#e'), { name: 'e' });
    });

    it.each([
      ['all, in the order of the sort key', undefined, ['a', 'b', 'c', 'd', 'e']],
      ['those that begin so', { beginsWith: 'X#' }, ['a', 'b', 'c', 'd']],
      ['those from one to another, both included', { from: 'X#b', to: 'X#c' }, ['b', 'c']],
      ['those up to one, itself included', { to: 'X#b' }, ['a', 'b']],
      ['those after one, itself not included', { after: 'X#b' }, ['c', 'd', 'e']],
      ['those before one, itself not included', { before: 'X#b' }, ['a']],
    ])('gives %s', async (_, sort, expected) => {
      expect(await names({ partition: key().PK, ...(sort && { sort }) })).toEqual(expected);
    });

    it('gives no more than it was asked for', async () => {
      expect(await names({ partition: key().PK, limit: 2 })).toEqual(['a', 'b']);
    });

    it('gives the last first where it is asked backwards', async () => {
      const sort = { before: 'Y#' };
      expect(await names({ partition: key().PK, sort, backwards: true, limit: 3 })).toEqual(['d', 'c', 'b']);
    });

    it('reads on where one answer of DynamoDB, 1 MB, does not hold all', async () => {
      const filler = 'x'.repeat(300_000);
      for (let number = 0; number < 5; number++) {
        await opened.table.put(key(`BIG#${number}`), { name: `big ${number}`, filler });
      }
      expect(await names({ partition: key().PK, sort: { beginsWith: 'BIG#' } })).toHaveLength(5);
    });
  });

  it('lists in an index only the items that carry its attributes', async () => {
    const dueHour = `DUE#${partition}`;
    await opened.table.put(key('a'), { name: 'a', dueHour, dueAt: '2' });
    await opened.table.put(key('b'), { name: 'b', dueHour, dueAt: '1' });
    await opened.table.put(key('c'), { name: 'c' });
    const due = () => collect(opened.table.query({ index: 'due', partition: dueHour }, Item));
    expect(await due()).toEqual([{ name: 'b' }, { name: 'a' }]);
    await opened.table.update(key('b'), { remove: ['dueHour', 'dueAt'] });
    expect(await due()).toEqual([{ name: 'a' }]);
  });

  it('says which table is missing, and what to do', async () => {
    const missing = createTable(opened.client, 'no-such-table');
    await expect(missing.get(key(), Item)).rejects.toThrow(
      'DynamoDB table "no-such-table" does not exist; deploy the stack, or check the table\'s name',
    );
  });
});
