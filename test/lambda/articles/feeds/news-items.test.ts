import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { itemKeys } from '../../../../lambda/articles/feeds/item-key.ts';
import { habitOf, newsAmong } from '../../../../lambda/articles/feeds/news-items.ts';
import type { FeedItem } from '../../../../lambda/articles/feeds/parse-feed.ts';
import { at } from '../../../support/key-dates.ts';

const NOW = at('2026-03-02T12:00:00Z');
const LONG =
  'Voters in the harbour towns choose a new council on Sunday, and the ferries run all night for them. '.repeat(2);

function anItem(name: string, hoursOld: number | null = 1, changes: Partial<FeedItem> = {}): FeedItem {
  return {
    url: `https://news.example/${name}`,
    title: `About ${name}`,
    published:
      hoursOld === null ? null : NOW.subtract({ minutes: Math.round(hoursOld * 60) }).toZonedDateTimeISO('UTC'),
    content: null,
    summary: null,
    ...changes,
  };
}

const names = (items: readonly FeedItem[]) => items.map(({ url }) => url?.split('/').at(-1));
const seenOf = (...items: FeedItem[]) => items.flatMap(itemKeys);

describe('the first reading of a feed', () => {
  const first = (items: readonly FeedItem[]) => newsAmong(items, null, NOW);

  it('takes the five newest of the last day, oldest first, and remembers all', () => {
    const items = Array.from({ length: 30 }, (_, index) => anItem(`item-${index}`, index * 2));
    const { items: news, seen } = first(items);
    expect(names(news)).toEqual(['item-4', 'item-3', 'item-2', 'item-1', 'item-0']);
    expect(newsAmong(items, seen, NOW).items).toEqual([]);
  });

  it('takes nothing that is older than a day, or has no date', () => {
    expect(names(first([anItem('new', 23.9), anItem('old', 24.1), anItem('undated', null)]).items)).toEqual(['new']);
  });
});

describe('a later reading', () => {
  it('takes what was not there before', () => {
    expect(names(newsAmong([anItem('b'), anItem('a')], seenOf(anItem('a')), NOW).items)).toEqual(['b']);
  });

  it('takes what has no date, since it was not there before', () => {
    expect(names(newsAmong([anItem('a', null)], [], NOW).items)).toEqual(['a']);
  });

  it.each([
    [7 * 24 - 1, ['a']],
    [7 * 24 + 1, []],
  ])('takes an item that is %i hours old: %j', (hours, taken) => {
    expect(names(newsAmong([anItem('a', hours)], [], NOW).items)).toEqual(taken);
  });

  it('gives a day without a time until it has ended everywhere', () => {
    const onDay = (day: string) => anItem('a', null, { published: Temporal.PlainDate.from(day) });
    expect(newsAmong([onDay('2026-02-23')], [], NOW).items).toHaveLength(1);
    expect(newsAmong([onDay('2026-02-21')], [], NOW).items).toHaveLength(0);
  });

  it.each<[string, FeedItem]>([
    ['its date was changed', anItem('a', 0)],
    ['it has another title', anItem('a', 1, { title: 'Updated: about a' })],
    ['its address was changed and its words were not', anItem('b', 1, { title: 'About a', summary: LONG })],
  ])('brings nothing twice where %s', (_, again) => {
    expect(newsAmong([again], seenOf(anItem('a', 1, { summary: LONG })), NOW).items).toEqual([]);
  });

  it('knows two things under one title for two, as of a column of every day', () => {
    const column = (name: string) => anItem(name, 1, { title: 'The day in brief', summary: 'All that matters.' });
    expect(names(newsAmong([column('tuesday')], seenOf(column('monday')), NOW).items)).toEqual(['tuesday']);
  });

  const moved = (name: string, hoursOld: number | null) =>
    anItem(name, hoursOld, { url: `https://moved.example/${name}` });

  it('of a feed that has moved with all its items takes what is newer than its last reading', () => {
    const items = [moved('new', 1), moved('a', 3), moved('undated', null)];
    const seen = seenOf(anItem('a', 3), anItem('undated', null));
    expect(names(newsAmong(items, seen, NOW, NOW.subtract({ hours: 2 })).items)).toEqual(['new']);
  });

  it('of a feed that has moved alone takes all that was not there before', () => {
    const items = [anItem('late', 3), anItem('undated', null), anItem('a', 4)];
    const news = newsAmong(items, seenOf(anItem('a', 4)), NOW, NOW.subtract({ hours: 2 }));
    expect(names(news.items)).toEqual(['late', 'undated']);
  });

  it('knows an item that stands in the feed twice for one', () => {
    expect(names(newsAmong([anItem('a'), anItem('a')], [], NOW).items)).toEqual(['a']);
  });

  it('passes over what has neither an address nor words', () => {
    expect(newsAmong([anItem('a', 1, { url: null })], [], NOW).items).toEqual([]);
  });

  it('takes a hundred at the most, the newest', () => {
    const items = Array.from({ length: 150 }, (_, index) => anItem(`item-${index}`, index / 10));
    const { items: news } = newsAmong(items, [], NOW);
    expect([news.length, ...names([...news.slice(0, 1), ...news.slice(-1)])]).toEqual([100, 'item-99', 'item-0']);
  });
});

