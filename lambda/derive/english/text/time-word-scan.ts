import { isBlank } from '../../text/characters.ts';
import { TIME_WORD, TIME_WORDS, TIME_WORDS_IN_SMALL } from '../words/time-words.ts';

/*
 * Most sentences hold no word of time and need no parser. To find those that do is the one thing that is done with every character
 * of a text, so this goes by character codes and small tables. Its loop is in one piece because that is three times as fast.
 */

const LETTER_BITS = 5;
const KEY_LETTERS = 3;
const DIGIT = 27;
/** By character code: 1 to 26 for a letter of either case, `DIGIT`, 0 for all else. */
const CLASSES = new Uint8Array(0x10000);
for (let code = 0; code < 26; code += 1) CLASSES[code + 0x41] = CLASSES[code + 0x61] = code + 1;
for (let code = 0x30; code <= 0x39; code += 1) CLASSES[code] = DIGIT;

/** By a word's first three letters, the lengths of the time words that begin so, as bits. */
const LENGTHS = new Uint32Array(1 << (KEY_LETTERS * LETTER_BITS));
for (const word of TIME_WORDS.keys()) {
  let key = 0;
  for (let i = 0; i < KEY_LETTERS; i += 1) key = (key << LETTER_BITS) | classAt(word, i);
  LENGTHS[key] = (LENGTHS[key] ?? 0) | (1 << word.length);
}

function classAt(text: string, i: number): number {
  return i < text.length ? (CLASSES[text.charCodeAt(i)] ?? 0) : 0;
}

/** Where the time words of a text begin, in order, and the sorts of each as bits of `TIME_WORD`. */
export interface TimeWords {
  readonly starts: readonly number[];
  readonly sorts: readonly number[];
}

/** The time words of a text. It may find some that are not meant so ("may"), but misses none. */
export function scanTimeWords(text: string): TimeWords {
  const starts: number[] = [];
  const sorts: number[] = [];
  const { length } = text;
  for (let i = 0; i < length; i += 1) {
    let kind = CLASSES[text.charCodeAt(i)] ?? 0;
    if (kind === 0) continue;
    const start = i;
    let found = 0;
    if (kind === DIGIT) {
      do i += 1;
      while (i < length && CLASSES[text.charCodeAt(i)] === DIGIT);
      found = sortsOfNumber(text, start, i);
    } else {
      let key = 0;
      do {
        if (i - start < KEY_LETTERS) key = (key << LETTER_BITS) | kind;
        i += 1;
        kind = i < length ? (CLASSES[text.charCodeAt(i)] ?? 0) : 0;
      } while (kind !== 0 && kind !== DIGIT);
      if (((LENGTHS[key] ?? 0) & lengthBit(i - start)) !== 0) found = sortsOfWord(text.slice(start, i));
      else if (kind === DIGIT && (key === Q || key === H)) found = TIME_WORD.quarterNumber;
    }
    if (found !== 0) {
      starts.push(start);
      sorts.push(found);
    }
    i -= 1;
  }
  return { starts, sorts };
}

/** The sorts of the time words that begin in a stretch of the text, joined. */
export function sortsWithin({ starts, sorts }: TimeWords, from: number, to: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  let joined = 0;
  for (let i = low; i < starts.length && (starts[i] ?? 0) < to; i += 1) joined |= sorts[i] ?? 0;
  return joined;
}

/** The sorts of all the time words in a sentence. */
export function timeWordsIn(sentence: string): number {
  return sortsWithin(scanTimeWords(sentence), 0, sentence.length);
}

const Q = classAt('q', 0);
const H = classAt('h', 0);
const LONGEST = 31;

const SMALL_A = 0x61;

function lengthBit(length: number): number {
  return length >= KEY_LETTERS && length <= LONGEST ? 1 << length : 0;
}

function sortsOfWord(word: string): number {
  const isSmall = word.charCodeAt(0) >= SMALL_A;
  return (isSmall ? TIME_WORDS_IN_SMALL : TIME_WORDS).get(word.toLowerCase()) ?? 0;
}

const HYPHEN = 0x2d;
const SLASH = 0x2f;
const DOT = 0x2e;
const COLON = 0x3a;
const OPENING_BRACKET = 0x28;
const ZERO = 0x30;
const NINE = 0x39;
const A = classAt('a', 0);
const P = classAt('p', 0);
const M = classAt('m', 0);
/** What may stand between a number and "p.m." or a zone. */
const MOST_BLANKS = 4;
const ORDINAL_ENDINGS = new Set(['st', 'nd', 'rd', 'th'].map((ending) => pairKey(ending, 0)));

function pairKey(text: string, start: number): number {
  return (classAt(text, start) << LETTER_BITS) | classAt(text, start + 1);
}

function sortsOfNumber(text: string, start: number, end: number): number {
  return dateSorts(text, start, end) | (isClock(text, start, end) ? TIME_WORD.clock : 0);
}

/** "5 p.m.", "17:30", "5.30", "1730 GMT". */
function isClock(text: string, start: number, end: number): boolean {
  const length = end - start;
  if (length > 4) return false;
  const mark = text.charCodeAt(end);
  if (mark === COLON || mark === DOT)
    return length <= 2 && classAt(text, end + 1) === DIGIT && classAt(text, end + 2) === DIGIT;
  let next = end;
  while (next - end <= MOST_BLANKS && (isBlank(text.charCodeAt(next)) || text.charCodeAt(next) === HYPHEN)) next += 1;
  if (length > 2)
    return text.charCodeAt(next) === OPENING_BRACKET || (classAt(text, next) !== 0 && classAt(text, next) !== DIGIT);
  const letter = classAt(text, next);
  const after = text.charCodeAt(next + 1);
  return (letter === A || letter === P) && (classAt(text, next + 1) === M || after === DOT || isBlank(after));
}

/** Whether it can be a year of ours: "1994", "2014". */
function isYear(text: string, start: number, end: number): boolean {
  if (end - start !== 4) return false;
  const first = text.charCodeAt(start);
  const second = text.charCodeAt(start + 1);
  return (first === ZERO + 1 && second === NINE) || (first === ZERO + 2 && second === ZERO);
}

function dateSorts(text: string, start: number, end: number): number {
  const length = end - start;
  const mark = end < text.length ? text.charCodeAt(end) : 0;
  if ((mark === HYPHEN || mark === SLASH) && classAt(text, end + 1) === DIGIT)
    return TIME_WORD.numericDate | (isYear(text, start, end) ? TIME_WORD.year : 0);
  if (length === 4) return isYear(text, start, end) ? TIME_WORD.year : 0;
  if (mark === DOT && length <= 2 && isDotted(text, end)) return TIME_WORD.numericDate;
  const letter = classAt(text, end);
  if (length === 1 && (letter === Q || letter === H)) return TIME_WORD.quarterNumber;
  return length <= 2 && ORDINAL_ENDINGS.has(pairKey(text, end)) ? TIME_WORD.ordinal : 0;
}

/** "24.03.2014": behind the first dot one or two digits and another dot. */
function isDotted(text: string, dot: number): boolean {
  const next = classAt(text, dot + 2) === DIGIT ? dot + 3 : dot + 2;
  return classAt(text, dot + 1) === DIGIT && text.charCodeAt(next) === DOT && classAt(text, next + 1) === DIGIT;
}
