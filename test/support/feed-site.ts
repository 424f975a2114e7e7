import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';
import { listen } from './listen.ts';

/** A site on this machine whose pages a test puts up and takes down. */
export interface FeedSite {
  readonly url: string;
  /** The paths that were asked for, in order, but for `robots.txt`. */
  readonly asked: string[];
  /** Puts up a page, or has an address answered in any way; nothing takes it down. */
  put(path: string, answer: string | RequestListener | undefined, contentType?: string): void;
}

/** Answers with 404 whatever was not put up. It goes with the running test. */
export async function startFeedSite(): Promise<FeedSite> {
  const pages = new Map<string, (request: IncomingMessage, response: ServerResponse) => void>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path !== '/robots.txt') asked.push(path);
    const answer = pages.get(path);
    if (answer === undefined) response.writeHead(404).end();
    else answer(request, response);
  });
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const url = `http://127.0.0.1:${await listen(server)}`;
  return {
    url,
    asked,
    put(path, answer, contentType = 'application/rss+xml') {
      if (answer === undefined) pages.delete(path);
      else if (typeof answer === 'function') pages.set(path, answer);
      else pages.set(path, (_, response) => void response.writeHead(200, { 'content-type': contentType }).end(answer));
    },
  };
}

/** A page with an article in it, as news sites have them. */
export function articlePage(title: string, sentence: string, published?: string): string {
  const meta = published === undefined ? '' : `<meta property="article:published_time" content="${published}">`;
  const filler =
    'The council has met about it for weeks, and all who spoke were heard by those who decide in the end. ';
  return (
    `<!doctype html><html lang="en"><head><title>${title}</title>${meta}</head><body><article><h1>${title}</h1>` +
    `<p>${sentence} ${filler.repeat(3)}</p><p>${filler.repeat(4)}</p><p>${filler.repeat(4)}</p></article></body></html>`
  );
}
