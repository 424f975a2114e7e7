import type { Anchor } from '../grammar/anchor.ts';
import { isHardBoundary, isNominal, isRecordDay, leadStart, prepositionBefore } from '../grammar/clauses.ts';
import type { ParsedSentence } from '../grammar/parsed-sentence.ts';
import { gerund, pastParticiple, thirdPerson } from '../grammar/verb-forms.ts';
import { isDependent, type VerbGroup } from '../grammar/verb-groups.ts';
import { isCapitalised, joinTokens, type Token } from '../text/tokens.ts';
import { ABBREVIATIONS } from '../words/abbreviations.ts';
import {
  COORDINATORS,
  DETERMINERS,
  isAdverb,
  MODALS,
  PREPOSITIONS,
  RELATIVES,
  SUBORDINATORS,
} from '../words/function-words.ts';
import { HAPPENING_NOUNS } from '../words/happening-words.ts';
import { BODY_NOUNS, COUNTRY_NOUNS, FIRM_NOUNS, PERSON_NOUNS, WORK_NOUNS } from '../words/name-words.ts';
import { CHOICE_NOUNS, COMMITTING_VERBS, REPORTING_VERBS, WISH_NOUNS } from '../words/predicates.ts';
import type { Condition } from './condition.ts';
import { deedOf, isNounInForm } from './deed.ts';
import type { Discourse } from './discourse.ts';
import { dutyOf } from './duty.ts';
import {
  finishHeadline,
  limitName,
  limitPhrases,
  limitWords,
  MAX_WORDS,
  withoutDangling,
  wordCount,
} from './headline.ts';
import { endOf } from './lasting.ts';
import { headlineName, possessive } from './names.ts';
import { knownPlace } from './place.ts';
import { namedSubjectOf, phraseEndingAt, type Subject, withoutBrackets } from './subject.ts';

const MIN_WORDS = 3;
const MAX_SUBJECT_WORDS = 7;
const MAX_TAIL = 8;
const MAX_OBJECT_WORDS = 6;

/** What a headline takes from outside the sentence's clause. */
export interface TitleContext {
  readonly condition: Condition | null;
  readonly discourse: Discourse;
  /** Number of the sentence in the discourse. */
  readonly sentence: number;
  readonly place: string | null;
}

/** What the parts of a headline are made from. */
interface Scene extends TitleContext {
  readonly parsed: ParsedSentence;
  readonly time: number;
}

/** A headline in the making: `isOpen` where whose it is goes unsaid ("the offer expires", "its offer"). */
interface Draft {
  readonly text: string;
  readonly isOpen: boolean;
}

const NOTHING: Draft = { text: '', isOpen: false };

/** A headline, and what of it the clause itself says, before it is told whose it is or where. */
export interface Headline {
  readonly text: string;
  readonly core: string;
}

/** A headline in the present tense of three to twelve words, from the article's own words; '' where there are none. */
export function titleOf(parsed: ParsedSentence, time: number, anchor: Anchor, context: TitleContext): Headline {
  const scene = { ...context, parsed, time };
  const draft = draftOf(scene, anchor);
  if (draft.text === '') return { text: '', core: '' };
  return { text: lengthen(finishHeadline(headlineName(owned(scene, draft))), scene), core: finishHeadline(draft.text) };
}

function draftOf(scene: Scene, anchor: Anchor): Draft {
  switch (anchor.sort) {
    case 'noun':
      return nounTitle(scene, anchor.noun);
    case 'forward':
      return forwardTitle(scene, anchor.word, anchor.group);
    case 'none':
      return lineTitle(scene);
    case 'subject':
      return { text: restOf(scene, deedOf(scene.parsed, anchor.group)), isOpen: true };
    case 'verb':
      return deadlineTitle(scene, anchor) ?? verbTitle(scene, anchor.group);
  }
}

/** A line without a verb, as in a list of events: all of it but the time. Else what its nearest verb tells. */
function lineTitle(scene: Scene): Draft {
  const { parsed, time } = scene;
  const group =
    parsed.groups.findLast((other) => other.last < time && !isDependent(other)) ??
    parsed.groups.find((other) => !isDependent(other));
  return group ? verbTitle(scene, group) : entryTitle(scene);
}

/** An entry of a list without its times: "Plant sale, Village Hall". */
function entryTitle({ parsed: { tokens }, time }: Scene): Draft {
  const start = leadStart(tokens, time);
  const kept = tokens.filter(
    (token, i) => token.type !== 'time' && (i < start || i > time) && !/^[|•:;()–—-]$/.test(token.text),
  );
  const text = joinTokens(kept)
    .replace(/,(?: ?,){1,4}/g, ',')
    .replace(/^[,.\s]+/, '');
  return { text: withoutClock(text).replace(/(?<![,.\s])[,.\s]+$/, ''), isOpen: false };
}

