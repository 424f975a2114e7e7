import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import * as z from 'zod';
import { ArticleRefused } from './article-refused.ts';
import type { FetchedPage } from './fetch-page.ts';
import { plainLine } from './plain-text.ts';
import { type PublicationTime, parsePublicationTime } from './publication-time.ts';

export interface ExtractedPage {
  readonly title: string | null;
  readonly text: string;
  readonly publisher: string | null;
  readonly published: PublicationTime | null;
}

/** A page with more than this, or nested deeper, would hold up all others; an article's page has a few thousand. */
const MAX_ELEMENTS = 30_000;
const MAX_DEPTH = 256;

const PUBLISHED_META = [
  'meta[property="article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="parsely-pub-date"]',
  'meta[name="date"]',
  'meta[name="pubdate"]',
  'meta[name="DC.date.issued"]',
];

/**
 * Takes the article out of a page: its title, its text in paragraphs, its publisher and publication time.
 *
 * @throws ArticleRefused where the page has no article in it.
 */
export function extractPage(page: FetchedPage): ExtractedPage {
  if (page.contentType === 'text/plain') return { title: null, text: page.body, publisher: null, published: null };
  const document = parsePage(page.body);
  // Readability rewrites the document, so whatever else is wanted is read first.
  const published = publicationTime(document);
  const article = new Readability(document).parse();
  const text = paragraphs(article?.content ?? '');
  if (text === '') throw new ArticleRefused('there is no article on this page');
  return {
    title: plainLine(article?.title ?? ''),
    text,
    publisher: plainLine(article?.siteName ?? '') ?? new URL(page.url).hostname.replace(/^www\./, ''),
    published,
  };
}

/** Parses a page. Where it leaves out the tags `html`, `head` and `body`, as HTML allows, they are put in. */
function parsePage(html: string): Document {
  if ((html.match(/<[a-z]/gi)?.length ?? 0) > MAX_ELEMENTS) throw new ArticleRefused('this page is too large to read');
  const { document } = parseHTML(html);
  if (depthOf(document) > MAX_DEPTH) throw new ArticleRefused('this page is too deeply nested to read');
  if (document.querySelector('html > body') !== null) return document;
  const { document: mended } = parseHTML(`<html><head></head><body>${html}</body></html>`);
  for (const element of mended.querySelectorAll('title, meta')) mended.head.append(element);
  return mended;
}

function depthOf(document: Document): number {
  let deepest = 0;
  let level = [...document.children];
  while (level.length > 0) {
    deepest++;
    level = level.flatMap((element) => [...element.children]);
  }
  return deepest;
}

function publicationTime(document: Document): PublicationTime | null {
  const said = [
    ...linkedData(document),
    ...PUBLISHED_META.map((selector) => document.querySelector(selector)?.getAttribute('content')),
    document.querySelector('time[datetime]')?.getAttribute('datetime'),
  ];
  for (const text of said) {
    if (!text) continue;
    try {
      return parsePublicationTime(text);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error; // not a time: the next one
    }
  }
  return null;
}

const Dated = z.object({ datePublished: z.string() });

/** `datePublished` of the page's JSON-LD, the outermost first (schema.org/NewsArticle, often within `@graph`). */
function linkedData(document: Document): string[] {
  return [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) => {
    const found: string[] = [];
    const values = [parseJson(script.textContent ?? '')];
    for (const value of values) {
      const dated = Dated.safeParse(value);
      if (dated.success) found.push(dated.data.datePublished);
      if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) values.push(inner);
    }
    return found;
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return null; // broken JSON-LD is common, and says nothing
    throw error;
  }
}

const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, blockquote, pre, tr, td, th, div, section, article, figcaption, br';
/** Stands where a block begins or ends, since line breaks in the source of a page are mere spaces. */
const BREAK = '\u2029';

function paragraphs(html: string): string {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  for (const block of document.querySelectorAll(BLOCKS)) {
    block.before(BREAK);
    block.after(BREAK);
  }
  return (document.body.textContent ?? '')
    .split(BREAK)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
