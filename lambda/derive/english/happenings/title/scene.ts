import type { ParsedSentence } from '../../grammar/parsed-sentence.ts';
import type { VerbGroup } from '../../grammar/verb-groups.ts';
import type { Condition } from '../condition.ts';
import type { Discourse } from '../discourse.ts';
import type { Subject } from '../subject.ts';

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
  /** What the clause alone says, where the text says more. */
  readonly core?: string;
  /** "takes place", where the text only names what does, and may be too short alone. */
  readonly ending?: string;
}

/** What a verb's clause holds, as a headline names it: its subject's `name` ('' where nobody knows) and the `rest` behind the verb. */
export interface Clause {
  readonly group: VerbGroup;
  readonly subject: Subject | null;
  readonly name: string;
  readonly rest: string;
}

/** A headline of a clause, open where its subject is. */
export function draftOf({ subject }: Clause, text: string): Draft {
  return { text, isOpen: isOpen(subject) };
}

const DEFINITE = /^(?:the|this|that|these|those|its|their|his|her|our|my)$/;

/** Whether whose a thing is goes unsaid. */
export function isOpen(subject: Subject | null): boolean {
  return subject === null || subject.isPronoun || DEFINITE.test(subject.determiner);
}

export const NOTHING: Draft = { text: '', isOpen: false };
