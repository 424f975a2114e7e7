import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ArticleRefused } from '../../../lambda/articles/article-refused.ts';
import { type ArticleStore, createArticleStore } from '../../../lambda/articles/article-store.ts';
import { createCopyStore } from '../../../lambda/articles/copy-store.ts';
import { readArticle } from '../../../lambda/articles/read-article.ts';
import { submitArticle } from '../../../lambda/articles/submit-article.ts';
import { createDayRegister } from '../../../lambda/dates/day-register.ts';
import { type IngestParts, ingestArticle } from '../../../lambda/dates/ingest-article.ts';
import { createKeyDateStore, type KeyDateStore } from '../../../lambda/dates/key-date-store.ts';
import { createWaitingConditions } from '../../../lambda/dates/waiting-conditions.ts';
import { collect } from '../../../lambda/platform/table.ts';
import { at } from '../../support/key-dates.ts';
import { VOTE_AND_SANCTIONS } from '../../support/sample-articles.ts';
import { openTestTable, type TestTable } from '../../support/test-table.ts';

const NOW = at('2014-03-14T18:00:00Z');
const PUBLISHED = Temporal.PlainDate.from('2014-03-14');

describe('an article that is ingested', () => {
  let opened: TestTable;
  let articles: ArticleStore;
  let keyDates: KeyDateStore;
  let scheduled: string[];
  beforeEach(async () => {
    opened = await openTestTable();
    articles = createArticleStore(opened.table);
    keyDates = createKeyDateStore(opened.table);
    scheduled = [];
  });
  afterEach(() => opened.close());

  const clock = { now: () => NOW };
  const submit = (text: string) =>
    submitArticle({ text, published: PUBLISHED }, { via: 'api' }, { articles, queue: { send: async () => {} }, clock });
  const ingest = (articleId: string, changes: Partial<IngestParts> = {}) =>
    ingestArticle(articleId, {
      articles,
      copies: createCopyStore(opened.table),
      keyDates,
      register: createDayRegister(opened.table),
      waiting: createWaitingConditions(opened.table),
      read: (article) => readArticle(article, { articles, fetchPage: () => Promise.reject(new Error()), clock }),
      scheduleAlerts: async ({ date }) => void scheduled.push(date),
      clock,
      log: { info() {}, warn() {}, error() {} },
      ...changes,
    });
  const stored = async () => (await keyDates.upcoming(NOW, { months: 1, limit: 10 })).map(({ date }) => date);

  it('leaves its key dates in the store, with their alerts', async () => {
    const outcome = await ingest(await submit(VOTE_AND_SANCTIONS));
    expect(outcome.state).toBe('read');
    expect(await stored()).toEqual(['2014-03-16', '2014-03-17']);
    expect(scheduled).toEqual(['2014-03-16', '2014-03-17']);
  });

  it('is one article however often it comes, and however it is spaced', async () => {
    const first = await submit(VOTE_AND_SANCTIONS);
    const second = await submit(`${VOTE_AND_SANCTIONS.replaceAll('\n', '\r\n')}  \n`);
    expect(second).toBe(first);
    await ingest(first);
    await ingest(second);
    expect(await stored()).toHaveLength(2);
  });

  it('is another article where the same words were published on another day', async () => {
    const text = 'LONDON – The council will meet on Sunday.';
    const parts = { articles, queue: { send: async () => {} }, clock };
    const nextWeek = await submitArticle({ text, published: PUBLISHED.add({ days: 7 }) }, { via: 'api' }, parts);
    await ingest(await submit(text));
    await ingest(nextWeek);
    expect(await stored()).toEqual(['2014-03-16', '2014-03-23']);
  });

  it('makes no second key date where two read it at the same instant', async () => {
    const articleId = await submit(VOTE_AND_SANCTIONS);
    await Promise.all(Array.from({ length: 5 }, () => ingest(articleId)));
    expect(await stored()).toHaveLength(2);
  });

  it('is answered from the store when it was read before', async () => {
    const articleId = await submit(VOTE_AND_SANCTIONS);
    await ingest(articleId);
    const again = await ingest(articleId, { read: () => Promise.reject(new Error('it is not read again')) });
    expect(again.state === 'read' && again.keyDates.map(({ date }) => date)).toEqual(['2014-03-16', '2014-03-17']);
  });

  it('that cannot be read is marked so, with the reason, and may be tried again', async () => {
    const articleId = await submit(VOTE_AND_SANCTIONS);
    const outcome = await ingest(articleId, {
      read: () => Promise.reject(new ArticleRefused('there is no such page')),
    });
    expect(outcome).toMatchObject({ state: 'unreadable', reason: 'there is no such page' });
    expect((await articles.find(articleId))?.progress).toEqual({
      state: 'unreadable',
      reason: 'there is no such page',
    });
    expect((await ingest(articleId)).state).toBe('read');
  });

  it('keeps the moment at which a date was first learned of, whenever it is read again after a failure', async () => {
    const articleId = await submit(VOTE_AND_SANCTIONS);
    const failing = ingest(articleId, { scheduleAlerts: () => Promise.reject(new Error('the table does not answer')) });
    await expect(failing).rejects.toThrow('the table does not answer');
    await ingest(articleId, { clock: { now: () => NOW.add({ hours: 48 }) } });
    const [vote] = await keyDates.upcoming(NOW, { months: 1, limit: 1 });
    expect(vote?.learnedAt).toBe('2014-03-14T18:00:00Z');
  });

  it('that is nothing but dates brings no more than the hundred soonest', async () => {
    const days = Array.from({ length: 150 }, (_, index) => PUBLISHED.add({ days: index + 1 }));
    const lines = days.map((day) => `The council will meet on ${day.toLocaleString('en-US', { dateStyle: 'long' })}.`);
    const outcome = await ingest(await submit(lines.join('\n')));
    expect(outcome.state === 'read' && outcome.keyDates.map(({ date }) => date)).toEqual(
      days.slice(0, 100).map((day) => day.toString()),
    );
  });

  it('leaves the wish for it until whoever answers it takes it away', async () => {
    const articleId = await submit(VOTE_AND_SANCTIONS);
    await ingest(articleId);
    const [submission] = await collect(articles.submissions(articleId));
    expect(submission).toMatchObject({ articleId, requester: { via: 'api' } });
  });
});
