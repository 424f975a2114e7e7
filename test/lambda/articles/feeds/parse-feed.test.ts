import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FeedRefused } from '../../../../lambda/articles/feeds/feed-refused.ts';
import { MAX_ITEMS, parseFeed } from '../../../../lambda/articles/feeds/parse-feed.ts';
import { rss } from '../../../support/feeds.ts';

const URL_OF_FEED = 'https://news.example/feeds/world';

const FORMATS: Record<string, string> = {
  'RSS 0.91': `<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN"
    "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel><title>World</title>
    <link>https://news.example/</link><item><title>Voters choose</title><link>https://news.example/vote</link>
    <description>They vote on Sunday.</description></item></channel></rss>`,
  'RSS 0.92': `<rss version="0.92"><channel><title>World</title><link>https://news.example/</link><item>
    <title>Voters choose</title><link>https://news.example/vote</link>
    <description>They vote on Sunday.</description></item></channel></rss>`,
  'RSS 2.0': `<rss version="2.0"><channel><title>World</title><link>https://news.example/</link><item>
    <title>Voters choose</title><link>https://news.example/vote?utm_source=rss</link>
    <pubDate>Mon, 02 Mar 2026 08:00:00 GMT</pubDate>
    <description>&lt;p&gt;They vote on Sunday.&lt;/p&gt;</description></item></channel></rss>`,
  'RDF 0.90': `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/">
    <channel><title>World</title><link>https://news.example/</link></channel>
    <item><title>Voters choose</title><link>https://news.example/vote</link>
    <description>They vote on Sunday.</description></item></rdf:RDF>`,
  'RDF 1.0': `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://news.example/feeds/world"><title>World</title>
    <link>https://news.example/</link></channel><item rdf:about="https://news.example/vote"><title>Voters choose</title>
    <link>https://news.example/vote</link><description>They vote on Sunday.</description>
    <dc:date>2026-03-02T08:00:00Z</dc:date></item></rdf:RDF>`,
  Atom: `<feed xmlns="http://www.w3.org/2005/Atom"><title>World</title><link rel="self" href="/feeds/world"/>
    <link href="https://news.example/"/><id>urn:1</id><updated>2026-03-02T09:00:00Z</updated><entry><id>urn:2</id>
    <title type="html">Voters choose</title><link rel="edit" href="https://news.example/edit"/>
    <link href="/vote"/><updated>2026-03-02T09:00:00Z</updated><published>2026-03-02T08:00:00Z</published>
    <summary>They vote on Sunday.</summary></entry></feed>`,
  'JSON Feed': JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'World',
    home_page_url: 'https://news.example/',
    items: [
      {
        id: '1',
        url: 'https://news.example/vote',
        title: 'Voters choose',
        summary: 'They vote on Sunday.',
        date_published: '2026-03-02T08:00:00Z',
      },
    ],
  }),
};

describe('a feed', () => {
  it.each(Object.entries(FORMATS))('in %s is read', (_, text) => {
    const { title, site, items } = parseFeed(text, URL_OF_FEED);
    expect({ title, site }).toEqual({ title: 'World', site: 'https://news.example/' });
    expect(items).toHaveLength(1);
    const [item] = items;
    expect(item).toMatchObject({ url: 'https://news.example/vote', title: 'Voters choose', content: null });
    expect(item?.summary).toContain('They vote on Sunday.');
  });

  it.each(['RSS 2.0', 'RDF 1.0', 'Atom', 'JSON Feed'])('in %s says when an item was published', (format) => {
    const [item] = parseFeed(FORMATS[format] ?? '', URL_OF_FEED).items;
    expect(item?.published?.toString().slice(0, 22)).toBe('2026-03-02T08:00:00+00');
  });

  it.each([
    ['<ttl>30</ttl>', 30],
    ['<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>', 30],
    ['<sy:updatePeriod> daily </sy:updatePeriod>', 1440],
    ['<ttl>0</ttl>', null],
    ['<sy:updatePeriod>never</sy:updatePeriod>', null],
    ['<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>', 60],
    ['', null],
  ])('with %s in it may be kept for %s minutes', (channel, minutes) => {
    expect(parseFeed(rss([], channel), URL_OF_FEED).refreshMinutes).toBe(minutes);
  });

  it('brings the whole text of an item where it has it', () => {
    const [item] = parseFeed(rss([{ description: 'Short', content: '<p>Long</p>' }]), URL_OF_FEED).items;
    expect(item).toMatchObject({ summary: 'Short', content: '<p>Long</p>' });
  });

  it('has plain titles, however they are written', () => {
    const titles = ['Plain', 'Tom &amp; Ann', '<b>Bold</b> words', 'Two\n lines'];
    const { items } = parseFeed(rss(titles.map((title) => ({ title }))), URL_OF_FEED);
    expect(items.map(({ title }) => title)).toEqual(['Plain', 'Tom & Ann', 'Bold words', 'Two lines']);
  });

  it('has text of Atom and JSON Feed as text, and not as HTML', () => {
    const atom = (FORMATS.Atom ?? '').replace('They vote on Sunday.', 'If a &lt; b &amp;amp; c');
    expect(parseFeed(atom, URL_OF_FEED).items[0]?.summary).toBe('<p>If a &lt; b &amp;amp; c</p>');
  });

  it.each<[string, { link?: string; guid?: string }, string | null]>([
    ['its link', { link: 'https://news.example/a#top' }, 'https://news.example/a'],
    ['a link that is counted from the feed', { link: '/a' }, 'https://news.example/a'],
    ['a guid that is an address', { guid: 'https://news.example/a' }, 'https://news.example/a'],
    ['nothing, of a guid that is none', { guid: 'tag:1' }, null],
    ['nothing, of a link that is not of the web', { link: 'javascript:alert(1)' }, null],
    ['nothing, of a link to a file', { link: 'file:///etc/passwd' }, null],
    ['nothing, of a link with a password', { link: 'https://a:b@news.example/' }, null],
    ['nothing, of a link that is none', { link: 'http://[' }, null],
  ])('knows an item by %s', (_, item, url) => {
    expect(parseFeed(rss([item]), URL_OF_FEED).items[0]?.url).toBe(url);
  });

  it(`with more than ${MAX_ITEMS} items is read to there`, () => {
    const items = Array.from({ length: MAX_ITEMS + 5 }, (_, index) => ({ link: `https://news.example/${index}` }));
    const { items: read } = parseFeed(rss(items), URL_OF_FEED);
    expect([read.length, read.at(-1)?.url]).toEqual([MAX_ITEMS, `https://news.example/${MAX_ITEMS - 1}`]);
  });
});

