import { ArticleRefused } from '../article-refused.ts';
import { canonicalUrl } from '../canonical-url.ts';
import type { PageDocument } from './document.ts';
import { type MetaTags, metaText } from './meta-tags.ts';

/** A snapshot of the Internet Archive: https://web.archive.org/web/20120216182711/http://news.example/a */
const SNAPSHOT = /^https?:\/\/web\.archive\.org\/web\/(?<day>\d{8})\d{0,6}(?:[a-z]{2}_)?\/(?<original>.{1,4000})$/i;

function canonicalLink({ elements }: PageDocument): string | null {
  const isCanonical = (link: Element) => /(?:^|\s)canonical(?:\s|$)/i.test(link.getAttribute('rel') ?? '');
  return elements('link').find(isCanonical)?.getAttribute('href') ?? null;
}

/** The address that a page had when it was published: where an archive kept it, the original one, and the day (YYYYMMDD) it was kept on. */
export function originalAddress(address: string): { url: URL; keptOn: string | null } {
  const { day = null, original } = SNAPSHOT.exec(address)?.groups ?? {};
  if (original === undefined) return { url: new URL(address), keptOn: null };
  const full = /^https?:/i.test(original) ? original : `http://${original}`;
  return URL.canParse(full) ? { url: new URL(full), keptOn: day } : { url: new URL(address), keptOn: day };
}

/** The address that a page gives itself; null where it gives none in full. Whether that is so cannot be checked. */
export function ownAddress(page: PageDocument, tags: MetaTags): URL | null {
  const stated = [canonicalLink(page), metaText(tags, 'og:url')];
  for (const href of stated) {
    if (href && /^https?:/i.test(href) && URL.canParse(href)) return new URL(href);
  }
  return null;
}

/**
 * The address under which a page wants to be known (`rel=canonical`, else `og:url`), in the form of {@link canonicalUrl}. Pages name
 * the front page, or another site, by mistake or to mislead; such an address is not taken, and null is the answer.
 */
export function statedAddress(page: PageDocument, tags: MetaTags, address: URL): string | null {
  const stated = [canonicalLink(page), metaText(tags, 'og:url')];
  for (const href of stated) {
    if (!href || !URL.canParse(href, address)) continue;
    const url = new URL(href, address);
    if (siteOf(url.hostname) !== siteOf(address.hostname)) continue;
    if (url.pathname === '/' && url.search === '' && (address.pathname !== '/' || address.search !== '')) continue;
    try {
      return canonicalUrl(url.href);
    } catch (error) {
      if (!(error instanceof ArticleRefused)) throw error; // no address that a page can have: the next one
    }
  }
  return null;
}

/** What the mobile, AMP and country forms of a host have in common, as far as that can be told without a list of all suffixes. */
function siteOf(hostname: string): string {
  const labels = hostname.toLowerCase().split('.');
  const isSecondLevel = (labels.at(-2)?.length ?? 0) <= 3 && labels.at(-1)?.length === 2;
  return labels.slice(isSecondLevel ? -3 : -2).join('.');
}
