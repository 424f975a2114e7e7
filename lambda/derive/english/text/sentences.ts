import { allMatches } from '../../text/all-matches.ts';
import { isBlank, isDigit, isLetter } from '../../text/characters.ts';
import { ABBREVIATIONS, ENDING_ABBREVIATIONS, SENTENCE_OPENERS } from '../words/abbreviations.ts';

/** A sentence of the article, verbatim, and where it stands. */
export interface Sentence {
  readonly text: string;
  /** Offset in the text that was split. */
  readonly start: number;
  /** Number of the paragraph, from 0. */
  readonly paragraph: number;
  /** A line of its own without a full stop: a headline, standfirst, caption or list entry. */
  readonly isHeading: boolean;
}

/** Longer "sentences" are lists or broken text; they are cut so that the work for one sentence stays bounded. */
const MAX_SENTENCE = 1000;
/** An end mark, closing quotes, and then white space, or a capital glued to it as careless web pages do. */
const END_MARK = /[.!?…]["'”’)\]]{0,3}(?=\s|["“‘]?\p{Lu}[\p{Ll}\s])/gu;

/** Splits plain text into sentences. Each line is a paragraph. Linear in the length of the text. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  for (let from = 0; from < text.length; ) {
    const to = lineEnd(text, from);
    if (to > from && !isBlankLine(text, from, to)) {
      splitParagraph(text.slice(from, to), from, paragraph, sentences);
      paragraph += 1;
    }
    from = to + 1;
  }
  return sentences;
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

function splitParagraph(text: string, offset: number, paragraph: number, into: Sentence[]): void {
  let from = 0;
  const isHeading = !/[.!?…:;,]["'”’)\]]*\s*$/.test(text.slice(-12)) && text.length < 250;
  for (const match of allMatches(END_MARK, text)) {
    const end = match.index + match[0].length;
    if (end <= from || !endsSentence(text, match.index, end)) continue;
    add(text.slice(from, end), offset + from, paragraph, false, into);
    from = end;
  }
  add(text.slice(from), offset + from, paragraph, isHeading, into);
}

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
  if (text[mark] !== '.') return text[mark] !== '…' || /^\s+["“‘]?\p{Lu}/u.test(text.slice(end, end + 4));
  const next = wordAfter(text, end);
  if (next === '') return true;
  // "Node.js", "U.S.": a stop inside a word or a row of initials is no end unless a whole word follows it.
  if (isGlued)
    return (
      /\p{Ll}{2}$|\d$|[%)"”’]$/u.test(text.slice(Math.max(0, mark - 2), mark)) || /["”’)]$/.test(text.slice(mark, end))
    );
  if (/^\p{Ll}/u.test(next)) return false;
  const before = text.slice(wordStart(text, mark), mark);
  const isAbbreviated = before.length <= LONGEST_ABBREVIATION || before.includes('.');
  if (!isAbbreviated) return true;
  const lower = before.toLowerCase();
  const opensSentence = SENTENCE_OPENERS.has(next.toLowerCase());
  if (INITIALS.test(before) && lower !== 'i') return before.includes('.') && opensSentence;
  if (ENDING_ABBREVIATIONS.has(lower)) return opensSentence || /^\s*["“‘]/.test(text.slice(end, end + 4));
  return (
    !ABBREVIATIONS.has(lower) ||
    (opensSentence && !/^(?:mr|mrs|ms|dr|st|sen|rep|gov|gen)$/.test(lower) && !/^\d/.test(next))
  );
}

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
