import { isCapitalised, joinTokens, type Token } from '../text/tokens.ts';
import { SENTENCE_OPENERS } from '../words/abbreviations.ts';
import { MONTH_WORD, WEEKDAY_WORD } from '../words/calendar-words.ts';
import { DEMONYMS } from '../words/demonyms.ts';
import {
  COORDINATORS,
  DETERMINERS,
  isAdverb,
  MODALS,
  PREPOSITIONS,
  RELATIVES,
  SUBORDINATORS,
} from '../words/function-words.ts';
import {
  BODY_NAME_WORDS,
  FIRM_SUFFIXES,
  FIRM_WORDS,
  FORMS_OF_ADDRESS,
  GIVEN_NAMES,
  OFFICES,
} from '../words/name-words.ts';
import { knownPlace } from './place.ts';

/** What a name is of, as far as its words tell. */
export type NameSort = 'person' | 'firm' | 'country' | 'place' | 'body' | 'unknown';

/** A name in a sentence, as a headline gives it. */
export interface Name {
  readonly text: string;
  readonly sort: NameSort;
  /** Index of its first token, and of its last. */
  readonly first: number;
  readonly last: number;
}

const JOINING = new Set(['&', 'of', 'de', 'del', 'van', 'von', 'bin', 'al', 'la', 'amp']);

/**
 * The names in a sentence's tokens, in order. `isCommon` tells whether the article also writes a word with a small letter, which
 * makes its capital at the start of a sentence mean nothing.
 */
export function namesIn(tokens: readonly Token[], isCommon: (lower: string) => boolean): Name[] {
  const names: Name[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    if (!canOpenName(tokens, i, isCommon)) continue;
    const last = nameEnd(tokens, i);
    const name = readName(tokens, i, last);
    if (name) names.push(name);
    i = last;
  }
  return names;
}

function canOpenName(tokens: readonly Token[], i: number, isCommon: (lower: string) => boolean): boolean {
  const token = tokens[i];
  if (!token || !isCapitalised(token) || isSmallWord(token.lower) || isCalendarWord(token.lower)) return false;
  const before = tokens[i - 1];
  const opensSentence = before === undefined || /^[.:!?"“”‘(]$|^``$/.test(before.text);
  if (!opensSentence || isAcronym(token.text) || /\p{Ll}\p{Lu}/u.test(token.text) || isCapitalised(tokens[i + 1]))
    return true;
  return knownPlace(token.text) !== null || !isCommon(token.lower);
}

const CALENDAR_WORD = new RegExp(`^(?:${MONTH_WORD}|${WEEKDAY_WORD})$`, 'i');
function isCalendarWord(lower: string): boolean {
  return CALENDAR_WORD.test(lower);
}

/** "Theresa May", "Mrs. May", but not "in May". */
function isSurname(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]?.text === '.' ? tokens[i - 2] : tokens[i - 1];
  const isForm = FORMS_OF_ADDRESS.has(before?.lower ?? '') || GIVEN_NAMES.has(before?.lower ?? '');
  return isForm && /^(?:may|march|august)$/.test(tokens[i]?.lower ?? '');
}

const REGIONAL = new Set(
  'western eastern northern southern european asian african arab latin democratic republican conservative liberal labour labor super'.split(
    ' ',
  ),
);

/** "Russian" alone names nobody. */
function isDemonym(text: string): boolean {
  return DEMONYMS.has(text.toLowerCase()) || REGIONAL.has(text.toLowerCase());
}

/** In one set, since every word with a capital is looked for in all of them. */
const SMALL_WORDS: ReadonlySet<string> = new Set([
  ...SENTENCE_OPENERS,
  ...DETERMINERS,
  ...PREPOSITIONS,
  ...COORDINATORS,
  ...SUBORDINATORS,
  ...RELATIVES,
  ...MODALS.keys(),
  ...'yes no please let do does did is are was were has have had mr mrs ms also however meanwhile yesterday today tomorrow tonight'.split(
    ' ',
  ),
]);

function isSmallWord(lower: string): boolean {
  return SMALL_WORDS.has(lower) || isAdverb(lower);
}

function isAcronym(text: string): boolean {
  return /^(?:\p{Lu}{2,5}\+?|(?:\p{Lu}\.){2,})$/u.test(text);
}

/** Index of the last token of the name that starts at `first`: "Bank of England", "Johnson & Sons Inc". */
function nameEnd(tokens: readonly Token[], first: number): number {
  let last = first;
  for (let i = first + 1; i < tokens.length && i < first + 8; i += 1) {
    const token = tokens[i];
    if (!token) break;
    if (isCapitalised(token) && (!isCalendarWord(token.lower) || isSurname(tokens, i))) {
      last = i;
      continue;
    }
    const next = tokens[i + 1];
    const joins =
      (JOINING.has(token.lower) && isCapitalised(next)) ||
      // "Jane Q. Roe", "Corp., said": the stop of an initial or of a short form.
      (token.text === '.' &&
        isCapitalised(next) &&
        (tokens[i - 1]?.text.length === 1 || OFFICES.has(tokens[i - 1]?.lower ?? '')));
    if (!joins) break;
  }
  return last;
}

