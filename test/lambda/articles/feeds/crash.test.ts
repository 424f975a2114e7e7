import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDueStore } from '../../../../lambda/alerts/due-store.ts';
import { newFeed } from '../../../../lambda/articles/feeds/feed.ts';
import { createFeedStore } from '../../../../lambda/articles/feeds/feed-store.ts';
import { createKeyDateStore } from '../../../../lambda/dates/key-date-store.ts';
import { createTable } from '../../../../lambda/platform/table.ts';
import { type Database, openDatabase, TABLE_NAME } from '../../../../lib/local/database.ts';
import {
  startTelegramSimulator,
  type TelegramSimulator,
} from '../../../../lib/local/telegram-simulator/telegram-simulator.ts';
import { articlePage, type FeedSite, startFeedSite } from '../../../support/feed-site.ts';
import { pubDate, rss } from '../../../support/feeds.ts';
import { at } from '../../../support/key-dates.ts';
import { type Death, mortalClient } from '../../../support/mortal-client.ts';
import { throttledClient } from '../../../support/throttled-client.ts';
import { startWorld } from '../../../support/world.ts';

/** The feed is read, its lease would run out, it is read again, and once more. */
const MOMENTS = ['12:00', '12:04', '12:20', '12:45'];
const LATER = ['13:30', '14:10'];
const onThatDay = (time: string) => `2026-03-02T${time}:00Z`;
const START = onThatDay('12:00');
const BODY = `<p>Voters in Peru elect a new president on Sunday.</p>${'<p>The count begins at night and ends in the morning, as it has for years.</p>'.repeat(10)}`;

let database: Database;
let simulator: TelegramSimulator;
let site: FeedSite;

const items = ({ url }: FeedSite) => [
  { title: 'Peru votes', link: `${url}/vote`, pubDate: pubDate(onThatDay('11:00')), content: BODY },
  { title: 'Bank to cut', link: `${url}/bank`, pubDate: pubDate(onThatDay('10:00')) },
];

/** A feed is followed that has one item with its text, and one whose page must be read. */
async function begin(): Promise<void> {
  database = await openDatabase(null);
  simulator = await startTelegramSimulator();
  site = await startFeedSite();
  site.put('/feed', rss(items(site)));
  site.put('/bank', articlePage('Bank to cut', 'The bank will cut its rates on Thursday, it said.'), 'text/html');
  const table = createTable(database.client, TABLE_NAME);
  const now = at(START);
  await createDueStore(table).moveCursor(now);
  await createFeedStore(table).add(newFeed(`${site.url}/feed`, null, null, now.toString()), now);
}
async function end(): Promise<void> {
  await database.close();
  await simulator.close();
}
beforeEach(begin);
afterEach(end);

/** Lives through some moments, to the last or to death. @returns those that are left, the one of its death included. */
async function live(
  moments: readonly string[],
  client: Database['client'],
  died: Promise<unknown> = new Promise(() => {}),
) {
  const left = [...moments];
  const life = async () => {
    const world = await startWorld({
      start: onThatDay(moments[0] ?? ''),
      database: { client, close: async () => {} },
      simulator,
    });
    for (; left[0] !== undefined; left.shift()) await world.goTo(onThatDay(left[0]));
    return null;
  };
  const killedAt = await Promise.race([life(), died]);
  return { killedAt, left };
}

/** The only feed, and the days of all key dates. */
async function outcome() {
  const table = createTable(database.client, TABLE_NAME);
  const [feed, ...others] = await createFeedStore(table).all();
  expect(others).toEqual([]);
  const keyDates = await createKeyDateStore(table).upcoming(at(START), { months: 2, limit: 10 });
  return { feed, days: keyDates.map(({ date }) => date) };
}

/** What must have come of it all, whatever happened on the way. */
async function expectAll(story: string): Promise<void> {
  const { feed, days } = await outcome();
  expect({ items: feed?.items, keyDates: feed?.keyDates, failures: feed?.failures }, story).toEqual({
    items: 2,
    keyDates: 2,
    failures: 0,
  });
  expect(days, story).toEqual(['2026-03-05', '2026-03-08']);
}

/** Once the feed was read it moves for good, with one more item. */
async function beginMove(): Promise<void> {
  await begin();
  await live(['12:00', '12:02'], database.client);
  site.put('/feed', (_, response) => response.writeHead(301, { location: '/moved' }).end());
  const late = { title: 'Court rules', link: `${site.url}/court`, pubDate: pubDate(onThatDay('12:10')) };
  site.put('/moved', rss([late, ...items(site)]));
  site.put('/court', articlePage('Court rules', 'The court will rule on the appeal on Friday, it said.'), 'text/html');
}

/** What must have come of the move. */
async function expectMoved(story: string): Promise<void> {
  const { feed, days } = await outcome();
  expect(feed, story).toMatchObject({
    url: `${site.url}/moved`,
    formerUrls: [`${site.url}/feed`],
    items: 3,
    keyDates: 3,
    failures: 0,
    addedAt: START,
  });
  expect(days, story).toEqual(['2026-03-05', '2026-03-06', '2026-03-08']);
}

describe('a process that is killed between any two steps, and started again,', () => {
  it.each([
    ['of reading a feed', { prepare: begin, moments: MOMENTS, check: expectAll, leastWrites: 20 }],
    [
      'of moving a feed',
      { prepare: beginMove, moments: ['12:20', '12:24', '12:45'], check: expectMoved, leastWrites: 15 },
    ],
  ])(
    '%s, loses nothing, and has nothing twice',
    async (_, { prepare, moments, check, leastWrites }) => {
      await end();
      await prepare();
      const whole = mortalClient(database.client, null);
      await live(moments, whole.client);
      await check('nothing happened');
      const writes = whole.writes();
      expect(writes).toBeGreaterThan(leastWrites);
      for (let atWrite = 1; atWrite <= writes; atWrite++) {
        await end();
        await prepare();
        // Death before a write leaves what death after the one before it leaves.
        const death: Death = { atWrite, when: 'after' };
        const { client, died } = mortalClient(database.client, death);
        const { killedAt, left } = await live(moments, client, died);
        expect(killedAt, `write ${atWrite} was never made`).not.toBeNull();
        await live([...left, ...LATER], database.client);
        await check(`killed after write ${atWrite} at ${left[0]}: ${JSON.stringify(killedAt)}`);
      }
    },
    120_000,
  );
});

describe('a database that is asked for too much', () => {
  it.each([
    ['refuses one call in seven', (call: number) => call % 7 === 0],
    ['refuses all for a while', (call: number) => call > 5 && call < 40],
  ])('and %s only delays what a feed has brought', async (_, isRefused) => {
    await live(MOMENTS, throttledClient(database.client, isRefused));
    await live(LATER, database.client);
    await expectAll('throttled');
  });
});
