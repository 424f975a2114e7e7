import { type PageDocument, textUpTo } from './document.ts';
import type { LinkedThing } from './linked-data.ts';
import { type MetaTags, metaText } from './meta-tags.ts';
import { saysGuarded, saysMissing, saysSignIn } from './refusal-words.ts';

/** What a page shows, as far as it tells whether an article is on it. */
export interface ShownPage {
  readonly page: PageDocument;
  readonly tags: MetaTags;
  readonly things: readonly LinkedThing[];
}

/**
 * Why a page is no article, in words for the person who sent its link; null where it may well be one. Only a page with little text is
 * doubted: an article may be about a login, an error or a film.
 *
 * @param text what was found to read on it.
 */
export function whyNoArticle(text: string, signs: PageSigns): string | null {
  if (signs.shownLength === 0 && signs.scripts === 0) return 'this page is empty';
  const length = substance(text);
  if (length >= ENOUGH) return null;
  const head = `${signs.title}\n${signs.heading}`;
  const shown = `${head}\n${signs.shownStart}`;
  const isLittle = length < LITTLE;
  if (isLittle && signs.shownLength < SHOWN && saysGuarded(shown)) {
    return 'the site answered with a check for robots or a refusal instead of the article ("access denied")';
  }
  if (!signs.isArticle && saysMissing(head)) {
    return 'the site says that there is no such page ("not found")';
  }
  if (isLittle && (signs.hasPassword || saysSignIn(shown))) {
    return 'this page is behind a login or a subscription, so the article cannot be read';
  }
  if (isLittle && signs.isPaid) return 'this article is for subscribers: the page shows too little of it to read';
  if (isLittle && signs.isVideo) return 'this is a video page, and there is too little text on it to read';
  if (length < SCRAP && signs.scripts > 0 && signs.shownLength < SHOWN) {
    return 'this page is made by scripts in a browser, and there is no text in it to read without one';
  }
  return length === 0 ? 'there is no article on this page' : null;
}

/** Characters of text from which on a page is read whatever else it says, with which it is thought little, and next to nothing. */
const ENOUGH = 700;
const LITTLE = 350;
const SCRAP = 120;
/** A page of which all that it shows is less has no menus beside a long article either. */
const SHOWN = 1_500;

/** How much a text says, in characters of an alphabet: one of Chinese, Japanese or Korean stands for about two and a half of them. */
function substance(text: string): number {
  const dense = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  return text.length + dense * 1.5;
}

/** What tells pages that are no articles, read before Readability rewrites the document. */
export interface PageSigns {
  readonly title: string;
  readonly heading: string;
  readonly shownStart: string;
  readonly shownLength: number;
  readonly scripts: number;
  readonly hasPassword: boolean;
  readonly isArticle: boolean;
  readonly isPaid: boolean;
  readonly isVideo: boolean;
}

/** @param shown all the text that the page shows. */
export function signsOf({ page, tags, things }: ShownPage, shown: string): PageSigns {
  const kinds = (metaText(tags, 'og:type') ?? '').toLowerCase();
  const is = (pattern: RegExp) =>
    things.some(({ types, depth }) => depth === 0 && types.some((type) => pattern.test(type)));
  return {
    title: page.document.title,
    heading: page
      .elements('h1')
      .slice(0, 1)
      .map((heading) => textUpTo(heading, 500).trim())
      .join(''),
    shownStart: shown.slice(0, 1_000),
    shownLength: shown.length,
    scripts: page.elements('script').length,
    hasPassword: page.elements('input').some((input) => input.getAttribute('type') === 'password'),
    isArticle: is(/article|posting/i),
    isPaid: things.some(
      ({ isAccessibleForFree }) =>
        isAccessibleForFree === false || String(isAccessibleForFree).toLowerCase() === 'false',
    ),
    isVideo:
      kinds.startsWith('video') ||
      (is(/^VideoObject$/i) && !is(/article|posting/i)) ||
      (!is(/article|posting/i) && page.elements('video').length > 0),
  };
}
