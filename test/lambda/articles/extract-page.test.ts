import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { ArticleRefused } from '../../../lambda/articles/article-refused.ts';
import { extractPage } from '../../../lambda/articles/extract-page.ts';
import { jsonLd } from '../../support/page.ts';

const NOW = Temporal.Instant.from('2014-04-01T00:00Z');
const PARAGRAPH = `<p>${'The peninsula votes on Sunday, and the result is expected on the day after it, officials said. '.repeat(4)}</p>`;
const ARTICLE = `<article>${PARAGRAPH.repeat(4)}</article>`;

const extract = (body: string, contentType = 'text/html', url: string | null = 'https://www.news.example/a') =>
  extractPage({ url, contentType, body }, NOW);
const withHead = (head: string, article = ARTICLE) =>
  extract(`<!doctype html><html><head>${head}</head><body>${article}</body></html>`);
const published = (head: string) => withHead(head).published?.time.toString();

describe('extractPage', () => {
  it('takes out title, text, publisher and publication time', () => {
    const page = withHead(`
      <title>Peninsula to vote</title>
      <meta property="og:site_name" content="The Example">
      <meta property="article:published_time" content="2014-03-14T18:00:00Z">`);
    expect(page.title).toBe('Peninsula to vote');
    expect(page.publisher).toBe('The Example');
    expect(page.published?.time.toString()).toBe('2014-03-14T18:00:00+00:00[UTC]');
    expect(page.text.split('\n')).toHaveLength(4);
  });

  it('names the host where the page does not name its publisher', () => {
    expect(withHead('').publisher).toBe('news.example');
  });

  it('leaves navigation, scripts and styles out', () => {
    const { text } = withHead(
      '<style>p { color: red }</style>',
      `<nav><a href="/">Home</a></nav>${ARTICLE}<script>var a</script>`,
    );
    expect(text).not.toMatch(/Home|color|var a/);
  });

  it('keeps a paragraph together, however its source is broken into lines', () => {
    const broken = PARAGRAPH.replace('votes on', 'votes\n   on');
    expect(withHead('', `<article>${broken}${PARAGRAPH}</article>`).text).toContain('The peninsula votes on Sunday');
  });

  it('parts what stands in different blocks', () => {
    const { text } = withHead(
      '',
      `<article>${PARAGRAPH.repeat(3)}<div>First<p>Second</p>third<br>fourth</div></article>`,
    );
    expect(text.split('\n').slice(-4)).toEqual(['First', 'Second', 'third', 'fourth']);
  });

  it('names author, language, canonical address and the last change where the page does', () => {
    const page = withHead(`
      <title>Peninsula to vote</title>
      <link rel="canonical" href="https://news.example/vote?utm_source=feed">
      ${jsonLd({ '@type': 'NewsArticle', datePublished: '2014-03-14', dateModified: '2014-03-15', author: { name: 'A. Writer' } })}`);
    expect(page).toMatchObject({ author: 'A. Writer', language: 'en', canonicalUrl: 'https://news.example/vote' });
    expect(page.modified?.toString()).toBe('2014-03-15');
  });

  it('takes the headline without the name of the paper', () => {
    const page = withHead('<title>Peninsula to vote | The Example</title>', `<h1>Peninsula to vote</h1>${ARTICLE}`);
    expect(page.title).toBe('Peninsula to vote');
  });

  it('takes a text as it is', () => {
    expect(extract('Crimea votes on Sunday.', 'text/plain')).toEqual({
      canonicalUrl: null,
      title: null,
      text: 'Crimea votes on Sunday.',
      language: null,
      publisher: 'news.example',
      author: null,
      published: null,
      modified: null,
    });
  });

  it('cuts a title that has no end', () => {
    expect(withHead(`<title>${'Vote '.repeat(10_000)}</title>`).title).toHaveLength(300);
  });

  it.each([
    ['without html, head and body', `<!doctype html><title>Vote</title>${ARTICLE}`],
    ['without a body', `<!doctype html><html><head><title>Vote</title></head>${ARTICLE}</html>`],
    ['without its ends', `<!doctype html><html><head><title>Vote</title><body><article>${PARAGRAPH.repeat(4)}`],
  ])('reads a page %s', (_, body) => {
    expect(extract(body)).toMatchObject({ title: 'Vote', text: expect.stringContaining('votes on Sunday') });
  });

  it('finds the publication time of a page that leaves its tags out', () => {
    const meta = '<meta property="article:published_time" content="2014-03-14">';
    expect(extract(`<!doctype html>${meta}${ARTICLE}`).published?.time.toString()).toBe('2014-03-14');
  });

  it.each([
    ['an empty page', '', 'this page is empty'],
    ['a page without words', '<html><body><img src="a.png"></body></html>', 'this page is empty'],
    ['a page of endless elements', '<i>a</i>'.repeat(100_000), 'this page is too large to read'],
    ['a page nested without end', '<div>'.repeat(20_000), 'this page is too deeply nested to read'],
    ['a page of endless marks', '&'.repeat(1_000_000), 'this page is too large to read'],
    ['a text within many elements', '<h1>'.repeat(200) + 'word '.repeat(200_000), 'this page is too large to read'],
  ])('refuses %s', (_, body, reason) => {
    expect(() => extract(body)).toThrow(ArticleRefused);
    expect(() => extract(body)).toThrow(reason);
  });
});

