import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import { streamSSE } from 'hono/streaming';
import type { z } from 'zod';
import {
  ActionRefused,
  Press,
  press,
  Say,
  SendFile,
  SendLocation,
  SetClock,
  say,
  sendFile,
  sendLocation,
  setClock,
} from './actions.ts';
import { type Assets, buildAssets } from './assets.ts';
import type { ConsoleParts } from './console-parts.ts';
import { streamEvents } from './events.ts';
import { consolePage, ICON } from './page.ts';
import { onlyThisPage } from './same-origin.ts';

const MAX_BODY_BYTES = 256 * 1024;
/** A file is a third longer in base64. */
const MAX_FILE_BODY_BYTES = 2 * 1024 * 1024;

/**
 * The page of the demo (`GET /`): the chat, the key dates and the clock of a host, shown as they change and open to
 * the person before it. What it loads and where it acts is under `/console/`. For this machine alone.
 */
export function createConsole(parts: ConsoleParts): Hono {
  const host = randomUUID();
  let assets: Promise<Assets> | undefined;
  const builtAssets = () => {
    assets ??= buildAssets();
    return assets;
  };

  const app = new Hono();
  const headers = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
    strictTransportSecurity: false,
  });
  for (const path of ['/', '/console/*']) app.use(path, headers, onlyThisPage);
  app.onError((error, context) => {
    if (error instanceof ActionRefused) return context.json({ error: error.message }, 422);
    console.error(error);
    return context.json({ error: `the host failed: ${error.message}` }, 500);
  });

  app.get('/', (context) => context.html(consolePage()));
  app.get('/console/icon.svg', (context) => context.body(ICON, 200, { 'content-type': 'image/svg+xml' }));
  app.get('/console/main.js', async (context) => {
    return context.body((await builtAssets()).script, 200, { 'content-type': 'text/javascript; charset=utf-8' });
  });
  app.get('/console/style.css', async (context) => {
    return context.body((await builtAssets()).style, 200, { 'content-type': 'text/css; charset=utf-8' });
  });
  app.get('/console/events', (context) => streamSSE(context, (stream) => streamEvents(stream, parts, host)));

  app.get('/console/file/:id', (context) => {
    const file = parts.simulator.file(context.req.param('id'));
    if (file === undefined) return context.json({ error: 'there is no such file' }, 404);
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`;
    // Never shown by the browser, whatever is in it.
    const headers = { 'content-type': 'application/octet-stream', 'content-disposition': disposition };
    return context.body(new Uint8Array(file.bytes), 200, headers);
  });

  const action = <Body>(
    path: string,
    schema: z.ZodType<Body>,
    act: (body: Body) => void | Promise<void>,
    maxSize = MAX_BODY_BYTES,
  ) =>
    app.post(
      path,
      bodyLimit({
        maxSize,
        onError: (context) => context.json({ error: `a request is ${maxSize / 1024} kB at most` }, 413),
      }),
      async (context: Context) => {
        const body: unknown = await context.req.json().catch(() => undefined);
        if (body === undefined) return context.json({ error: 'the body is not JSON' }, 422);
        const parsed = schema.safeParse(body);
        if (!parsed.success) return context.json({ error: inOneLine(parsed.error) }, 422);
        await act(parsed.data);
        return context.body(null, 204);
      },
    );
  action('/console/say', Say, (body) => say(parts, body));
  action('/console/press', Press, (body) => press(parts, body));
  action('/console/file', SendFile, (body) => sendFile(parts, body), MAX_FILE_BODY_BYTES);
  action('/console/location', SendLocation, (body) => sendLocation(parts, body));
  action('/console/clock', SetClock, (body) => setClock(parts, body));
  return app;
}

function inOneLine(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => `${path.join('.') || 'the body'}: ${message}`).join('; ');
}