describe('what is remembered', () => {
  it('outlives the item in the feed: what is put in again later is not news', () => {
    const [kept, gone] = [anItem('kept'), anItem('gone')];
    const { seen: before } = newsAmong([kept, gone], [], NOW);
    const { seen: after } = newsAmong([kept], before, NOW);
    expect(newsAmong([kept, gone], after, NOW).items).toEqual([]);
  });

  it('is twice as long as the feed at the least, and never longer than an item of the table holds', () => {
    const feed = (from: number, count: number) =>
      Array.from({ length: count }, (_, index) => anItem(`item-${from + index}`, null));
    const first = newsAmong(feed(0, 10_000), [], NOW).seen;
    const second = newsAmong(feed(10_000, 10_000), first, NOW).seen;
    const third = newsAmong(feed(20_000, 10_000), second, NOW).seen;
    expect([first.length, second.length, third.length]).toEqual([10_000, 20_000, 20_000]);
    expect(third.slice(0, 10_000)).toEqual(second.slice(10_000));
    expect(newsAmong(feed(0, 40_000), [], NOW).seen.length).toBeLessThan(60_000);
  });

  it('makes every second reading of the same feed bring nothing', () => {
    const items = fc.array(
      fc.record({
        url: fc.option(fc.webUrl()),
        title: fc.option(fc.string()),
        published: fc.constantFrom(null, NOW.toZonedDateTimeISO('UTC'), Temporal.PlainDate.from('2026-03-01')),
        content: fc.option(fc.string({ maxLength: 300 })),
        summary: fc.option(fc.string({ maxLength: 300 })),
      }),
    );
    fc.assert(
      fc.property(items, items, (feed, before) => {
        const { seen } = newsAmong(before, null, NOW);
        const { seen: after } = newsAmong(feed, seen, NOW);
        expect(newsAmong(feed.toReversed(), after, NOW).items).toEqual([]);
      }),
    );
  });
});

describe('the habit of a feed', () => {
  it.each([
    ['one an hour', [1, 2, 3, 4, 5, 6], 60],
    ['one a day, with a gap', [0, 24, 48, 72, 240, 264], 1440],
    ['all at once', [1, 1, 1, 1, 1], 0],
    ['too few to tell', [1, 2, 3, 4], null],
  ])('is the usual gap: %s', (_, hours, minutes) => {
    expect(habitOf(hours.map((old, index) => anItem(`item-${index}`, old)))).toBe(minutes);
  });

  it('is not told by items without a date', () => {
    expect(habitOf(Array.from({ length: 20 }, (_, index) => anItem(`item-${index}`, null)))).toBeNull();
  });
});
