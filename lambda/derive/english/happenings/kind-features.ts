import { KINDS } from '../../kinds.ts';
import type { Anchor } from '../grammar/anchor.ts';
import { prepositionBefore } from '../grammar/clauses.ts';
import type { ParsedSentence } from '../grammar/parsed-sentence.ts';
import { verbReading } from '../grammar/verb-forms.ts';
import { COORDINATORS, DETERMINERS, isAdverb, PREPOSITIONS } from '../words/function-words.ts';
import { HAPPENING_NOUNS } from '../words/happening-words.ts';
import { NOUN_KINDS } from '../words/kind-words.ts';
import { DEED_CLASSES, THING_CLASSES } from '../words/word-classes.ts';
import { deedOf } from './deed.ts';
import { dutyOf, isGoal } from './duty.ts';
import { evidenceOf, titleWords, verbOf } from './kind-evidence.ts';

/** What the model of kinds sees of a happening: features by name, each with how much of it there is. */
export type Features = ReadonlyMap<string, number>;

/** Words further from the time than this say little of what happens then. */
const REACH = 14;
const NEAR = 6;
const NEAR_VALUE = 0.5;
const FAR_VALUE = 0.2;
const BEHIND_PREPOSITION = 0.6;
/** As much evidence of the tables as counts for one. */
const EVIDENCE_UNIT = 3;
const MAX_EVIDENCE = 3;

/** The features of what a time expression's sentence says will happen. */
export function kindFeatures(parsed: ParsedSentence, time: number, anchor: Anchor, title: string): Features {
  const features = new Map<string, number>();
  const set = (name: string, value = 1): void => {
    features.set(name, Math.max(features.get(name) ?? 0, value));
  };
  set('bias');
  addAnchor(parsed, time, anchor, set);
  addTitle(title, verbOf(parsed, anchor), set);
  addSentence(parsed, time, set);
  addEvidence(parsed, time, anchor, title, set);
  return features;
}

const PHRASAL_OBJECTS = new Set(['place', 'effect', 'part', 'office', 'ahead', 'live', 'home', 'back', 'underway']);

type Set = (name: string, value?: number) => void;

function addAnchor(parsed: ParsedSentence, time: number, anchor: Anchor, set: Set): void {
  const preposition = prepositionBefore(parsed.tokens, time);
  set(`q:${preposition}`);
  const duty = dutyOf(parsed, time, anchor);
  if (duty) set(`duty:${duty}`);
  if (isGoal(parsed, time, anchor)) set('goal');
  set(`sort:${anchor.sort}`);
  if (anchor.sort === 'noun') set(`n:${stemOf(parsed.tokens[anchor.noun]?.lower ?? '')}`);
  if (anchor.sort === 'forward') set(`f:${parsed.tokens[anchor.word]?.lower ?? ''}`);
  if (anchor.sort !== 'verb' && anchor.sort !== 'subject') return;
  const deed = deedOf(parsed, anchor.group);
  // "close off", "out on strike", "take place": the word behind the verb makes another verb of it.
  const behind = parsed.tokens[deed.last + 1]?.lower ?? '';
  const base = PHRASAL_OBJECTS.has(behind) ? `${deed.base}-${behind}` : deed.base;
  set(`v:${base}`);
  for (const sort of DEED_CLASSES.get(base) ?? []) set(`V:${sort}`);
  set(`vq:${base} ${preposition}`);
  if (deed.passive) set(`passive:${deed.base}`);
  if (anchor.group.outlook === 'possible') set('possible');
  const first = parsed.tokens[anchor.group.first]?.lower ?? '';
  if (/^(?:must|can|should)$/.test(first)) set(`modal:${first}`);
  if (PREPOSITIONS.has(behind) && deed.last + 1 < time) set(`vp:${deed.base} ${behind}`);
}

/** The words around the time and their sorts. */
function addSentence(parsed: ParsedSentence, time: number, set: Set): void {
  const start = Math.max(0, time - REACH);
  for (const [i, token] of parsed.tokens.slice(start, time + REACH).entries()) {
    const value = Math.abs(start + i - time) <= NEAR ? NEAR_VALUE : FAR_VALUE;
    if (token.type === 'word' && isContent(token.lower)) {
      const stem = stemOf(token.lower);
      set(`c:${stem}`, value);
      for (const sort of sortsOf(token.lower, stem)) set(`C:${sort}`, value);
    } else if (/[$£€]/.test(token.text)) set('money');
    else if (token.text === '%') set('percent');
  }
}

