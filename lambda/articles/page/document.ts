import { parseHTML } from 'linkedom';
import { ArticleRefused } from '../article-refused.ts';

/** A page with more than this, or nested deeper, would hold up all others; an article's page has a few thousand. */
const MAX_ELEMENTS = 30_000;
const MAX_DEPTH = 256;
/** Each of these may part one text from another; an article's page has some ten thousand. */
const MAX_MARKS = 150_000;
/** Characters of text, each counted once for every element around it: what it takes to ask all elements for their text. */
const MAX_NESTED_TEXT = 60_000_000;

/** A parsed page, and its elements by their tags: one walk over the page instead of one for each question. */
export interface PageDocument {
  readonly document: Document;
  /** The elements with a tag, in the order of the page. */
  readonly elements: (tag: string) => readonly Element[];
}

/** The first characters of an element's text. Unlike `textContent` it takes no longer where elements of one text stand in each other. */
export function textUpTo(element: Node, limit: number): string {
  let text = '';
  const visit = (node: Node): void => {
    for (let child = node.firstChild; child !== null && text.length < limit; child = child.nextSibling) {
      if (child.nodeType === 3) text += (child.nodeValue ?? '').slice(0, limit - text.length);
      else visit(child);
    }
  };
  visit(element);
  return text;
}

/**
 * Parses a page. Where it leaves out the tags `html`, `head` and `body`, as HTML allows, they are put in.
 *
 * @throws ArticleRefused where it is too large or too deeply nested.
 */
export function parseDocument(html: string): PageDocument {
  if ((html.match(/<[a-z]/gi)?.length ?? 0) > MAX_ELEMENTS) throw tooLarge();
  if ((html.match(/[&<]/g)?.length ?? 0) > MAX_MARKS) throw tooLarge();
  const { document } = parseHTML(html);
  if (document.querySelector('html > body') !== null) return walked(document);
  const { document: mended } = parseHTML(`<html><head></head><body>${html}</body></html>`);
  const page = walked(mended);
  for (const tag of ['title', 'meta', 'link']) mended.head.append(...page.elements(tag));
  return page;
}

function walked(document: Document): PageDocument {
  const byTag = new Map<string, Element[]>();
  let nestedText = 0;
  const visit = (element: Element, depth: number): void => {
    if (depth > MAX_DEPTH) throw new ArticleRefused('this page is too deeply nested to read');
    const elements = byTag.get(element.localName);
    if (elements) elements.push(element);
    else byTag.set(element.localName, [element]);
    for (let child = element.firstChild; child !== null; child = child.nextSibling) {
      if (isElement(child)) visit(child, depth + 1);
      else if (child.nodeType === 3) nestedText += (child.nodeValue?.length ?? 0) * depth;
    }
  };
  for (const element of document.children) visit(element, 1);
  if (nestedText > MAX_NESTED_TEXT) throw tooLarge();
  return { document, elements: (tag) => byTag.get(tag) ?? [] };
}

/** Whether a node is an element, and so has a tag, attributes and children. */
export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

const tooLarge = () => new ArticleRefused('this page is too large to read');
