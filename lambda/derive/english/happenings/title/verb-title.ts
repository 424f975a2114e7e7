import { isNominal, leadStart, prepositionBefore } from '../../grammar/clauses.ts';
import type { ParsedSentence } from '../../grammar/parsed-sentence.ts';
import { gerund, thirdPerson } from '../../grammar/verb-forms.ts';
import { isDependent, type VerbGroup } from '../../grammar/verb-groups.ts';
import type { Token } from '../../text/tokens.ts';
import { DETERMINERS, MODALS } from '../../words/function-words.ts';
import { HAPPENING_NOUNS } from '../../words/happening-words.ts';
import {
  COMMITTING_VERBS,
  REPORTING_VERBS,
  SCHEDULING_VERBS,
  SETTING_VERBS,
  WISH_NOUNS,
} from '../../words/predicates.ts';
import { deedOf, isNounInForm } from '../deed.ts';
import { possessive } from '../names.ts';
import { namedSubjectOf, type Subject } from '../subject.ts';
import { entryTitle } from './entry-title.ts';
import { gapOf } from './gap.ts';
import { lightVerbTitle } from './light-verb-title.ts';
import { deedMeant } from './meant-deed.ts';
import { extendedTitle, movedTitle, settingTitle } from './moved-title.ts';
import { nameOf } from './naming.ts';
import { nounTitle } from './noun-title.ts';
import { ownerName } from './owner.ts';
import { restOf } from './predicate.ts';
import { isImperative, present } from './present-tense.ts';
import { type Clause, type Draft, draftOf, isOpen, type Scene } from './scene.ts';
import { untilTitle } from './until-title.ts';
import { withoutPrices } from './without-figures.ts';

/** What a verb's clause tells: who does what, by the first of the readings that fits it. */
export function verbTitle(scene: Scene, given: VerbGroup): Draft {
  const { parsed } = scene;
  // "May Fair, Market Place, Saturday": no question, but an entry of a list.
  if (given.first === 0 && MODALS.has(parsed.tokens[0]?.lower ?? '') && parsed.tokens.at(-1)?.text !== '?')
    return entryTitle(scene);
  // "the year ending on Monday"
  const period = given.tense === 'gerund' && given.base === 'end' ? (parsed.tokens[given.first - 1]?.lower ?? '') : '';
  if (/^(?:year|quarter|half|period|season)$/.test(period)) return { text: `fiscal ${period} ends`, isOpen: true };
  const followed = toldOf(scene, given);
  if (followed !== null) return nounTitle(scene, followed);
  const group = deedMeant(parsed, deedOf(parsed, given));
  const spoken = namedSubjectOf(parsed, isNounInForm(parsed, given) ? group : given);
  const said = group.last < given.first && isNameless(spoken) ? namedSubjectOf(parsed, group) : spoken;
  // "will review what they submit": who reviews.
  const outer = /^what(?:ever)?\b/i.test(said?.text ?? '')
    ? parsed.groups.findLast((other) => other.last < (said?.first ?? 0) && !isDependent(other))
    : undefined;
  if (outer) return verbTitle(scene, outer);
  const isWish = said !== null && WISH_NOUNS.has(said.text.split(' ').at(-1)?.toLowerCase() ?? '');
  const subject = isWish ? (wisherOf(parsed, group) ?? said) : said;
  const pointed = nameOf(scene, subject, group.first);
  const named = NAMELESS.test(pointed) ? '' : pointed;
  const name = named === '' && isNameless(subject) ? ownerName(scene, group.first) : named;
  const follows = restOf(scene, group, name !== '');
  const gap = follows === '' && !group.passive ? gapOf(scene, group, said) : null;
  // "the return that officials set for Monday": what is set, not who sets it.
  if (gap && SETTING_VERBS.has(group.base)) return { text: nameOf(scene, gap, group.first), isOpen: isOpen(gap) };
  const rest = gap ? nameOf(scene, gap, group.first) : follows;
  const clause = { group, subject, name, rest };
  for (const reading of READINGS) {
    const draft = reading(scene, clause);
    if (draft) return draft;
  }
  // Of whom the article never tells, the pronoun has to do.
  const doer = name === '' && /^(?:he|she)$/i.test(subject?.text ?? '') ? (subject?.text ?? '') : name;
  const told = [doer, present(parsed, group, subject, doer), rest].filter((part) => part !== '');
  return draftOf(clause, told.join(' '));
}

/** "stretched in the run-up to the funeral on Monday", "The walkout follows strikes on Monday": what is then. Null elsewhere. */
function toldOf({ parsed, time }: Scene, group: VerbGroup): number | null {
  const last = leadStart(parsed.tokens, time) - 1;
  const isOver = /^(?:past|participle)$/.test(group.tense) && !group.passive && !isMovable(group);
  if (isOver && isHappeningNoun(parsed.tokens[last]) && isGoverned(parsed.tokens, last)) return last;
  if (!/^(?:follow|precede)$/.test(group.base) || group.passive) return null;
  for (let i = leadStart(parsed.tokens, time) - 1; i > group.last; i -= 1) {
    const token = parsed.tokens[i];
    if (token?.type === 'time' || parsed.groups.some((other) => other.last === i)) return null;
    if (isHappeningNoun(token)) return i;
  }
  return null;
}

function isHappeningNoun(token: Token | undefined): boolean {
  return token?.tag === 'noun' && HAPPENING_NOUNS.has(token.lower);
}

/** Verbs that put something on a day, or promise it. */
function isMovable({ base }: VerbGroup): boolean {
  return SCHEDULING_VERBS.has(base) || SETTING_VERBS.has(base) || COMMITTING_VERBS.has(base);
}

