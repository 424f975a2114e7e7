import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Article, Requester } from '../../../lambda/articles/article.ts';
import { type ArticleStore, createArticleStore } from '../../../lambda/articles/article-store.ts';
import { collect } from '../../../lambda/platform/table.ts';
import { openTestTable, type TestTable } from '../../support/test-table.ts';

const NOW = Temporal.Instant.from('2014-03-14T18:00:00Z');

let test: TestTable;
let articles: ArticleStore;
beforeAll(async () => {
  test = await openTestTable();
  articles = createArticleStore(test.table);
});
afterAll(() => test.close());

const anArticle = (changes: Partial<Article>): Article => ({
  articleId: 'article',
  url: null,
  title: null,
  publisher: null,
  published: '2014-03-14',
  textParts: 0,
  receivedAt: NOW.toString(),
  trusted: true,
  progress: { state: 'received' },
  ...changes,
});

/** A megabyte that hardly compresses, which is the worst that comes. */
function noise(bytes: number): string {
  let text = '';
  for (let i = 0; text.length < bytes; i++) text += createHash('sha256').update(String(i)).digest('base64');
  return text.slice(0, bytes);
}

describe('the article store', () => {
  it('gives back what was added, and leaves it as it was when it is added again', async () => {
    await articles.add(anArticle({ articleId: 'twice', title: 'First' }));
    await articles.add(anArticle({ articleId: 'twice', title: 'Second' }));
    expect(await articles.find('twice')).toEqual(anArticle({ articleId: 'twice', title: 'First' }));
  });

  it('knows nothing of what was not added', async () => {
    expect(await articles.find('never')).toBeUndefined();
  });

  it('changes what it is told to and leaves the rest', async () => {
    await articles.add(anArticle({ articleId: 'changed' }));
    await articles.update('changed', { progress: { state: 'unreadable', reason: 'it is closed' } });
    expect(await articles.find('changed')).toEqual(
      anArticle({ articleId: 'changed', progress: { state: 'unreadable', reason: 'it is closed' } }),
    );
  });

  it.each([
    ['a short text', 'Crimea votes on Sunday – 投票 😀', 1],
    ['a megabyte that hardly compresses, in several items', noise(1_000_000), 3],
  ])('gives back %s', async (_, text, parts) => {
    const articleId = `text-${parts}`;
    const textParts = await articles.storeText(articleId, text, NOW);
    expect(textParts).toBe(parts);
    expect((await articles.text(anArticle({ articleId, textParts }))) === text).toBe(true);
  });

  it('says which part of a text is missing', async () => {
    await expect(articles.text(anArticle({ articleId: 'gone', textParts: 1 }))).rejects.toThrow(
      'article gone: part 0 of its text is missing',
    );
  });

  it('keeps the wishes of each requester until they are fulfilled', async () => {
    const chat: Requester = { via: 'chat', chatId: 7, messageId: 3 };
    await articles.submit('wished', { via: 'api' }, NOW);
    await articles.submit('wished', chat, NOW);
    await articles.submit('wished', chat, NOW);
    const wishes = await collect(articles.submissions('wished'));
    expect(wishes.map(({ requester }) => requester)).toEqual([{ via: 'api' }, chat]);
    for (const wish of wishes) await articles.fulfil(wish);
    expect(await collect(articles.submissions('wished'))).toEqual([]);
  });

  it('counts how often a wish was put off', async () => {
    await articles.submit('late', { via: 'api' }, NOW);
    for (const wish of await collect(articles.submissions('late')))
      await articles.postpone(wish, NOW.add({ minutes: 5 }));
    expect(await collect(articles.submissions('late'))).toMatchObject([{ attempts: 1 }]);
  });

  it('does not bring back a wish that was fulfilled when it is put off', async () => {
    await articles.submit('done', { via: 'api' }, NOW);
    const [wish] = await collect(articles.submissions('done'));
    if (wish === undefined) throw new Error('the wish is not stored');
    await articles.fulfil(wish);
    await articles.postpone(wish, NOW.add({ minutes: 5 }));
    expect(await collect(articles.submissions('done'))).toEqual([]);
  });
});
