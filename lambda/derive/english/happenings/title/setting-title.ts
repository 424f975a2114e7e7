import { prepositionBefore } from '../../grammar/clauses.ts';
import type { VerbGroup } from '../../grammar/verb-groups.ts';
import { HAPPENING_NOUNS } from '../../words/happening-words.ts';
import { limitPhrases } from '../headline.ts';
import { possessive } from '../names.ts';
import type { Draft, Scene } from './scene.ts';

const MAX_OBJECT_WORDS = 6;

/** "has set May 9 as the deadline for bids", "called a strike for Monday": what is fixed, and for whom. */
export function settingTitle(scene: Scene, group: VerbGroup, name: string, rest: string): Draft | null {
  const as = /(?:^| )as (?:the |a |an )?(.+)$/.exec(rest)?.[1];
  if (as) return { text: as, isOpen: true };
  const { tokens } = scene.parsed;
  if (rest === '' || prepositionBefore(tokens, scene.time) !== 'for' || rest.startsWith('for ')) return null;
  const noun = rest.split(' ').find((word) => HAPPENING_NOUNS.has(word.toLowerCase()));
  if (!noun) return null;
  if (HAPPENING_NOUNS.get(noun.toLowerCase()) === 'deadline') return { text: rest, isOpen: true };
  return {
    text: `${name} ${group.negated ? 'calls' : name === '' ? '' : 'holds'} ${rest}`.trim(),
    isOpen: name === '',
  };
}

/** What is extended to a day ends then. */
export function extendedTitle(name: string, rest: string, passive: boolean): string {
  const object = limitPhrases(
    (passive ? name : rest).replace(/^(?:the|its|his|her|their|a|an) /i, ''),
    MAX_OBJECT_WORDS,
  );
  if (object === '') return name;
  const extended = passive || name === '' ? `Extended ${object}` : `${possessive(name)} extended ${object}`;
  const end = /\b(?:offer|bid|option|contract|rights|agreement|lease|licen[cs]e)\b/i.test(object) ? 'expires' : 'ends';
  return /\bdeadline\b/i.test(object) ? extended : `${extended} ${end}`;
}
