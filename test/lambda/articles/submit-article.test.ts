import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ArticleTicket } from '../../../lambda/articles/article.ts';
import { type ArticleStore, createArticleStore } from '../../../lambda/articles/article-store.ts';
import { type IncomingArticle, submitArticle } from '../../../lambda/articles/submit-article.ts';
import { collect } from '../../../lambda/platform/table.ts';
import { openTestTable, type TestTable } from '../../support/test-table.ts';

const NOW = Temporal.Instant.from('2014-03-14T18:00:00Z');
const PUBLISHED = Temporal.PlainDate.from('2014-03-14');
const TEXT = 'Peninsula to vote\n\nThe peninsula votes on Sunday.';

let test: TestTable;
let articles: ArticleStore;
let tickets: ArticleTicket[];
beforeAll(async () => {
  test = await openTestTable();
  articles = createArticleStore(test.table);
});
afterAll(() => test.close());
beforeEach(() => {
  tickets = [];
});

const submit = (article: IncomingArticle) =>
  submitArticle(
    article,
    { via: 'api' },
    { articles, queue: { send: async (ticket) => void tickets.push(ticket) }, clock: { now: () => NOW } },
  );

/** The article as it is stored, and its text. */
async function stored(articleId: string) {
  const article = await articles.find(articleId);
  if (article === undefined) throw new Error('the article is not stored');
  return { ...article, text: article.textParts === 0 ? null : await articles.text(article) };
}

describe('submitArticle', () => {
  it('stores a text, the wish that it be read, and sends a ticket', async () => {
    const articleId = await submit({ text: TEXT, published: PUBLISHED });
    expect(await stored(articleId)).toMatchObject({
      url: null,
      title: 'Peninsula to vote',
      publisher: null,
      published: '2014-03-14',
      text: TEXT,
      receivedAt: '2014-03-14T18:00:00Z',
      progress: { state: 'received' },
    });
    expect(await collect(articles.submissions(articleId))).toEqual([
      { type: 'submission', articleId, requester: { via: 'api' }, attempts: 0 },
    ]);
    expect(tickets).toEqual([{ articleId }]);
  });

  it('knows a text again, whatever its spaces and line ends', async () => {
    const first = await submit({ text: 'The court\n\nrules on Monday.', published: PUBLISHED });
    expect(await submit({ text: ' The  court\r\nrules on Monday. ', published: PUBLISHED })).toBe(first);
  });

  it('knows a link again, whatever follows the reader', async () => {
    const first = await submit({ url: 'https://www.news.example/a' });
    expect(await submit({ url: 'https://www.news.example/a?utm_source=chat#top' })).toBe(first);
    expect(await stored(first)).toMatchObject({ publisher: 'news.example', published: null, text: null });
  });

  it('keeps what was stored first', async () => {
    const url = 'https://news.example/first';
    const articleId = await submit({ url, text: 'The first text.', published: PUBLISHED });
    await submit({ url, text: 'Another text.', published: PUBLISHED.add({ days: 1 }) });
    expect(await stored(articleId)).toMatchObject({ text: 'The first text.', published: '2014-03-14' });
  });

  it('adds when it was published to a link that did not say', async () => {
    const url = 'https://news.example/undated';
    const articleId = await submit({ url });
    await submit({ url, published: PUBLISHED });
    expect(await stored(articleId)).toMatchObject({ published: '2014-03-14', text: null });
  });

  it('adds the text to a link whose page could not be read', async () => {
    const url = 'https://news.example/closed';
    const articleId = await submit({ url });
    await submit({ url, text: TEXT, title: 'The vote', published: PUBLISHED });
    expect(await stored(articleId)).toMatchObject({ title: 'The vote', published: '2014-03-14', text: TEXT });
  });

  it('evens out a title', async () => {
    const articleId = await submit({
      text: 'A text of its own.',
      title: ' The\nvote\u0000 \ud800',
      published: PUBLISHED,
    });
    expect((await stored(articleId)).title).toBe('The vote \ufffd');
  });

  it.each<[string, IncomingArticle]>([
    ['an empty text', { text: ' ', published: PUBLISHED }],
    ['a binary text', { text: 'GIF89a\u0000', published: PUBLISHED }],
    ['a gigantic text', { text: 'a'.repeat(1_000_001), published: PUBLISHED }],
    ['an address that is none', { url: 'news.example' }],
  ])('stores nothing of %s', async (_, article) => {
    await expect(submit(article)).rejects.toMatchObject({ name: 'ArticleRefused' });
    expect(tickets).toEqual([]);
  });
});
