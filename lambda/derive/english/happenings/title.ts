import type { Anchor } from '../grammar/anchor.ts';
import { isHardBoundary, isNominal, isRecordDay, leadStart } from '../grammar/clauses.ts';
import type { ParsedSentence } from '../grammar/parsed-sentence.ts';
import { pastParticiple, thirdPerson } from '../grammar/verb-forms.ts';
import type { VerbGroup } from '../grammar/verb-groups.ts';
import { joinTokens, type Token } from '../text/tokens.ts';
import {
  COORDINATORS,
  DETERMINERS,
  isAdverb,
  POSSESSIVES,
  PREPOSITIONS,
  RELATIVES,
  SUBORDINATORS,
} from '../words/function-words.ts';
import type { Condition } from './condition.ts';
import { deedOf } from './deed.ts';
import { namedSubjectOf, phraseEndingAt, type Subject } from './subject.ts';

const MAX_WORDS = 12;
const MIN_WORDS = 3;
const MAX_SUBJECT_WORDS = 7;
const MAX_TAIL = 7;

/** What a headline takes from outside the sentence's clause. */
export interface TitleContext {
  readonly condition: Condition | null;
  /** Whom a pronoun most likely stands for; '' where nobody is known. */
  readonly named: () => string;
  readonly place: string | null;
}

/** A headline in the present tense of three to twelve words, from the article's own words; '' where there are none. */
export function titleOf(parsed: ParsedSentence, time: number, anchor: Anchor, context: TitleContext): string {
  const title = anchorTitle(parsed, time, anchor, context);
  return title === '' ? '' : lengthen(finish(title), parsed, time, context);
}

function anchorTitle(parsed: ParsedSentence, time: number, anchor: Anchor, context: TitleContext): string {
  switch (anchor.sort) {
    case 'noun':
      return nounTitle(parsed, anchor.noun, time);
    case 'forward':
      return forwardTitle(parsed, anchor.word, anchor.group, context.named);
    case 'none':
      return joinTokens(
        parsed.tokens.filter(
          (token, i) =>
            token.type !== 'time' && token.type !== 'mark' && (i < leadStart(parsed.tokens, time) || i > time),
        ),
      );
    case 'subject':
    case 'verb':
      return verbTitle(parsed, anchor.group, time, context);
  }
}

function verbTitle(parsed: ParsedSentence, given: VerbGroup, time: number, context: TitleContext): string {
  const group = deedOf(parsed, given);
  const subject = namedSubjectOf(parsed, given);
  const name = subject && !subject.isPronoun ? limit(subject.text, MAX_SUBJECT_WORDS) : context.named();
  const rest = restOf(parsed, group, time, context.condition);
  // "The cut-off date is May 9": nothing is left to be.
  if (group.base === 'be' && rest === '') return name;
  return [name, present(group, subject, name), rest].filter((part) => part !== '').join(' ');
}

function present(group: VerbGroup, subject: Subject | null, name: string): string {
  const isPlural =
    subject !== null && (!subject.isPronoun || /^(?:we|they|you)$/i.test(subject.text)) && subject.isPlural;
  if (group.outlook === 'possible') return group.passive ? `may be ${pastParticiple(group.base)}` : `may ${group.base}`;
  if (group.passive) return `${name === '' ? '' : isPlural ? 'are ' : 'is '}${pastParticiple(group.base)}`;
  if (group.base === 'be') return isPlural ? 'are' : 'is';
  return isPlural ? group.base : thirdPerson(group.base);
}

