import type { Temporal } from 'temporal-polyfill';
import type { Clock } from '../platform/clock.ts';
import { identifierOf } from '../platform/hash.ts';
import type { Queue } from '../platform/queue.ts';
import { addressKey } from './address-key.ts';
import type { ArticleTicket, Requester } from './article.ts';
import type { ArticleStore } from './article-store.ts';
import { canonicalUrl } from './canonical-url.ts';
import { headlineOf, plainLine, plainText } from './plain-text.ts';
import type { PublicationTime } from './publication-time.ts';

/** An article as it comes in: a text, or a link whose page is still to be read. */
export type IncomingArticle =
  | {
      readonly text: string;
      readonly title?: string | undefined;
      readonly url?: string | undefined;
      readonly published: PublicationTime;
    }
  | { readonly url: string; readonly published?: PublicationTime | undefined };

/** After this, a submission whose ticket was lost is picked up from the due index. */
export const SUBMISSION_LEASE = { minutes: 2 } satisfies Temporal.DurationLike;

export interface SubmitParts {
  readonly articles: ArticleStore;
  readonly queue: Queue<ArticleTicket>;
  readonly clock: Clock;
  /** The chats whose articles are trusted. */
  readonly operators?: readonly number[];
}

/** The id of the article at an address. */
export const articleIdAt = (url: string) => identifierOf(addressKey(url));

/**
 * Stores an article and the wish that it be read, and sends a ticket for it to the articles queue.
 * The same address, or without one the same text, is the same article however often it is submitted; what was not known
 * of it before, its text or when it was published, is added. One that anybody may have sent is trusted from when somebody
 * who is trusted sends it.
 *
 * @returns the article's id.
 * @throws ArticleRefused where it cannot be read as an article; nothing is stored then.
 */
export async function submitArticle(
  incoming: IncomingArticle,
  requester: Requester,
  { articles, queue, clock, operators = [] }: SubmitParts,
): Promise<string> {
  const now = clock.now();
  const trusted = requester.via !== 'chat' || operators.includes(requester.chatId);
  const url = incoming.url === undefined ? null : canonicalUrl(incoming.url);
  const published = incoming.published?.toString() ?? null;
  const text = 'text' in incoming ? plainText(incoming.text) : null;
  const title =
    ('text' in incoming ? plainLine(incoming.title ?? '') : null) ?? (text === null ? null : headlineOf(text));
  // The same words on another day mean other days: "on Sunday", in a weekly notice.
  const articleId =
    url === null ? identifierOf((text ?? '').replace(/\s+/g, ' '), published?.slice(0, 10) ?? '') : articleIdAt(url);

  const known = await articles.find(articleId);
  if (known === undefined) {
    await articles.add({
      articleId,
      url,
      title,
      publisher: url === null ? null : new URL(url).hostname.replace(/^www\./, ''),
      published,
      textParts: text === null ? 0 : await articles.storeText(articleId, text, now),
      receivedAt: now.toString(),
      trusted,
      progress: { state: 'received' },
    });
  } else if (text !== null && known.textParts === 0) {
    await articles.update(articleId, { title, published, textParts: await articles.storeText(articleId, text, now) });
  } else if (published !== null && known.published === null) {
    await articles.update(articleId, { published });
  }
  if (known !== undefined && trusted && !known.trusted) await articles.update(articleId, { trusted });
  await articles.submit(articleId, requester, now.add(SUBMISSION_LEASE));
  await queue.send({ articleId });
  return articleId;
}