/** Whether a noun's phrase stands behind "to" or "of". */
function isGoverned(tokens: readonly Token[], noun: number): boolean {
  let first = noun;
  while (isNominal(tokens[first - 1]) || DETERMINERS.has(tokens[first - 1]?.lower ?? '')) first -= 1;
  return /^(?:to|of|for|before|after|during)$/.test(tokens[first - 1]?.lower ?? '');
}

/** What a clause is first taken to tell, before its verb is told as it stands: the first that is not null holds. */
const READINGS: readonly ((scene: Scene, clause: Clause) => Draft | null)[] = [
  untilTitle,
  settingTitle,
  calledTitle,
  extendedTitle,
  movedTitle,
  beingTitle,
  triedTitle,
  decreedTitle,
  paidTitle,
  takingPlaceTitle,
  lightVerbTitle,
  doerlessTitle,
];

/** "is calling for the redemption of its bonds": the redemption. */
function calledTitle(_scene: Scene, clause: Clause): Draft | null {
  const { group, name, rest } = clause;
  if (group.base !== 'call' || name === '' || !/^for (?:the|an?) /.test(rest)) return null;
  return draftOf(clause, `${possessive(name)} ${rest.replace(/^for (?:the|an?) /, '')}`);
}

/** "The cut-off date is May 9", "there is a vote", "We have a truce": only what is there, or whose nobody knows. */
function beingTitle({ parsed }: Scene, clause: Clause): Draft | null {
  const { group, subject, name, rest } = clause;
  if (name === '' && group.base === 'have') return { text: rest, isOpen: true };
  if (group.base !== 'be') return null;
  if (rest === '') return draftOf(clause, name.replace(DATE_OF, ''));
  // "Among the shows is a play".
  const isAmong = parsed.tokens[(subject?.first ?? 0) - 1]?.lower === 'among';
  return isAmong || subject?.text.toLowerCase() === 'there' ? { text: rest, isOpen: true } : null;
}
const DATE_OF = /^dates?(?: and (?:time|place|venue)s?)? (?:of|for) (?:the )?/i;

/** "will be tried in Oslo": goes on trial there. */
function triedTitle({ parsed }: Scene, clause: Clause): Draft | null {
  const { group, subject, name, rest } = clause;
  if (group.base !== 'try' || !group.passive || group.negated || name === '' || group.outlook === 'possible')
    return null;
  return draftOf(
    clause,
    `${name} ${present(parsed, { ...group, base: 'go', passive: false }, subject, name)} on trial ${rest}`.trim(),
  );
}

/** "has announced a lockdown from Monday": what is done from then on is the lockdown. */
function decreedTitle({ parsed, time }: Scene, { group, rest }: Clause): Draft | null {
  const isDecree = /^(?:announce|declare|order|impose|decree|proclaim)$/.test(group.base) && !group.passive;
  if (!isDecree || !/^(?:past|perfect)$/.test(group.tense)) return null;
  const object = /^(?:an?|the|its|their) (.+)$/.exec(rest)?.[1];
  return object && /^(?:from|on|for)$/.test(prepositionBefore(parsed.tokens, time))
    ? { text: object, isOpen: true }
    : null;
}

/** "The dividend is paid": by whom, the article has said. */
function paidTitle(scene: Scene, { group, subject, name, rest }: Clause): Draft | null {
  const isPaid = group.passive && (PAID.has(group.base) || /^\d+$/.test(name));
  if (!isPaid || name === '' || /\bby\b/.test(rest) || scene.discourse.holdsName(name)) return null;
  const payer = ownerName(scene, subject?.first ?? group.first);
  return payer === '' ? null : { text: `${payer} ${thirdPerson(group.base)} ${withoutPrices(name)}`, isOpen: false };
}
const PAID = new Set(['pay', 'distribute', 'redeem', 'complete', 'finalize', 'finalise']);

/** "The election will happen", "will be held", "takes place": that it does goes without saying. */
function takingPlaceTitle(_scene: Scene, clause: Clause): Draft | null {
  const { group, subject, name, rest } = clause;
  if (name === '') return null;
  const isHeld = HAPPENING.has(group.base) || (group.passive && group.base === 'hold');
  if (!isHeld && !(group.base === 'take' && /^place\b/.test(rest))) return null;
  const where = isHeld ? rest : rest.replace(/^place ?/, '');
  const what = name.replace(DATE_OF, '');
  const text = [what, where].filter((part) => part !== '').join(' ');
  return { ...draftOf(clause, text), ending: subject?.isPlural ? 'take place' : 'takes place' };
}
const HAPPENING = new Set(['happen', 'occur']);

/** "Reading from the book": of whom nobody knows who it is, only what is done can be told. */
function doerlessTitle({ parsed }: Scene, clause: Clause): Draft | null {
  const { group, name, rest } = clause;
  if (name !== '' || group.passive || group.base === 'be' || isImperative(parsed, group)) return null;
  return draftOf(clause, `${gerund(group.base)} ${rest}`.trim());
}

/** Words that stand for somebody without a noun. */
const NAMELESS = /^(?:each|all|some|any|most|many|others?|both|none|either|neither|one|such)$/i;

/** A deed without a doer, or one of whom a pronoun tells nothing; "you" and "anyone" are whoever reads it. */
function isNameless(subject: Subject | null): boolean {
  return subject === null || /^(?:it|they|we)$/i.test(subject.text);
}

/** "Officials say the goal is to": whose goal it is. */
function wisherOf(parsed: ParsedSentence, group: VerbGroup): Subject | null {
  const saying = parsed.groups.findLast((other) => other.last < group.first && REPORTING_VERBS.has(other.base));
  const speaker = saying ? namedSubjectOf(parsed, saying) : null;
  return speaker?.isPronoun ? null : speaker;
}
