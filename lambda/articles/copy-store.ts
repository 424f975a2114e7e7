import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import type { Key, Table } from '../platform/table.ts';
import { type Fingerprint, likeness } from './fingerprint.ts';
import type { PublicationTime } from './publication-time.ts';

/** Two texts that are at least so much alike are one article. */
const SAME_TEXT = 0.6;
/** The same words published further apart mean other days: "on Sunday", in a weekly notice. */
const SAME_NEWS_DAYS = 3;
/** How long a text is remembered. */
const REMEMBERED_DAYS = 30;

/** That a text with some hash among its smallest was printed first by an article. */
const Print = z.object({ articleId: z.string(), published: z.string(), sketch: z.instanceof(Uint8Array) });

const keyOf = (hash: string): Key => ({ PK: `TEXT#${hash}`, SK: 'TEXT' });

export interface CopyStore {
  /**
   * Finds the article that this one is a copy of; null where it is the first of its text, which is remembered from now
   * on. Of copies that come at the same instant one is the first. Repeating it gives the same answer.
   */
  originalOf(
    articleId: string,
    fingerprint: Fingerprint,
    published: PublicationTime,
    now: Temporal.Instant,
  ): Promise<string | null>;
}

export function createCopyStore(table: Table): CopyStore {
  return {
    async originalOf(articleId, { keys, sketch }, published, now) {
      const day = dayOf(published);
      const expiresAt = Math.floor(now.epochMilliseconds / 1000) + REMEMBERED_DAYS * 86_400;
      const print = { articleId, published: day.toString(), sketch, expiresAt };
      // All take the keys in the same order, so of two copies the one that is first at the first key they share is first.
      for (const hash of keys) {
        if (await table.putIfAbsent(keyOf(hash), print)) continue;
        const other = await table.get(keyOf(hash), Print);
        if (other === undefined || other.articleId === articleId) continue;
        const apart = Math.abs(Temporal.PlainDate.from(other.published).until(day).days);
        if (apart > SAME_NEWS_DAYS)
          await table.update(keyOf(hash), { set: print, when: { articleId: other.articleId } });
        else if (likeness(other.sketch, sketch) >= SAME_TEXT) return other.articleId;
      }
      return null;
    },
  };
}

function dayOf(published: PublicationTime): Temporal.PlainDate {
  return published instanceof Temporal.PlainDate ? published : published.toPlainDate();
}
