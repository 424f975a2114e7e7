import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import * as z from 'zod';
import { ArticleRefused } from '../articles/article-refused.ts';
import { canonicalUrl } from '../articles/canonical-url.ts';
import { MAX_TEXT_BYTES, plainText } from '../articles/plain-text.ts';
import { parsePublicationTime } from '../articles/publication-time.ts';
import { PublicationTimeText } from '../articles/publication-time-text.ts';
import type { IncomingArticle } from '../articles/submit-article.ts';
import type { KeyDateStore } from '../dates/key-date-store.ts';
import type { Clock } from '../platform/clock.ts';
import { errorText, type Log } from '../platform/log.ts';
import { isSameSecret } from '../platform/same-secret.ts';
import { timelinePage } from './timeline-page.ts';

export interface WebParts {
  readonly keyDates: KeyDateStore;
  /** Puts an article up for reading and returns its id. Throws `ArticleRefused`. */
  readonly submit: (article: IncomingArticle) => Promise<string>;
  /** What `POST /articles` must send as its bearer token. */
  readonly articlesKey: () => Promise<string>;
  readonly clock: Clock;
  readonly log: Log;
}

/** How far ahead the page and the API look unless asked otherwise, and at the most. */
const MONTHS = 18;
const MAX_MONTHS = 120;

const wholeNumber = (least: number, most: number) => {
  const error = `is not a whole number from ${least} to ${most}`;
  return z.string().regex(/^\d+$/, error).transform(Number).pipe(z.number().min(least, error).max(most, error));
};
const Listing = z.object({
  months: wholeNumber(0, MAX_MONTHS).default(MONTHS),
  limit: wholeNumber(1, 500).default(100),
});

const Published = PublicationTimeText.transform(parsePublicationTime);
const WebAddress = z.string().superRefine(accepted(canonicalUrl));

const TextArticle = z.strictObject({
  text: z.string().superRefine(accepted(plainText)),
  title: z.string().optional(),
  url: WebAddress.optional(),
  published: Published,
});
const LinkArticle = z.strictObject({ url: WebAddress, published: Published.optional() });
/** Either of the two; with a text it is the first, so that what is wrong is said of that one. */
const AnyArticle = z
  .looseObject({ text: z.unknown().optional(), url: z.unknown().optional() }, { error: 'is not a JSON object' })
  .refine(({ text, url }) => text !== undefined || url !== undefined, {
    path: ['text'],
    error: 'is missing; send "text" with "published", or the "url" of a page',
  });

/** Makes a check that throws {@link ArticleRefused} one of zod's. */
function accepted(check: (text: string) => string) {
  return (text: string, context: z.RefinementCtx<string>): void => {
    try {
      check(text);
    } catch (error) {
      if (!(error instanceof ArticleRefused)) throw error;
      context.addIssue({ code: 'custom', message: error.message });
    }
  };
}

/**
 * The public HTTP side: the timeline page (`GET /`), the key dates as JSON (`GET /api/key-dates`), and for whoever has
 * the key, articles in (`POST /articles`). The same app runs on Lambda and on one machine.
 */
export function createWebApp({ keyDates, submit, articlesKey, clock, log }: WebParts): Hono {
  const app = new Hono();
  app.use(secureHeaders({ contentSecurityPolicy: { defaultSrc: ["'none'"], styleSrc: ["'unsafe-inline'"] } }));
  app.onError((error, context) => {
    log.error('request failed', { path: context.req.path, reason: errorText(error) });
    return context.json({ error: 'something went wrong on this side; it has been noted' }, 500);
  });
  app.notFound((context) => context.json({ error: `there is nothing at ${context.req.path}` }, 404));

  app.get('/', async (context) => {
    const now = clock.now();
    return context.html(timelinePage(await keyDates.upcoming(now, { months: MONTHS, limit: 100 }), now));
  });

  app.get('/health', (context) => context.json({ ok: true }));

  app.get('/api/key-dates', async (context) => {
    const listing = Listing.safeParse(context.req.query());
    if (!listing.success) return context.json({ errors: fieldErrors(listing.error) }, 422);
    return context.json({ keyDates: await keyDates.upcoming(clock.now(), listing.data) });
  });

  app.post(
    '/articles',
    async (context, next) => {
      const given = /^Bearer (.+)$/i.exec(context.req.header('authorization') ?? '')?.[1] ?? '';
      if (isSameSecret(given, await articlesKey())) return next();
      return context.json({ error: 'the key is missing or wrong; send it as "Authorization: Bearer KEY"' }, 401);
    },
    bodyLimit({
      // JSON may write one byte of text as six.
      maxSize: MAX_TEXT_BYTES * 6,
      onError: (context) => context.json({ error: `an article is ${MAX_TEXT_BYTES / 1e6} MB at most` }, 413),
    }),
    async (context) => {
      const body: unknown = await context.req.json().catch(() => undefined);
      if (body === undefined) return context.json({ errors: [{ field: '(body)', problem: 'is not JSON' }] }, 422);
      const any = AnyArticle.safeParse(body);
      if (!any.success) return context.json({ errors: fieldErrors(any.error) }, 422);
      const parsed = (any.data.text === undefined ? LinkArticle : TextArticle).safeParse(body, { reportInput: true });
      if (!parsed.success) return context.json({ errors: fieldErrors(parsed.error) }, 422);
      return context.json({ articleId: await submit(parsed.data) }, 202);
    },
  );
  return app;
}

/** What is wrong, each under the name of its field. */
function fieldErrors({ issues }: z.ZodError): { field: string; problem: string }[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ field: key, problem: 'is not a field' }));
    const field = issue.path.join('.');
    if (field === '') return [{ field: '(body)', problem: issue.message }];
    const isMissing = issue.code === 'invalid_type' && issue.input === undefined;
    return [{ field, problem: isMissing ? 'is missing' : issue.message }];
  });
}
