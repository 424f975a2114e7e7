import { allMatches } from '../../text/all-matches.ts';
import { isBlank, isDigit, isLetter } from '../../text/characters.ts';
import { ABBREVIATIONS, ENDING_ABBREVIATIONS, SENTENCE_OPENERS } from '../words/abbreviations.ts';
import { MONTH_WORD, WEEKDAY_WORD } from '../words/calendar-words.ts';
import { ZONE_WORDS } from '../words/zone-words.ts';
import { stampLength } from './bookkeeping.ts';

/** A sentence of the article, verbatim, and where it stands. */
export interface Sentence {
  readonly text: string;
  /** Offset in the text that was split. */
  readonly start: number;
  /** Number of the paragraph, from 0. */
  readonly paragraph: number;
  /** A line of its own without a full stop: a headline, standfirst, caption or list entry. */
  readonly isHeading: boolean;
  /** An entry of a list, whose bullet is left out. */
  readonly isEntry?: true;
}

/** Longer "sentences" are lists or broken text; they are cut so that the work for one sentence stays bounded. */
const MAX_SENTENCE = 1000;
/**
 * An end mark, closing quotes, and then white space, or a capital glued to it as careless web pages do; or a bullet between the
 * entries of a list.
 */
const END_MARK = /[.!?…]["'”’)\]]{0,3}(?=\s|["“‘]?\p{Lu}[\p{L}\s])|\s[•▪●■◦‣►](?=\s)/gu;

/** Splits plain text into sentences. Each line is a paragraph, unless lines are broken to a width, as agencies send them. Linear in the length of the text. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  const isWrapped = isHardWrapped(text);
  for (let from = 0; from < text.length; ) {
    const to = isWrapped ? paragraphEnd(text, from) : lineEnd(text, from);
    if (to > from && !isBlankLine(text, from, to)) {
      splitLine(text.slice(from, to), from, paragraph, sentences);
      paragraph += 1;
    }
    from = to + 1;
  }
  return sentences;
}

/** Lines of an agency's text are no longer than this, and few of its paragraphs take less than two. */
const WIDEST = 100;
const FEWEST_LINES = 4;
/** So large a share of the lines begins with a small letter where lines are broken to a width. */
const SMALL_SHARE = 0.3;
/** Enough lines to tell. */
const LINES_LOOKED_AT = 200;

/** Whether the lines of a text are broken to a width, so that most end within a sentence. */
function isHardWrapped(text: string): boolean {
  let lines = 0;
  let small = 0;
  for (let from = 0; from < text.length && lines < LINES_LOOKED_AT; ) {
    const to = lineEnd(text, from);
    if (to - from > WIDEST) return false;
    if (!isBlankLine(text, from, to)) {
      lines += 1;
      if (lines > 1 && isSmallLetter(text.charCodeAt(firstMark(text, from)))) small += 1;
    }
    from = to + 1;
  }
  return lines >= FEWEST_LINES && small >= lines * SMALL_SHARE;
}

function isSmallLetter(code: number): boolean {
  return code >= SMALL_A && code <= SMALL_Z;
}
const SMALL_A = 0x61;
const SMALL_Z = 0x7a;

function firstMark(text: string, from: number): number {
  let i = from;
  while (i < text.length && isBlank(text.charCodeAt(i))) i += 1;
  return i;
}

/** Where a paragraph of broken lines ends: at a blank line, or before one that is set in. */
function paragraphEnd(text: string, from: number): number {
  for (let to = lineEnd(text, from); ; ) {
    const next = to + 1;
    if (next >= text.length) return to;
    const end = lineEnd(text, next);
    if (isBlankLine(text, next, end) || firstMark(text, next) > next) return to;
    to = end;
  }
}

function lineEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === LINE_FEED || code === CARRIAGE_RETURN) return i;
  }
  return text.length;
}
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

function isBlankLine(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (!isBlank(text.charCodeAt(i))) return false;
  return true;
}

