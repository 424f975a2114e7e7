import { isRecordDay } from '../../grammar/clauses.ts';
import { isDependent, type VerbGroup } from '../../grammar/verb-groups.ts';
import { isAdverb } from '../../words/function-words.ts';
import { limitWords, MAX_WORDS } from '../headline.ts';
import { namedSubjectOf, phraseEndingAt } from '../subject.ts';
import { nameOf } from './naming.ts';
import { ownedName, ownerName } from './owner.ts';
import { plannedDeed, plannedNoun } from './planned-deed.ts';
import { recordTitle } from './record-title.ts';
import { type Draft, NOTHING, type Scene } from './scene.ts';
import { verbTitle } from './verb-title.ts';
import { withoutPrices } from './without-figures.ts';

/** "a stock split, payable June 5", "the notes are due", "a vote scheduled for Monday": the noun, and the word where it says more. */
export function forwardTitle(scene: Scene, word: number, group: VerbGroup | null): Draft {
  const { parsed } = scene;
  const { tokens } = parsed;
  const verb = tokens[word]?.lower ?? '';
  if (isRecordDay(tokens, word)) return recordTitle(scene);
  // "will be closed, effective May 9": only when the deed begins.
  if (
    verb === 'effective' &&
    group &&
    group.base !== 'be' &&
    (group.last === word - 1 || (group.last === word - 2 && tokens[word - 1]?.text === ',')) &&
    group.tense !== 'past' &&
    !isDependent(group)
  )
    return verbTitle(scene, group);
  // "is due", but not "a ballot, scheduled for Monday".
  const isPredicate =
    group !== null && (group.last === word || group.last === word - 1) && group.tense !== 'participle';
  const predicate = isPredicate ? namedSubjectOf(parsed, group) : null;
  let end = word - 1;
  while (end > 0 && (/^[,(]$/.test(tokens[end]?.text ?? '') || isAdverb(tokens[end]?.lower ?? ''))) end -= 1;
  // "the summit of the union, OAU, scheduled for": the letters stand for what is before them.
  if (tokens[end - 1]?.text === ',' && end > 1 && /^\p{Lu}{2,6}$/u.test(tokens[end]?.text ?? '')) end -= 2;
  const phrase = predicate ?? phraseEndingAt(parsed, end);
  const name = phrase ? limitWords(withoutPrices(nameOf(scene, phrase, word)), MAX_WORDS - 3) : '';
  const open = phrase === null || phrase.isPronoun || !/^(?:an?)$/.test(phrase.determiner);
  if (name === '') return NOTHING;
  const planned = plannedNoun(scene, word);
  const deed = plannedDeed(planned, phrase?.isPlural === true);
  if (deed !== '') return { text: `${name} ${deed}`, isOpen: open };
  if (planned !== '') return { text: `${planned} of ${ownedName(scene, name, open)}`, isOpen: false };
  const period = /\b(year|quarter|half|period|season)$/.exec(name)?.[1];
  if (verb === 'ending' && period) return { text: `fiscal ${period} ends`, isOpen: true };
  const forward = verb === 'due' ? dueVerb(tokens[word + 1]?.lower ?? '', name) : FORWARD_VERBS[verb];
  if (verb === 'payable') {
    const owner = ownerName(scene, phrase?.first ?? word);
    if (owner !== '') return { text: `${owner} pays ${name}`, isOpen: false };
  }
  if (!forward) return { text: name, isOpen: open };
  const isPlural =
    phrase?.isPlural === true || /^[\p{L}\d%/. -]*[^s'’u]s$/u.test(name.split(/ (?:of|for|in|on) /)[0] ?? '');
  return { text: `${name} ${forward[isPlural ? 1 : 0] ?? ''}`, isOpen: true };
}

const DEBT =
  /\b(?:notes?|bonds?|debentures?|loans?|debts?|bills?|paper|certificates|mortgage|obligations|securities)\b/i;

/** Debt falls due, guests are due in. */
function dueVerb(next: string, name: string): readonly [string, string] {
  if (/^(?:in|at)$/.test(next)) return ['arrives', 'arrive'];
  if (next === 'back') return ['returns', 'return'];
  return DEBT.test(name) ? ['falls due', 'fall due'] : ['is due', 'are due'];
}

/** What a forward word says as a verb, singular and plural. */
const FORWARD_VERBS: Readonly<Record<string, readonly [string, string]>> = {
  payable: ['is payable', 'are payable'],
  effective: ['takes effect', 'take effect'],
  redeemable: ['becomes redeemable', 'become redeemable'],
  exercisable: ['becomes exercisable', 'become exercisable'],
  callable: ['becomes callable', 'become callable'],
  maturing: ['matures', 'mature'],
  expiring: ['expires', 'expire'],
  ending: ['ends', 'end'],
};
