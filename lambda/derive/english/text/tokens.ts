import { isBlank, isDigit, isLetter, isUpper } from '../../text/characters.ts';
import type { TimeExpression } from '../../time/time-expression.ts';

/** A word, number, punctuation mark or a whole time expression, with its place in the sentence. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly type: 'word' | 'number' | 'mark' | 'time';
  /** Only where the type is `time`. */
  readonly expression: TimeExpression | null;
  /** `other` until the sentence is parsed. */
  readonly tag: PartOfSpeech;
}

export type PartOfSpeech = 'verb' | 'noun' | 'name' | 'adjective' | 'adverb' | 'other';

/** A plain word before a blank comes first, since most tokens are such; the other forms are then not tried on it. */
const TOKEN =
  /[a-z]{1,12}(?= )|(?:[A-Za-z]\.){2,}|[A-Z]{1,3}\d{1,4}[A-Z]?(?![\p{L}\d])|[A-Za-z]{2,12}\+(?![\p{L}\d])|\p{L}+(?:-\p{L}+|-\d+|&\p{L}+|['’](?!s\b|t\b|ll\b|re\b|ve\b|d\b|m\b)\p{L}+)*|n?['’](?:s|t|ll|re|ve|d|m)\b|[$£€¥#]?\d+(?:[.,:/]\d+)*(?:(?:-[\p{L}\d]+)+|\p{L}{1,3}\b|%)?|``|''|--+|\.{3}|\S/gu;

/** Splits a sentence into tokens; what a time expression covers is one token. */
export function tokenize(sentence: string, expressions: readonly TimeExpression[]): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const expression of expressions) {
    addWords(tokens, sentence, from, expression.start);
    const text = sentence.slice(expression.start, expression.end);
    tokens.push({
      text,
      lower: text.toLowerCase(),
      start: expression.start,
      end: expression.end,
      type: 'time',
      expression,
      tag: 'other',
    });
    from = expression.end;
  }
  addWords(tokens, sentence, from, sentence.length);
  return tokens;
}

function addWords(tokens: Token[], sentence: string, from: number, to: number): void {
  let start = from;
  for (const text of sentence.slice(from, to).match(TOKEN) ?? []) {
    // Whatever is no blank is part of a token.
    while (isBlank(sentence.charCodeAt(start))) start += 1;
    const end = start + text.length;
    // "won't", "isn't": the verb and its negation are two words.
    if (text.length > 1 && text.endsWith('n') && isApostrophe(sentence[end]) && sentence[end + 1] === 't') {
      tokens.push(word(text.slice(0, -1), start));
      tokens.push(word(`n${sentence.slice(end, end + 2)}`, end - 1));
    } else if (!isRestOfNegation(text, tokens.at(-1), end)) tokens.push(word(text, start));
    start = end;
  }
}

/** The "'t" that has been taken for a negation's end already. */
function isRestOfNegation(text: string, before: Token | undefined, end: number): boolean {
  return text.length === 2 && text[1] === 't' && isApostrophe(text[0]) && before?.end === end;
}

function isApostrophe(character: string | undefined): boolean {
  return character === "'" || character === '’';
}

function word(text: string, start: number): Token {
  const lower = text.toLowerCase();
  const end = start + text.length;
  return { text, lower, start, end, type: typeOf(text), expression: null, tag: 'other' };
}

function typeOf(text: string): Token['type'] {
  const first = text.charCodeAt(0);
  if (isLetter(first) || first > MAX_CODE_UNIT_OF_A_LETTER) return LETTER_FIRST.test(text) ? 'word' : 'mark';
  if (isApostrophe(text[0])) return text.length > 1 && text !== "''" ? 'word' : 'mark';
  return isDigit(first) || /\d/.test(text) ? 'number' : 'mark';
}
/** Beyond are the halves of characters that take two. */
const MAX_CODE_UNIT_OF_A_LETTER = 0xd7ff;
const LETTER_FIRST = /^\p{L}/u;

/** True for a word with a capital letter first. */
export function isCapitalised(token: Token | undefined): boolean {
  return token !== undefined && token.type === 'word' && isUpper(token.text.charCodeAt(0));
}

/** Tokens as text again: a blank between words, none before "'s" and "%", no quotation marks. */
export function joinTokens(tokens: readonly Token[]): string {
  let text = '';
  for (const token of tokens) {
    const isGlued = text === '' || /^(?:['’]s?|n['’]t|%|,|\.)$/.test(token.text) || /[$£€#]$/.test(text);
    text += isGlued ? token.text : ` ${token.text}`;
  }
  return text.replace(/["“”`]/g, '');
}
