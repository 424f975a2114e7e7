import { Readability } from '@mozilla/readability';
import { textOfHtml } from '../html-text.ts';
import { type PageDocument, textUpTo } from './document.ts';
import { type LinkedThing, textsOf } from './linked-data.ts';

/** Text of an article that Readability finds is seldom shorter. */
const SHORT = 250;
/** A paragraph of an article is longer than a line of a menu. */
const PARAGRAPH = 60;
/** And counts for no more than this. */
const LONG = 5_000;

/** An article has some hundreds of tags and line breaks; what has more than this would hold up all others. */
const MAX_MARKS = 20_000;

export interface MainText {
  readonly title: string | null;
  /** The article's paragraphs, one a line; empty where the page has none. */
  readonly text: string;
}

/**
 * The text of the page's article. Readability rewrites the document, so whatever else is wanted must be read first.
 *
 * Where it finds nothing, or a few words, the text is that of the JSON-LD (`articleBody`), or that of the paragraphs that stand together.
 */
export function mainText(page: PageDocument, things: readonly LinkedThing[]): MainText {
  const together = paragraphsTogether(page);
  const body = things.flatMap(({ articleBody }) => textsOf(articleBody)).find((text) => text.length > 0) ?? '';
  // The serializer hands the element on as it is: written as HTML it would only be parsed again.
  const article = new Readability<Node>(page.document, { serializer: (node) => node }).parse();
  const text = article?.content ? textOfNode(article.content) : '';
  const title = article?.title ?? null;
  if (text.length >= SHORT) return { title, text };
  const longest = [textOfBody(body), together].reduce((one, other) => (other.length > one.length ? other : one), '');
  return { title, text: longest.length > text.length * 2 ? longest : text };
}

/** The text of an `articleBody`: plain, with line breaks between its paragraphs, or HTML. */
function textOfBody(body: string): string {
  const marks = body.match(/[<&\n]/g)?.length ?? 0;
  return marks > MAX_MARKS ? '' : textOfHtml(body.replaceAll('\n', '<br>'));
}

/** The longest row of paragraphs in one element. */
function paragraphsTogether({ elements }: PageDocument): string {
  const lengths = new Map<Element, number>();
  for (const paragraph of elements('p')) {
    const { parentElement } = paragraph;
    const { length } = textUpTo(paragraph, LONG).trim();
    if (parentElement !== null && length >= PARAGRAPH)
      lengths.set(parentElement, (lengths.get(parentElement) ?? 0) + length);
  }
  const [longest] = [...lengths].sort(([, one], [, other]) => other - one);
  if (longest === undefined) return '';
  return [...longest[0].children]
    .filter(({ localName }) => localName === 'p')
    .map(({ textContent }) => oneLine(textContent ?? ''))
    .filter((line) => line !== '')
    .join('\n');
}

const BLOCKS = new Set(
  'p h1 h2 h3 h4 h5 h6 li blockquote pre tr td th div section article figcaption br ul ol dl dt dd table figure'.split(
    ' ',
  ),
);

/** The text of an element, its blocks one a line; line breaks in the source of a page are mere spaces. */
function textOfNode(root: Node): string {
  const lines: string[] = [];
  let line = '';
  const breakLine = () => {
    const text = oneLine(line);
    if (text !== '') lines.push(text);
    line = '';
  };
  const visit = (node: Node): void => {
    if (node.nodeType === 3) line += node.nodeValue ?? '';
    const isBlock = BLOCKS.has(node.nodeName.toLowerCase());
    if (isBlock) breakLine();
    for (let child = node.firstChild; child !== null; child = child.nextSibling) visit(child);
    if (isBlock) breakLine();
  };
  visit(root);
  breakLine();
  return lines.join('\n');
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
