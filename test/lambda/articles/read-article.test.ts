import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ArticleRefused } from '../../../lambda/articles/article-refused.ts';
import { type ArticleStore, createArticleStore } from '../../../lambda/articles/article-store.ts';
import { type FetchPage, readArticle } from '../../../lambda/articles/read-article.ts';
import { articleIdAt, type IncomingArticle, submitArticle } from '../../../lambda/articles/submit-article.ts';
import { openTestTable, type TestTable } from '../../support/test-table.ts';

const clock = { now: () => Temporal.Instant.from('2014-03-14T18:00:00Z') };
const PUBLISHED = Temporal.PlainDate.from('2014-03-14');
const META = '<meta property="article:published_time" content="2014-03-13">';
const PARAGRAPH = `<p>${'The peninsula votes on Sunday, officials said, and the result comes a day later. '.repeat(5)}</p>`;
const html = (head: string) =>
  `<html><head><title>Vote</title>${head}</head><body>${PARAGRAPH.repeat(4)}</body></html>`;

let test: TestTable;
let articles: ArticleStore;
beforeAll(async () => {
  test = await openTestTable();
  articles = createArticleStore(test.table);
});
afterAll(() => test.close());

const serving =
  (body: string): FetchPage =>
  async (url) => ({ url, contentType: 'text/html', body });
const closed: FetchPage = async () => {
  throw new ArticleRefused('the site does not let me read this page (403)');
};

async function read(incoming: IncomingArticle, fetchPage: FetchPage) {
  const queue = { send: async () => {} };
  const articleId = await submitArticle(incoming, { via: 'api' }, { articles, queue, clock });
  const article = await articles.find(articleId);
  if (article === undefined) throw new Error('the article is not stored');
  return readArticle(article, { articles, fetchPage, clock });
}

describe('readArticle', () => {
  it('takes a text out of the store, and fetches nothing', async () => {
    const article = await read({ text: 'Vote ahead\n\nIt is on Sunday.', published: PUBLISHED }, closed);
    expect(article).toEqual({
      title: 'Vote ahead',
      text: 'Vote ahead\n\nIt is on Sunday.',
      published: PUBLISHED,
      publisher: null,
    });
  });

  it("reads a link's page once, and then from the store", async () => {
    const url = 'https://www.news.example/vote';
    const first = await read({ url }, serving(html(META)));
    expect(first).toMatchObject({ title: 'Vote', publisher: 'news.example' });
    expect(first.published.toString()).toBe('2014-03-13');
    expect(await read({ url }, closed)).toEqual(first);
  });

  it('holds what whoever sent a link says of its publication above the page', async () => {
    const article = await read({ url: 'https://news.example/said', published: PUBLISHED }, serving(html(META)));
    expect(article.published.toString()).toBe('2014-03-14');
  });

  it('refuses a page that does not say when it was published, until someone says it', async () => {
    const url = 'https://news.example/undated';
    await expect(read({ url }, serving(html('')))).rejects.toThrow('does not say when it was published');
    expect((await read({ url, published: PUBLISHED }, serving(html('')))).published.toString()).toBe('2014-03-14');
  });

  it('reads the text of a page that was closed, once someone sends it', async () => {
    const url = 'https://news.example/closed';
    await expect(read({ url }, closed)).rejects.toThrow('does not let me read this page');
    expect((await read({ url, text: 'It is on Sunday.', published: PUBLISHED }, closed)).text).toBe('It is on Sunday.');
  });

  it('does not count from a day that the page hardly says', async () => {
    const changed = html('').replace('</body>', '<p>Last updated: 13 March 2014</p></body>');
    const url = 'https://news.example/changed';
    await expect(read({ url }, serving(changed))).rejects.toThrow('does not say when it was published');
  });

  it('stores what the page says of itself', async () => {
    const head = `${META}<meta property="article:modified_time" content="2014-03-14">
      <meta name="author" content="A. Writer"><link rel="canonical" href="https://news.example/canonical?utm_source=feed">`;
    const url = 'https://news.example/facts';
    await read({ url }, serving(html(head)));
    expect(await articles.find(articleIdAt(url))).toMatchObject({
      author: 'A. Writer',
      language: 'en',
      canonicalUrl: 'https://news.example/canonical',
      published: '2014-03-13',
      modified: '2014-03-14',
    });
  });

  it('reads an article that was stored before it was known who wrote it', async () => {
    const stored = {
      articleId: 'old',
      url: null,
      title: null,
      publisher: null,
      published: '2014-03-14',
      receivedAt: '2014-03-14T18:00:00Z',
      trusted: true,
    };
    const textParts = await articles.storeText('old', 'It is on Sunday.', clock.now());
    await articles.add({ ...stored, textParts, progress: { state: 'received' } });
    const article = await articles.find('old');
    if (article === undefined) throw new Error('the article is not stored');
    expect((await readArticle(article, { articles, fetchPage: closed, clock })).text).toBe('It is on Sunday.');
  });

  it('refuses a page that is longer than an article may be', async () => {
    const long = html(META).replace('</body>', `<p>${'word, '.repeat(200_000)}</p></body>`);
    await expect(read({ url: 'https://news.example/long' }, serving(long))).rejects.toThrow('the text is too long');
  });
});
