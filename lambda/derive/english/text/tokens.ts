import { allMatches } from '../../text/all-matches.ts';
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
  /** The dictionary's form of the word; the word itself until the sentence is parsed. */
  readonly lemma: string;
}

export type PartOfSpeech = 'verb' | 'noun' | 'name' | 'adjective' | 'adverb' | 'other';

const TOKEN =
  /(?:[A-Za-z]\.){2,}|\p{L}+(?:-\p{L}+|-\d+|&\p{L}+|['’](?!s\b|t\b|ll\b|re\b|ve\b|d\b|m\b)\p{L}+)*|n?['’](?:s|t|ll|re|ve|d|m)\b|[$£€¥#]?\d+(?:[.,:/]\d+)*(?:(?:-[\p{L}\d]+)+|\p{L}{1,3}\b|%)?|``|''|--+|\.{3}|\S/gu;

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
      lemma: text,
    });
    from = expression.end;
  }
  addWords(tokens, sentence, from, sentence.length);
  return tokens;
}

function addWords(tokens: Token[], sentence: string, from: number, to: number): void {
  for (const match of allMatches(TOKEN, sentence.slice(from, to))) {
    const [text] = match;
    const start = from + match.index;
    // "won't", "isn't": the verb and its negation are two words.
    const next = text.endsWith('n') ? sentence.slice(start + text.length, start + text.length + 2) : '';
    if (text.length > 1 && /^['’]t/.test(next)) {
      tokens.push(word(text.slice(0, -1), start));
      tokens.push(word(`n${next}`, start + text.length - 1));
      continue;
    }
    if (/^['’]t$/.test(text) && tokens.at(-1)?.end === start + text.length) continue;
    tokens.push(word(text, start));
  }
}

function word(text: string, start: number): Token {
  const type =
    /^[\p{L}'’]/u.test(text) && text !== "'" && text !== '’' && text !== "''"
      ? 'word'
      : /\d/.test(text)
        ? 'number'
        : 'mark';
  const lower = text.toLowerCase();
  return { text, lower, start, end: start + text.length, type, expression: null, tag: 'other', lemma: lower };
}

/** True for a word with a capital letter first. */
export function isCapitalised(token: Token | undefined): boolean {
  return token !== undefined && token.type === 'word' && /^\p{Lu}/u.test(token.text);
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
