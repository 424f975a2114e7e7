import { describe, expect, it } from 'vitest';
import { FeedRefused } from '../../../../lambda/articles/feeds/feed-refused.ts';
import { findFeed } from '../../../../lambda/articles/feeds/find-feed.ts';
import { fetchPublic } from '../../../../lambda/articles/fetch-public.ts';
import { startFeedSite } from '../../../support/feed-site.ts';
import { rss } from '../../../support/feeds.ts';
import { at } from '../../../support/key-dates.ts';

const FEED = rss([]);
const page = (head: string) => `<!doctype html><html><head><title>News</title>${head}</head><body>Hello</body></html>`;
const link = (href: string, type = 'application/rss+xml', title = 'News') =>
  `<link rel="alternate" type="${type}" title="${title}" href="${href}">`;

function find(address: string, now = () => at('2026-03-02T12:00:00Z')) {
  return findFeed(address, {
    fetchPublic: (url, request) => fetchPublic(url, request, { allowLoopback: true }),
    clock: { now },
  });
}

describe('the feed at an address', () => {
  it.each<[string, string, string]>([
    ['that the page names', page(link('/news.xml')), '/news.xml'],
    ['in Atom', page(link('/news.xml', 'application/atom+xml')), '/news.xml'],
    ['in JSON', page(link('/news.xml', 'application/feed+json')), '/news.xml'],
    [
      'of news before that of comments',
      page(link('/c.xml', 'application/rss+xml', 'Comments') + link('/news.xml')),
      '/news.xml',
    ],
    ['that is there, of several', page(link('/gone.xml') + link('/news.xml')), '/news.xml'],
    ['at a usual place where the page names none', page(''), '/rss.xml'],
    ['at a usual place where the page names one that is gone', page(link('/gone.xml')), '/rss.xml'],
  ])('is the one %s', async (_, html, path) => {
    const site = await startFeedSite();
    site.put('/', html, 'text/html');
    site.put('/c.xml', FEED);
    site.put('/news.xml', FEED);
    if (path === '/rss.xml') site.put('/rss.xml', FEED);
    const found = await find(site.url);
    expect([found.url, found.feed.title]).toEqual([`${site.url}${path}`, 'The Daily Test']);
  });

  it('is the address itself where it is one, also under the type of a page', async () => {
    const site = await startFeedSite();
    site.put('/feed', FEED, 'text/html');
    expect((await find(`${site.url}/feed#top`)).url).toBe(`${site.url}/feed`);
    expect(site.asked).toEqual(['/feed']);
  });

  it.each([
    ['nowhere', 'not a page', 'this is not a web address'],
    ['not of the web', 'ftp://news.example/feed', 'only addresses that begin with http:// or https:// can be read'],
    ['private', 'http://10.0.0.1/feed', 'this address is not on the public web'],
  ])('that is %s is refused', async (_, address, reason) => {
    await expect(find(address)).rejects.toThrow(new FeedRefused(reason));
  });

  it('is refused where there is none', async () => {
    const site = await startFeedSite();
    site.put('/', page(''), 'text/html');
    await expect(find(`${site.url}/`)).rejects.toThrow(
      new FeedRefused('127.0.0.1 names no feed on this page, nor has it one at the usual places'),
    );
    await expect(find(`${site.url}/gone`)).rejects.toThrow(new FeedRefused('there is no such feed (404)'));
  });

  it('is looked for no longer than someone waits', async () => {
    const site = await startFeedSite();
    site.put('/', page(''), 'text/html');
    let seconds = 0;
    const clock = () => at('2026-03-02T12:00:00Z').add({ seconds: 3 * seconds++ });
    await expect(find(`${site.url}/`, clock)).rejects.toThrow('names no feed');
    expect(site.asked).toEqual(['/', '/feed', '/rss']);
  });
});
