import type { ParsedSentence } from '../../grammar/parsed-sentence.ts';
import type { VerbGroup } from '../../grammar/verb-groups.ts';
import { REPORTING_VERBS } from '../../words/predicates.ts';

/** "They may apply, provided they do so by Friday": what "do so" stands for. */
export function deedMeant(parsed: ParsedSentence, group: VerbGroup): VerbGroup {
  if (group.base !== 'do' || !/^(?:so|this|that|it)$/.test(parsed.tokens[group.last + 1]?.lower ?? '')) return group;
  const meant = parsed.groups.findLast(
    (other) => other.last < group.first && other.base !== 'do' && other.base !== 'be' && !isReport(other),
  );
  return meant ?? group;
}

function isReport(group: VerbGroup): boolean {
  return REPORTING_VERBS.has(group.base) && (group.tense === 'past' || group.tense === 'perfect');
}
