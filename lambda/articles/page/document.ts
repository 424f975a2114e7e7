import { parseHTML } from 'linkedom';
import { ArticleRefused } from '../article-refused.ts';

/** A page with more than this, or nested deeper, would hold up all others; an article's page has a few thousand. */
const MAX_ELEMENTS = 30_000;
const MAX_DEPTH = 256;

/** A parsed page, and its elements by their tags: one walk over the page instead of one for each question. */
export interface PageDocument {
  readonly document: Document;
  /** The elements with a tag, in the order of the page. */
  readonly elements: (tag: string) => readonly Element[];
}

/**
 * Parses a page. Where it leaves out the tags `html`, `head` and `body`, as HTML allows, they are put in.
 *
 * @throws ArticleRefused where it is too large or too deeply nested.
 */
export function parseDocument(html: string): PageDocument {
  if ((html.match(/<[a-z]/gi)?.length ?? 0) > MAX_ELEMENTS) throw new ArticleRefused('this page is too large to read');
  const { document } = parseHTML(html);
  if (document.querySelector('html > body') !== null) return walked(document);
  const { document: mended } = parseHTML(`<html><head></head><body>${html}</body></html>`);
  const page = walked(mended);
  for (const tag of ['title', 'meta', 'link']) mended.head.append(...page.elements(tag));
  return page;
}

function walked(document: Document): PageDocument {
  const byTag = new Map<string, Element[]>();
  let depth = 0;
  let level = [...document.children];
  while (level.length > 0) {
    if (++depth > MAX_DEPTH) throw new ArticleRefused('this page is too deeply nested to read');
    level = level.flatMap((element) => [...element.children]);
  }
  const visit = (element: Element): void => {
    const elements = byTag.get(element.localName);
    if (elements) elements.push(element);
    else byTag.set(element.localName, [element]);
    for (let child = element.firstElementChild; child !== null; child = child.nextElementSibling) visit(child);
  };
  for (const element of document.children) visit(element);
  return { document, elements: (tag) => byTag.get(tag) ?? [] };
}
