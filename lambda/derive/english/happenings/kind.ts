import type { Kind } from '../../kinds.ts';
import type { Anchor } from '../grammar/anchor.ts';
import { prepositionBefore } from '../grammar/clauses.ts';
import type { ParsedSentence } from '../grammar/parsed-sentence.ts';
import { verbReading } from '../grammar/verb-forms.ts';
import { EMPTY_VERBS, familyOf, HAPPENING_NOUNS, HAPPENING_VERBS, INTO_EFFECT } from '../words/happening-words.ts';
import { deedOf } from './deed.ts';

/** Whatever is done about earnings or in a referendum is of the noun's kind. */
const STRONG_NOUNS: ReadonlySet<Kind | undefined> = new Set(['market', 'vote']);

/** What a happening is, and the word that names it. */
export interface Naming {
  readonly kind: Kind;
  /** The word's family, so that "vote" and "referendum" are one. */
  readonly family: string;
}

/**
 * The kind of happening: that of the noun or verb that the time belongs to; for verbs that say little ("hold", "close") that of the
 * headline's nouns; else that of most nouns in the sentence.
 */
export function namingOf(parsed: ParsedSentence, time: number, anchor: Anchor, title: string): Naming {
  const { tokens } = parsed;
  if (anchor.sort === 'noun') {
    const word = tokens[anchor.noun]?.lower ?? '';
    return { kind: HAPPENING_NOUNS.get(word) ?? 'other', family: familyOf(word) };
  }
  const words = title.toLowerCase().split(/[^\p{L}\p{N}-]+/u);
  const verb = anchor.sort === 'verb' || anchor.sort === 'subject' ? deedOf(parsed, anchor.group).base : '';
  const noun =
    words.find((word) => HAPPENING_NOUNS.has(word) && HAPPENING_NOUNS.get(word) !== 'other') ??
    words.find((word) => HAPPENING_NOUNS.has(word));
  const family = familyOf(verb !== '' && !EMPTY_VERBS.has(verb) && HAPPENING_VERBS.has(verb) ? verb : (noun ?? verb));
  if (INTO_EFFECT.test(title)) return { kind: 'measure', family };
  const verbKind = EMPTY_VERBS.has(verb) ? undefined : HAPPENING_VERBS.get(verb);
  const nounKind = noun === undefined ? undefined : HAPPENING_NOUNS.get(noun);
  const kind =
    (STRONG_NOUNS.has(nounKind) ? nounKind : verbKind) ??
    (nounKind === 'other' ? undefined : nounKind) ??
    verbOfTitle(words) ??
    commonKind(parsed);
  if (kind) return { kind, family };
  return {
    kind: prepositionBefore(tokens, time) === 'by' ? 'deadline' : (HAPPENING_VERBS.get(verb) ?? 'other'),
    family,
  };
}

function verbOfTitle(words: readonly string[]): Kind | undefined {
  const verb = words
    .map((word) => verbReading(word)?.base ?? word)
    .find((base) => HAPPENING_VERBS.has(base) && !EMPTY_VERBS.has(base));
  return verb === undefined ? undefined : HAPPENING_VERBS.get(verb);
}

/** The kind of most happening nouns in the sentence, if at least two agree. */
function commonKind(parsed: ParsedSentence): Kind | undefined {
  const counts = new Map<Kind, number>();
  for (const token of parsed.tokens) {
    const kind = HAPPENING_NOUNS.get(token.lower);
    if (kind && kind !== 'other') counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= 2 ? best[0] : undefined;
}
