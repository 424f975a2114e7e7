import type { MiddlewareHandler } from 'hono';

const THIS_MACHINE = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

/**
 * Keeps other web pages out. They may not act, which the browser tells by `Sec-Fetch-Site` or, if it is older, by
 * `Origin`; nor may they read or act by giving a name of their own to this machine (DNS rebinding).
 */
export const onlyThisPage: MiddlewareHandler = async (context, next) => {
  const host = context.req.header('host') ?? '';
  if (!THIS_MACHINE.test(host)) {
    return context.json({ error: `this page is for this machine alone: open it as localhost, not as ${host}` }, 403);
  }
  if (context.req.method === 'GET') return next();
  const site = context.req.header('sec-fetch-site');
  const origin = context.req.header('origin');
  // Programs that are no browsers send neither.
  const isOurs = site === undefined ? origin === undefined || hostOf(origin) === host : site === 'same-origin';
  if (isOurs) return next();
  return context.json({ error: 'only the page of this host may do that, not a page from elsewhere' }, 403);
};

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