/**
 * A capital glued to small letters as where a page's heading and text are run together ("…hit by firesThis weekend"). It looks back
 * from the capital, since there are few: from the letters on, every word of the text would be tried.
 */
const GLUED = /[A-Z](?<=[a-z]{4}[A-Z])(?=[A-Za-z])/g;

function splitLine(text: string, offset: number, paragraph: number, into: Sentence[]): void {
  let from = 0;
  for (const { index: at } of allMatches(GLUED, text)) {
    if (!isGluedSentence(text, at)) continue;
    splitParagraph(text.slice(from, at), offset + from, paragraph, into);
    from = at;
  }
  splitParagraph(text.slice(from), offset + from, paragraph, into);
}

/** "firesThis", "listJane", "CooperThe", but not "MasterCard". */
function isGluedSentence(text: string, at: number): boolean {
  const opensSmall = !/\p{Lu}/u.test(text.slice(wordStart(text, at), at));
  return opensSmall || SENTENCE_OPENERS.has(wordAfter(text, at).toLowerCase());
}

function splitParagraph(text: string, offset: number, paragraph: number, into: Sentence[]): void {
  let from = openingLength(text);
  const isEntry = from > 0 && BULLET_MARK.test(text.slice(0, 12));
  const isHeading = text.length < LONGEST_HEADING && !/[.!?…:;,]["'”’)\]]*\s*$/.test(text.slice(-12));
  for (const match of allMatches(END_MARK, text)) {
    const { index } = match;
    const end = index + match[0].length;
    if (end <= from) continue;
    if (isBlank(text.charCodeAt(index))) add(text.slice(from, index), offset + from, paragraph, isHeading, into);
    else if (endsSentence(text, index, end)) add(text.slice(from, end), offset + from, paragraph, false, into);
    else continue;
    from = end;
  }
  add(text.slice(from), offset + from, paragraph, isHeading, into);
  const last = into.at(-1);
  if (isEntry && last && isHeading) into[into.length - 1] = { ...last, isEntry };
}

const BULLET_MARK = /^\s{0,8}[•·▪●■◦‣►*–—-]\s/;
const LONGEST_HEADING = 250;
const BULLET = /^\s{0,8}(?:[•·▪●■◦‣►*–—-]\s{1,4})?/;

/** How much of a paragraph's beginning is no part of its first sentence: a bullet, and a live blog's time stamp. */
function openingLength(text: string): number {
  const bullet = BULLET.exec(text)?.[0].length ?? 0;
  const first = text.charCodeAt(bullet);
  return isDigit(first) || first === OPENING_BRACKET ? bullet + stampLength(text.slice(bullet, bullet + 60)) : bullet;
}
const OPENING_BRACKET = 0x5b;

function add(raw: string, start: number, paragraph: number, isHeading: boolean, into: Sentence[]): void {
  const lead = raw.length - raw.trimStart().length;
  const text = raw.trim();
  if (text === '') return;
  if (text.length <= MAX_SENTENCE) {
    into.push({ text, start: start + lead, paragraph, isHeading });
    return;
  }
  for (let from = 0; from < text.length; ) {
    const to = cutAt(text, from);
    const piece = text.slice(from, to);
    const blank = piece.length - piece.trimStart().length;
    if (piece.trim() !== '')
      into.push({ text: piece.trim(), start: start + lead + from + blank, paragraph, isHeading });
    from = to;
  }
}

function cutAt(text: string, from: number): number {
  if (text.length - from <= MAX_SENTENCE) return text.length;
  const blank = text.lastIndexOf(' ', from + MAX_SENTENCE);
  return blank > from ? blank : from + MAX_SENTENCE;
}

/** Whether the mark at `mark`, which with its closing quotes goes up to `end`, ends the sentence. */
function endsSentence(text: string, mark: number, end: number): boolean {
  const isGlued = !isBlank(text.charCodeAt(end)) && end < text.length;
  const next = wordAfter(text, end);
  // "Stop!" he said; "and then … nothing".
  if (text[mark] !== '.') return text[mark] === '…' ? /^\p{Lu}/u.test(next) : !/^\p{Ll}/u.test(next);
  if (next === '') return true;
  // "Node.js", "U.S.": a stop inside a word or a row of initials is no end unless a whole word follows it.
  if (isGlued)
    return (
      /\p{Ll}{2}$|\d$|[%)"”’]$/u.test(text.slice(Math.max(0, mark - 2), mark)) || /["”’)]$/.test(text.slice(mark, end))
    );
  if (/^\p{Ll}/u.test(next)) return false;
  const before = text.slice(wordStart(text, mark), mark);
  const isAbbreviated = before.length <= LONGEST_ABBREVIATION || before.includes('.');
  if (!isAbbreviated || ZONES.has(before)) return true;
  const lower = before.toLowerCase();
  // "on 1 Jan. Nobody knew": behind its day a month is at its end.
  if (MONTH_AT_END.test(text.slice(Math.max(0, mark - DAY_AND_MONTH), mark))) return /^\p{Lu}/u.test(next);
  const opensSentence = SENTENCE_OPENERS.has(next.toLowerCase());
  if (HALF_DAY.test(lower)) return /^\p{Lu}/u.test(next) && !CONTINUES_CLOCK.test(next);
  if (INITIALS.test(before) && lower !== 'i') return before.includes('.') && opensSentence;
  if (ENDING_ABBREVIATIONS.has(lower)) return opensSentence || /^\s*["“‘]/.test(text.slice(end, end + 4));
  return (
    !ABBREVIATIONS.has(lower) ||
    (opensSentence && !/^(?:mr|mrs|ms|dr|st|sen|rep|gov|gen)$/.test(lower) && !/^\d/.test(next))
  );
}

