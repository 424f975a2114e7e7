import { canonicalUrl } from './canonical-url.ts';

/** First labels of hosts that show the same site in another form. */
const OTHER_FORMS = /^(?:(?:www\d?|m|mobile|amp|touch)\.)+(?=[^.]+\.[^.])/;
/** "en.m.wikipedia.org" */
const INNER_MOBILE = /^([a-z]{2,3})\.m\.(?=[^.]+\.[^.])/;
/** Parameters that ask for a page's AMP form. */
const AMP_PARAMETER = /^(?:amp|amp_.+|usqp)$/i;

/**
 * The name of the article at an address: the same for all addresses of one article that can be told to be so by
 * themselves. The scheme, "www.", the hosts and paths of mobile and AMP forms, AMP caches, default ports, trailing
 * slashes, tracking parameters and the fragment make no difference. It is for comparing, and need not lead anywhere.
 *
 * @throws ArticleRefused where it is not an address of the web.
 */
export function addressKey(address: string): string {
  const url = new URL(withoutCache(new URL(canonicalUrl(address))));
  const path = url.pathname
    .split('/')
    .filter((segment) => segment !== '' && segment !== 'amp')
    .join('/')
    .replace(/\.amp(?=\.html?$|$)/, '')
    .replace(/(?:^|\/)index\.(?:html?|php)$/, '');
  for (const [name, value] of [...url.searchParams]) {
    if (AMP_PARAMETER.test(name) || (/^output(?:type)?$/i.test(name) && value === 'amp')) url.searchParams.delete(name);
  }
  return `${siteOf(url)}/${path}${url.search}`;
}

/**
 * The key of the address that a page gives as its own (`rel=canonical`). A page speaks for its own site alone, so that
 * nobody can pass a page off as another's; that a paper prints an agency's text is told by the text. Null where what it
 * says is no address, of another site, or the site's front page, which some name on every page.
 */
export function declaredKey(page: string, declared: string): string | null {
  if (!URL.canParse(declared, page)) return null;
  const [own, other] = [new URL(page), new URL(declared, page)];
  if (!/^https?:$/.test(other.protocol) || other.username !== '' || !isSameSite(siteOf(own), siteOf(other)))
    return null;
  if (other.pathname === '/' && other.search === '') return null;
  return addressKey(other.href);
}

/** The site that an address is of: its host, without what stands for another form of the same. */
export function siteAt(address: string): string {
  return siteOf(new URL(address));
}

function siteOf({ hostname, port }: URL): string {
  const host = hostname.replace(OTHER_FORMS, '').replace(INNER_MOBILE, '$1.');
  return port === '' ? host : `${host}:${port}`;
}

function isSameSite(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short === long || (short.includes('.') && long.endsWith(`.${short}`));
}

/** The address of which an AMP cache holds a copy (https://developers.google.com/amp/cache/overview). */
function withoutCache(url: URL): string {
  const path = url.hostname.endsWith('.cdn.ampproject.org')
    ? /^\/[a-z]\/(s\/)?(.+)$/.exec(url.pathname)
    : /^(?:www\.)?google\.[a-z.]+$/.test(url.hostname)
      ? /^\/amp\/(s\/)?(.+)$/.exec(url.pathname)
      : null;
  if (path === null) return url.href;
  const inner = `${path[1] === undefined ? 'http' : 'https'}://${path[2]}${url.search}`;
  return URL.canParse(inner) ? inner : url.href;
}
