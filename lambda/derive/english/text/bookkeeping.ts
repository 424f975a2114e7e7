import { MONTH_WORD, WEEKDAY_WORD } from '../words/calendar-words.ts';
import {
  APPEAL_WORDS,
  CREDIT_WORDS,
  NOTICES,
  PAGE_APPEALS,
  PAGE_SERVICES,
  POINTER_WORDS,
  PUBLISHED_WORDS,
  SECTION_WORDS,
} from '../words/page-words.ts';
import { ZONE_WORDS } from '../words/zone-words.ts';

/*
 * What stands in the text of a page and is no part of what the article tells: when and by whom it was written, navigation, pointers
 * to other articles, appeals, legal notices, credits. Days that are named there are no key dates.
 */

/** Lines of a page's own are short; a longer one is read as prose. */
const LONGEST_LINE = 200;

const BULLET = '[>»•*\\s]{0,4}';
const PUBLISHED = new RegExp(`^(?:${PUBLISHED_WORDS})\\b`, 'i');
const BYLINE = new RegExp(`^(?:(?:words|text|story|report|written) )?by (?!${WEEKDAY_WORD}|${MONTH_WORD})`, 'i');
const POINTER = new RegExp(`^${BULLET}(?:${POINTER_WORDS})\\s{0,2}[:|>»→…]`, 'i');
const APPEAL = new RegExp(`^${BULLET}(?:${APPEAL_WORDS})\\b`, 'i');
const ACTED_ON = /\b(?:by|before|until|till|no later than|on|for|this|next|from)\s/i;
const SERVICE = new RegExp(
  `^${BULLET}(?:(?:${PAGE_APPEALS})\\b|(?:${APPEAL_WORDS})\\b.{0,120}(?<![\\w@])(?:${PAGE_SERVICES}))`,
  'i',
);
const NOTICE = new RegExp(`^${BULLET}(?:${NOTICES})`, 'i');
const CREDIT = new RegExp(`^[([]?${CREDIT_WORDS}|[([]${CREDIT_WORDS}[^()[\\]]{0,80}[)\\]]\\.?$`, 'i');
const FILE_PICTURE = /^\(?FILE\s?[-–—]|\bin this (?:\S{1,12} ){1,5}?(?:file )?(?:photo|picture|image|frame)\b/;
const REPORTERS = /^\(?(?:additional |further )?(?:reporting|writing|editing|compiled|edited|written) by\b/i;
const CRUMB = /\s[>»›→]\s/;

/** Whether a line or sentence is the page's and not the article's. `isLine` says that it stands on a line of its own. */
export function isBookkeeping(text: string, isLine: boolean): boolean {
  if (text.length > LONGEST_LINE) return false;
  return (
    (PUBLISHED.test(text) && isOnlyWhen(text.replace(PUBLISHED, ''))) ||
    (BYLINE.test(text) && isOnlyNames(text.replace(BYLINE, ''))) ||
    (APPEAL.test(text) && !ACTED_ON.test(text)) ||
    SERVICE.test(text) ||
    NOTICE.test(text) ||
    POINTER.test(text) ||
    REPORTERS.test(text) ||
    isCredit(text) ||
    (isLine && (isNavigation(text) || isStamped(text)))
  );
}

/** "Morning Hour 22:57 GMT 28.04.2014 (updated 11:14 GMT)", "May 18, 2012 Updated: May 20": a line that says when it was changed. */
function isStamped(text: string): boolean {
  if (!STAMPED.test(text)) return false;
  const others = (text.match(WORD) ?? []).filter((word) => !WHEN.test(word) && !/^\d/.test(word));
  return others.length <= MAX_BESIDE_STAMP;
}
const STAMPED = /\b(?:updated|modified|published|posted)(?::|\s{1,4}(?:on\s{1,4}|at\s{1,4})?\w{0,9}\.?\s?\d)/i;
const MAX_BESIDE_STAMP = 9;

/** A picture's credit, or a caption that ends with one. */
export function isCredit(text: string): boolean {
  return CREDIT.test(text) || FILE_PICTURE.test(text);
}

const WHEN = new RegExp(
  `^(?:${MONTH_WORD}|${WEEKDAY_WORD}|\\d{1,4}(?:st|nd|rd|th)?|[ap]\\.?m\\.?|(?:today|yesterday|tonight|noon|midnight|ago|local|time|hours?|hrs?|minutes?|mins?|days?|on|at|in|of|the|an?|by|and|about|pm|am)|${Object.keys(ZONE_WORDS).join('|')})$`,
  'i',
);
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}.'’]{0,20}[\p{L}\p{N}])?/gu;

/** Whether words tell nothing but a day, a time and a zone: no more than a name may stand beside them. */
function isOnlyWhen(text: string): boolean {
  const others = (text.match(WORD) ?? []).filter((word) => !WHEN.test(word) && !/^\d/.test(word));
  return others.length === 0 || (others.length <= MAX_NAME && others.every(isName));
}
const MAX_NAME = 4;

/** "Jane Roe", "JANE ROE, Agency", "Jane Roe | 12 March 2014". */
function isOnlyNames(text: string): boolean {
  const words = text.match(WORD) ?? [];
  return words.length <= MAX_BYLINE && words.every((word) => isName(word) || WHEN.test(word) || /^\d/.test(word));
}
const MAX_BYLINE = 14;

function isName(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** "Home > News > Politics", "News | Sport | Weather". */
function isNavigation(text: string): boolean {
  if (CRUMB.test(text)) {
    const crumbs = text.split(CRUMB);
    return crumbs.length > 2 || isSection(crumbs[0] ?? '');
  }
  const parts = text.split(/\s?[|•·]\s?/);
  return parts.length > 1 && parts.every((part) => isSection(part) || isOnlyWhen(part));
}

function isSection(text: string): boolean {
  return text
    .toLowerCase()
    .split(/\s?&\s?|\s/)
    .every((word) => word === '' || word === 'and' || SECTION_WORDS.has(word));
}

const STAMP =
  /^\[?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[AaPp]\.?[Mm]\.?)?(?:\s(?:GMT|BST|UTC|EST|EDT|ET|CET|CEST|PST|PDT|PT|local time))?\]?\s?[:–—|-]?\s{1,3}(?=["“‘]?\p{Lu})/u;
/** A clock time that belongs to a day beside it, as in a list of events. */
const DAY_FOLLOWS = new RegExp(
  `^(?:on |this |next )?(?:${WEEKDAY_WORD}|${MONTH_WORD}|today|tonight|tomorrow|\\d)`,
  'i',
);

/** How many characters the time stamp takes that opens an entry of a live blog ("14:32", "10.15am:"); 0 where there is none. */
export function stampLength(paragraph: string): number {
  const length = STAMP.exec(paragraph)?.[0].length ?? 0;
  return length > 0 && DAY_FOLLOWS.test(paragraph.slice(length)) && !/[:–—|-]\s{1,3}$/.test(paragraph.slice(0, length))
    ? 0
    : length;
}