/** A set, since it is asked at the end of every sentence. */
const ZONES = new Set(Object.keys(ZONE_WORDS));
const MONTH_AT_END = new RegExp(`(?<!\\d)\\d{1,2}(?:st|nd|rd|th)?\\s(?:${MONTH_WORD})$`, 'i');
const DAY_AND_MONTH = 12;

const HALF_DAY = /^(?:\d{1,2})?[ap]\.m$/;
/** "10 a.m. Monday", "5 p.m. EST", "9 a.m. Jan. 14": what goes on after a clock time with a capital. */
const CONTINUES_CLOCK = new RegExp(
  `^(?:${WEEKDAY_WORD}|${MONTH_WORD}|${Object.keys(ZONE_WORDS).join('|')}|atlantic|beijing|moscow|local)\\b`,
  'i',
);
const INITIALS = /^(?:\p{L}\.){0,12}\p{L}$/u;
const LONGEST_ABBREVIATION = Math.max(...[...ABBREVIATIONS, ...ENDING_ABBREVIATIONS].map((word) => word.length));
/** No word that matters here is longer. */
const LONGEST_WORD = 24;
const OPENING_MARKS = '"“‘\'`(';
const NUMBER_MARKS = '.$£€#';

/** Where the word that ends at `end` begins; stops and ampersands inside it count as its own. */
function wordStart(text: string, end: number): number {
  const limit = Math.max(0, end - LONGEST_WORD);
  let start = end;
  while (start > limit) {
    const code = text.charCodeAt(start - 1);
    if (!isLetter(code) && !isDigit(code) && code !== FULL_STOP && code !== AMPERSAND) break;
    start -= 1;
  }
  return start;
}
const FULL_STOP = 0x2e;
const AMPERSAND = 0x26;

/** The word or amount that follows, past blanks and opening quotes; '' where none does. */
function wordAfter(text: string, from: number): string {
  const limit = Math.min(text.length, from + LONGEST_WORD);
  let start = from;
  while (start < limit && isBlank(text.charCodeAt(start))) start += 1;
  while (start < limit && OPENING_MARKS.includes(text[start] ?? '')) start += 1;
  let end = start;
  while (end < limit) {
    const code = text.charCodeAt(end);
    if (!isLetter(code) && !isDigit(code) && !NUMBER_MARKS.includes(text[end] ?? '')) break;
    end += 1;
  }
  return text.slice(start, end);
}
