import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createUpdateStore, MAX_ATTEMPTS, type UpdateStore } from '../../../lambda/bot/update-store.ts';
import { at } from '../../support/key-dates.ts';
import { openTestTable, type TestTable } from '../../support/test-table.ts';

const NOW = at('2014-03-14T18:00:00Z');

describe('the record of updates', () => {
  let opened: TestTable;
  let updates: UpdateStore;
  beforeEach(async () => {
    opened = await openTestTable();
    updates = createUpdateStore(opened.table);
  });
  afterEach(() => opened.close());

  it('gives an update to one of many who ask at once', async () => {
    const claims = await Promise.all(Array.from({ length: 20 }, () => updates.claim(7, NOW)));
    expect(claims.filter((claim) => claim === 1)).toHaveLength(1);
    expect(claims.filter((claim) => claim === 'busy')).toHaveLength(19);
  });

  it('gives out no update that was handled', async () => {
    await updates.claim(7, NOW);
    await updates.finish(7, 'done');
    expect(await updates.claim(7, NOW)).toBe('done');
  });

  it('gives an update that failed out again, but not for ever', async () => {
    const claims: unknown[] = [];
    for (let attempt = 0; attempt <= MAX_ATTEMPTS; attempt++) {
      claims.push(await updates.claim(7, NOW));
      await updates.finish(7, 'failed');
    }
    expect(claims).toEqual([1, 2, 3, 'done']);
  });

  it('takes an update from someone who has died over it, after a while', async () => {
    await updates.claim(7, NOW);
    expect(await updates.claim(7, NOW.add({ seconds: 29 }))).toBe('busy');
    expect(await updates.claim(7, NOW.add({ seconds: 30 }))).toBe(2);
  });
});
