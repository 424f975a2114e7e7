import { type PageDocument, textUpTo } from './document.ts';

/** How much of a title a heading must repeat to be the article's, in characters of letters and digits. */
const ENOUGH = 12;
/** No headline is longer, in characters. */
const LONGEST = 500;
/** A page with more headings is a list. */
const MOST = 300;

const letters = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .slice(0, 200);

export interface MainHeading {
  readonly element: Element;
  /** Whether it says what the page's title says; else it is only the first there is. */
  readonly isTitle: boolean;
}

/**
 * What heads the article: the first heading that says what the page's title says, else its first `h1`.
 *
 * @param titles of the page, as its `title` and meta tags give them.
 * @param site what the page calls its site; null where it does not say.
 */
export function mainHeading(
  { elements }: PageDocument,
  titles: readonly string[],
  site: string | null,
): MainHeading | null {
  const wanted = titles.map(letters).filter((title) => title.length > 0);
  const headings = ['h1', 'h2', 'h3'].flatMap((tag) => elements(tag)).slice(0, MOST);
  const own = letters(site ?? '');
  const likeness = (heading: Element): number => {
    const text = letters(textUpTo(heading, LONGEST));
    if (text.length === 0 || text === own) return 0;
    if (wanted.includes(text)) return 3;
    // "Vote on Sunday | The Example": the headline comes first, the paper's name last.
    if (text.length >= ENOUGH && wanted.some((title) => title.startsWith(text))) return 2;
    const isPart = wanted.some(
      (title) => (text.length >= ENOUGH && title.includes(text)) || (title.length >= ENOUGH && text.includes(title)),
    );
    return isPart ? 1 : 0;
  };
  const isFirst = ({ localName }: Element) => localName === 'h1';
  let title: Element | undefined;
  let highest = 0;
  for (const heading of headings) {
    const itsLikeness = likeness(heading) + (isFirst(heading) ? 0.5 : 0);
    if (itsLikeness < 1 || itsLikeness <= highest) continue;
    title = heading;
    highest = itsLikeness;
  }
  if (title) return { element: title, isTitle: true };
  const first = headings.find(isFirst);
  return first ? { element: first, isTitle: false } : null;
}
