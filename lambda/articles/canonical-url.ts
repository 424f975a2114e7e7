import { ArticleRefused } from './article-refused.ts';

/** Parameters that say where a reader came from, not what the page is. */
const TRACKING =
  /^(utm_.+|fbclid|gclid|gclsrc|dclid|wbraid|gbraid|msclkid|yclid|twclid|ttclid|mc_cid|mc_eid|igshid|cmpid|ns_.+|at_(?:medium|campaign|custom\d|link_.+|ptr_name|format|bbc_team)|ref_src|ref_url|__twitter_impression|_hsenc|_hsmi|mkt_tok|guccounter|guce_.+|smid|srnd|traffic_source|xtor|wt\.?mc.*)$/i;

/** As long as browsers and servers agree to take. */
const MAX_LENGTH = 2_048;

/**
 * The form of an article's address under which it is fetched and shown: no fragment, no tracking parameters, the rest in
 * order. It leads to the same page; which addresses lead to the same article is told by `addressKey`.
 *
 * @throws ArticleRefused where it is not an address of the web.
 */
export function canonicalUrl(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null) throw new ArticleRefused('this is not a web address');
  if (url.href.length > MAX_LENGTH) throw new ArticleRefused(`an address has ${MAX_LENGTH} characters at most`);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new ArticleRefused('only addresses that begin with http:// or https:// can be read');
  }
  if (url.username !== '' || url.password !== '') {
    throw new ArticleRefused('an address with a user name or a password in it is not read');
  }
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  return url.href;
}

/** The same, and null where it is not an address of the web. */
export function canonicalUrlOrNull(address: string): string | null {
  try {
    return canonicalUrl(address);
  } catch (error) {
    if (error instanceof ArticleRefused) return null;
    throw error;
  }
}
