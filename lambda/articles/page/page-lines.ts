import { isElement, textUpTo } from './document.ts';
import { type ElementHints, elementHints, NO_HINTS } from './element-hints.ts';
import { plainWriting } from './written-date.ts';

/** What is known of the place where a piece of text stands on a page. */
export interface Surrounding {
  /** The hints of the element itself and of those around it that hold little else. */
  readonly hints: ElementHints;
  /** Whether an element around it holds other things than the article: comments, teasers, navigation. */
  readonly apart: boolean;
  /** Where the link around it leads; null outside of links. */
  readonly link: string | null;
  /** Tells elements of one sort from others: tag and class of the nearest two. */
  readonly sort: string;
  readonly tag: string;
}

/** A piece of a line. `text` is as {@link plainWriting} gives it. */
export interface Piece {
  readonly text: string;
  readonly around: Surrounding;
  /** What the element says for machines: the `datetime` of a `time` element and its like. */
  readonly machine: string | null;
  /** The `itemprop` that gives it its meaning; empty where there is none. */
  readonly property: string;
}

/** Text that is shown on one line, or would be on a page of endless width. */
export interface Line {
  readonly pieces: readonly Piece[];
  readonly text: string;
}

export interface PageLines {
  readonly lines: readonly Line[];
  /** The line of the main heading; null where there is none. */
  readonly heading: number | null;
}

const SKIPPED = new Set(
  'script style noscript template select textarea svg math iframe object canvas video audio form button head'.split(
    ' ',
  ),
);
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark meta q s samp small span strike strong sub sup time tt u var wbr nobr link'.split(
    ' ',
  ),
);
const APART_TAGS = new Set(['footer', 'nav', 'aside']);
/** An element with more text than this says nothing, by its name, of a date somewhere in it. */
const HINTING_TEXT = 160;
/** An element that holds a date in parts (day, month and year each in its own) has no more text than this. */
const DATE_TEXT = 60;
const MAX_LINES = 20_000;

/** What an attribute of an element gives a time in, in the order in which they are trusted. */
const MACHINE_ATTRIBUTES = [
  'datetime',
  'content',
  'data-datetime',
  'data-timestamp',
  'data-time',
  'data-date',
  'data-utime',
  'data-published',
  'data-publish-date',
  'data-created',
];

/** The text of a page in lines, as a reader sees it from top to bottom, each piece with what its elements say of it. */
export function pageLines(document: Document, heading: Element | null): PageLines {
  const lines: Line[] = [];
  let pieces: Piece[] = [];
  let headingLine: number | null = null;
  const headingAncestors = new Set<Element>();
  for (let element = heading; element !== null; element = element.parentElement) headingAncestors.add(element);
  const known = new Map<string, ElementHints>();
  const hintsOf = (names: string): ElementHints => {
    const hints = known.get(names) ?? elementHints(names);
    known.set(names, hints);
    return hints;
  };

  const finishLine = () => {
    const text = pieces.map((piece) => piece.text).join('');
    if (text.trim() !== '' || pieces.some(({ machine }) => machine !== null)) lines.push({ pieces, text });
    pieces = [];
  };

  const visit = (element: Element, outer: Surrounding): void => {
    const tag = element.localName;
    if (SKIPPED.has(tag) || lines.length > MAX_LINES) return;
    if (tag === 'br' || tag === 'hr') {
      finishLine();
      return;
    }
    const isInline = INLINE.has(tag);
    if (!isInline) finishLine();
    const around = surroundingOf(element, outer);
    const machine = machineValue(element);
    if (machine !== null)
      pieces.push({ text: '', around, machine, property: element.getAttribute('itemprop')?.toLowerCase() ?? '' });
    const whole = around.hints.date || tag === 'time' ? wholeDate(element) : null;
    if (whole !== null) pieces.push({ text: plainWriting(whole), around, machine: null, property: '' });
    else {
      for (let node = element.firstChild; node !== null; node = node.nextSibling) {
        if (node.nodeType === 3) {
          const text = node.nodeValue ?? '';
          if (text !== '') pieces.push({ text: plainWriting(text), around, machine: null, property: '' });
        } else if (isElement(node)) visit(node, around);
      }
    }
    if (!isInline) finishLine();
    else if (whole !== null) pieces.push({ text: ' ', around, machine: null, property: '' });
    if (element === heading) {
      finishLine();
      headingLine = Math.max(lines.length - 1, 0);
    }
  };

  const surroundingOf = (element: Element, outer: Surrounding): Surrounding => {
    const tag = element.localName;
    const className = element.getAttribute('class') ?? '';
    const names =
      `${className} ${element.id} ${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('data-testid') ?? ''} ${element.getAttribute('rel') ?? ''}`.trim();
    const holdsHeading = headingAncestors.has(element);
    const own = tag === 'body' || tag === 'html' || names === '' ? NO_HINTS : hintsOf(names);
    const isHinting = own !== NO_HINTS && (own.published || own.modified || own.date || own.byline);
    const isShort = isHinting && textUpTo(element, HINTING_TEXT + 1).length <= HINTING_TEXT;
    const hints = isShort ? joined(outer.hints, own) : holdsHeading ? NO_HINTS : outer.hints;
    return {
      hints,
      apart: !holdsHeading && (outer.apart || own.apart || APART_TAGS.has(tag)),
      link: tag === 'a' ? (element.getAttribute('href') ?? outer.link) : outer.link,
      sort: `${outer.sort.slice(outer.sort.indexOf('>') + 1)}>${tag}.${className}`,
      tag,
    };
  };

  const root: Surrounding = { hints: NO_HINTS, apart: false, link: null, sort: '>', tag: 'body' };
  if (document.body) visit(document.body, root);
  finishLine();
  return { lines, heading: headingLine };
}

function joined(outer: ElementHints, own: ElementHints): ElementHints {
  return {
    published: outer.published || own.published,
    modified: outer.modified || own.modified,
    date: outer.date || own.date,
    byline: outer.byline || own.byline,
    apart: outer.apart || own.apart,
  };
}

function machineValue(element: Element): string | null {
  const { localName: tag } = element;
  const isDated = tag === 'time' || /^date|date$/i.test(element.getAttribute('itemprop') ?? '');
  for (const attribute of MACHINE_ATTRIBUTES) {
    if (!isDated && !attribute.startsWith('data-')) continue;
    const value = element.getAttribute(attribute);
    if (value && /\d{4}/.test(value) && value.length <= 60) return value;
  }
  const title = element.getAttribute('title');
  return (tag === 'abbr' || tag === 'span' || tag === 'a' || tag === 'time') &&
    title &&
    title.length <= 60 &&
    /\d{4}/.test(title) &&
    /\d[-/.:]\d/.test(title)
    ? title
    : null;
}

/** The text of an element that holds one date, perhaps in parts; null where it holds more or less. */
function wholeDate(element: Element): string | null {
  if (element.firstElementChild === null) return null;
  const text = textUpTo(element, 4 * DATE_TEXT)
    .replace(/\s+/g, ' ')
    .trim();
  if (text.length < 6 || text.length > DATE_TEXT || !/\d/.test(text)) return null;
  if (element.querySelector('time, [itemprop], [datetime], script, style') !== null) return null;
  const parts: string[] = [];
  const collect = (inner: Element): void => {
    for (let node = inner.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === 3) parts.push((node.nodeValue ?? '').trim());
      else if (isElement(node)) collect(node);
    }
  };
  collect(element);
  const parted = parts.filter((part) => part !== '').join(' ');
  return /\p{L}\d|\d\p{L}|\d{6}/u.test(text) ? parted : text;
}
