import type { RequestListener } from 'node:http';
import { describe, expect, it } from 'vitest';
import { writeOpml } from '../../../../lambda/articles/feeds/opml.ts';
import { identifierOf } from '../../../../lambda/platform/hash.ts';
import { articlePage, type FeedSite, startFeedSite } from '../../../support/feed-site.ts';
import { rss, type TestItem } from '../../../support/feeds.ts';
import { aWorld, follow, item, MONDAY, storeOf, titlesRead } from '../../../support/followed-feeds.ts';
import { READER, type World } from '../../../support/world.ts';

const VOTE = 'Voters in Peru elect a new president on Sunday.';
const CUT = 'The bank will cut its rates on Thursday, it said.';

const onThatDay = (time: string) => `2026-03-02T${time}:00Z`;
const to =
  (location: string, status = 301): RequestListener =>
  (_, response) =>
    response.writeHead(status, { location }).end();

const vote = (site: FeedSite, changes: TestItem = {}) => item(site, 'vote', onThatDay('11:00'), changes);
const bank = (site: FeedSite) => item(site, 'bank', onThatDay('12:05'));

function putArticles(site: FeedSite): void {
  site.put('/vote', articlePage('Peru votes', VOTE), 'text/html');
  site.put('/bank', articlePage('Bank to cut', CUT), 'text/html');
}

/** A feed of one article is followed and read, and then its site moves; a site that did not move has the articles. */
async function aMove() {
  const world = await aWorld({ operators: [READER] });
  const [old, fresh, articles] = [await startFeedSite(), await startFeedSite(), await startFeedSite()];
  putArticles(articles);
  old.put('/feed', rss([vote(articles)]));
  await follow(world, `${old.url}/feed`);
  await world.goTo(MONDAY);
  old.put('/feed', to(`${fresh.url}/feed`));
  fresh.put('/feed', rss([bank(articles), vote(articles)]));
  return { world, old, fresh, articles };
}

/** Ten articles that were there before, and what came since, all of them at this site. */
function manyItems(site: FeedSite): TestItem[] {
  const before = Array.from({ length: 10 }, (_, index) => item(site, `old-${index}`, onThatDay(`0${index}:30`)));
  return [bank(site), ...before];
}

const urls = async (world: World) => (await storeOf(world).all()).map(({ url }) => url);
const answerTo = async (world: World, text: string) => {
  await world.say(text);
  return world.heard().at(-1)?.text ?? '';
};

