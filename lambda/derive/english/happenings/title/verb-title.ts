import { prepositionBefore } from '../../grammar/clauses.ts';
import type { ParsedSentence } from '../../grammar/parsed-sentence.ts';
import { gerund, thirdPerson } from '../../grammar/verb-forms.ts';
import { isDependent, type VerbGroup } from '../../grammar/verb-groups.ts';
import { MODALS, PREPOSITIONS } from '../../words/function-words.ts';
import { PERSON_NOUNS } from '../../words/name-words.ts';
import { REPORTING_VERBS, SETTING_VERBS, WISH_NOUNS } from '../../words/predicates.ts';
import { deedOf, isNounInForm } from '../deed.ts';
import { endOf } from '../lasting.ts';
import { possessive } from '../names.ts';
import { namedSubjectOf, phraseEndingAt, type Subject } from '../subject.ts';
import { entryTitle } from './entry-title.ts';
import { deedMeant } from './meant-deed.ts';
import { isOpen, nameOf } from './naming.ts';
import { ownerName } from './owner.ts';
import { restOf } from './predicate.ts';
import { isImperative, present } from './present-tense.ts';
import type { Draft, Scene } from './scene.ts';
import { extendedTitle, settingTitle } from './setting-title.ts';
import { withoutPrices } from './without-figures.ts';

/** "a merger that the firms will complete": the noun phrase that is the verb's object; null where the clause is no such relative. */
export function gapOf({ parsed }: Scene, group: VerbGroup, subject: Subject | null): Subject | null {
  if (!subject || subject.last >= group.first || group.first - subject.last > 2) return null;
  const relative = parsed.tokens[subject.first - 1];
  const before = parsed.tokens[subject.first - 2];
  if (!/^(?:that|which)$/.test(relative?.lower ?? '') || !before || !/^(?:noun|name)$/.test(before.tag)) return null;
  if (CONTENT_NOUNS.test(before.lower) || INTRANSITIVE.test(group.base)) return null;
  if (parsed.groups.some((other) => other.last === subject.first - 2)) return null;
  const phrase = phraseEndingAt(parsed, subject.first - (before.text === ',' ? 3 : 2));
  return phrase && !phrase.isPronoun && !PREPOSITIONS.has(before.lower) ? phrase : null;
}

/** "a sign that prices may rise": what follows is what the noun says, and lacks no object. */
const CONTENT_NOUNS =
  /^(?:signals?|signs?|fact|hopes?|claims?|news|view|idea|chances?|fears?|belief|reports?|statement|rumou?rs?|speculation|promise|warnings?|evidence|indications?|expectations?|word|doubts?|announcement|condition|understanding)$/;
const INTRANSITIVE =
  /^(?:come|go|arrive|happen|occur|rise|fall|die|end|begin|start|open|close|expire|meet|resume|return|vote|sit|land|depart|retire)$/;

export function verbTitle(scene: Scene, given: VerbGroup): Draft {
  const { parsed } = scene;
  // "May Fair, Market Place, Saturday": no question, but an entry of a list.
  if (given.first === 0 && MODALS.has(parsed.tokens[0]?.lower ?? '') && parsed.tokens.at(-1)?.text !== '?')
    return entryTitle(scene);
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
  const follows = restOf(scene, group);
  const gap = follows === '' && !group.passive ? gapOf(scene, group, said) : null;
  // "the return that officials set for Monday": what is set, not who sets it.
  if (gap && SETTING_VERBS.has(group.base)) return { text: nameOf(scene, gap, group.first), isOpen: isOpen(gap) };
  const rest = gap ? nameOf(scene, gap, group.first) : follows;
  const draft = (text: string): Draft => ({ text, isOpen: isOpen(subject) });
  // What does not happen until a day happens then.
  const isUntil = /^(?:until|till)$/.test(prepositionBefore(parsed.tokens, scene.time));
  if (isUntil && name !== '' && subject?.determiner === 'no')
    return draft(
      group.passive && /^(?:permit|allow)$/.test(group.base)
        ? `Ban on ${unsaid(name)} ends`
        : `${unsaid(name)} ${present(parsed, group, subject, name)} ${rest}`.trim(),
    );
  if (isUntil && name !== '' && group.negated && group.base !== 'be') {
    const outlook = isForbidden(parsed, group) ? 'possible' : group.outlook;
    return draft(`${name} ${present(parsed, { ...group, negated: false, outlook }, subject, name)} ${rest}`.trim());
  }
  const end = name === '' ? null : endOf(parsed, scene.time, group, rest, headOf(name));
  if (end && subject !== null && !isPerson(scene, subject))
    return draft(`${name} ${end[subject.isPlural ? 1 : 0] ?? ''}`);
  if (SETTING_VERBS.has(group.base) && !group.passive) {
    const set = settingTitle(scene, group, name, rest);
    if (set) return set;
  }
  // "is calling for the redemption of its bonds"
  if (group.base === 'call' && /^for (?:the|an?) /.test(rest) && name !== '')
    return draft(`${possessive(name)} ${rest.replace(/^for (?:the|an?) /, '')}`);
  if (group.base === 'extend') return draft(extendedTitle(name, rest, group.passive));
  if (group.passive && MOVED.has(group.base)) return draft(name);
  // "We have a truce": what is had is all that is told, where nobody knows who has it.
  if (name === '' && group.base === 'have') return { text: rest, isOpen: true };
  // "The cut-off date is May 9": nothing is left to be; "there is a vote": only what is there.
  if (group.base === 'be' && (rest === '' || subject?.text.toLowerCase() === 'there'))
    return rest === '' ? draft(name) : { text: rest, isOpen: true };
  // "The dividend is paid": by whom, the article has said.
  if (
    group.passive &&
    (PAID.has(group.base) || /^\d+$/.test(name)) &&
    name !== '' &&
    !/\bby\b/.test(rest) &&
    !scene.discourse.holdsName(name)
  ) {
    const payer = ownerName(scene, subject?.first ?? group.first);
    if (payer !== '') return { text: `${payer} ${thirdPerson(group.base)} ${withoutPrices(name)}`, isOpen: false };
  }
  // "The election will happen": that it happens goes without saying.
  if (name !== '' && (HAPPENING.has(group.base) || (group.passive && group.base === 'hold')))
    return draft([name, rest].filter((part) => part !== '').join(' '));
  if (name !== '' && group.base === 'take' && /^place\b/.test(rest))
    return draft(`${name} ${rest.replace(/^place ?/, '')}`.trim());
  // "Reading from the book": of whom nobody knows who it is, only what is done can be told.
  if (name === '' && !group.passive && !isImperative(parsed, group) && group.base !== 'be')
    return draft(`${gerund(group.base)} ${rest}`.trim());
  return draft([name, present(parsed, group, subject, name), rest].filter((part) => part !== '').join(' '));
}

const PAID = new Set(['pay', 'distribute', 'redeem', 'complete', 'finalize', 'finalise']);
const HAPPENING = new Set(['happen', 'occur']);

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

/** What was moved to a day takes place then. */
const MOVED = new Set([
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