/** What follows the verb, without the time and its prepositions, up to the end of the clause. */
function restOf(parsed: ParsedSentence, group: VerbGroup, time: number, condition: Condition | null): string {
  const { tokens } = parsed;
  const words: Token[] = [];
  const timeStart = leadStart(tokens, time);
  for (let i = group.head + 1; i < tokens.length && words.length < MAX_WORDS; i += 1) {
    const token = tokens[i];
    if (!token || i === condition?.first || (token.type === 'time' && i !== time)) break;
    if (i >= timeStart && i <= time) continue;
    if (isStop(tokens, i, words.length > 0 || i > time)) break;
    if (token.type === 'mark' && !/^[%&$£€#/-]$/.test(token.text)) continue;
    if (i > group.last && isAdverb(token.lower) && words.length === 0) continue;
    words.push(token);
  }
  return joinTokens(words);
}

function isStop(tokens: readonly Token[], i: number, hasWords: boolean): boolean {
  const token = tokens[i];
  if (!token || isHardBoundary(tokens, i) || /^[.?!]$/.test(token.text)) return true;
  return (
    hasWords &&
    /^(?:,|which|who|because|although|though|while|when|unless|if|as|but|where|that|until)$/.test(token.lower)
  );
}

function nounTitle(parsed: ParsedSentence, noun: number, time: number): string {
  const { tokens } = parsed;
  const head = phraseEndingAt(parsed, noun)?.text ?? tokens[noun]?.text ?? '';
  const timeStart = leadStart(tokens, time);
  const tail: Token[] = [];
  for (let i = noun + 1; i < tokens.length && tail.length < MAX_TAIL; i += 1) {
    const token = tokens[i];
    if (!token || token.type === 'mark') break;
    if (i >= timeStart && i <= time) continue;
    const endsPhrase =
      token.type === 'time' ||
      RELATIVES.has(token.lower) ||
      COORDINATORS.has(token.lower) ||
      (SUBORDINATORS.has(token.lower) && token.lower !== 'whether');
    if (
      endsPhrase ||
      parsed.groups.some((group) => group.first <= i && i <= group.last && group.tense !== 'infinitive')
    )
      break;
    if (isNominal(token) && tail.length === 0) break;
    tail.push(token);
  }
  return `${head.replace(/^['’]s /, '')} ${joinTokens(tail)}`.trim();
}

/** "a stock split, payable June 5", "the notes are due", "a vote scheduled for Monday": the noun, and the word where it says more. */
function forwardTitle(parsed: ParsedSentence, word: number, group: VerbGroup | null, named: () => string): string {
  const { tokens } = parsed;
  const verb = tokens[word]?.lower ?? '';
  if (isRecordDay(tokens, word)) {
    const main = parsed.groups[0];
    const owner = main ? namedSubjectOf(parsed, main) : null;
    return `Record date for ${owner && !owner.isPronoun ? limit(owner.text, MAX_SUBJECT_WORDS) : named() || 'holders'}`;
  }
  const predicate = group && (group.last === word || group.last === word - 1) ? namedSubjectOf(parsed, group) : null;
  let end = word - 1;
  while (end > 0 && (tokens[end]?.text === ',' || isAdverb(tokens[end]?.lower ?? ''))) end -= 1;
  const phrase = predicate ?? phraseEndingAt(parsed, end);
  const name = phrase && !phrase.isPronoun ? limit(phrase.text, MAX_WORDS - 3) : named();
  if (name === '' || !/^(?:payable|due|effective|redeemable|exercisable|callable|maturing|expiring|ending)$/.test(verb))
    return name;
  return predicate ? `${name} ${predicate.isPlural ? 'are' : 'is'} ${verb}` : `${name} ${verb}`;
}

/** A title of one or two words gets the place, or whom the article speaks of. */
function lengthen(
  title: string,
  parsed: ParsedSentence,
  time: number,
  { place, named: nameBefore }: TitleContext,
): string {
  const isLong = (text: string): boolean => text.split(' ').length >= MIN_WORDS;
  if (isLong(title)) return title;
  const withPlace = place !== null && !title.includes(place) ? `${title} in ${place}` : title;
  if (isLong(withPlace)) return withPlace;
  const named = nameBefore();
  const withName = named !== '' && !title.includes(named) ? `${named}: ${title}` : title;
  if (isLong(withName)) return withName;
  const around = parsed.tokens.slice(
    Math.max(0, leadStart(parsed.tokens, time) - MAX_WORDS),
    leadStart(parsed.tokens, time),
  );
  return finish(joinTokens(around.filter((token) => token.type === 'word' || token.type === 'number'))) || title;
}

/** Cuts to twelve words without leaving a word that wants another behind it, and starts with a capital. */
function finish(text: string): string {
  let words = wholePhrases(text.split(' ').filter((word) => word !== ''));
  while (words.length > 1 && isDangling(words.at(-1) ?? '')) words = words.slice(0, -1);
  while (words.length > 1 && isNoOpener(words[0] ?? '')) words = words.slice(1);
  const joined = words.join(' ').replace(/[,;:\s]+$/u, '');
  return joined === '' ? '' : `${joined[0]?.toUpperCase() ?? ''}${joined.slice(1)}`;
}

/** As many phrases as twelve words hold: one that begins with a preposition and does not fit is left out whole. */
function wholePhrases(words: readonly string[]): string[] {
  if (words.length <= MAX_WORDS) return [...words];
  const kept = words.slice(0, MAX_WORDS);
  const last = kept.findLastIndex((word) => PREPOSITIONS.has(word.toLowerCase()));
  return last > MIN_WORDS && !PREPOSITIONS.has(words[MAX_WORDS]?.toLowerCase() ?? '') ? kept.slice(0, last) : kept;
}

function isNoOpener(word: string): boolean {
  return DETERMINERS.has(word.toLowerCase()) || COORDINATORS.has(word.toLowerCase());
}

function isDangling(word: string): boolean {
  const lower = word.toLowerCase();
  const isPreposition = PREPOSITIONS.has(lower) && !/^(?:off|out|up|down|in|over)$/.test(lower);
  return (
    isPreposition ||
    COORDINATORS.has(lower) ||
    DETERMINERS.has(lower) ||
    POSSESSIVES.has(lower) ||
    RELATIVES.has(lower) ||
    /^(?:whether|starting|beginning|[$£€#])$/.test(lower)
  );
}

/** The first words of a name that is too long, not ending with a preposition or the like. */
function limit(text: string, count: number): string {
  let words = text.split(' ').slice(0, count);
  while (words.length > 1 && isDangling(words.at(-1) ?? '')) words = words.slice(0, -1);
  return words.join(' ');
}
