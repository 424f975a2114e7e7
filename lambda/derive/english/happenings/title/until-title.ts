import { prepositionBefore } from '../../grammar/clauses.ts';
import type { ParsedSentence } from '../../grammar/parsed-sentence.ts';
import type { VerbGroup } from '../../grammar/verb-groups.ts';
import { PREPOSITIONS } from '../../words/function-words.ts';
import { PERSON_NOUNS } from '../../words/name-words.ts';
import { endOf } from '../lasting.ts';
import { possessive } from '../names.ts';
import type { Subject } from '../subject.ts';
import { present } from './present-tense.ts';
import { type Clause, type Draft, draftOf, type Scene } from './scene.ts';

/** What the last day of a state brings: what did not happen until then happens, what was closed opens, what went on ends. */
export function untilTitle(scene: Scene, clause: Clause): Draft | null {
  const { group, subject, name, rest } = clause;
  if (name === '') return custodyTitle(scene, clause);
  const { parsed, time } = scene;
  const isUntil = /^(?:until|till)$/.test(prepositionBefore(parsed.tokens, time));
  if (isUntil && subject?.determiner === 'no')
    return draftOf(
      clause,
      group.passive && /^(?:permit|allow)$/.test(group.base)
        ? `Ban on ${unsaid(name)} ends`
        : `${unsaid(name)} ${present(parsed, group, subject, name)} ${rest}`.trim(),
    );
  if (isUntil && group.negated && group.base !== 'be') {
    const outlook = isForbidden(parsed, group) ? 'possible' : group.outlook;
    const deed = present(parsed, { ...group, negated: false, outlook }, subject, name);
    return draftOf(clause, `${name} ${deed} ${rest}`.trim());
  }
  const end = endOf(parsed, time, group, rest, headOf(name));
  if (end && subject !== null && !isPerson(scene, subject))
    return draftOf(
      clause,
      `${name} ${end[subject.isPlural ? 1 : 0] ?? ''} ${/^(?:at|in) (?:the )?\p{Lu}/u.test(rest) ? rest : ''}`.trim(),
    );
  return custodyTitle(scene, clause);
}

/** "was remanded in custody until May 5": that ends then, and no more is known. */
function custodyTitle({ parsed, time }: Scene, clause: Clause): Draft | null {
  const { group, name } = clause;
  const noun = group.passive ? CUSTODY[group.base] : undefined;
  if (!noun || !/^(?:until|till)$/.test(prepositionBefore(parsed.tokens, time))) return null;
  return draftOf(clause, name === '' ? `${noun} ends` : `${possessive(name)} ${noun} ends`);
}
const CUSTODY: Readonly<Record<string, string | undefined>> = {
  remand: 'remand in custody',
  detain: 'detention',
  bail: 'bail',
  suspend: 'suspension',
};

/** The noun of a phrase, in small letters: "show" of "show of charts". */
function headOf(name: string): string {
  const words = name.toLowerCase().split(' ');
  const end = words.findIndex((word, i) => i > 0 && PREPOSITIONS.has(word));
  return words.at(end > 0 ? end - 1 : -1) ?? '';
}

/** "No fairs" without its "no". */
function unsaid(name: string): string {
  return name.replace(/^no /i, '');
}

/** "were told not to leave". */
function isForbidden(parsed: ParsedSentence, group: VerbGroup): boolean {
  const before = parsed.groups.findLast((other) => other.last < group.first);
  return (
    group.tense === 'infinitive' &&
    before !== undefined &&
    /^(?:tell|warn|order|ask|advise|urge|instruct)$/.test(before.base)
  );
}

/** Whether a subject is somebody, of whom nothing ends when a stay does. */
function isPerson({ discourse, sentence, parsed }: Scene, subject: Subject): boolean {
  if (/^(?:he|she|i|we|you|they|who)$/i.test(subject.text)) return true;
  const head = subject.text.split(' ').at(-1)?.toLowerCase() ?? '';
  if (PERSON_NOUNS.has(head) || /(?:man|men|woman|women|people|children|patients|staff)$/.test(head)) return true;
  const name = discourse.forPronoun('he', sentence, parsed.tokens[subject.last]?.end ?? 0);
  return name !== '' && name.split(' ').at(-1) === subject.text.split(' ').at(-1);
}