describe('the publication time of a page', () => {
  it.each([
    ['JSON-LD', jsonLd({ '@type': 'NewsArticle', datePublished: '2014-03-14' })],
    ['JSON-LD in a graph', jsonLd({ '@graph': [{ '@type': 'WebSite' }, { datePublished: '2014-03-14' }] })],
    ['a property', '<meta property="article:published_time" content="2014-03-14">'],
    ['an item property', '<meta itemprop="datePublished" content="2014-03-14">'],
    ['a name', '<meta name="date" content="2014-03-14">'],
    ['a script', '<script>state = {"publishedAt":"2014-03-14"}</script>'],
  ])('is read from %s', (_, head) => {
    expect(published(head)).toBe('2014-03-14');
  });

  it('is read from its address', () => {
    const page = extract(`<title>Vote</title>${ARTICLE}`, 'text/html', 'https://www.news.example/2014/03/14/vote');
    expect(page.published?.time.toString()).toBe('2014-03-14');
  });

  it('is read from the address that it gives itself, where it was fetched from one without a day', () => {
    const head = '<link rel="canonical" href="https://news.example/2014/03/14/vote">';
    expect(published(head)).toBe('2014-03-14');
  });

  it('is read from its address before an archive kept it', () => {
    const url = 'https://web.archive.org/web/20140316000000/https://news.example/vote';
    const later = '<p class="date">20 March 2014</p>';
    const page = extract(`<title>Vote</title><p class="meta">14 March 2014</p>${later}${ARTICLE}`, 'text/html', url);
    expect(page.published?.time.toString()).toBe('2014-03-14');
  });

  it('is in the zone of a publisher whose country keeps one', () => {
    const head = '<meta property="article:published_time" content="2014-03-14T23:30:00Z">';
    const html = `<html><head>${head}</head><body>${ARTICLE}</body></html>`;
    const at = (url: string) => extract(html, 'text/html', url).published?.time.toString();
    expect(at('https://news.example.ch/a')).toBe('2014-03-15T00:30:00+01:00[Europe/Zurich]');
    expect(at('https://news.example/a')).toBe('2014-03-14T23:30:00+00:00[UTC]');
  });

  it('reads 2/3 as those do for whom the page is written', () => {
    const on = (lang: string) => {
      const body = `<p class="date">Published: 2/3/2014</p>${ARTICLE}`;
      return extract(`<html lang="${lang}"><body>${body}</body></html>`).published?.time.toString();
    };
    expect(on('en-GB')).toBe('2014-03-02');
    expect(on('en-US')).toBe('2014-02-03');
  });

  it("is the article's own, and not that of what the article mentions", () => {
    const comment = { '@type': 'Comment', datePublished: '2014-03-20' };
    expect(published(jsonLd({ comment: [comment], '@type': 'NewsArticle', datePublished: '2014-03-14' }))).toBe(
      '2014-03-14',
    );
  });

  it('is the next that is said where the first is no time', () => {
    expect(published(`${jsonLd({ datePublished: 'last Friday' })}<meta name="date" content="2014-03-14">`)).toBe(
      '2014-03-14',
    );
  });

  it.each([
    ['broken', '{"datePublished":'],
    ['nested without end', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['no object', '"2014-03-14"'],
  ])('is not looked for in JSON-LD that is %s', (_, json) => {
    expect(withHead(`<script type="application/ld+json">${json}</script>`).published).toBeNull();
  });

  it('is unknown where the page does not say', () => {
    expect(withHead('').published).toBeNull();
  });
});

describe('any page at all', () => {
  const pieces = fc.constantFrom(
    ...[
      '<html>',
      '<body>',
      '<p>',
      '</p>',
      '<h1>',
      '<time datetime="',
      '">',
      '<a href="',
      '<meta name="date" content="',
      '<title>',
      '</title>',
    ],
    ...[
      '<script type="application/ld+json">',
      '</script>',
      '{"@type":"Article","datePublished":"',
      '"}',
      '<!--',
      '-->',
      '<table>',
      '<select>',
    ],
    ...[
      '2014-03-14',
      '14.03.2014',
      '3/4/14',
      '99.99.9999',
      '2014年3月14日',
      'Published on ',
      'T25:00+99:99',
      '1394800000',
      '&amp;',
      '<',
      '>',
      '"',
      '\u0000',
    ],
    ...[
      '<link rel="canonical" href="',
      'http://[',
      '//',
      'https://news.example/',
      '<div class="date">',
      '<html lang="',
      'x-',
      'en-US',
      '\ud800',
    ],
  );
  const soup = fc
    .array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 40 })
    .map((parts) => parts.join(''));

  it('is read, or refused as one that cannot be', () => {
    fc.assert(
      fc.property(soup, fc.boolean(), (body, isFilled) => {
        try {
          const page = extract(isFilled ? `${body}${ARTICLE}` : body);
          return page.text.length >= 0;
        } catch (error) {
          return error instanceof ArticleRefused;
        }
      }),
      { numRuns: 400 },
    );
  });
});