describe('a feed that has moved for good', () => {
  it('is asked where it is from then on, and brings what is new, each once', async () => {
    const { world, old, fresh, articles } = await aMove();
    await world.goTo(onThatDay('12:15'));
    await world.goTo(onThatDay('12:30'));
    await world.goTo(onThatDay('12:45'));
    expect([old.asked, fresh.asked]).toEqual([
      ['/feed', '/feed'],
      ['/feed', '/feed', '/feed'],
    ]);
    expect(articles.asked).toEqual(['/vote', '/bank']);
    expect(titlesRead(world)).toEqual(['Peru votes', 'Bank to cut']);
    expect(await storeOf(world).all()).toMatchObject([
      {
        url: `${fresh.url}/feed`,
        formerUrls: [`${old.url}/feed`],
        items: 2,
        keyDates: 2,
        failures: 0,
        addedAt: MONDAY,
      },
    ]);
  });

  it.each([
    ['by 301', [301], 1],
    ['by 308', [308], 1],
    ['by several steps', [301, 308], 2],
    ['only as far as all steps are for good', [301, 302, 301], 1],
  ])('is followed there: %s', async (_, statuses, hops) => {
    const { world, old, fresh } = await aMove();
    old.put('/feed', to(`${fresh.url}/1`, statuses[0]));
    for (const [index, status] of statuses.slice(1).entries()) {
      fresh.put(`/${index + 1}`, to(`${fresh.url}/${index + 2}`, status));
    }
    fresh.put(`/${statuses.length}`, rss([]));
    await world.goTo(onThatDay('12:15'));
    expect(await urls(world)).toEqual([`${fresh.url}/${hops}`]);
  });

  it.each([302, 303, 307])('for a while only (%i) is asked where it was', async (status) => {
    const { world, old, fresh } = await aMove();
    old.put('/feed', to(`${fresh.url}/feed`, status));
    await world.goTo(onThatDay('12:15'));
    expect(await urls(world)).toEqual([`${old.url}/feed`]);
    expect(titlesRead(world)).toEqual(['Peru votes', 'Bank to cut']);
  });

  it.each<[string, RequestListener]>([
    ['there is a web page', (_, response) => response.end('<html><body>This domain is for sale</body></html>')],
    ['there is nothing', (_, response) => response.writeHead(404).end()],
    ['that is a private network', to('http://10.0.0.1/feed')],
  ])('stays where it was while %s', async (_, answer) => {
    const { world, old, fresh } = await aMove();
    fresh.put('/feed', answer);
    await world.goTo(onThatDay('12:15'));
    expect(await storeOf(world).all()).toMatchObject([{ url: `${old.url}/feed`, failures: 1, items: 1 }]);
  });

  it('stays where it was while the site there asks programs not to read it', async () => {
    const { world, old, fresh } = await aMove();
    fresh.put('/robots.txt', 'User-agent: Datewire\nDisallow: /feed', 'text/plain');
    await world.goTo(onThatDay('12:15'));
    expect(await storeOf(world).all()).toMatchObject([
      { url: `${old.url}/feed`, lastFailure: 'the site asks programs not to read this address (robots.txt)' },
    ]);
    expect(titlesRead(world)).toEqual(['Peru votes']);
  });

  it('is asked for as a whole before it is followed, where it has not changed since', async () => {
    const world = await aWorld();
    const [old, fresh] = [await startFeedSite(), await startFeedSite()];
    const asked: (string | undefined)[] = [];
    const feed: RequestListener = ({ headers }, response) => {
      asked.push(headers['if-none-match']);
      if (headers['if-none-match'] === '"1"') response.writeHead(304).end();
      else response.writeHead(200, { 'content-type': 'text/xml', etag: '"1"' }).end(rss([]));
    };
    old.put('/feed', feed);
    await follow(world, `${old.url}/feed`);
    await world.goTo(MONDAY);
    old.put('/feed', to(`${fresh.url}/feed`));
    fresh.put('/feed', feed);
    await world.goTo(onThatDay('12:15'));
    expect(await urls(world)).toEqual([`${old.url}/feed`]);
    await world.goTo(onThatDay('12:30'));
    expect(await urls(world)).toEqual([`${fresh.url}/feed`]);
    await world.goTo(onThatDay('12:45'));
    await world.goTo(onThatDay('13:00'));
    expect(asked).toEqual([undefined, '"1"', undefined, undefined, '"1"']);
  });

  it('brings nothing of what it had before, though its articles have moved with it', async () => {
    const world = await aWorld();
    const [old, fresh] = [await startFeedSite(), await startFeedSite()];
    old.put('/feed', rss(manyItems(old).slice(1)));
    await follow(world, `${old.url}/feed`);
    await world.goTo(MONDAY);
    const before = old.asked.length;
    old.put('/feed', to(`${fresh.url}/feed`));
    const undated = item(fresh, 'undated', MONDAY, { pubDate: 'some day' });
    fresh.put('/feed', rss([...manyItems(fresh), undated]));
    putArticles(fresh);
    await world.goTo(onThatDay('12:15'));
    await world.goTo(onThatDay('12:30'));
    expect([old.asked.slice(before), fresh.asked]).toEqual([['/feed'], ['/feed', '/bank', '/feed']]);
  });

  it('and moves back, is followed where it was', async () => {
    const { world, old, fresh, articles } = await aMove();
    await world.goTo(onThatDay('12:15'));
    fresh.put('/feed', to(`${old.url}/feed`));
    old.put('/feed', rss([bank(articles), vote(articles)]));
    await world.goTo(onThatDay('12:30'));
    await world.goTo(onThatDay('12:45'));
    expect(await storeOf(world).all()).toMatchObject([
      { url: `${old.url}/feed`, formerUrls: [`${fresh.url}/feed`], items: 2 },
    ]);
    expect(titlesRead(world)).toEqual(['Peru votes', 'Bank to cut']);
  });

  it('keeps the title that it was given', async () => {
    const { world, fresh } = await aMove();
    const [feed] = await storeOf(world).all();
    if (feed === undefined) throw new Error('the feed is not followed');
    await storeOf(world).finishReading(feed, { title: 'My paper' }, world.host.ports.clock.now());
    await world.goTo(onThatDay('12:15'));
    expect(await storeOf(world).all()).toMatchObject([{ url: `${fresh.url}/feed`, title: 'My paper' }]);
  });

  it('is not brought back by its reading where it was removed meanwhile', async () => {
    const { world, old, fresh } = await aMove();
    fresh.put('/feed', async (_, response) => {
      await storeOf(world).remove(identifierOf(`${old.url}/feed`));
      response.end(rss([]));
    });
    await world.goTo(onThatDay('12:15'));
    expect(await urls(world)).toEqual([]);
  });

  it('is known to the operator by both addresses', async () => {
    const { world, old, fresh } = await aMove();
    await world.goTo(onThatDay('12:15'));
    expect(await answerTo(world, '/feeds')).toContain(`\n${fresh.url}/feed`);
    expect(writeOpml(await storeOf(world).all())).toContain(`xmlUrl="${fresh.url}/feed"`);
    const asked = [...old.asked];
    for (const url of [`${old.url}/feed`, `${fresh.url}/feed`]) {
      expect(await answerTo(world, `/feeds add ${url}`)).toBe('The Daily Test was followed already.');
    }
    expect(old.asked).toEqual(asked);
    expect(await answerTo(world, `/feeds remove ${old.url}/feed`)).toMatch(/^The Daily Test is followed no longer/);
    expect(await urls(world)).toEqual([]);
  });

  it('and is added when it has, is followed where it is, and where a page names it by its old address too', async () => {
    const [world, old, fresh] = [await aWorld({ operators: [READER] }), await startFeedSite(), await startFeedSite()];
    old.put('/feed', to(`${fresh.url}/feed`, 308));
    const page = `<html><head><link rel="alternate" type="application/rss+xml" href="${old.url}/feed"></head></html>`;
    old.put('/', page, 'text/html');
    fresh.put('/feed', rss([]));
    expect(await answerTo(world, `/feeds add ${old.url}/feed`)).toBe('The Daily Test is followed from now on.');
    expect(await answerTo(world, `/feeds add ${old.url}`)).toBe('The Daily Test was followed already.');
    expect(await urls(world)).toEqual([`${fresh.url}/feed`]);
  });
});

