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
  const tokens = tagTokens(sentence.text, tokenize(sentence.text, expressions));
  return { sentence, tokens, groups: findVerbGroups(tokens) };
}