function readName(tokens: readonly Token[], first: number, last: number): Name | null {
  const words = tokens.slice(first, last + 1).map((token) => token.lower);
  const whole = headlineName(joinTokens(tokens.slice(first, last + 1)));
  const text = whole.replace(OF_ITS_BOARD, '').replace(COMPANY_BEFORE, '');
  if (text === '' || isDemonym(text) || words.some((word) => HOLIDAY.test(word)) || ANY_BODY.test(text)) return null;
  // "President" alone names nobody either.
  if (words.length === 1 && OFFICES.has(words[0] ?? '')) return null;
  return {
    text,
    sort: sortOf(
      words,
      text,
      tokens[first - 1]?.text === '.' ? (tokens[first - 2]?.lower ?? '') : (tokens[first - 1]?.lower ?? ''),
    ),
    first,
    last,
  };
}

function sortOf(words: readonly string[], text: string, before: string): NameSort {
  const lastWord = words.at(-1) ?? '';
  if (words.some((word, i) => i > 0 && FIRM_SUFFIXES.has(word))) return 'firm';
  if (
    FORMS_OF_ADDRESS.has(before) ||
    (OFFICES.has(words[0] ?? '') && words.length > 1 && !BODY_NAME_WORDS.has(lastWord))
  )
    return 'person';
  const place = knownPlace(text);
  if (place) return place.sort === 'country' ? 'country' : 'place';
  if (words.length > 1 && SITE.test(lastWord)) return 'place';
  if (words.some((word) => BODY_NAME_WORDS.has(word))) return 'body';
  if (words.length > 1 && FIRM_WORDS.has(lastWord)) return 'firm';
  if (words.length > 1 && GIVEN_NAMES.has(words[0] ?? '')) return 'person';
  if (OFFICES.has(before)) return 'person';
  if (isAcronym(text)) return 'body';
  return /^(?:in|near|outside|around|throughout)$/.test(before) ? 'place' : 'unknown';
}

/** "Board of Directors of Acme": Acme. */
const OF_ITS_BOARD = /^Boards? of (?:Directors|Trustees|Governors) of (?:the )?/i;
/** "Retailer Acme", in a headline whose words all have capitals. */
const COMPANY_BEFORE =
  /^(?:Company|Firm|Giant|Retailer|Supermarkets?|Airline|Carrier|Automaker|Carmaker|Drugmaker|Brewer|Lender|Insurer|Chain) (?!of )(?=\p{Lu})/u;
/** Every firm has one, so it names none. */
const ANY_BODY = /^(?:boards?(?: of (?:directors|trustees|governors|management))?|directors|company|management)$/i;
const HOLIDAY = /^(?:christmas|easter|thanksgiving|halloween|ramadan|day|eve|year|hanukkah|diwali|passover|eid)$/;
/** The last word of a street's or a building's name. */
const SITE =
  /^(?:road|street|lane|avenue|park|hall|bridge|square|island|river|lake|centre|center|station|airport|stadium|arena|theatre|theater|hotel|house|castle|boulevard|drive|mall|valley|quay|cove|beach|bay)$/;

/** "Acme Co." and "ACME CO.", but not "the thrift holding company". */
const SUFFIX_LIST = [...FIRM_SUFFIXES]
  .flatMap((suffix) => [`${suffix[0]?.toUpperCase() ?? ''}${suffix.slice(1)}`, suffix.toUpperCase()])
  .join('|');
const FIRM_END = new RegExp(
  `(?<!Municipal|Development)(?:,? (?:${SUFFIX_LIST}|plc|[sS]\\.[pP]\\.[aA]|[nN]\\.[vV]|[sS]\\.[aA]|[lL]\\.[pP])\\b\\.?)+(?=$|['’]| (?!of ))`,
);
const ADDRESS = /\b(?:Mr|Mrs|Ms|Messrs|Miss)\.? (?=\p{Lu})/gu;
const SHOUTED = /\b\p{Lu}[\p{Lu}'’&-]{4,}\b/gu;

/** A name as headlines write it: without "Inc." and "Mr.", and not in capitals throughout unless it is a short one. */
export function headlineName(text: string): string {
  // Of a single word, as most names are, only capitals can be too many.
  if (!text.includes(' ')) return text.replace(SHOUTED, inOrdinaryCapitals);
  return text
    .replace(ADDRESS, '')
    .replace(/,? (?:&|amp) Co\b\.?(?=$|['’ ])/, '')
    .replace(FIRM_END, '')
    .replace(SHOUTED, inOrdinaryCapitals)
    .replace(/\bamp (?=\p{Lu})/gu, '& ')
    .trim();
}

function inOrdinaryCapitals(word: string): string {
  return `${word[0] ?? ''}${word.slice(1).toLowerCase()}`;
}

/** "Sony's", "Ratners'". */
export function possessive(name: string): string {
  return /s$/i.test(name) ? `${name}'` : `${name}'s`;
}
