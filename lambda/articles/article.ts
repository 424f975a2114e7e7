import * as z from 'zod';
import { PublicationTimeText } from './publication-time-text.ts';

/** How far reading an article has come. */
const Progress = z.discriminatedUnion('state', [
  z.object({ state: z.literal('received') }),
  z.object({
    state: z.literal('read'),
    keyDateIds: z.array(z.string()),
    /** The article that was read first, where this one is a copy of it. */
    copyOf: z.string().optional(),
    /** Whether it was trusted when it was read. */
    asTrusted: z.boolean().default(false),
  }),
  z.object({ state: z.literal('unreadable'), reason: z.string() }),
]);

/** An article as it is stored; its text stands in items of its own. */
export const Article = z.object({
  articleId: z.string(),
  url: z.string().nullable(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  /** Who wrote it; this and what follows is known of pages that say so, and not of what was stored before it was read. */
  author: z.string().nullish(),
  /** ISO 639-1. */
  language: z.string().nullish(),
  /** The address that the page itself wants to be known by. */
  canonicalUrl: z.string().nullish(),
  /** Null until the page of a link has been read. */
  published: PublicationTimeText.nullable(),
  /** When it was changed last. */
  modified: PublicationTimeText.nullish(),
  /** How many items its text takes; 0 until the page of a link has been read. */
  textParts: z.number().int().nonnegative(),
  receivedAt: z.string(),
  /** Whether it came from a feed that is followed, the API or an operator, and not only from a chat, where anybody may send. */
  trusted: z.boolean().default(false),
  progress: Progress,
});
export type Article = z.infer<typeof Article>;

/** Who wants an article read, and so is owed an answer; a feed asks for none. */
export const Requester = z.discriminatedUnion('via', [
  z.object({ via: z.literal('api') }),
  z.object({ via: z.literal('feed'), feedId: z.string() }),
  z.object({
    via: z.literal('chat'),
    chatId: z.number(),
    messageId: z.number(),
    /** In which the answer is to be, where the chat has not chosen one. */
    language: z.string().optional(),
  }),
]);
export type Requester = z.infer<typeof Requester>;

/** A wish that an article be read. It stands in the due index until it is fulfilled, so a lost ticket only delays it. */
export const Submission = z.object({
  type: z.literal('submission'),
  articleId: z.string(),
  requester: Requester,
  attempts: z.number().int().nonnegative(),
});
export type Submission = z.infer<typeof Submission>;

/** What the articles queue carries. */
export const ArticleTicket = z.object({ articleId: z.string() });
export type ArticleTicket = z.infer<typeof ArticleTicket>;
