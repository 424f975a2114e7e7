import type { TimeExpression } from '../../time/time-expression.ts';
import type { Sentence } from '../text/sentences.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import { tagTokens } from './parts-of-speech.ts';
import { findVerbGroups, type VerbGroup } from './verb-groups.ts';

/** A sentence with what the later parts need to know of it. */
export interface ParsedSentence {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly groups: readonly VerbGroup[];
}

export function parseSentence(sentence: Sentence, expressions: readonly TimeExpression[]): ParsedSentence {
  return parseTokens(sentence, tokenize(sentence.text, expressions));
}

/** As `parseSentence`, for a sentence that has been split into tokens already. */
export function parseTokens(sentence: Sentence, untagged: readonly Token[]): ParsedSentence {
  const tokens = tagTokens(sentence.text, untagged);
  return { sentence, tokens, groups: findVerbGroups(tokens) };
}
