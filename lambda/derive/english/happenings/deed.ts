import { isNominal } from '../grammar/clauses.ts';
import type { ParsedSentence } from '../grammar/parsed-sentence.ts';
import { isDependent, type VerbGroup } from '../grammar/verb-groups.ts';
import { DETERMINERS, POSSESSIVES, PREPOSITIONS } from '../words/function-words.ts';
import { HAPPENING_NOUNS } from '../words/happening-words.ts';
import { LIGHT_VERBS } from '../words/predicates.ts';

/** The verb that tells what is done: behind one that only begins or carries it ("move on Monday to impose"), else the verb itself. */
export function deedOf(parsed: ParsedSentence, given: VerbGroup): VerbGroup {
  const group = isNounInForm(parsed, given) ? (governing(parsed, given) ?? given) : given;
  // Who meets to decide meets, whatever comes of it.
  if (!LIGHT_VERBS.has(group.base) || GATHERING.has(group.base)) return group;
  const next = parsed.groups.find((other) => other.first > group.last && other.tense === 'infinitive');
  if (!next) return group;
  const between = parsed.tokens.slice(group.last + 1, next.first);
  return between.every((token) => token.type === 'time' || PREPOSITIONS.has(token.lower)) ? next : group;
}

const GATHERING = new Set(['meet', 'gather']);

/** "a special meeting", "the first hearing", "jobless benefits expire": a noun, though it looks like a verb. */
export function isNounInForm(parsed: ParsedSentence, group: VerbGroup): boolean {
  const { tokens } = parsed;
  const before = tokens[group.first - 1];
  if (isNounBeforeVerb(parsed, group)) return true;
  return (
    group.tense === 'gerund' &&
    (HAPPENING_NOUNS.has(tokens[group.head]?.lower ?? '') || isModifier(parsed, group)) &&
    before !== undefined &&
    (DETERMINERS.has(before.lower) || isNominal(before))
  );
}

/** "begins its yearly road mending programme": the mending is part of the programme's name. */
function isModifier({ tokens, groups }: ParsedSentence, group: VerbGroup): boolean {
  const governor = groups.findLast((other) => other.last < group.first);
  return (
    group.first === group.last &&
    governor !== undefined &&
    POSSESSIVES.has(tokens[governor.last + 1]?.lower ?? '') &&
    tokens.slice(governor.last + 1, group.first).every((token) => isNominal(token) || POSSESSIVES.has(token.lower)) &&
    /^(?:noun|name)$/.test(tokens[group.last + 1]?.tag ?? '')
  );
}

/** No verb with a tense stands right in front of another, without a comma or a pronoun between them. */
function isNounBeforeVerb({ tokens, groups }: ParsedSentence, group: VerbGroup): boolean {
  const mayBeNoun =
    (group.tense === 'present' && tokens[group.first]?.tag === 'noun') ||
    (group.tense === 'infinitive' && group.coordinated);
  return (
    mayBeNoun &&
    group.first === group.last &&
    groups.some((other) => other.first === group.last + 1 && !isDependent(other))
  );
}

function governing(parsed: ParsedSentence, group: VerbGroup): VerbGroup | null {
  return parsed.groups.findLast((other) => other.last < group.first && !isDependent(other)) ?? null;
}