describe('what is no feed', () => {
  const laughs = ['lol', 'lol1', 'lol2']
    .map((name, index, names) => `<!ENTITY ${name} "${index === 0 ? 'lol' : `&${names[index - 1]};`.repeat(10)}">`)
    .join('');
  it.each([
    ['nothing', '  ', 'the feed is empty'],
    ['a text', 'Hello', 'this is not a feed'],
    ['a web page', '<!doctype html><html><body><p>Hello</p></body></html>', 'this is a web page, not a feed'],
    [
      'a web page about feeds',
      '<html><body><pre>see <rss version="2.0"></pre></html>',
      'this is a web page, not a feed',
    ],
    ['other XML', '<?xml version="1.0"?><urlset><url>a</url></urlset>', 'this is not a feed'],
    ['other JSON', '{"title":"x"}', 'this is not a feed'],
    ['broken JSON', '{"version":"https://jsonfeed.org/version/1","items":[', 'this is not a feed'],
    ['half a feed', rss([{ title: 'a' }]).slice(0, -20), 'the feed is cut short'],
    [
      'a feed that ends within an address',
      rss([{ link: 'https://news.example/vote' }]).split('te]]')[0] ?? '',
      'the feed is cut short',
    ],
    [
      'a billion laughs',
      `<!DOCTYPE rss [${laughs}]><rss version="2.0"><channel><title>&lol2;</title></channel></rss>`,
      'the feed defines entities of its own, which no feed needs',
    ],
    [
      'a file of this machine',
      '<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/hostname">]><rss version="2.0"><channel><title>&f;</title></channel></rss>',
      'the feed defines entities of its own, which no feed needs',
    ],
    ['a feed nested without end', `<rss version="2.0">${'<a>'.repeat(100_000)}</rss>`, 'this is not a feed'],
  ])('is refused: %s', (_, text, reason) => {
    expect(() => parseFeed(text, URL_OF_FEED)).toThrow(new FeedRefused(reason));
  });

  it('loads nothing from elsewhere, and keeps an entity that nobody defined as it stands', () => {
    const [item] = parseFeed(
      rss([]).replace('</channel>', '<item><title>&lol;</title></item></channel>'),
      URL_OF_FEED,
    ).items;
    expect(item?.title).toBe('&lol;');
  });

  it.each([
    ['brackets in the name of a person', `<author>${'('.repeat(1_000_000)}</author>`],
    ['an address that is none', `<managingEditor>a@${'.'.repeat(1_000_000)}@</managingEditor>`],
  ])('and is built to take long, by %s, takes no time', (_, inner) => {
    expect(parseFeed(rss([], `<item>${inner}</item>${inner}`), URL_OF_FEED).items.length).toBeLessThan(2);
  });

  it('never gives anything but items or a refusal, whatever it is', () => {
    const pieces = fc.oneof(
      fc.constantFrom(...Object.values(FORMATS)),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '<rss version="2.0">',
        '<item>',
        '</item>',
        '<![CDATA[',
        ']]>',
        '<!--',
        '<link>',
        '&#x0;',
        '</rss>',
      ),
      fc.json(),
    );
    const text = fc.oneof(
      fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
      // A feed of which some part is cut out, doubled, or put elsewhere.
      fc
        .tuple(fc.constantFrom(...Object.values(FORMATS)), fc.nat(), fc.nat(), fc.string())
        .map(([feed, from, length, inserted]) => {
          const start = from % feed.length;
          return feed.slice(0, start) + inserted + feed.slice(start + (length % 60));
        }),
    );
    fc.assert(
      fc.property(text, (feed) => {
        try {
          for (const { url } of parseFeed(feed, URL_OF_FEED).items) {
            if (url !== null) expect(url).toMatch(/^https?:\/\//);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(FeedRefused);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