const ANYBODY = /^(?:anyone|anybody|you|people|those|applicants?|everyone|who|they|time|candidates|entrants)$/i;

/** "must reply by Friday", "have until Friday to reply": the deadline for it. */
function deadlineTitle(scene: Scene, anchor: Extract<Anchor, { sort: 'verb' }>): Draft | null {
  const { parsed, time } = scene;
  const isGiven =
    /^(?:give|grant|allow)$/.test(anchor.group.base) && prepositionBefore(parsed.tokens, time) === 'until';
  if ((!isGiven && dutyOf(parsed, time, anchor) !== 'until') || anchor.group.negated) return null;
  const isTerm = isGiven || anchor.group.base === 'have';
  const group = isTerm
    ? parsed.groups.find((other) => other.first === time + 1 && other.tense === 'infinitive')
    : deedMeant(parsed, deedOf(parsed, anchor.group));
  if (!group || group.base === 'be') return null;
  // "gave the firm until Friday to reply": the firm's deadline; "was given until Friday" has it for its subject.
  const subject =
    isGiven && !anchor.group.passive
      ? phraseEndingAt(parsed, leadStart(parsed.tokens, time) - 1)
      : namedSubjectOf(parsed, anchor.group);
  const name = nameOf(scene, subject, group.first);
  const rest = restOf(scene, group);
  const deed = group.passive ? `be ${pastParticiple(group.base)}` : group.base;
  const isAnybody = name === '' || ANYBODY.test(name);
  if (isAnybody && group.passive) return null;
  return { text: `Deadline ${isAnybody ? '' : `for ${name} `}to ${deed} ${rest}`.trim(), isOpen: false };
}

