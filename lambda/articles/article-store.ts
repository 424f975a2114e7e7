import { gunzipSync, gzipSync } from 'node:zlib';
import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { dueAttributes } from '../platform/due-index.ts';
import type { Key, Table } from '../platform/table.ts';
import { Article, type Requester, Submission } from './article.ts';

/** An item of DynamoDB holds 400 KB; a text longer than this, compressed, is spread over several. */
const TEXT_PART_BYTES = 350_000;
/** A text is kept as long as someone may want to see why a date was derived from it. */
const TEXT_DAYS = 90;

const TextPart = z.object({ bytes: z.instanceof(Uint8Array) });

const articleKey = (articleId: string): Key => ({ PK: `ARTICLE#${articleId}`, SK: 'ARTICLE' });
const textKey = (articleId: string, part: number): Key => ({
  PK: `ARTICLE#${articleId}`,
  SK: `TEXT#${String(part).padStart(3, '0')}`,
});
const submissionKey = (articleId: string, requester: Requester): Key => ({
  PK: `ARTICLE#${articleId}`,
  SK: `SUBMISSION#${requesterKey(requester)}`,
});

function requesterKey(requester: Requester): string {
  switch (requester.via) {
    case 'chat':
      return `CHAT#${requester.chatId}#${requester.messageId}`;
    case 'feed':
      return `FEED#${requester.feedId}`;
    case 'api':
      return 'API';
  }
}

export interface ArticleStore {
  find(articleId: string): Promise<Article | undefined>;
  /** Stores an article unless one with its id is there. */
  add(article: Article): Promise<void>;
  update(articleId: string, changes: Partial<Omit<Article, 'articleId'>>): Promise<void>;
  /** @returns how many items the text took. Storing the same text again changes nothing. */
  storeText(articleId: string, text: string, now: Temporal.Instant): Promise<number>;
  text(article: Article): Promise<string>;
  /** Records the wish that an article be read; it falls due at `retryAt` unless it is fulfilled before. */
  submit(articleId: string, requester: Requester, retryAt: Temporal.Instant): Promise<void>;
  submissions(articleId: string): AsyncGenerator<Submission>;
  postpone(submission: Submission, retryAt: Temporal.Instant): Promise<void>;
  fulfil(submission: Submission): Promise<void>;
}

export function createArticleStore(table: Table): ArticleStore {
  return {
    find: (articleId) => table.get(articleKey(articleId), Article),

    async add(article) {
      await table.putIfAbsent(articleKey(article.articleId), article);
    },

    async update(articleId, changes) {
      await table.update(articleKey(articleId), { set: changes });
    },

    async storeText(articleId, text, now) {
      const bytes = gzipSync(text);
      const expiresAt = Math.floor(now.epochMilliseconds / 1000) + TEXT_DAYS * 86_400;
      const parts = Math.ceil(bytes.byteLength / TEXT_PART_BYTES);
      for (let part = 0; part < parts; part++) {
        const slice = bytes.subarray(part * TEXT_PART_BYTES, (part + 1) * TEXT_PART_BYTES);
        await table.put(textKey(articleId, part), { bytes: slice, expiresAt });
      }
      return parts;
    },

    async text(article) {
      const parts: Uint8Array[] = [];
      for (let part = 0; part < article.textParts; part++) {
        const stored = await table.get(textKey(article.articleId, part), TextPart);
        if (stored === undefined) throw new Error(`article ${article.articleId}: part ${part} of its text is missing`);
        parts.push(stored.bytes);
      }
      return gunzipSync(Buffer.concat(parts)).toString();
    },

    async submit(articleId, requester, retryAt) {
      const submission: Submission = { type: 'submission', articleId, requester, attempts: 0 };
      await table.put(submissionKey(articleId, requester), { ...submission, ...dueAttributes(retryAt) });
    },

    submissions: (articleId) =>
      table.query({ partition: articleKey(articleId).PK, sort: { beginsWith: 'SUBMISSION#' } }, Submission),

    async postpone({ articleId, requester }, retryAt) {
      await table.update(submissionKey(articleId, requester), { set: dueAttributes(retryAt), add: { attempts: 1 } });
    },

    fulfil: ({ articleId, requester }) => table.delete(submissionKey(articleId, requester)),
  };
}