/** The headline's words by their place in it: before the verb, behind it, and behind a preposition. */
function addTitle(title: string, base: string, set: Set): void {
  const words = titleWords(title);
  const at = verbIn(words, base);
  const subject = headOf(words.slice(0, Math.max(0, at)));
  const object = headOf(words.slice(at + 1));
  if (subject !== '' && at > 0) set(`s:${subject}`);
  if (object !== '') {
    set(`o:${object}`);
    if (at >= 0) set(`vo:${stemOf(words[at] ?? '')} ${object}`);
  }
  addClasses(base === '' ? stemOf(words[at] ?? '') : base, subject, object, set);
  let isBehind = false;
  let last = '';
  for (const [i, word] of words.entries()) {
    if (PREPOSITIONS.has(word)) isBehind = true;
    else if (i === at) isBehind = false;
    else if (isContent(word)) {
      const value = isBehind ? BEHIND_PREPOSITION : 1;
      const stem = stemOf(word);
      set(`t:${stem}`, value);
      for (const sort of sortsOf(word, stem)) set(`T:${sort}`, value);
    }
    const each = isContent(word) ? stemOf(word) : word;
    if (last !== '') set(`b:${last} ${each}`);
    last = each;
  }
}

/** The sorts of what acts, of the deed and of what it is done to, by themselves and together. */
function addClasses(verb: string, subject: string, object: string, set: Set): void {
  const deeds = DEED_CLASSES.get(verb) ?? [];
  for (const [role, word] of [
    ['S', subject],
    ['O', object],
  ] as const) {
    for (const thing of THING_CLASSES.get(word) ?? []) {
      set(`${role}:${thing}`);
      for (const deed of deeds) set(`${role}${deed} ${thing}`);
      if (verb !== '') set(`${role}v:${verb} ${thing}`);
    }
  }
}

/** Where the verb of a headline stands; -1 where it has none. */
function verbIn(words: readonly string[], base: string): number {
  const own = words.findIndex((word, i) => i > 0 && base !== '' && verbReading(word)?.base === base);
  return own >= 0 ? own : words.findIndex((word, i) => i > 0 && verbReading(word)?.forms.includes('third'));
}

/** The last word of the first phrase. */
function headOf(words: readonly string[]): string {
  let head = '';
  for (const word of words) {
    if (PREPOSITIONS.has(word) && head !== '') break;
    if (isContent(word)) head = stemOf(word);
  }
  return head;
}

function addEvidence(parsed: ParsedSentence, time: number, anchor: Anchor, title: string, set: Set): void {
  const evidence = evidenceOf(parsed, time, anchor, title);
  for (const kind of KINDS) {
    const score = evidence[kind] ?? 0;
    if (score > 0) set(`e:${kind}`, Math.min(MAX_EVIDENCE, score / EVIDENCE_UNIT));
  }
}

/** Words that stand beside happenings of every kind. */
const EMPTY_WORDS = new Set(
  'be is are was were been being have has had will would may might can could shall do does did said says say place which that when where'.split(
    ' ',
  ),
);

function isContent(word: string): boolean {
  return (
    word.length > 1 &&
    /\p{L}/u.test(word) &&
    !EMPTY_WORDS.has(word) &&
    !PREPOSITIONS.has(word) &&
    !DETERMINERS.has(word) &&
    !COORDINATORS.has(word) &&
    !isAdverb(word)
  );
}

/** The sorts of thing that a word names; "Giants" is not "giant". */
function sortsOf(word: string, stem: string): readonly string[] {
  return THING_CLASSES.get(word) ?? THING_CLASSES.get(stem) ?? [];
}

/** The singular of a noun, the base form of a verb. */
function stemOf(word: string): string {
  if (NOUN_KINDS.has(word)) return word;
  const one = singular(word);
  if (NOUN_KINDS.has(one) || HAPPENING_NOUNS.has(one)) return one;
  const reading = verbReading(word);
  return reading && !reading.isGuess ? reading.base : one;
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss)es$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}
