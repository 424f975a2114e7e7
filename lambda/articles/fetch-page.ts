import { ArticleRefused } from './article-refused.ts';
import { type FetchSettings, fetchPublic } from './fetch-public.ts';

const READABLE = /^(?:text\/(?:html|plain|xml)|application\/(?:xhtml\+xml|xml))$/;

export interface FetchedPage {
  /** Where the page was in the end, after redirects. */
  readonly url: string;
  readonly contentType: string;
  readonly body: string;
}

/**
 * Fetches a page from the public web, within the limits of {@link fetchPublic}.
 *
 * @throws ArticleRefused saying why, in words for the person who sent the link.
 */
export async function fetchPage(address: string, settings: FetchSettings): Promise<FetchedPage> {
  const accept = 'text/html,application/xhtml+xml,text/plain;q=0.9';
  const { url, status, contentType, body } = await fetchPublic(
    address,
    { what: 'page', accept, readable: READABLE },
    settings,
  );
  if (status < 200 || status >= 300) {
    throw new ArticleRefused(describeStatus(status), { isTemporary: status === 429 || status >= 500 });
  }
  if (body === null) {
    throw new ArticleRefused(
      contentType === 'application/pdf' ? 'this is a PDF, not a web page' : `this is not a web page but ${contentType}`,
    );
  }
  return { url, contentType, body };
}

/** What a status means that is not of success (https://www.rfc-editor.org/rfc/rfc9110#section-15). */
function describeStatus(status: number): string {
  if (status === 401 || status === 402 || status === 403) return `the site does not let me read this page (${status})`;
  if (status === 404 || status === 410) return `there is no such page (${status})`;
  if (status === 429) return 'the site asks for fewer visits (429); try again later';
  return `the site answered with an error (${status})`;
}
