import { Temporal } from 'temporal-polyfill';
import { ArticleRefused } from './article-refused.ts';
import { addressDates, addressMonth } from './page/address-dates.ts';
import { authorOf, publisherOf } from './page/bylines.ts';
import { parseDocument, textUpTo } from './page/document.ts';
import { countryOfHost, countryOfLocale, homeZone } from './page/home-zone.ts';
import { languageOfText } from './page/language.ts';
import { linkedThings, textsOf } from './page/linked-data.ts';
import { mainHeading } from './page/main-heading.ts';
import { mainText } from './page/main-text.ts';
import { metaTags, metaText } from './page/meta-tags.ts';
import { signsOf, whyNoArticle } from './page/no-article.ts';
import { originalAddress, ownAddress, statedAddress } from './page/page-address.ts';
import { pageDates } from './page/page-dates.ts';
import { type PageLines, pageLines } from './page/page-lines.ts';
import {
  chooseModifiedTime,
  choosePublicationDate,
  type DateLimits,
  type PublicationDate,
} from './page/publication-date.ts';
import { headlineOf, plainLine } from './plain-text.ts';
import type { PublicationTime } from './publication-time.ts';

/** A page as it was fetched, or read from a file. */
export interface PageSource {
  /** Where it was in the end, after redirects; null for a file of which that is not known. */
  readonly url: string | null;
  readonly contentType: string;
  readonly body: string;
}

/** What a page says of the article on it. */
export interface PageFacts {
  /** The address under which the page wants to be known, if that is one of its own site; null where it says none. */
  readonly canonicalUrl: string | null;
  readonly title: string | null;
  /** ISO 639-1; null where it cannot be told. */
  readonly language: string | null;
  /** The paper's name, or its host where the page does not name it. */
  readonly publisher: string | null;
  readonly author: string | null;
  readonly published: PublicationDate | null;
  readonly modified: PublicationTime | null;
}

export interface ExtractedPage extends PageFacts {
  /** Paragraphs, one a line. */
  readonly text: string;
}

/** A page without an article that can be read; what it says of itself may still be of use. */
export class NoArticleOnPage extends ArticleRefused {
  readonly facts: PageFacts;

  constructor(reason: string, facts: PageFacts) {
    super(reason);
    this.facts = facts;
  }
}

const LONGEST_HEADLINE = 500;
/** The address of a page that has none. */
const NOWHERE = new URL('http://page.invalid/');

/**
 * Takes the article out of a page: its text in paragraphs, and what the page says of it.
 *
 * @param readAt when the page was fetched, which is after it was published.
 * @throws ArticleRefused where the page is too large to read, and NoArticleOnPage where it has no article in it, which says why.
 */
export function extractPage(page: PageSource, readAt: Temporal.Instant): ExtractedPage {
  if (page.contentType === 'text/plain') return plainPage(page, readAt);
  const parsed = parseDocument(page.body);
  const { document } = parsed;
  const tags = metaTags(parsed);
  const things = linkedThings(parsed);
  const titles = [document.title, metaText(tags, 'og:title', 'twitter:title') ?? ''];
  const heading = mainHeading(parsed, titles, metaText(tags, 'og:site_name'));
  const lines = pageLines(document, heading?.element ?? null);
  const { url, keptOn } =
    page.url === null ? { url: ownAddress(parsed, tags), keptOn: null } : originalAddress(page.url);
  const address = url ?? NOWHERE;

  const locale =
    document.documentElement?.getAttribute('lang') || metaText(tags, 'og:locale', 'content-language', 'language');
  const stated = locale ?? things.flatMap(({ inLanguage }) => textsOf(inLanguage))[0] ?? null;
  const shownLanguage = languageOfText(longestLines(lines), stated);
  const country = countryOfHost(address.hostname) ?? countryOfLocale(locale);
  const limits: DateLimits = {
    latest: keptOn === null ? readAt : endOfDay(keptOn, readAt),
    zone: homeZone(country, shownLanguage),
    month: addressMonth(address),
  };
  const monthFirst = country === 'US' || (country === null && shownLanguage === 'en');
  const candidates = pageDates({ page: parsed, tags, things, lines }, address, { language: shownLanguage, monthFirst });
  const published = choosePublicationDate(candidates, limits);
  const signs = signsOf({ page: parsed, tags, things }, lines.lines.map(({ text }) => text).join('\n'));
  const facts = {
    canonicalUrl: statedAddress(parsed, tags, address),
    publisher: url === null ? metaText(tags, 'og:site_name') : publisherOf(tags, things, url),
    author: authorOf(parsed, tags, things),
    published,
    modified: chooseModifiedTime(candidates, published?.time ?? null, limits),
  };

  // A heading that says what the title says is the title without the paper's name.
  const headline = heading?.isTitle ? textUpTo(heading.element, LONGEST_HEADLINE) : null;

  // Readability rewrites the document, so nothing else is read after this.
  const { title: itsTitle, text } = mainText(parsed, things);
  const title =
    [headline, itsTitle, ...titles].map((said) => plainLine(said ?? '')).find((said) => said !== null) ?? null;
  const language = shownLanguage ?? languageOfText(text, stated);
  const reason = whyNoArticle(text, signs);
  if (reason !== null) throw new NoArticleOnPage(reason, { ...facts, title, language });
  return { ...facts, title, language, text };
}

function plainPage({ url, body }: PageSource, readAt: Temporal.Instant): ExtractedPage {
  const address = url === null ? NOWHERE : new URL(url);
  const limits: DateLimits = { latest: readAt, zone: null, month: null };
  return {
    canonicalUrl: null,
    title: headlineOf(body),
    text: body,
    language: languageOfText(body, null),
    publisher: url === null ? null : address.hostname.replace(/^www\./, ''),
    author: null,
    published: choosePublicationDate(addressDates(address), limits),
    modified: null,
  };
}

/** The lines that most likely are prose, to tell the language by. */
function longestLines({ lines }: PageLines): string {
  return [...lines]
    .sort((one, other) => other.text.length - one.text.length)
    .slice(0, 6)
    .map(({ text }) => text.slice(0, 400))
    .join('\n');
}

/** The last moment of a day as YYYYMMDD, or `readAt` where that is earlier. */
function endOfDay(day: string, readAt: Temporal.Instant): Temporal.Instant {
  const iso = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
  try {
    const end = Temporal.Instant.from(`${iso}T23:59:59Z`);
    return Temporal.Instant.compare(end, readAt) < 0 ? end : readAt;
  } catch (error) {
    if (error instanceof RangeError) return readAt; // the archive's address is not one
    throw error;
  }
}
