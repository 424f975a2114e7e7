import { isIP } from 'node:net';
import { Agent, fetch, type Response } from 'undici';
import { ArticleRefused } from './article-refused.ts';
import { decodeText } from './charset.ts';
import { isPublicAddress, PrivateAddress, publicLookup, type Resolve } from './public-address.ts';

const MAX_BYTES = 5_000_000;
const MAX_REDIRECTS = 5;
/** Moved Permanently, and Permanent Redirect (https://www.rfc-editor.org/rfc/rfc9110#section-15.4). */
const FOR_GOOD = [301, 308];
const TIMEOUT_MILLISECONDS = 10_000;

/** The name under which Datewire visits sites, and under which their `robots.txt` may speak of it. */
export const ROBOT_NAME = 'Datewire';
const USER_AGENT = `${ROBOT_NAME}/0.1 (news alert bot; reads feeds, and the pages that its readers send)`;

export interface FetchSettings {
  /** For tests and development alone: lets links to this machine through. */
  readonly allowLoopback: boolean;
  /** How long it may take in all, redirects included. */
  readonly timeoutMilliseconds?: number;
  /** Finds the addresses of a name. @default - the system's own way */
  readonly resolve?: Resolve;
}

export interface PublicRequest {
  /** What is fetched, for the words of a refusal. */
  readonly what: 'page' | 'feed' | 'robots.txt';
  readonly accept: string;
  /** The media types whose body is read; an answer of any other comes without. */
  readonly readable: RegExp;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface PublicAnswer {
  /** Where it was in the end, after redirects. */
  readonly url: string;
  /** Where to ask from now on: as far as redirects led that are for good (301, 308), up to the first that is not. */
  readonly permanentUrl: string;
  readonly status: number;
  /** The value of a header, by any spelling of its name. */
  readonly header: (name: string) => string | null;
  /** In lower case and without parameters; `text/html` where nothing is said. */
  readonly contentType: string;
  /** Null where the status is not of success, or the type is none that was asked for. */
  readonly body: string | null;
}

export type FetchPublic = (address: string, request: PublicRequest) => Promise<PublicAnswer>;

/**
 * Fetches something from the public web: http and https only, no private address (each address that a name resolves to
 * is checked, and the connection goes to one that was checked), 5 redirects, 10 seconds in all, and 5 MB at most once it
 * is unpacked.
 *
 * @throws ArticleRefused saying why, in words for the person who wanted it.
 */
export async function fetchPublic(
  address: string,
  request: PublicRequest,
  settings: FetchSettings,
): Promise<PublicAnswer> {
  const { timeoutMilliseconds = TIMEOUT_MILLISECONDS } = settings;
  let url = new URL(address);
  let permanentUrl = url;
  let isForGood = true;
  const agent = new Agent({ connect: { lookup: publicLookup(settings, settings.resolve) } });
  try {
    const signal = AbortSignal.timeout(timeoutMilliseconds);
    for (let redirects = 0; ; redirects++) {
      checkUrl(url, settings);
      const response = await fetch(url, {
        dispatcher: agent,
        redirect: 'manual',
        signal,
        headers: { ...request.headers, 'user-agent': USER_AGENT, accept: request.accept, 'accept-language': 'en' },
      });
      const location = response.headers.get('location');
      if (response.status < 300 || response.status >= 400 || location === null) {
        return await readAnswer({ url: url.href, permanentUrl: permanentUrl.href }, response, request);
      }
      await response.body?.cancel();
      if (redirects === MAX_REDIRECTS) throw new ArticleRefused(`the ${request.what} redirects too often`);
      if (!URL.canParse(location, url)) {
        throw new ArticleRefused(`the ${request.what} redirects to an address that is none`);
      }
      url = new URL(location, url);
      isForGood &&= FOR_GOOD.includes(response.status);
      if (isForGood) permanentUrl = url;
    }
  } catch (error) {
    throw readersError(error, url, request.what, timeoutMilliseconds);
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

async function readAnswer(
  place: Pick<PublicAnswer, 'url' | 'permanentUrl'>,
  response: Response,
  request: PublicRequest,
): Promise<PublicAnswer> {
  const { status, headers } = response;
  const header = (name: string) => headers.get(name);
  const [contentType = '', ...parameters] = (headers.get('content-type') ?? 'text/html')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const answer = { ...place, status, header, contentType };
  if (!response.ok || !request.readable.test(contentType)) {
    await response.body?.cancel();
    return { ...answer, body: null };
  }
  const bytes = await readBody(response, request.what);
  const declared = parameters.find((parameter) => parameter.startsWith('charset='))?.slice('charset='.length);
  return { ...answer, body: decodeText(bytes, declared) };
}

async function readBody(response: Response, what: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    if (!(chunk instanceof Uint8Array)) continue;
    size += chunk.byteLength;
    if (size > MAX_BYTES) throw new ArticleRefused(`the ${what} is longer than ${MAX_BYTES / 1e6} MB`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const TEMPORARY = { isTemporary: true };

/** What went wrong, for the person who wanted it; the innermost cause is the one that says something. */
function readersError(error: unknown, { hostname }: URL, what: string, timeoutMilliseconds: number): ArticleRefused {
  let innermost = error;
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof ArticleRefused) return cause;
    if (cause.name === 'TimeoutError') {
      return new ArticleRefused(`the ${what} did not come within ${timeoutMilliseconds / 1000} seconds`, TEMPORARY);
    }
    innermost = cause;
  }
  const code = innermost instanceof Error && 'code' in innermost ? innermost.code : undefined;
  if (code === 'ENOTFOUND') return new ArticleRefused(`there is no site ${hostname}`);
  const reason = code ?? (innermost instanceof Error ? innermost.message : innermost);
  return new ArticleRefused(`${hostname} could not be reached (${String(reason)})`, TEMPORARY);
}