/** "a merger that the firms will complete": the noun phrase that is the verb's object; null where the clause is no such relative. */
function gapOf({ parsed }: Scene, group: VerbGroup, subject: Subject | null): Subject | null {
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

/** "They may apply, provided they do so by Friday": what "do so" stands for. */
function deedMeant(parsed: ParsedSentence, group: VerbGroup): VerbGroup {
  if (group.base !== 'do' || !/^(?:so|this|that|it)$/.test(parsed.tokens[group.last + 1]?.lower ?? '')) return group;
  const meant = parsed.groups.findLast(
    (other) => other.last < group.first && other.base !== 'do' && other.base !== 'be' && !isReport(other),
  );
  return meant ?? group;
}

function isReport(group: VerbGroup): boolean {
  return REPORTING_VERBS.has(group.base) && (group.tense === 'past' || group.tense === 'perfect');
}

function verbTitle(scene: Scene, given: VerbGroup): Draft {
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

/** "Join us on Friday". */
function isImperative({ tokens }: ParsedSentence, group: VerbGroup): boolean {
  return (
    group.first === group.head &&
    tokens[group.first]?.lower === group.base &&
    !/[\p{L}]/u.test(tokens[group.first - 1]?.text ?? '')
  );
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

/** Verbs that fix a day for their object. */
const SETTING_VERBS = new Set(['set', 'schedule', 'slate', 'fix', 'book', 'call', 'arrange']);
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

/** "has set May 9 as the deadline for bids", "called a strike for Monday": what is fixed, and for whom. */
function settingTitle(scene: Scene, group: VerbGroup, name: string, rest: string): Draft | null {
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
function extendedTitle(name: string, rest: string, passive: boolean): string {
  const object = limitPhrases(
    (passive ? name : rest).replace(/^(?:the|its|his|her|their|a|an) /i, ''),
    MAX_OBJECT_WORDS,
  );
  if (object === '') return name;
  const extended = passive || name === '' ? `Extended ${object}` : `${possessive(name)} extended ${object}`;
  const end = /\b(?:offer|bid|option|contract|rights|agreement|lease|licen[cs]e)\b/i.test(object) ? 'expires' : 'ends';
  return /\bdeadline\b/i.test(object) ? extended : `${extended} ${end}`;
}

/** A subject as a headline names it: a name for a pronoun, for "the company" and before what "its" owns. */
function nameOf(scene: Scene, subject: Subject | null, before: number): string {
  const { tokens } = scene.parsed;
  const offset = tokens[subject?.first ?? before]?.start ?? 0;
  if (!subject) return '';
  if (subject.isPronoun) return pronounName(scene, subject.text, offset);
  const whose = subject.determiner === 'whose' ? ownerOfWhose(scene, subject.first) : '';
  const phrase = phraseText(scene, subject.first, subject.last, subject.determiner !== '');
  if (whose !== '') return limitName(`${possessive(whose)} ${phrase}`, MAX_SUBJECT_WORDS);
  const name = limitName(withoutAmount(headlineName(fuller(scene, phrase, subject))), MAX_SUBJECT_WORDS);
  // "those in England", left without its pronoun, names nobody.
  if (PREPOSITIONS.has(name.split(' ')[0]?.toLowerCase() ?? ''))
    return /^(?:those|these)$/.test(subject.determiner) ? `Those ${name}` : '';
  const kept = name.replace(/(?: originally| now| tentatively)? (?:due|scheduled|planned|expected|set)$/, '');
  return KEPT_DETERMINERS.test(subject.determiner) ? `${subject.determiner} ${kept}` : kept;
}

/** Left out, they would turn round what is said: "No trains run". */
const KEPT_DETERMINERS = /^(?:no|neither|another|few|both)$/;

const AMOUNT =
  /^(?:(?:up|to|about|some|all|more|than|at|least|an?|additional|another) ){0,4}[A-Z]{0,3}[$£€¥]\s?\d[\d.,]*(?:m|bn|k)?(?: (?:million|billion|trillion))?(?: (?:face|principal) (?:amount|value))? (?:of|in|worth of) (?=\p{L}|\d)/u;

/** "$60 million of bonds": bonds. */
function withoutAmount(text: string): string {
  return AMOUNT.test(text) ? text.replace(AMOUNT, '').replace(/^(?:its|their|his|her|the) /, '') : text;
}

/** "the offer": as the article described it before, "tender offer for Acme shares". */
function fuller({ discourse, sentence }: Scene, phrase: string, subject: Subject): string {
  if (!/^(?:the|this|that|its|their|these|those|)$/.test(subject.determiner) || wordCount(phrase) > 2) return phrase;
  if (subject.determiner === '' && subject.isPlural) return phrase;
  const noun = phrase.split(' ').at(-1)?.toLowerCase() ?? '';
  const isNoun =
    HAPPENING_NOUNS.has(noun) || (subject.determiner !== '' && !subject.isPlural && /^\p{Ll}{3,}$/u.test(noun));
  if (!isNoun || isCapitalWord(phrase.split(' ').at(-1))) return phrase;
  const full = discourse.fuller(noun, sentence);
  return wordCount(full) > wordCount(phrase) ? full : phrase;
}

/** "the race, whose first mountains come": the race's. */
function ownerOfWhose({ parsed }: Scene, whose: number): string {
  const end = parsed.tokens[whose - 1]?.text === ',' ? whose - 2 : whose - 1;
  const owner = end >= 0 ? phraseEndingAt(parsed, end) : null;
  return owner && !owner.isPronoun && wordCount(owner.text) <= 4 ? owner.text : '';
}

function pronounName({ discourse, sentence }: Scene, pronoun: string, offset: number): string {
  if (/^(?:it|they|he|she|we|i)$/i.test(pronoun)) return discourse.forPronoun(pronoun, sentence, offset);
  return '';
}

const DEFINITE = /^(?:the|this|that|these|those|its|their|his|her|our|my)$/;

function isOpen(subject: Subject | null): boolean {
  return subject === null || subject.isPronoun || DEFINITE.test(subject.determiner);
}

/** A sentence's first word without its capital, unless it is a name's. */
function inSmall({ parsed, discourse }: Scene, token: Token): Token {
  const isName =
    !isCapitalised(token) ||
    /\p{Lu}.*\p{Lu}/u.test(token.text) ||
    isCapitalised(parsed.tokens[1]) ||
    !discourse.isCommon(token.lower) ||
    knownPlace(token.text) !== null;
  return isName ? token : { ...token, text: token.lower };
}

/** The words of a stretch of tokens, with names for what only points at them. */
function phraseText(scene: Scene, first: number, last: number, dropDeterminer: boolean): string {
  const { tokens } = scene.parsed;
  const parts: Token[] = [];
  for (let i = first; i <= last; i += 1) {
    const token = tokens[i];
    if (!token || token.type === 'time') continue;
    const name = namedFor(scene, i, last);
    if (name) {
      parts.push({ ...token, text: name.text, lower: name.text.toLowerCase(), type: 'word' });
      i = name.last;
      continue;
    }
    if (i === first && dropDeterminer) continue;
    if (token.type === 'mark' && !/^[&%$£€#/.'’()-]$/.test(token.text)) continue;
    parts.push(i === 0 ? inSmall(scene, token) : token);
  }
  if (/^['’]s?$/.test(parts.at(-1)?.lower ?? '')) parts.pop();
  return joinTokens(withoutBrackets(parts))
    .replace(/ \/ /g, '/')
    .replace(/ (?=['’](?:ve|re|ll|d|m)\b)/gu, '')
    .replace(/(?<=s['’])s\b/gu, '');
}

/** "the company", "the festival", "his": what the words at a token stand for, and the last of them. */
function namedFor(scene: Scene, i: number, last: number): { text: string; last: number } | null {
  const { parsed, discourse, sentence } = scene;
  const token = parsed.tokens[i];
  const noun = parsed.tokens[i + 1];
  if (!token) return null;
  if (/^(?:his|her|our|my)$/.test(token.lower)) {
    const name = discourse.forPronoun(token.lower, sentence, token.start);
    return name === '' ? null : { text: possessive(name), last: i };
  }
  if (/^(?:it|them)$/.test(token.lower) && i === last && i > 0) {
    const meant = objectBefore(scene, i, token.lower === 'them');
    return meant === '' ? null : { text: meant, last: i };
  }
  if (!/^(?:the|this)$/.test(token.lower) || !noun || i + 1 > last) return null;
  const isWhole =
    i + 2 > last || !isNominal(parsed.tokens[i + 2]) || /^['’]s?$/.test(parsed.tokens[i + 2]?.lower ?? '');
  if (isWhole && HAPPENING_NOUNS.has(noun.lower)) {
    const full = discourse.fuller(noun.lower, sentence);
    if (wordCount(full) > 1 && wordCount(full) <= MAX_DESCRIPTION) return { text: full, last: i + 1 };
  }
  // "the Museum of Sails" is a name already.
  if (parsed.tokens[i + 2]?.lower === 'of' && isCapitalised(parsed.tokens[i + 3])) return null;
  if (!isWhole || !POINTING_NOUNS.some((nouns) => nouns.has(noun.lower))) return null;
  const name = discourse.forNoun(noun.lower, sentence, token.start);
  return name === '' ? null : { text: name, last: i + 1 };
}
const MAX_DESCRIPTION = 5;

/** "It cleared the merger, and the firms will complete it": the object of a verb before, for the pronoun of a later one. */
function objectBefore(scene: Scene, pronoun: number, isPlural: boolean): string {
  const { tokens, groups } = scene.parsed;
  const verb = groups.findLast(
    (group) =>
      group.last < pronoun - 2 &&
      !REPORTING_VERBS.has(group.base) &&
      DETERMINERS.has(tokens[group.last + 1]?.lower ?? '') &&
      groups.some((other) => other.first > group.last && other.last < pronoun),
  );
  if (!verb) return '';
  let end = verb.last + 1;
  while (
    isNominal(tokens[end + 1]) &&
    !groups.some((group) => group.first === end + 1) &&
    tokens[end + 1]?.type === 'word' &&
    !isAdverb(tokens[end + 1]?.lower ?? '')
  )
    end += 1;
  const phrase = phraseEndingAt(scene.parsed, end);
  if (!phrase || phrase.isPronoun || phrase.isPlural !== isPlural || wordCount(phrase.text) > MAX_DESCRIPTION)
    return '';
  return fuller(scene, phrase.text, phrase);
}
const POINTING_NOUNS = [FIRM_NOUNS, BODY_NOUNS, COUNTRY_NOUNS, PERSON_NOUNS, WORK_NOUNS];

function present(parsed: ParsedSentence, group: VerbGroup, subject: Subject | null, name: string): string {
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
  if (group.negated && group.base !== 'be') return negated(parsed, group, isPlural);
  if (group.passive) return `${name === '' ? '' : isPlural ? 'are ' : 'is '}${pastParticiple(group.base)}`;
  if (group.base === 'be') return isPlural ? 'are' : 'is';
  if (isImperative(parsed, group) && name === '') return group.base;
  return isPlural ? group.base : thirdPerson(group.base);
}

function negated({ tokens }: ParsedSentence, group: VerbGroup, isPlural: boolean): string {
  const isLonger = tokens.slice(group.first, group.head).some((token) => token.lower === 'longer');
  const be = isPlural ? 'are' : 'is';
  if (isLonger)
    return group.passive
      ? `${be} no longer ${pastParticiple(group.base)}`
      : `no longer ${isPlural ? group.base : thirdPerson(group.base)}`;
  return group.passive ? `${be} not ${pastParticiple(group.base)}` : `${isPlural ? 'do' : 'does'} not ${group.base}`;
}

/** What follows the verb, without the time and its prepositions, up to the end of what a headline says. */
function restOf(scene: Scene, group: VerbGroup): string {
  const { parsed, time, condition } = scene;
  const { tokens } = parsed;
  const start = leadStart(tokens, time);
  // "walk out on Monday": the verb's own particle.
  const timeStart =
    start === group.last + 1 && /^(?:out|over|through)$/.test(tokens[start]?.lower ?? '') ? start + 1 : start;
  const parts: string[] = [];
  let from = group.head + 1;
  let count = 0;
  const flush = (to: number): void => {
    if (to >= from) parts.push(phraseText(scene, from, to, false));
  };
  let i = from;
  for (; i < tokens.length && count < MAX_WORDS + 4; i += 1) {
    const token = tokens[i];
    if (!token || i === condition?.first || (token.type === 'time' && i !== time)) break;
    if (i >= timeStart && i <= time) {
      flush(i - 1);
      i = time;
      from = time + 1;
      // "on the Sunday of the long weekend": which Sunday.
      if (
        tokens[from]?.lower === 'of' &&
        /^the\b/.test(tokens[start]?.lower === 'on' ? (tokens[start + 1]?.lower ?? '') : (tokens[start]?.lower ?? ''))
      ) {
        while (
          from < tokens.length &&
          (tokens[from]?.lower === 'of' || DETERMINERS.has(tokens[from]?.lower ?? '') || isNominal(tokens[from]))
        )
          from += 1;
        i = from - 1;
      }
      continue;
    }
    if (isStop(scene, group, i, count)) break;
    if (count === 0 && i > group.last && isAdverb(token.lower)) {
      from = i + 1;
      continue;
    }
    count += 1;
  }
  flush(i - 1);
  const text = withoutAmount(withoutPrices(withoutClock(parts.filter((part) => part !== '').join(' '))));
  return withoutDangling(text.split(' ')).join(' ').replace(LONE_SMALL_WORD, '');
}
/** All that is left of "on or about". */
const LONE_SMALL_WORD = /^(?:as|at|on|in|by|or|and|about|until|from|to|of|for|the|an?)$/;

/** Words behind which a headline tells no more. */
const STOP_WORDS =
  /^(?:,|which|who|whose|because|although|though|while|when|unless|if|as|but|where|that|until|till|after|before|since|amid|despite|following|including|once|so|rather|instead|pending|whereas|according)$/;

function isStop({ parsed, time }: Scene, group: VerbGroup, i: number, count: number): boolean {
  const { tokens } = parsed;
  const token = tokens[i];
  if (!token || isHardBoundary(tokens, i) || /^[.?!]$/.test(token.text)) return !isAbbreviationStop(tokens, i);
  if (count === 0 && i <= time) return false;
  // What is asked belongs to few verbs: "decides whether to stay", but not "members are asked whether they agree".
  if (token.lower === 'whether')
    return !(count === 0 || isNounWithInfinitive(tokens[i - 1]) || tokens[i - 1]?.lower === 'on');
  if (STOP_WORDS.test(token.lower)) return !(token.lower === 'as' && count <= 1 && SETTING_VERBS.has(group.base));
  const next = parsed.groups.find(
    (other) => other.first === i || (COORDINATORS.has(token.lower) && other.first === secondStart(tokens, i)),
  );
  if (COORDINATORS.has(token.lower) && tokens[i + 1]?.lower === 'not') return true;
  if (!next) return false;
  if (COORDINATORS.has(token.lower)) return true;
  // "guidelines to be issued will tell": what follows is another clause, unless it is what is asked or told.
  if (!isDependent(next) && (count > 0 || i === group.last + 1)) return !isQuestion(tokens, group.last + 1, i);
  // "closes to allow repairs" tells why; "agrees to meet" and "asks banks to sell" tell what.
  return (
    next.tense === 'infinitive' &&
    count >= 2 &&
    !COMMITTING_VERBS.has(group.base) &&
    !isNounWithInfinitive(tokens[i - 1])
  );
}

/** Where the verb behind "and", "and then" or "and on Monday" may begin. */
function secondStart(tokens: readonly Token[], joint: number): number {
  let i = joint + 1;
  while (
    i < joint + 5 &&
    (isAdverb(tokens[i]?.lower ?? '') || tokens[i]?.type === 'time' || tokens[i + 1]?.type === 'time')
  )
    i += 1;
  return i;
}

/** "what they submit", "how it votes". */
function isQuestion(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some((token) => /^(?:what|whatever|how|whether|why|whoever)$/.test(token.lower));
}

/** "Acme Inc. shares", "John Q. Roe". */
function isAbbreviationStop(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]?.lower ?? '';
  return tokens[i]?.text === '.' && i < tokens.length - 2 && (before.length === 1 || ABBREVIATIONS.has(before));
}

/** "a vote to leave", "a plan to cut". */
function isNounWithInfinitive(token: Token | undefined): boolean {
  return (
    HAPPENING_NOUNS.has(token?.lower ?? '') ||
    /^(?:plans?|bill|deal|bids?|efforts?|right|proposal|order|agreement|option)$/.test(token?.lower ?? '')
  );
}

const CLOCK =
  / (?:at|from|until|till|to|by|between|and) (?:\d{1,2}(?:[.:]\d\d)? ?(?:am|pm|a\.m\.|p\.m\.)|noon|midnight)(?![\p{L}\d])/giu;
const PART_OF_DAY = / (?:on|in|at) (?:the )?(?:evening|morning|afternoon|night)(?= of|$)/gi;

/** Without the hour, which a key date tells by itself. */
function withoutClock(text: string): string {
  return ` ${text}`.replace(CLOCK, '').replace(PART_OF_DAY, '').trim();
}

const PRICE =
  / (?:of|for|at|worth|from|to) (?:(?:a price|about|up|to|around|at|least|more|than|nearly|some|only|of|an?|additional|each) )*(?:[A-Z]{0,3}[$£€¥]\s?\d|\d[\d.,]* (?:cents|pence|francs|marks|yen|pounds|dollars|lire|guilders))[^ ]*(?: (?:million|billion|trillion|cents|pence|a|per|each|share|shares|unit|or|common|person|ticket))*/;

/** "buys the brewery for $12 a share in May": what it costs is left out. */
function withoutPrices(text: string): string {
  return ` ${text}`
    .replace(PRICE, '')
    .replace(/ at (?:a|the same) price\b.*$/, '')
    .replace(
      / (?:to|for|of) (?:all )?(?:stock|shares|holders|shareholders|owners|stockholders)(?: of record| on the register| as)\b.*$/,
      '',
    )
    .trim();
}

function nounTitle(scene: Scene, noun: number): Draft {
  const { parsed, time } = scene;
  const { tokens } = parsed;
  const phrase = phraseEndingAt(parsed, noun);
  const bare = phrase
    ? phraseText(scene, phrase.first, phrase.last, phrase.determiner !== '')
    : (tokens[noun]?.text ?? '');
  const goesOn = PREPOSITIONS.has(tokens[noun + 1]?.lower ?? '') && noun + 1 < leadStart(tokens, time);
  const head = phrase && !goesOn ? fuller(scene, bare, phrase) : bare;
  const timeStart = leadStart(tokens, time);
  let last = noun;
  const parts: string[] = [];
  let from = noun + 1;
  for (let i = noun + 1; i < tokens.length && i - noun < MAX_TAIL + 4; i += 1) {
    const token = tokens[i];
    if (!token || token.type === 'mark') break;
    if (i >= timeStart && i <= time) {
      if (last >= from) parts.push(phraseText(scene, from, last, false));
      i = time;
      from = time + 1;
      last = time;
      continue;
    }
    const endsPhrase =
      token.type === 'time' ||
      RELATIVES.has(token.lower) ||
      (COORDINATORS.has(token.lower) && !isNominal(tokens[i + 1])) ||
      (SUBORDINATORS.has(token.lower) && token.lower !== 'whether') ||
      /^(?:amid|despite|following|including)$/.test(token.lower);
    if (
      endsPhrase ||
      parsed.groups.some(
        (group) => group.first <= i && i <= group.last && group.tense !== 'infinitive' && group.tense !== 'gerund',
      )
    )
      break;
    if (isNominal(token) && i === noun + 1) break;
    last = i;
  }
  if (last >= from) parts.push(phraseText(scene, from, last, false));
  const text = withoutPrices(`${head.replace(/^['’]s /, '')} ${parts.join(' ')}`.trim());
  return { text, isOpen: phrase === null || phrase.determiner === '' || DEFINITE.test(phrase.determiner) };
}

/** "a stock split, payable June 5", "the notes are due", "a vote scheduled for Monday": the noun, and the word where it says more. */
function forwardTitle(scene: Scene, word: number, group: VerbGroup | null): Draft {
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
  const predicate = group && (group.last === word || group.last === word - 1) ? namedSubjectOf(parsed, group) : null;
  let end = word - 1;
  while (end > 0 && (tokens[end]?.text === ',' || isAdverb(tokens[end]?.lower ?? ''))) end -= 1;
  const phrase = predicate ?? phraseEndingAt(parsed, end);
  const name = phrase ? limitWords(withoutPrices(nameOf(scene, phrase, word)), MAX_WORDS - 3) : '';
  const open = phrase === null || phrase.isPronoun || !/^(?:an?)$/.test(phrase.determiner);
  if (name === '') return NOTHING;
  const planned = plannedNoun(scene, word);
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

/** "scheduled for completion by May 9": the completion. */
function plannedNoun({ parsed: { tokens }, time }: Scene, word: number): string {
  const noun = tokens[word + 2];
  const isNext = tokens[word + 1]?.lower === 'for' && noun !== undefined && word + 3 >= leadStart(tokens, time);
  return isNext && HAPPENING_NOUNS.has(noun.lower) ? noun.text : '';
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

/** "payable June 5 to holders of record May 9": the day by which one has to hold the paper. */
function recordTitle(scene: Scene): Draft {
  const { parsed } = scene;
  const { tokens } = parsed;
  const paper = tokens.findIndex((token) =>
    /^(?:dividends?|split|offering|distribution|payout|rights)$/.test(token.lower),
  );
  const phrase = paper >= 0 ? phraseEndingAt(parsed, paper) : null;
  const written = phrase && paper >= 0 ? nameOf(scene, phrase, paper) : '';
  const paperText = written === '' ? paperOf(scene) : written;
  const owner = ownerName(scene, tokens.length - 1);
  if (owner === '' && paperText === '') return { text: 'Record date for holders', isOpen: true };
  const whose =
    owner === '' || paperText.includes(owner)
      ? paperText
      : paperText === ''
        ? owner
        : `${possessive(owner)} ${paperText}`;
  return { text: `Record date for ${whose}`, isOpen: false };
}

/** "The payment will be made to holders of record": what is paid, as far as the article told. */
function paperOf({ discourse, sentence, parsed }: Scene): string {
  if (/\b(?:dividends?|quarterly|cents a share)\b/i.test(parsed.sentence.text)) return 'dividend';
  for (const noun of ['split', 'dividend', 'distribution']) {
    const full = discourse.fuller(noun, sentence);
    if (full !== '') return wordCount(full) <= MAX_DESCRIPTION ? full : noun;
  }
  return '';
}

/** The firm, country or body that the sentence or the article is about. */
function ownerName({ discourse, sentence, parsed }: Scene, before: number): string {
  const token = parsed.tokens[before];
  return discourse.owner(sentence, token?.end ?? 0)?.text ?? '';
}

/** "the offer" as "Acme's offer". */
function ownedName(scene: Scene, name: string, open: boolean): string {
  const owner = open && !scene.discourse.holdsName(name) ? ownerName(scene, scene.time) : '';
  return owner === '' ? name : `${possessive(owner)} ${name}`;
}

/** A headline without any name gets that of whom it is about ("Acme's offer expires"), or of the place. */
function owned(scene: Scene, { text: told, isOpen: open }: Draft): string {
  const { discourse, sentence, parsed, time, place } = scene;
  const label = labelOf(scene);
  const isEntry = parsed.sentence.isHeading && wordCount(told) === 1 && /^\p{L}/u.test(told);
  const heading = isEntry && label === '' ? discourse.heading(sentence) : '';
  if (heading !== '') return `${headlineName(heading)} ${told.toLowerCase()}`;
  const text =
    label !== '' && wordCount(label) + wordCount(told) < MAX_WORDS && !told.includes(label)
      ? `${label}: ${told}`
      : told;
  const themed = withTheme(scene, text, open);
  if (themed !== null) return themed;
  if (discourse.holdsName(text)) return text;
  const fits = (words: string): boolean => wordCount(words) + wordCount(text) <= MAX_WORDS - 1 && !text.includes(words);
  const holder = open ? discourse.owner(sentence, parsed.tokens[time]?.end ?? 0) : null;
  // Firms and offices hold no elections.
  const isPublic = /\b(?:elections?|referendum|primary|primaries|polls?|by-election)\b/i.test(text);
  // Nor do countries pay dividends.
  const isPaper =
    /\b(?:record date|dividends?|shares?|stock|notes|bonds|debentures|rights offering|tender offer)\b/i.test(text);
  const isFit = isPublic ? holder?.sort === 'country' : !isPaper || holder?.sort !== 'country';
  const owner = holder && isFit ? holder.text : '';
  if (owner !== '' && fits(owner)) return `${possessive(owner)} ${text.replace(/^(?:the|its|their|this|that) /i, '')}`;
  const leader = discourse.leader(sentence, parsed.tokens[time]?.end ?? 0);
  const isBrief = wordCount(text) <= MAX_WITH_LEADER;
  if (leader?.sort === 'firm' && isBrief && fits(leader.text)) return `${text} at ${leader.text}`;
  if (place !== null && place !== '' && fits(place))
    return wordCount(text) <= MAX_WITH_PLACE ? `${text} in ${place}` : text;
  return leader?.sort === 'country' && isBrief && fits(leader.text) ? `${text} in ${leader.text}` : text;
}
const MAX_WITH_LEADER = 6;
const MAX_WITH_PLACE = 4;

/** "Town council: Thursday's meeting …": whose entry the sentence is; '' for none. */
function labelOf({ parsed: { tokens, groups }, time }: Scene): string {
  const colon = tokens.findIndex((token) => token.text === ':');
  if (colon < 1 || colon > 4 || colon >= time || !isCapitalised(tokens[0])) return '';
  const words = tokens.slice(0, colon);
  const isLabel =
    words.every((token) => token.type === 'word' && !/\d|\p{Lu}{3}/u.test(token.text)) &&
    !groups.some((group) => group.first < colon);
  return isLabel && groups.some((group) => group.first > colon) ? joinTokens(words) : '';
}

/** A headline with the theme of the article, where it says none of its words; null where there is none, or no room for it. */
function withTheme({ discourse, sentence, parsed, time, place }: Scene, text: string, open: boolean): string | null {
  const isTold = discourse.holdsName(text) && wordCount(text) > LONG_ENOUGH;
  const theme = sentence === 0 || isTold ? null : discourse.theme();
  if (!theme) return null;
  const stems = new Set(stemsOf(text));
  if (stemsOf(theme.text).some((stem) => stems.has(stem)))
    return discourse.holdsName(text) || wordCount(text) > MIN_WORDS ? text : null;
  const owner = open ? discourse.owner(sentence, parsed.tokens[time]?.end ?? 0) : null;
  // "Acme said that its offer will": whose it is stands in the sentence itself.
  if (owner && parsed.sentence.text.includes(owner.text)) return null;
  if (wordCount(theme.text) + wordCount(text) > MAX_WORDS) return null;
  if (theme.sort === 'place' || theme.sort === 'country') {
    // What happens elsewhere does not happen there.
    const isElsewhere = place !== null && place !== '' && parsed.sentence.text.includes(place);
    return isElsewhere && !theme.text.includes(place) ? null : `${text} in ${theme.text}`;
  }
  return `${theme.text}: ${text.replace(/^(?:Deadline|Record|Extended|Those)\b/, (word) => word.toLowerCase())}`;
}

function isCapitalWord(word: string | undefined): boolean {
  return /^\p{Lu}/u.test(word ?? '');
}

const STEM = 5;
/** A headline of more words that holds a name is understood without the article's theme. */
const LONG_ENOUGH = 5;
function stemsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 3)
    .map((word) => word.slice(0, STEM));
}

/** A title of one or two words gets the place, or whom the article speaks of. */
function lengthen(title: string, { parsed, time, place, discourse, sentence }: Scene): string {
  const isLong = (text: string): boolean => wordCount(text) >= MIN_WORDS;
  if (isLong(title)) return title;
  const small = `${title[0]?.toLowerCase() ?? ''}${title.slice(1)}`;
  const heading = wordCount(title) === 1 ? discourse.heading(sentence) : '';
  const withHeading = finishHeadline(headlineName(`${heading} ${small}`.trim()));
  if (heading !== '' && isLong(withHeading)) return withHeading;
  const withPlace = place !== null && !title.includes(place) ? `${title} in ${place}` : title;
  if (isLong(withPlace)) return withPlace;
  const offset = parsed.tokens[time]?.end ?? 0;
  const named = (discourse.owner(sentence, offset) ?? discourse.leader(sentence, offset))?.text ?? '';
  const isSmall = parsed.tokens.some((token) => token.text === small.split(' ')[0]);
  const withName = named !== '' && !title.includes(named) ? `${possessive(named)} ${isSmall ? small : title}` : title;
  if (isLong(withName)) return withName;
  const theme = discourse.theme();
  return theme && !title.includes(theme.text) ? `${theme.text}: ${small}` : title;
}
