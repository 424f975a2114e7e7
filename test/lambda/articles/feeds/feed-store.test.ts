import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newFeed } from '../../../../lambda/articles/feeds/feed.ts';
import { createFeedStore, type FeedStore } from '../../../../lambda/articles/feeds/feed-store.ts';
import { followDefaults } from '../../../../lambda/articles/feeds/follow-feed.ts';
import { at } from '../../../support/key-dates.ts';
import { openTestTable, type TestTable } from '../../../support/test-table.ts';

const NOW = at('2026-03-02T12:00:00Z');
const aFeed = (name: string) => newFeed(`https://${name}.example/feed`, name, null, NOW.toString());

describe('the feed store', () => {
  let test: TestTable;
  let feeds: FeedStore;
  beforeAll(async () => {
    test = await openTestTable();
    feeds = createFeedStore(test.table);
  });
  afterAll(() => test.close());

  it('keeps a feed once, due at first when it was added', async () => {
    expect(await feeds.add(aFeed('once'), NOW)).toBe(true);
    expect(await feeds.add({ ...aFeed('once'), title: 'other' }, NOW.add({ hours: 1 }))).toBe(false);
    expect(await feeds.find(aFeed('once').feedId)).toMatchObject({ title: 'once', dueAt: '2026-03-02T12:00:00.000Z' });
  });

  it('lets only him finish a reading who holds the lease', async () => {
    const { feedId } = aFeed('lease');
    await feeds.add(aFeed('lease'), NOW);
    const feed = await feeds.find(feedId);
    if (feed === undefined) throw new Error('the feed is not stored');
    expect(await feeds.finishReading(feed, { items: 1 }, NOW.add({ minutes: 10 }))).toBe(true);
    expect(await feeds.finishReading(feed, { items: 2 }, NOW.add({ minutes: 20 }))).toBe(false);
    expect(await feeds.find(feedId)).toMatchObject({ items: 1, dueAt: '2026-03-02T12:10:00.000Z' });
  });

  it('keeps each address where a feed was before, however many are told at once', async () => {
    const { feedId } = aFeed('former');
    expect(await feeds.addFormerUrls(feedId, ['https://a.example/'])).toBe(false);
    await feeds.add(aFeed('former'), NOW);
    expect(await feeds.find(feedId)).toMatchObject({ formerUrls: [] });
    const told = ['a', 'b', 'c'].map((name) => [`https://${name}.example/`, 'https://d.example/']);
    expect(await Promise.all(told.map((urls) => feeds.addFormerUrls(feedId, urls)))).toEqual([true, true, true]);
    expect((await feeds.find(feedId))?.formerUrls.toSorted()).toEqual(
      ['a', 'b', 'c', 'd'].map((name) => `https://${name}.example/`),
    );
  });

  it('remembers what a feed has brought, and lets only one of two replace it', async () => {
    const memory = { seen: ['abcdefgh', '-_234567'], items: 2, keyDates: 1, uncounted: ['article'] };
    expect(await feeds.memory('one')).toBeUndefined();
    expect(await feeds.remember('one', memory, undefined, NOW)).toBe(true);
    expect(await feeds.remember('one', memory, undefined, NOW)).toBe(false);
    expect(await feeds.memory('one')).toEqual({ ...memory, version: 1 });
    expect(await feeds.remember('one', { ...memory, seen: [] }, 1, NOW)).toBe(true);
    expect(await feeds.remember('one', memory, 1, NOW)).toBe(false);
    expect(await feeds.memory('one')).toMatchObject({ seen: [], version: 2 });
  });

  it('has room for all that is ever remembered', async () => {
    const seen = Array.from({ length: 58_000 }, (_, index) => String(index).padStart(8, '0'));
    const uncounted = Array.from({ length: 500 }, () => 'a'.repeat(16));
    await feeds.remember('large', { seen, items: 1, keyDates: 1, uncounted }, undefined, NOW);
    expect((await feeds.memory('large'))?.seen).toEqual(seen);
  });

  it('forgets a feed with all that it remembers of it', async () => {
    const { feedId } = aFeed('gone');
    await feeds.add(aFeed('gone'), NOW);
    await feeds.remember(feedId, { seen: [], items: 0, keyDates: 0, uncounted: [] }, undefined, NOW);
    expect(await feeds.remove(feedId)).toBe(true);
    expect(await feeds.remove(feedId)).toBe(false);
    expect([await feeds.find(feedId), await feeds.memory(feedId)]).toEqual([undefined, undefined]);
  });
});

describe('the default feeds', () => {
  const listed = ['a', 'b'].map((name) => ({ url: `https://${name}.example/feed`, title: name, site: null }));
  const clock = { now: () => NOW };

  it('are put in where none was ever followed, and not again once they were taken out', async () => {
    const test = await openTestTable();
    const feeds = createFeedStore(test.table);
    expect(await followDefaults(listed, { feeds, clock })).toBe(2);
    for (const { feedId } of await feeds.all()) await feeds.remove(feedId);
    expect(await followDefaults(listed, { feeds, clock })).toBe(0);
    await test.close();
  });

  it('are not put in beside feeds that someone has chosen', async () => {
    const test = await openTestTable();
    const feeds = createFeedStore(test.table);
    await feeds.add(aFeed('chosen'), NOW);
    expect(await followDefaults(listed, { feeds, clock })).toBe(1);
    await test.close();
  });
});
