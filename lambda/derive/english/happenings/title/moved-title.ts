import { prepositionBefore } from '../../grammar/clauses.ts';
import { HAPPENING_NOUNS } from '../../words/happening-words.ts';
import { SETTING_VERBS } from '../../words/predicates.ts';
import { limitPhrases } from '../headline.ts';
import { possessive } from '../names.ts';
import { plannedDeed, plannedNoun } from './planned-deed.ts';
import { type Clause, type Draft, draftOf, type Scene } from './scene.ts';

const MAX_OBJECT_WORDS = 6;

/** "has set May 9 as the deadline for bids", "called a strike for Monday": what is fixed, and for whom. */
export function settingTitle(
  { parsed: { tokens }, time }: Scene,
  { group, subject, name, rest }: Clause,
): Draft | null {
  if (!SETTING_VERBS.has(group.base) || group.passive) return null;
  const as = /(?:^| )as (?:the |a |an )?(.+)$/.exec(rest)?.[1];
  if (as) return { text: as, isOpen: true };
  if (rest === '' || prepositionBefore(tokens, time) !== 'for' || rest.startsWith('for ')) return null;
  const noun = rest.split(' ').find((word) => HAPPENING_NOUNS.has(word.toLowerCase()));
  if (!noun) return null;
  if (HAPPENING_NOUNS.get(noun.toLowerCase()) === 'deadline') return { text: rest, isOpen: true };
  const holds = subject?.isPlural ? 'hold' : 'holds';
  return {
    text: `${name} ${group.negated ? 'calls' : name === '' ? '' : holds} ${rest}`.trim(),
    isOpen: name === '',
  };
}

/** What is extended to a day ends then. */
export function extendedTitle(_scene: Scene, clause: Clause): Draft | null {
  const { group, name, rest } = clause;
  if (group.base !== 'extend') return null;
  const object = limitPhrases(withoutDeterminer(group.passive ? name : rest), MAX_OBJECT_WORDS);
  if (object === '') return draftOf(clause, name);
  const extended = group.passive || name === '' ? `Extended ${object}` : `${possessive(name)} extended ${object}`;
  const end = /\b(?:offer|bid|option|contract|rights|agreement|lease|licen[cs]e)\b/i.test(object) ? 'expires' : 'ends';
  return draftOf(clause, /\bdeadline\b/i.test(object) ? extended : `${extended} ${end}`);
}

/** What was moved to a day takes place then, and what was adjourned goes on. */
export function movedTitle(scene: Scene, clause: Clause): Draft | null {
  const { parsed, time } = scene;
  const { group, subject, name, rest } = clause;
  const isTo = /^(?:to|until|till)$/.test(prepositionBefore(parsed.tokens, time));
  const tell = (what: string): Draft => draftOf(clause, group.base === 'adjourn' && isTo ? `${what} resumes` : what);
  if (group.passive || (rest === '' && group.tense !== 'future')) {
    const deed = plannedDeed(plannedNoun(scene, group.last), subject?.isPlural === true);
    if (deed !== '' && name !== '') return draftOf(clause, `${name} ${deed}`);
    const isShifted = SHIFTING.has(group.base) && isTo && HOW_FAR.test(rest);
    return name !== '' && (FIXING.has(group.base) || isShifted) ? tell(name) : null;
  }
  // "the walkout planned for the airport on Sunday": a participle, for all its looks.
  if (
    /^(?:past|participle)$/.test(group.tense) &&
    FIXING.has(group.base) &&
    /^(?:for|in|at) /.test(rest) &&
    name !== ''
  )
    return tell(`${name} ${rest}`);
  // "put the match back to Sunday": the match.
  const object = withoutDeterminer(rest.replace(/^(?:back|forward) /, '').replace(/ (?:back|forward)$/, ''));
  const isDeferred = DEFERRING.has(group.base) || (SHIFTING.has(group.base) && object !== withoutDeterminer(rest));
  return isTo && isDeferred && /^(?:past|perfect)$/.test(group.tense) && object !== '' ? tell(object) : null;
}

function withoutDeterminer(text: string): string {
  return text.replace(/^(?:the|its|his|her|their|a|an) /i, '');
}

/** Verbs that put something on a day, which then takes place. */
const FIXING = new Set([
  'postpone',
  'push',
  'reschedule',
  'schedule',
  'slate',
  'defer',
  'adjourn',
  'delay',
  'plan',
  'set',
]);
const DEFERRING = new Set(['postpone', 'push', 'reschedule', 'defer', 'adjourn', 'delay', 'move', 'shift']);
/** These do so where "to" or "until" a day stands with them. */
const SHIFTING = new Set(['move', 'shift', 'switch', 'rearrange', 'bring', 'put']);
const HOW_FAR = /^(?:(?:back|forward|off|up)\b.*)?$/;
