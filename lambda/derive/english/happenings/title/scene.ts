import type { ParsedSentence } from '../../grammar/parsed-sentence.ts';
import type { Condition } from '../condition.ts';
import type { Discourse } from '../discourse.ts';

/** What a headline takes from outside the sentence's clause. */
export interface TitleContext {
  readonly condition: Condition | null;
  readonly discourse: Discourse;
  /** Number of the sentence in the discourse. */
  readonly sentence: number;
  readonly place: string | null;
}

/** What the parts of a headline are made from. */
export interface Scene extends TitleContext {
  readonly parsed: ParsedSentence;
  readonly time: number;
}

/** A headline in the making: `isOpen` where whose it is goes unsaid ("the offer expires", "its offer"). */
export interface Draft {
  readonly text: string;
  readonly isOpen: boolean;
}

export const NOTHING: Draft = { text: '', isOpen: false };
