import type { DateCandidate } from './date-candidate.ts';
import { type LinkedThing, textsOf } from './linked-data.ts';
import { machineTime } from './machine-time.ts';
import type { DateHabits } from './written-date.ts';

/** What an article is called in schema.org: NewsArticle, BlogPosting, LiveBlogPosting, Report, Recipe … */
const ARTICLE = /article|posting|report|recipe|review$|howto|creativework|episode|analysis|discussion/i;
const PAGE = /page$/i;
const VIDEO = /^(?:video|audio|media)object$|^podcast/i;
/** Things with dates of their own beside an article's. */
const OTHER =
  /comment|answer|organization|person|imageobject|event|product|offer|website|dataset|claim|rating|action|book|movie|musicalbum/i;

/** The dates in a page's JSON-LD: those of the article first, at less weight those of the page and of its video. */
export function linkedDataDates(things: readonly LinkedThing[], address: URL, habits: DateHabits): DateCandidate[] {
  const articles = things.filter(({ types, depth }) => depth === 0 && types.some((type) => ARTICLE.test(type)));
  return things.flatMap((thing) => {
    const weight = weightOf(thing, articles, address);
    const candidates: DateCandidate[] = [];
    const take = (value: unknown, role: DateCandidate['role'], name: string, itsWeight: number): void => {
      for (const text of textsOf(value).slice(0, 1)) {
        const time = machineTime(text, habits);
        if (time) candidates.push({ time, role, place: 'data', source: `JSON-LD ${name}`, weight: itsWeight });
      }
    };
    take(thing.datePublished, 'published', 'datePublished', weight);
    take(thing.dateCreated, 'published', 'dateCreated', weight - 1);
    take(thing.uploadDate, 'published', 'uploadDate', Math.min(weight, 1));
    take(thing.dateModified, 'modified', 'dateModified', weight);
    return candidates;
  });
}

function weightOf(thing: LinkedThing, articles: readonly LinkedThing[], address: URL): number {
  const is = (pattern: RegExp) => thing.types.some((type) => pattern.test(type));
  const isArticle = is(ARTICLE) && !is(OTHER);
  if (isArticle && thing.depth === 0) {
    // Of several articles the page is about the one that bears its address, or else the first.
    const isOfPage = (one: LinkedThing) =>
      [...textsOf(one.mainEntityOfPage), ...textsOf(one.url), ...textsOf(one['@id'])].some((url) =>
        isSamePage(url, address),
      );
    const own = articles.find(isOfPage) ?? articles[0];
    return articles.length < 3 || own === thing || isOfPage(thing) ? 2.6 : 0;
  }
  if (is(PAGE)) return 2;
  if (is(VIDEO)) return thing.depth === 0 ? 1 : 0.6;
  if (is(OTHER)) return -0.5;
  if (thing.depth === 0) return 1.8;
  return isArticle ? 0.6 : 0;
}

function isSamePage(url: string, { pathname, hostname }: URL): boolean {
  if (!URL.canParse(url)) return false;
  const other = new URL(url);
  return (
    other.hostname === hostname && other.pathname.replace(/\/$/, '') === pathname.replace(/\/$/, '') && pathname !== '/'
  );
}
