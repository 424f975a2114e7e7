import type { RequestListener, ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { createArticleStore } from '../../../../lambda/articles/article-store.ts';
import { articleIdAt } from '../../../../lambda/articles/submit-article.ts';
import { articlePage, startFeedSite } from '../../../support/feed-site.ts';
import { pubDate, rss, type TestItem } from '../../../support/feeds.ts';
import { aWorld, find, follow, item, MONDAY, storeOf, titlesRead } from '../../../support/followed-feeds.ts';
import { at } from '../../../support/key-dates.ts';
import { READER, type World } from '../../../support/world.ts';

const VOTE = 'Voters in Peru elect a new president on Sunday.';
const SANCTIONS = 'The bank will cut its rates on Thursday, it said.';

const minutesBetween = (from: string, to: string) => at(from).until(at(to)).total('minutes');

describe('a feed that is followed', () => {
  it('has its newest items read when it is first read, and what comes later as it comes', async () => {
    const [world, site] = [await aWorld(), await startFeedSite()];
    const old = item(site, 'old', '2026-02-27T12:00:00Z');
    const vote = item(site, 'vote', '2026-03-02T11:00:00Z');
    site.put('/feed', rss([vote, old]));
    site.put('/vote', articlePage('Peru votes', VOTE), 'text/html');
    const feedId = await follow(world, `${site.url}/feed`);
    await world.goTo(MONDAY);
    expect(site.asked).toEqual(['/feed', '/vote']);
    expect(await find(world, feedId)).toMatchObject({
      title: 'The Daily Test',
      site: 'https://news.example/',
      items: 1,
    });

    site.put('/bank', articlePage('Bank to cut', SANCTIONS), 'text/html');
    site.put('/feed', rss([item(site, 'bank', '2026-03-02T12:05:00Z'), vote, old]));
    await world.goTo('2026-03-02T12:15:00Z');
    expect(site.asked).toEqual(['/feed', '/vote', '/feed', '/bank']);
    expect(titlesRead(world)).toEqual(['Peru votes', 'Bank to cut']);
  });

  it('counts the articles that came from it and the key dates in them, each once', async () => {
    const [world, site] = [await aWorld(), await startFeedSite()];
    site.put('/feed', rss([item(site, 'vote', '2026-03-02T11:00:00Z')]));
    site.put('/vote', articlePage('Peru votes', VOTE), 'text/html');
    const feedId = await follow(world, `${site.url}/feed`);
    await world.goTo(MONDAY);
    for (const instant of ['2026-03-02T12:15:00Z', '2026-03-02T12:30:00Z']) await world.goTo(instant);
    expect(await find(world, feedId)).toMatchObject({ items: 1, keyDates: 1 });
  });

  it('has the day of an item from its own date and zone', async () => {
    const [world, site] = [await aWorld(), await startFeedSite()];
    // Early on Monday in Tokyo: "tomorrow" is Tuesday there.
    const date = 'Mon, 02 Mar 2026 20:30:00 +0900';
    site.put('/feed', rss([item(site, 'vote', MONDAY, { pubDate: date })]));
    site.put('/vote', articlePage('Japan votes', 'Voters in Japan elect a new parliament tomorrow.'), 'text/html');
    await follow(world, `${site.url}/feed`);
    await world.goTo(MONDAY);
    expect(await createArticleStore(world.host.ports.table).find(articleIdAt(`${site.url}/vote`))).toMatchObject({
      published: '2026-03-02T20:30:00+09:00[+09:00]',
    });
    expect(world.log.find(({ message }) => message === 'key date derived')?.fields.date).toBe('2026-03-03');
  });

  it('has no page read of an item that brings its whole text', async () => {
    const [world, site] = [await aWorld(), await startFeedSite()];
    const content = `<p>${VOTE}</p>${'<p>The count begins at night and ends in the morning, as it always has there.</p>'.repeat(10)}`;
    site.put('/feed', rss([item(site, 'vote', '2026-03-02T11:00:00Z', { content })]));
    await follow(world, `${site.url}/feed`);
    await world.goTo(MONDAY);
    expect(site.asked).toEqual(['/feed']);
    expect(titlesRead(world)).toEqual(['About vote']);
    expect(world.log.find(({ message }) => message === 'key date derived')?.fields.date).toBe('2026-03-08');
  });

  it.each<[string, (vote: TestItem) => TestItem]>([
    ['its date is changed', (vote) => ({ ...vote, pubDate: pubDate('2026-03-02T12:10:00Z') })],
    ['its guid is another', (vote) => ({ ...vote, guid: 'something-else' })],
    ['it comes with a mark of where it was clicked', (vote) => ({ ...vote, link: `${vote.link}?utm_source=rss#x` })],
  ])('brings an item once, though %s', async (_, change) => {
    const [world, site] = [await aWorld(), await startFeedSite()];
    const vote = item(site, 'vote', '2026-03-02T11:00:00Z');
    site.put('/vote', articlePage('Peru votes', VOTE), 'text/html');
    site.put('/feed', rss([vote]));
    const feedId = await follow(world, `${site.url}/feed`);
    await world.goTo(MONDAY);
    site.put('/feed', rss([change(vote)]));
    await world.goTo('2026-03-02T12:15:00Z');
    expect(site.asked).toEqual(['/feed', '/vote', '/feed']);
    expect((await find(world, feedId)).items).toBe(1);
  });

  it('brings what comes under a guid that was used before', async () => {
    const [world, site] = [await aWorld(), await startFeedSite()];
    site.put('/vote', articlePage('Peru votes', VOTE), 'text/html');
    site.put('/bank', articlePage('Bank to cut', SANCTIONS), 'text/html');
    site.put('/feed', rss([item(site, 'vote', '2026-03-02T11:00:00Z', { guid: '1' })]));
    await follow(world, `${site.url}/feed`);
    await world.goTo(MONDAY);
    site.put('/feed', rss([item(site, 'bank', '2026-03-02T12:01:00Z', { guid: '1' })]));
    await world.goTo('2026-03-02T12:15:00Z');
    expect(titlesRead(world)).toEqual(['Peru votes', 'Bank to cut']);
  });

  it('with ten thousand items is read like any other', async () => {
    const [world, site] = [await aWorld(), await startFeedSite()];
    const items = Array.from({ length: 10_000 }, (_, index) => item(site, `n${index}`, '2026-03-01T11:00:00Z'));
    site.put('/feed', rss(items));
    const feedId = await follow(world, `${site.url}/feed`);
    await world.goTo(MONDAY);
    site.put('/new', articlePage('Peru votes', VOTE), 'text/html');
    site.put('/feed', rss([item(site, 'new', MONDAY), ...items]));
    await world.goTo('2026-03-02T12:15:00Z');
    expect(titlesRead(world)).toEqual(['Peru votes']);
    expect(await find(world, feedId)).toMatchObject({ items: 1, failures: 0 });
  });

  it('in another charset is read in that', async () => {
    const [world, site] = [await aWorld(), await startFeedSite()];
    const bytes = Buffer.concat([
      Buffer.from('<rss version="2.0"><channel><title>'),
      Buffer.from([0xca, 0xf0, 0xfb, 0xec]),
    ]);
    site.put('/feed', (_, response) =>
      response
        .writeHead(200, { 'content-type': 'text/xml; charset=windows-1251' })
        .end(Buffer.concat([bytes, Buffer.from('</title></channel></rss>')])),
    );
    const feedId = await follow(world, `${site.url}/feed`);
    await world.goTo(MONDAY);
    expect((await find(world, feedId)).title).toBe('Крым');
  });

  it('has a page that cannot be had just now read when it can', async () => {
    const [world, site] = [await aWorld(), await startFeedSite()];
    site.put('/feed', rss([item(site, 'vote', '2026-03-02T11:00:00Z')]));
    site.put('/vote', (_, response) => response.writeHead(503).end());
    await follow(world, `${site.url}/feed`);
    await world.goTo(MONDAY);
    for (const time of ['12:14', '12:15', '12:44']) await world.goTo(`2026-03-02T${time}:00Z`);
    expect(site.asked.filter((path) => path === '/vote')).toHaveLength(2);
    site.put('/vote', articlePage('Peru votes', VOTE), 'text/html');
    await world.goTo('2026-03-02T12:45:00Z');
    expect(titlesRead(world)).toEqual(['Peru votes']);
    expect(await createArticleStore(world.host.ports.table).find(articleIdAt(`${site.url}/vote`))).toMatchObject({
      progress: { state: 'read' },
    });
  });

  it('has a page that can never be had given up', async () => {
    const [world, site] = [await aWorld(), await startFeedSite()];
    site.put('/feed', rss([item(site, 'vote', '2026-03-02T11:00:00Z')]));
    site.put('/vote', (_, response) => response.writeHead(503).end());
    const feedId = await follow(world, `${site.url}/feed`);
    await world.goTo(MONDAY);
    await storeOf(world).remove(feedId);
    await world.liveUntil('2026-03-04T12:00:00Z');
    expect(site.asked.filter((path) => path === '/vote')).toHaveLength(6);
  });

  it('may name a private address, which is not visited, and the rest is read', async () => {
    const [world, site] = [await aWorld(), await startFeedSite()];
    site.put('/vote', articlePage('Peru votes', VOTE), 'text/html');
    const inner = item(site, 'inner', '2026-03-02T11:30:00Z', { link: 'http://169.254.169.254/latest/meta-data/' });
    site.put('/feed', rss([inner, item(site, 'vote', '2026-03-02T11:00:00Z')]));
    await follow(world, `${site.url}/feed`);
    await world.goTo(MONDAY);
    expect(titlesRead(world)).toEqual(['Peru votes']);
    expect(
      world.log.filter(({ message }) => message === 'article not readable').map(({ fields }) => fields.reason),
    ).toEqual(['this address is not on the public web']);
  });

  it('that was removed is read no more, and brings its newest again when it is followed anew', async () => {
    const [world, site] = [await aWorld(), await startFeedSite()];
    site.put('/feed', rss([item(site, 'vote', '2026-03-02T11:00:00Z')]));
    site.put('/vote', articlePage('Peru votes', VOTE), 'text/html');
    const feedId = await follow(world, `${site.url}/feed`);
    await world.goTo(MONDAY);
    await storeOf(world).remove(feedId);
    await world.goTo('2026-03-02T14:00:00Z');
    expect(site.asked).toEqual(['/feed', '/vote']);
    await follow(world, `${site.url}/feed`);
    await world.goTo('2026-03-02T14:01:00Z');
    // The article is known by its address, and is not read again.
    expect(site.asked).toEqual(['/feed', '/vote', '/feed']);
  });
});

describe('when a feed is read', () => {
  const reading = async (answer: RequestListener) => {
    const [world, site] = [await aWorld(), await startFeedSite()];
    site.put('/feed', answer);
    const feedId = await follow(world, `${site.url}/feed`);
    await world.goTo(MONDAY);
    return { world, site, feedId, feed: await find(world, feedId) };
  };
  const answering = (headers: Record<string, string>, body = rss([]), status = 200) =>
    reading((_, response: ServerResponse) =>
      response.writeHead(status, { 'content-type': 'text/xml', ...headers }).end(body),
    );

  it.each<[string, Record<string, string>, string, number]>([
    ['where it says nothing', {}, '', 10],
    ['by its ttl', {}, '<ttl>60</ttl>', 60],
    ['by the syndication module', {}, '<sy:updatePeriod>hourly</sy:updatePeriod>', 60],
    ['by Cache-Control', { 'cache-control': 'public, max-age=1800' }, '', 30],
  ])('it is due again when it may have changed: %s', async (_, headers, channel, minutes) => {
    const { feed } = await answering(headers, rss([], channel));
    const wait = minutesBetween(MONDAY, feed.dueAt);
    expect(wait).toBeGreaterThanOrEqual(minutes);
    expect(wait).toBeLessThanOrEqual(minutes * 1.1);
  });

  it.each<[number, string, number]>([
    [429, '7200', 120],
    [503, '7200', 120],
    [429, 'Mon, 02 Mar 2026 15:00:00 GMT', 180],
  ])('it is left alone for as long as the site asks: %i with %s', async (status, retryAfter, minutes) => {
    const { feed } = await answering({ 'retry-after': retryAfter }, '', status);
    expect(feed).toMatchObject({ failures: 1, lastReadAt: null });
    expect(minutesBetween(MONDAY, feed.dueAt)).toBe(minutes);
  });

  it('only what has changed since is asked for', async () => {
    const asked: (string | undefined)[][] = [];
    const { world, feedId } = await reading(({ headers }, response) => {
      asked.push([headers['if-none-match'], headers['if-modified-since']]);
      if (headers['if-none-match'] === '"1"') response.writeHead(304).end();
      else
        response
          .writeHead(200, { 'content-type': 'text/xml', etag: '"1"', 'last-modified': 'Mon, 02 Mar 2026 11:00:00 GMT' })
          .end(rss([]));
    });
    await world.goTo('2026-03-02T12:15:00Z');
    expect(asked).toEqual([
      [undefined, undefined],
      ['"1"', 'Mon, 02 Mar 2026 11:00:00 GMT'],
    ]);
    expect(await find(world, feedId)).toMatchObject({ etag: '"1"', failures: 0, lastReadAt: '2026-03-02T12:15:00Z' });
  });

  it.each<[string, RequestListener, string | RegExp]>([
    [
      'a web page',
      (_, response) => response.end('<html><body>Soon back</body></html>'),
      'this is a web page, not a feed',
    ],
    [
      'a picture',
      (_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end('x'),
      'this is not a feed but image/png',
    ],
    ['nothing', (_, response) => response.writeHead(404).end(), 'there is no such feed (404)'],
    [
      'a body that dies',
      (_, response) => response.writeHead(200, { 'content-length': 900 }).write(rss([]), () => response.destroy()),
      /could not be reached \(UND_ERR_SOCKET\)$/,
    ],
    ['half a feed', (_, response) => response.end(rss([]).slice(0, -10)), 'the feed is cut short'],
    [
      'a page that never ends',
      (_, response) => {
        const pour = () => {
          while (!response.destroyed && response.write(' '.repeat(65_536))) {}
        };
        response.on('drain', pour);
        pour();
      },
      'the feed is longer than 5 MB',
    ],
    [
      'a file of this machine',
      (_, response) => response.end(`<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/hostname">]>${rss([]).slice(38)}`),
      'the feed defines entities of its own, which no feed needs',
    ],
    [
      'a way into a private network',
      (_, response) => response.writeHead(302, { location: 'http://10.0.0.1/feed' }).end(),
      'this address is not on the public web',
    ],
  ])('and brings %s, that is a failure with its reason, and nothing else', async (_, answer, reason) => {
    const { feed, world } = await reading(answer);
    expect(feed).toMatchObject({ failures: 1, failingSince: MONDAY, items: 0 });
    expect(feed.lastFailure).toMatch(reason);
    expect(minutesBetween(MONDAY, feed.dueAt)).toBeLessThanOrEqual(20);
    expect(world.log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('after failures, it is well again, and brings what it could not', async () => {
    const { world, site, feedId } = await answering({}, '', 500);
    site.put('/vote', articlePage('Peru votes', VOTE), 'text/html');
    site.put('/feed', rss([item(site, 'vote', '2026-03-02T11:00:00Z')]));
    await world.goTo('2026-03-02T12:25:00Z');
    expect(await find(world, feedId)).toMatchObject({ failures: 0, failingSince: null, lastFailure: null, items: 1 });
  });

  it('its site is asked first whether programs may', async () => {
    const [world, site] = [await aWorld(), await startFeedSite()];
    site.put('/robots.txt', 'User-agent: Datewire\nDisallow: /feed', 'text/plain');
    const feedId = await follow(world, `${site.url}/feed`);
    await world.goTo(MONDAY);
    expect(site.asked).toEqual([]);
    expect((await find(world, feedId)).lastFailure).toBe(
      'the site asks programs not to read this address (robots.txt)',
    );
  });

  it('the pages of its items are not read where the site asks for that, until a person wants one', async () => {
    const [world, site] = [await aWorld(), await startFeedSite()];
    site.put('/robots.txt', 'User-agent: *\nDisallow: /vote', 'text/plain');
    site.put('/feed', rss([item(site, 'vote', '2026-03-02T11:00:00Z')]));
    site.put('/vote', articlePage('Peru votes', VOTE), 'text/html');
    await follow(world, `${site.url}/feed`);
    await world.goTo(MONDAY);
    expect(site.asked).toEqual(['/feed']);
    await world.say(`${site.url}/vote`);
    expect(site.asked).toEqual(['/feed', '/vote']);
    expect(world.heard().at(-1)?.text).toContain('One key date in this');
  });

  it('it holds up no feed of another site, and is read with no other of its own site at once', async () => {
    const world = await aWorld();
    const [slow, quick] = [await startFeedSite(), await startFeedSite()];
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    let inHand = 0;
    let most = 0;
    for (const name of ['/a', '/b', '/c']) {
      slow.put(name, async (_, response) => {
        most = Math.max(most, ++inHand);
        await released;
        inHand--;
        response.end(rss([]));
      });
      await follow(world, `${slow.url}${name}`);
    }
    const quickFeeds = ['/a', '/b', '/c'];
    for (const name of quickFeeds) {
      quick.put(name, (_, response) => {
        response.end(rss([]));
        if (quick.asked.length === quickFeeds.length) release();
      });
      await follow(world, `${quick.url}${name}`);
    }
    await world.goTo(MONDAY);
    expect([quick.asked.length, slow.asked.length, most]).toEqual([3, 3, 1]);
  });

  it('by a ticket that comes twice, or late, nothing is done', async () => {
    const { world, site, feedId, feed } = await answering({});
    const ticket = { feedId, dueAt: feed.dueAt };
    await world.host.ports.feedTickets.send({ ...ticket, dueAt: MONDAY, group: 'a', deduplicationId: 'a' });
    await world.host.ports.feedTickets.send({ ...ticket, feedId: 'gone', group: 'a', deduplicationId: 'b' });
    await world.host.idle();
    expect(site.asked).toEqual(['/feed']);
  });
});

describe('the operator', () => {
  const reports = (world: World, chatId = READER) => world.heard(chatId).map(({ text }) => text);

  it('is told once of a feed that fails for a week, and again only after it was well', async () => {
    const [world, site] = [await aWorld({ operators: [READER] }), await startFeedSite()];
    const feedId = await follow(world, `${site.url}/feed`);
    await world.liveUntil('2026-03-09T12:00:00Z');
    expect(reports(world)).toEqual([]);
    await world.liveUntil('2026-03-16T12:00:00Z');
    expect(reports(world)).toHaveLength(1);
    expect(reports(world)[0]).toMatch(
      /^⚠️ 127\.0\.0\.1 could not be read for [78] days: there is no such feed \(404\)\. It is still followed\./,
    );
    site.put('/feed', rss([]));
    await world.goTo('2026-03-18T12:00:00Z');
    expect(await find(world, feedId)).toMatchObject({ reported: null, failures: 0 });
  });

  it('is told once, and at once, of a feed that is gone, which is seldom asked for from then on', async () => {
    const [world, site] = [await aWorld({ operators: [READER] }), await startFeedSite()];
    site.put('/feed', (_, response) => response.writeHead(410).end());
    const feedId = await follow(world, `${site.url}/feed`);
    await world.goTo(MONDAY);
    expect(reports(world)).toEqual([
      expect.stringMatching(/^⚠️ 127\.0\.0\.1 is gone for good, says its site\. It is still followed/),
    ]);
    await world.liveUntil('2026-03-04T12:00:00Z');
    // A site that is given up may fail in other ways as well.
    site.put('/feed', (_, response) => response.writeHead(500).end());
    await world.liveUntil('2026-03-16T12:00:00Z');
    expect(reports(world)).toHaveLength(1);
    expect(site.asked.length).toBeGreaterThanOrEqual(14);
    expect(site.asked.length).toBeLessThanOrEqual(29);
    site.put('/feed', rss([]));
    await world.liveUntil('2026-03-17T13:00:00Z');
    expect(await find(world, feedId)).toMatchObject({ isGone: false, reported: null, failures: 0 });
  });

  it('is told once of a feed that has fallen silent', async () => {
    const [world, site] = [await aWorld({ operators: [READER] }), await startFeedSite()];
    const hours = ['06', '07', '08', '09', '10', '11'];
    const content = '<p>Nothing is dated in this, and much is said of it.</p>'.repeat(20);
    site.put('/feed', rss(hours.map((hour) => item(site, `n${hour}`, `2026-03-02T${hour}:00:00Z`, { content }))));
    await follow(world, `${site.url}/feed`);
    for (const day of ['02', '03', '04', '05', '06']) await world.goTo(`2026-03-${day}T13:00:00Z`);
    expect(reports(world)).toHaveLength(1);
    expect(reports(world)[0]).toMatch(
      /^🤫 The Daily Test has brought nothing new for 2 days; it used to bring something every 60 minutes\./,
    );
  });

  it('is not told where there is none, and the log says it', async () => {
    const [world, site] = [await aWorld(), await startFeedSite()];
    await follow(world, `${site.url}/feed`);
    await world.liveUntil('2026-03-12T12:00:00Z');
    expect(world.log.filter(({ message }) => message === 'feed in trouble')).toHaveLength(1);
    expect(reports(world)).toEqual([]);
  });
});
