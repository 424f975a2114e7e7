/** What the names that a page's makers gave an element (class, id, itemprop, data-testid) say of a date in it. */
export interface ElementHints {
  readonly published: boolean;
  readonly modified: boolean;
  readonly date: boolean;
  readonly byline: boolean;
  /** Comments, teasers of other articles, navigation, events: whatever has dates of its own. */
  readonly apart: boolean;
}

export const NO_HINTS: ElementHints = { published: false, modified: false, date: false, byline: false, apart: false };

const MODIFIED = /updat|modif|lastmod|aktualis|edited|revis|changed|geaendert/;
const PUBLISHED =
  /publi[sckz]|^pub$|pubdate|posted|postedon|created|erstellt|issued|parution|erschien|release|submitted|firstpub/;
const DATE =
  /^date|date$|datum|^data$|fecha|timestamp|^time$|datetime|^day$|^dt$|dateline|datefield|zeit$|uhrzeit|^tarih|^odate$|^clock$/;
const NO_DATE = /candidate|mandate|validate|sedate|consolidate|^data$/;
const BYLINE =
  /byline|^by$|author|autor|^meta|meta$|metadata|info$|^info|postinfo|dateline|^kicker|subline|credits|reporter|details$|source|^submit/;
const APART =
  /comment|kommentar|repl(?:y|ies)|respond|related|teaser|sidebar|widget|recommend|recent|latest|popular|trending|similar|^more|readmore|footer|^nav|^menu|breadcrumb|event|calendar|kalender|archiv|ticker|promo|slider|carousel|swiper|newsletter|upcoming|aside|mostread|toplist|linklist|sponsor|advert|banner|copyright|reaction|discussion|forum-?sig|profile|joined|register|birth|gallery-?list|playlist|weather|wetter|search|cookie|instagram|tweet|twitter|facebook|embed/;

/** Reads the names of an element: "entry-date", "articlePublished", "comment_meta". */
export function elementHints(names: string): ElementHints {
  if (names.length < 2) return NO_HINTS;
  const words = names
    .slice(0, 400)
    .replace(/([a-z])(?=[A-Z])/g, '$1 ')
    .toLowerCase()
    .split(/[^a-z]+/);
  const some = (pattern: RegExp, except?: RegExp) => words.some((word) => pattern.test(word) && !except?.test(word));
  const modified = some(MODIFIED);
  return {
    modified,
    published: some(PUBLISHED),
    date: some(DATE, NO_DATE) && !(modified && !some(/^date$|datetime/)),
    byline: some(BYLINE),
    apart: some(APART),
  };
}
