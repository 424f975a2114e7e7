import type { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { IncomingArticle } from '../../../lambda/articles/submit-article.ts';
import { createKeyDateStore, type KeyDateStore } from '../../../lambda/dates/key-date-store.ts';
import type { Log } from '../../../lambda/platform/log.ts';
import { createTable } from '../../../lambda/platform/table.ts';
import { createWebApp } from '../../../lambda/web/app.ts';
import { aKeyDate, at } from '../../support/key-dates.ts';
import { openTestTable, type TestTable } from '../../support/test-table.ts';

const KEY = 'the-key-of-the-tests';

let test: TestTable;
let keyDates: KeyDateStore;
let app: Hono;
let submitted: IncomingArticle[];
let lines: string[];

const log: Log = {
  info() {},
  warn() {},
  error: (message, fields) => lines.push(`${message} ${JSON.stringify(fields)}`),
};

const createApp = (store: KeyDateStore) =>
  createWebApp({
    keyDates: store,
    submit: async (article) => {
      submitted.push(article);
      return 'the-article';
    },
    articlesKey: async () => KEY,
    clock: { now: () => at('2014-03-14T18:00:00Z') },
    log,
  });

beforeAll(async () => {
  test = await openTestTable();
  keyDates = createKeyDateStore(test.table);
  await keyDates.add(aKeyDate({ articleUrl: 'https://news.example/a', publisher: 'The <Example>' }));
  await keyDates.add(aKeyDate({ id: 'past', date: '2014-03-01', title: 'Ships sail' }));
});
afterAll(() => test.close());
beforeEach(() => {
  submitted = [];
  lines = [];
  app = createApp(keyDates);
});

describe('POST /articles', () => {
  const post = (body: unknown, authorization = `Bearer ${KEY}`) =>
    app.request('/articles', {
      method: 'POST',
      headers: { authorization },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });

  it('takes a text', async () => {
    const response = await post({ text: 'Crimea votes on Sunday.', title: 'Vote', published: '2014-03-14' });
    expect([response.status, await response.json()]).toEqual([202, { articleId: 'the-article' }]);
    expect(submitted).toMatchObject([{ text: 'Crimea votes on Sunday.', title: 'Vote' }]);
    expect(submitted[0]?.published?.toString()).toBe('2014-03-14');
  });

  it('takes a link', async () => {
    expect((await post({ url: 'https://news.example/a' })).status).toBe(202);
    expect(submitted).toEqual([{ url: 'https://news.example/a' }]);
  });

  it.each([
    ['no key', ''],
    ['another key', 'Bearer another-key'],
    ['the key in another scheme', `Basic ${KEY}`],
    ['the key with more behind it', `Bearer ${KEY}x`],
  ])('with %s is refused before its body is looked at', async (_, authorization) => {
    const response = await post('not JSON', authorization);
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({
      error: 'the key is missing or wrong; send it as "Authorization: Bearer KEY"',
    });
  });

  const text = 'Crimea votes on Sunday.';
  const published = '2014-03-14';
  it.each<[string, unknown, string, string]>([
    ['what is not JSON', '{"text":', '(body)', 'is not JSON'],
    ['nothing', '', '(body)', 'is not JSON'],
    ['a list', [], '(body)', 'is not a JSON object'],
    ['null', null, '(body)', 'is not a JSON object'],
    ['an empty object', {}, 'text', 'is missing; send "text" with "published", or the "url" of a page'],
    ['a text without its time', { text }, 'published', 'is missing'],
    ['a time that is none', { text, published: '2014-02-30' }, 'published', '"2014-02-30" is not a publication time'],
    ['a time that is a number', { text, published: 20140314 }, 'published', 'expected string'],
    ['an empty text', { text: ' ', published }, 'text', 'the text is empty'],
    ['a binary text', { text: 'GIF89a\u0000', published }, 'text', 'this is not a text but a binary file'],
    ['a gigantic text', { text: 'a'.repeat(1_000_001), published }, 'text', 'at most 1 MB is read'],
    ['a text that is a number', { text: 7, published }, 'text', 'expected string'],
    ['a field that is none', { text, published, tilte: 'Vote' }, 'tilte', 'is not a field'],
    ['a link without a scheme', { url: 'news.example/a' }, 'url', 'this is not a web address'],
    ['a link with a password', { text, published, url: 'https://a:b@news.example/' }, 'url', 'a password in it'],
    ['a script', { url: 'javascript:alert(1)' }, 'url', 'only addresses that begin with http:// or https://'],
  ])('with %s names the field', async (_, body, field, problem) => {
    const response = await post(body);
    expect(response.status).toBe(422);
    expect(await response.json()).toEqual({ errors: [{ field, problem: expect.stringContaining(problem) }] });
    expect(submitted).toEqual([]);
  });

  it('with a body beyond all measure is refused unread', async () => {
    const response = await post('a'.repeat(6_000_001));
    expect([response.status, await response.json()]).toEqual([413, { error: 'an article is 1 MB at most' }]);
  });
});

describe('GET /api/key-dates', () => {
  const get = (query: string) => app.request(`/api/key-dates${query}`);

  it('lists what is coming', async () => {
    const body = await (await get('')).json();
    expect(body).toEqual({ keyDates: [expect.objectContaining({ id: 'date-1', date: '2014-03-16', kind: 'vote' })] });
  });

  it.each([
    ['?months=many', 'months', 'is not a whole number from 0 to 120'],
    ['?months=-1', 'months', 'is not a whole number from 0 to 120'],
    ['?months=1000', 'months', 'is not a whole number from 0 to 120'],
    ['?limit=0', 'limit', 'is not a whole number from 1 to 500'],
    ['?limit=', 'limit', 'is not a whole number from 1 to 500'],
  ])('%s names the field', async (query, field, problem) => {
    const response = await get(query);
    expect([response.status, await response.json()]).toEqual([422, { errors: [{ field, problem }] }]);
  });
});

describe('GET /', () => {
  it('shows what is coming, and runs nothing that is in it', async () => {
    const response = await app.request('/');
    const page = await response.text();
    expect(page).toContain('Crimea votes on its future');
    expect(page).toContain('href="https://news.example/a">The &lt;Example&gt;</a>');
    expect(page).not.toContain('Ships sail');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});

describe('the web side', () => {
  it('says where there is nothing', async () => {
    const response = await app.request('/nowhere');
    expect([response.status, await response.json()]).toEqual([404, { error: 'there is nothing at /nowhere' }]);
  });

  it('tells the log, and not the visitor, that the table is missing', async () => {
    app = createApp(createKeyDateStore(createTable(test.client, 'no-such-table')));
    const response = await app.request('/api/key-dates');
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('no-such-table');
    expect(lines).toEqual([expect.stringContaining('DynamoDB table \\"no-such-table\\" does not exist')]);
  });
});
