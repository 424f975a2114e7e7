import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_FEEDS } from '../../../../lambda/articles/feeds/default-feeds.ts';
import { FeedRefused } from '../../../../lambda/articles/feeds/feed-refused.ts';
import { readOpml, writeOpml } from '../../../../lambda/articles/feeds/opml.ts';

const opml = (body: string) => `<?xml version="1.0"?><opml version="2.0"><head/><body>${body}</body></opml>`;

describe('a list of feeds', () => {
  it('is read with all that stands in its folders, each feed once', () => {
    const list = opml(
      '<outline text="World"><outline type="rss" text="Paper A" xmlUrl="https://a.example/feed" htmlUrl="https://a.example/"/>' +
        '<outline text="Deeper"><outline type="rss" text="&lt;b&gt;" title="B &amp; C" xmlUrl="https://b.example/feed?utm_source=x"/></outline></outline>' +
        '<outline type="rss" text="Again" xmlUrl="https://a.example/feed"/><outline text="A note"/>',
    );
    expect(readOpml(list)).toEqual([
      { url: 'https://a.example/feed', title: 'Paper A', site: 'https://a.example/' },
      { url: 'https://b.example/feed', title: 'B & C', site: null },
    ]);
  });

  it.each([
    ['no list', 'Hello', 'this is not a list of feeds in OPML'],
    ['a feed', '<rss version="2.0"><channel/></rss>', 'this is not a list of feeds in OPML'],
    ['a list without a feed', opml('<outline text="A note"/>'), 'there is no feed in this list'],
    ['a list of files', opml('<outline xmlUrl="file:///etc/passwd"/>'), 'there is no feed in this list'],
    ['a list with entities', `<!DOCTYPE opml [<!ENTITY a "b">]>${opml('')}`, 'the list defines entities of its own'],
    [
      'a list without end',
      opml(Array.from({ length: 1001 }, (_, index) => `<outline xmlUrl="https://a.example/${index}"/>`).join('')),
      'the list has 1001 feeds, and 1000 is the most',
    ],
    ['a list nested without end', opml('<outline>'.repeat(50_000)), 'this is not a list of feeds in OPML'],
  ])('is refused: %s', (_, text, reason) => {
    expect(() => readOpml(text)).toThrow(new FeedRefused(reason));
  });

  it('comes back as it was written', () => {
    const feed = fc.record({
      url: fc.webUrl().map((url) => new URL(url).href),
      title: fc.option(fc.stringMatching(/^[!-~]([ -~]{0,30}[!-~])?$/).filter((title) => !/&\w+;|&#/.test(title))),
      site: fc.constant(null),
    });
    fc.assert(
      fc.property(fc.uniqueArray(feed, { selector: ({ url }) => url, minLength: 1, maxLength: 5 }), (feeds) => {
        expect(readOpml(writeOpml(feeds))).toEqual(
          feeds.map((listed) => ({ ...listed, title: listed.title ?? listed.url })),
        );
      }),
    );
  });

  it('that comes with Datewire is a dozen, none of them twice', () => {
    expect(new Set(DEFAULT_FEEDS.map(({ url }) => url)).size).toBe(12);
    expect(readOpml(writeOpml(DEFAULT_FEEDS))).toEqual(DEFAULT_FEEDS);
  });
});
