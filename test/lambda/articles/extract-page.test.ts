import { describe, expect, it } from 'vitest';
import { ArticleRefused } from '../../../lambda/articles/article-refused.ts';
import { extractPage } from '../../../lambda/articles/extract-page.ts';

const PARAGRAPH = `<p>${'The peninsula votes on Sunday, and the result is expected on the day after it, officials said. '.repeat(4)}</p>`;
const ARTICLE = `<article>${PARAGRAPH.repeat(4)}</article>`;

const extract = (body: string, contentType = 'text/html') =>
  extractPage({ url: 'https://www.news.example/a', contentType, body });
const withHead = (head: string, article = ARTICLE) =>
  extract(`<!doctype html><html><head>${head}</head><body>${article}</body></html>`);
const published = (head: string) => withHead(head).published?.toString();
const jsonLd = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('extractPage', () => {
  it('takes out title, text, publisher and publication time', () => {
    const page = withHead(`
      <title>Peninsula to vote</title>
      <meta property="og:site_name" content="The Example">
      <meta property="article:published_time" content="2014-03-14T18:00:00Z">`);
    expect(page.title).toBe('Peninsula to vote');
    expect(page.publisher).toBe('The Example');
    expect(page.published?.toString()).toBe('2014-03-14T18:00:00+00:00[UTC]');
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

  it('takes a text as it is', () => {
    expect(extract('Crimea votes on Sunday.', 'text/plain')).toEqual({
      title: null,
      text: 'Crimea votes on Sunday.',
      publisher: null,
      published: null,
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
    expect(extract(`<!doctype html>${meta}${ARTICLE}`).published?.toString()).toBe('2014-03-14');
  });

  it.each([
    ['an empty page', '', 'there is no article on this page'],
    ['a page without words', '<html><body><img src="a.png"></body></html>', 'there is no article on this page'],
    ['a page of endless elements', '<i>a</i>'.repeat(100_000), 'this page is too large to read'],
    ['a page nested without end', '<div>'.repeat(20_000), 'this page is too deeply nested to read'],
  ])('refuses %s', (_, body, reason) => {
    expect(() => extract(body)).toThrow(new ArticleRefused(reason));
  });
});

describe('the publication time of a page', () => {
  it.each([
    ['JSON-LD', jsonLd({ '@type': 'NewsArticle', datePublished: '2014-03-14' })],
    ['JSON-LD in a graph', jsonLd({ '@graph': [{ '@type': 'WebSite' }, { datePublished: '2014-03-14' }] })],
    ['a property', '<meta property="article:published_time" content="2014-03-14">'],
    ['an item property', '<meta itemprop="datePublished" content="2014-03-14">'],
    ['a name', '<meta name="date" content="2014-03-14">'],
    ['an element', '<time datetime="2014-03-14">Friday</time>'],
  ])('is read from %s', (_, head) => {
    expect(published(head)).toBe('2014-03-14');
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