describe('two feeds that have moved to one address', () => {
  it('are one, which has what both had seen', async () => {
    const world = await aWorld({ operators: [READER] });
    const [one, two, fresh, articles] = [
      await startFeedSite(),
      await startFeedSite(),
      await startFeedSite(),
      await startFeedSite(),
    ];
    putArticles(articles);
    one.put('/feed', rss([vote(articles)]));
    two.put('/feed', rss([bank(articles)]));
    for (const site of [one, two]) await follow(world, `${site.url}/feed`);
    await world.goTo(onThatDay('12:06'));
    for (const site of [one, two]) site.put('/feed', to(`${fresh.url}/feed`));
    fresh.put('/feed', rss([bank(articles), vote(articles)]));
    for (const time of ['12:20', '12:40', '13:00', '13:20']) await world.goTo(onThatDay(time));
    const all = await storeOf(world).all();
    expect(all).toMatchObject([{ url: `${fresh.url}/feed`, items: 2, keyDates: 2 }]);
    expect(all[0]?.formerUrls.toSorted()).toEqual([`${one.url}/feed`, `${two.url}/feed`].sort());
    expect(articles.asked.toSorted()).toEqual(['/bank', '/vote']);
    expect([one.asked.length, two.asked.length]).toEqual([2, 2]);
    expect(await answerTo(world, `/feeds remove ${two.url}/feed`)).toMatch(/^The Daily Test is followed no longer/);
  });

  it('are one where the other was followed there before, with the counts of the one that has more', async () => {
    const { world, old, fresh, articles } = await aMove();
    await follow(world, `${fresh.url}/feed`);
    await storeOf(world).remove(identifierOf(`${old.url}/feed`));
    await world.goTo(onThatDay('12:10'));
    await follow(world, `${old.url}/feed`);
    for (const time of ['12:11', '12:30', '12:50']) await world.goTo(onThatDay(time));
    expect(await storeOf(world).all()).toMatchObject([
      { url: `${fresh.url}/feed`, formerUrls: [`${old.url}/feed`], items: 2, keyDates: 2 },
    ]);
    expect(articles.asked).toEqual(['/vote', '/bank']);
  });
});
