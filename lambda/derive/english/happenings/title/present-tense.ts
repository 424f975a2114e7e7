import type { ParsedSentence } from '../../grammar/parsed-sentence.ts';
import { pastParticiple, thirdPerson } from '../../grammar/verb-forms.ts';
import type { VerbGroup } from '../../grammar/verb-groups.ts';
import { CHOICE_NOUNS } from '../../words/predicates.ts';
import type { Subject } from '../subject.ts';

/** A verb group in the present tense, in the number of its subject, with "may", "must" and "not" where it has them. */
export function present(parsed: ParsedSentence, group: VerbGroup, subject: Subject | null, name: string): string {
  const isPlural =
    subject !== null &&
    (!subject.isPronoun || (/^(?:we|they|you)$/i.test(subject.text) && (name === '' || /s$| and /i.test(name)))) &&
    subject.isPlural;
  const isChoice = CHOICE_NOUNS.has(parsed.tokens[group.first - 1]?.lower ?? '');
  if (group.outlook === 'possible' || isChoice)
    return `${group.isAbility ? 'can' : 'may'} ${group.passive ? `be ${pastParticiple(group.base)}` : group.base}`;
  const isFreed = parsed.tokens.slice(group.first, group.head).some((token) => token.lower === 'longer');
  if (isFreed && !group.passive && parsed.tokens[group.head - 1]?.lower === 'to')
    return `no longer ${isPlural ? 'have' : 'has'} to ${group.base}`;
  if (isObliged(parsed, group)) return `must ${group.passive ? `be ${pastParticiple(group.base)}` : group.base}`;
  if (group.negated && group.base !== 'be') return negated(parsed, group, isPlural);
  if (group.passive) return `${name === '' ? '' : isPlural ? 'are ' : 'is '}${pastParticiple(group.base)}`;
  if (group.base === 'be') {
    const isNot = parsed.tokens.slice(group.first, group.last + 1).some((token) => /^n(?:o|['’])t$/.test(token.lower));
    return `${isPlural ? 'are' : 'is'}${isNot ? ' not' : ''}`;
  }
  if (isImperative(parsed, group) && name === '') return group.base;
  return isPlural ? group.base : thirdPerson(group.base);
}

/** "must show", "will have to show", "told the firm to show". */
function isObliged({ tokens, groups }: ParsedSentence, group: VerbGroup): boolean {
  if (group.negated) return false;
  const words = tokens.slice(group.first, group.head).map((token) => token.lower);
  if (words.some((word, i) => word === 'must' || (/^(?:have|has)$/.test(word) && words[i + 1] === 'to'))) return true;
  const before = groups.findLast((other) => other.last < group.first);
  const isTold = before !== undefined && /^(?:order|require|tell|oblige|compel)$/.test(before.base);
  return isTold && group.tense === 'infinitive' && group.first - before.last < REACH;
}
const REACH = 9;

function negated({ tokens }: ParsedSentence, group: VerbGroup, isPlural: boolean): string {
  const isLonger = tokens.slice(group.first, group.head).some((token) => token.lower === 'longer');
  const be = isPlural ? 'are' : 'is';
  if (isLonger)
    return group.passive
      ? `${be} no longer ${pastParticiple(group.base)}`
      : `no longer ${isPlural ? group.base : thirdPerson(group.base)}`;
  return group.passive ? `${be} not ${pastParticiple(group.base)}` : `${isPlural ? 'do' : 'does'} not ${group.base}`;
}

/** "Join us on Friday". */
export function isImperative({ tokens }: ParsedSentence, group: VerbGroup): boolean {
  return (
    group.first === group.head &&
    tokens[group.first]?.lower === group.base &&
    !/[\p{L}]/u.test(tokens[group.first - 1]?.text ?? '')
  );
}
