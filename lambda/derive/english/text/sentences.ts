import { allMatches } from '../../text/all-matches.ts';
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
const PARAGRAPH = /[^\n\r]+/g;
/** An end mark, closing quotes, and then white space, or a capital glued to it as careless web pages do. */
const END_MARK = /[.!?…]["'”’)\]]{0,3}(?=\s|["“‘]?\p{Lu}[\p{Ll}\s])/gu;

/** Splits plain text into sentences. Each line is a paragraph. Linear in the length of the text. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  for (const match of allMatches(PARAGRAPH, text)) {
    if (!/\S/.test(match[0].slice(0, 200)) && match[0].trim() === '') continue;
    splitParagraph(match[0], match.index, paragraph, sentences);
    paragraph += 1;
  }
  return sentences;
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

function endsSentence(text: string, mark: number, end: number): boolean {
  if (text[mark] !== '.') return text[mark] !== '…' || /^\s+["“‘]?\p{Lu}/u.test(text.slice(end, end + 4));
  const after = text.slice(end, end + 24);
  const next = /^\s*["“‘'`(]*([\p{L}\p{N}.$£€#]+)/u.exec(after)?.[1];
  if (next === undefined) return true;
  const before = /[\p{L}\p{N}.&]{0,24}$/u.exec(text.slice(Math.max(0, mark - 24), mark))?.[0] ?? '';
  const glued = !/^\s/.test(after);
  // "Node.js", "U.S.": a stop inside a word or a row of initials is no end unless a whole word follows it.
  if (glued)
    return (
      /\p{Ll}{2}$|\d$|[%)"”’]$/u.test(text.slice(Math.max(0, mark - 2), mark)) || /["”’)]$/.test(text.slice(mark, end))
    );
  if (/^\p{Ll}/u.test(next)) return false;
  const lower = before.toLowerCase();
  const opensSentence = SENTENCE_OPENERS.has(next.toLowerCase());
  if (/^(?:\p{L}\.)*\p{L}$/u.test(before) && before.toLowerCase() !== 'i') return before.includes('.') && opensSentence;
  if (ENDING_ABBREVIATIONS.has(lower)) return opensSentence || /^["“‘]/.test(after.trimStart());
  return (
    !ABBREVIATIONS.has(lower) ||
    (opensSentence && !/^(?:mr|mrs|ms|dr|st|sen|rep|gov|gen)$/.test(lower) && !/^\d/.test(next))
  );
}
