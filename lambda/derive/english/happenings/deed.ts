import type { ParsedSentence } from '../grammar/parsed-sentence.ts';
import type { VerbGroup } from '../grammar/verb-groups.ts';
import { PREPOSITIONS } from '../words/function-words.ts';
import { LIGHT_VERBS } from '../words/predicates.ts';

/** The verb that tells what is done: behind one that only begins or carries it ("move on Monday to impose"), else the verb itself. */
export function deedOf(parsed: ParsedSentence, group: VerbGroup): VerbGroup {
  if (!LIGHT_VERBS.has(group.base)) return group;
  const next = parsed.groups.find((other) => other.first > group.last && other.tense === 'infinitive');
  if (!next) return group;
  const between = parsed.tokens.slice(group.last + 1, next.first);
  return between.every((token) => token.type === 'time' || PREPOSITIONS.has(token.lower)) ? next : group;
}
