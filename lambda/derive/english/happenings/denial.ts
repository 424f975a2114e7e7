import type { ParsedSentence } from '../grammar/parsed-sentence.ts';
import { isDependent, type VerbGroup } from '../grammar/verb-groups.ts';
import { COORDINATORS } from '../words/function-words.ts';

/*
 * What is denied, doubted or only asked.
 */

/** "will not meet", "no plans to meet", "no talks are planned", "denied that he would resign". */
export function isNegated(parsed: ParsedSentence, group: VerbGroup): boolean {
  const { tokens } = parsed;
  if (
    (group.negated && !TAKING_PLACE.test(`${group.base} ${tokens[group.last + 1]?.lower ?? ''}`)) ||
    (group.tense === 'infinitive' && tokens[group.first - 2]?.lower === 'no')
  )
    return true;
  for (let i = group.first - 1; i >= Math.max(0, group.first - 6) && tokens[i]?.type === 'word'; i -= 1) {
    if (tokens[i]?.lower === 'no' || tokens[i]?.lower === 'none') return true;
    if (parsed.groups.some((other) => other.last === i)) break;
  }
  const before = parsed.groups.findLast((other) => other.last < group.first);
  return (
    before !== undefined &&
    /^(?:deny|dismiss|reject)$/.test(before.base) &&
    !COORDINATORS.has(tokens[group.first - 1]?.lower ?? '') &&
    before.tense !== 'future' &&
    !isDependent(before)
  );
}

/** "will not take place on Monday" is told as called off. */
const TAKING_PLACE = /^(?:take place|go ahead|happen|proceed|hold)/;

/** "what will happen after Monday": nothing is said to happen. */
export function isAsked(parsed: ParsedSentence, group: VerbGroup): boolean {
  return (
    /^(?:what|how|who|why)$/.test(parsed.tokens[group.first - 1]?.lower ?? '') && /^(?:happen|be|do)$/.test(group.base)
  );
}

/** "I don't think that they can". */
export function isDoubted(parsed: ParsedSentence, group: VerbGroup): boolean {
  const { tokens } = parsed;
  const whether = tokens.findLastIndex(({ lower }, i) => lower === 'whether' && i < group.first);
  // "It is not clear whether it will reopen on Monday."
  if (whether > 0 && tokens.slice(Math.max(0, whether - 3), whether).some(({ lower }) => UNDECIDED.test(lower)))
    return true;
  return parsed.groups.some(
    (other) =>
      other.last < group.first &&
      other.negated &&
      /^(?:think|believe|expect|know|want|wish|plan|intend|like)$/.test(other.base),
  );
}

const UNDECIDED = /^(?:clear|unclear|known|unknown|unsure|sure|undecided|uncertain)$/;

/** "if their demands are not met by Monday": a limit is set. */
export function isConditional({ tokens }: ParsedSentence, group: VerbGroup): boolean {
  return tokens
    .slice(Math.max(0, group.first - 8), group.first)
    .some(({ lower }) => lower === 'if' || lower === 'unless');
}
