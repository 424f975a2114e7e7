import { isIP } from 'node:net';
import { Agent, fetch, type Response } from 'undici';
import { ArticleRefused } from './article-refused.ts';
import { isPublicAddress, PrivateAddress, publicLookup } from './public-address.ts';

const MAX_BYTES = 5_000_000;
const MAX_REDIRECTS = 5;
const TIMEOUT_MILLISECONDS = 10_000;
const READABLE = /^(?:text\/(?:html|plain|xml)|application\/(?:xhtml\+xml|xml))$/;

export interface FetchedPage {
  /** Where the page was in the end, after redirects. */
  readonly url: string;
  readonly contentType: string;
  readonly body: string;
}

export interface FetchSettings {
  /** For tests and development alone: lets links to this machine through. */
  readonly allowLoopback: boolean;
  /** How long a page may take in all, redirects included. */
  readonly timeoutMilliseconds?: number;
}

/**
 * Fetches a page from the public web: http and https only, no private address (each address that a name resolves to is
 * checked, and the connection goes to the one that was checked), 5 redirects, 10 seconds and 5 MB at most.
 *
 * @throws ArticleRefused saying why, in words for the person who sent the link.
 */
export async function fetchPage(address: string, settings: FetchSettings): Promise<FetchedPage> {
  const { timeoutMilliseconds = TIMEOUT_MILLISECONDS } = settings;
  let url = new URL(address);
  const agent = new Agent({ connect: { lookup: publicLookup(settings) } });
  try {
    const signal = AbortSignal.timeout(timeoutMilliseconds);
    for (let redirects = 0; ; redirects++) {
      checkUrl(url, settings);
      const response = await fetch(url, {
        dispatcher: agent,
        redirect: 'manual',
        signal,
        headers: {
          'user-agent': 'Datewire/0.1 (news alert bot; reads a page when a reader sends its link)',
          accept: 'text/html,application/xhtml+xml,text/plain;q=0.9',
          'accept-language': 'en',
        },
      });
      const location = response.headers.get('location');
      if (response.status < 300 || response.status >= 400 || location === null) return await readPage(url, response);
      await response.body?.cancel();
      if (redirects === MAX_REDIRECTS) throw new ArticleRefused('the page redirects too often');
      if (!URL.canParse(location, url)) throw new ArticleRefused('the page redirects to an address that is none');
      url = new URL(location, url);
    }
  } catch (error) {
    throw readersError(error, url, timeoutMilliseconds);
  } finally {
    await agent.destroy();
  }
}

function checkUrl(url: URL, settings: FetchSettings): void {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new ArticleRefused('only addresses that begin with http:// or https:// can be read');
  }
  // A host that is an address is never looked up; URL has already made decimal and octal forms plain.
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !isPublicAddress(host, settings)) throw new PrivateAddress();
}

async function readPage(url: URL, response: Response): Promise<FetchedPage> {
  if (!response.ok) {
    await response.body?.cancel();
    throw new ArticleRefused(describeStatus(response.status));
  }
  const [contentType = 'text/html', ...parameters] = (response.headers.get('content-type') ?? 'text/html')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  if (!READABLE.test(contentType)) {
    await response.body?.cancel();
    throw new ArticleRefused(
      contentType === 'application/pdf' ? 'this is a PDF, not a web page' : `this is not a web page but ${contentType}`,
    );
  }
  const bytes = await readBody(response);
  const declared = parameters.find((parameter) => parameter.startsWith('charset='))?.slice('charset='.length);
  return { url: url.href, contentType, body: decode(bytes, declared) };
}

async function readBody(response: Response): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    if (!(chunk instanceof Uint8Array)) continue;
    size += chunk.byteLength;
    if (size > MAX_BYTES) throw new ArticleRefused(`the page is longer than ${MAX_BYTES / 1e6} MB`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Where a page names its own charset: in HTML (the two forms of `meta`), and in XML. */
const OWN_CHARSET = /<(?:meta[^>]{0,200}charset|\?xml[^>]{0,100}encoding)\s*=\s*["']?([\w-]{1,40})/i;

/** Decodes by the byte order mark, else the header's charset, else the page's own, else as UTF-8. */
function decode(bytes: Buffer, declared: string | undefined): string {
  const own = OWN_CHARSET.exec(bytes.subarray(0, 2048).toString('latin1'))?.[1];
  for (const label of [markedCharset(bytes), declared?.replaceAll(/["']/g, ''), own]) {
    if (label === undefined) continue;
    try {
      return new TextDecoder(label).decode(bytes);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error; // an unknown label: the next one
    }
  }
  return new TextDecoder().decode(bytes);
}

function markedCharset([first, second, third]: Buffer): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : undefined;
}

function describeStatus(status: number): string {
  if (status === 401 || status === 402 || status === 403) return `the site does not let me read this page (${status})`;
  if (status === 404 || status === 410) return `there is no such page (${status})`;
  if (status === 429) return 'the site asks for fewer visits (429); try again later';
  return `the site answered with an error (${status})`;
}

/** What went wrong, for the person who sent the link; the innermost cause is the one that says something. */
function readersError(error: unknown, { hostname }: URL, timeoutMilliseconds: number): ArticleRefused {
  let innermost = error;
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof ArticleRefused) return cause;
    if (cause.name === 'TimeoutError') {
      return new ArticleRefused(`the page did not come within ${timeoutMilliseconds / 1000} seconds`);
    }
    innermost = cause;
  }
  const code = innermost instanceof Error && 'code' in innermost ? innermost.code : undefined;
  if (code === 'ENOTFOUND') return new ArticleRefused(`there is no site ${hostname}`);
  const reason = code ?? (innermost instanceof Error ? innermost.message : innermost);
  return new ArticleRefused(`${hostname} could not be reached (${String(reason)})`);
}
