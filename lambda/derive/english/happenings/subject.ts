import { findPlace } from '../../places/gazetteer.ts';
import { isHardBoundary, isNominal } from '../grammar/clauses.ts';
import type { ParsedSentence } from '../grammar/parsed-sentence.ts';
import { isDependent, type VerbGroup } from '../grammar/verb-groups.ts';
import { isCapitalised, joinTokens, type Token } from '../text/tokens.ts';
import {
  COORDINATORS,
  DETERMINERS,
  isAdverb,
  PREPOSITIONS,
  RELATIVES,
  SUBJECT_PRONOUNS,
} from '../words/function-words.ts';

export interface Subject {
  /** Its words without the leading article. */
  readonly text: string;
  readonly isPronoun: boolean;
  readonly isPlural: boolean;
}

const PRONOUN = /^(?:he|she|it|they|we|i|you|this|that|these|those|who|which|there|one|others?|both)$/i;
const MAX_PHRASE = 16;
const MAX_PARENTHESIS = 40;

/** The noun phrase that does the deed of a verb; null where the sentence has none. */
function subjectOf(parsed: ParsedSentence, group: VerbGroup): Subject | null {
  if (group.tense === 'infinitive' || group.tense === 'gerund') return dependentSubject(parsed, group);
  const { tokens } = parsed;
  let end = group.first - 1;
  while (
    end >= 0 &&
    (isAdverb(tokens[end]?.lower ?? '') || tokens[end]?.type === 'time' || isTimePreposition(tokens, end))
  )
    end -= 1;
  if (RELATIVES.has(tokens[end]?.lower ?? '')) {
    end -= 1;
    while (end >= 0 && (tokens[end]?.text === ',' || PREPOSITIONS.has(tokens[end]?.lower ?? ''))) end -= 1;
  } else if (COORDINATORS.has(tokens[end]?.lower ?? '')) {
    const outer = governing(parsed, group);
    return outer ? subjectOf(parsed, outer) : null;
  } else if (tokens[end]?.text === ',') {
    end = skipParenthesis(tokens, end);
  }
  const phrase = phraseEndingAt(parsed, end);
  return phrase && { ...phrase, isPlural: agreement(tokens, group) ?? phrase.isPlural };
}

/** The subject, with a pronoun replaced by the one who says so in the same sentence ("Paris said it will …"). */
export function namedSubjectOf(parsed: ParsedSentence, group: VerbGroup): Subject | null {
  const subject = subjectOf(parsed, group);
  if (!subject?.isPronoun) return subject;
  for (const other of parsed.groups) {
    if (other.first >= group.first) break;
    if (isDependent(other)) continue;
    const earlier = subjectOf(parsed, other);
    if (earlier && !earlier.isPronoun)
      return { ...earlier, isPlural: /^(?:it|he|she)$/i.test(subject.text) ? false : earlier.isPlural };
  }
  return subject;
}

/** The noun phrase whose last token is at `end`. */
export function phraseEndingAt(parsed: ParsedSentence, end: number): Subject | null {
  const { tokens } = parsed;
  const first = phraseStart(parsed, end);
  const words = tokens.slice(first, end + 1).filter((token) => token.type !== 'time');
  const nouns = words.filter((token, i) => i > 0 || !DETERMINERS.has(token.lower) || words.length === 1);
  if (/^['’]s?$/.test(nouns.at(-1)?.lower ?? '')) nouns.pop();
  if (nouns.length === 0) return null;
  const text = joinTokens(nouns);
  return { text, isPronoun: nouns.length === 1 && PRONOUN.test(text), isPlural: isPluralPhrase(nouns) };
}

/** "requires banks to sell": the banks. "plans to sell", "agreed with the union to sell": whoever plans or agreed. */
function dependentSubject(parsed: ParsedSentence, group: VerbGroup): Subject | null {
  const outer = governing(parsed, group);
  const from = outer ? outer.last + 1 : 0;
  const before = parsed.tokens[group.first - 1];
  const between = parsed.tokens.slice(from, group.first);
  const isObject =
    between.length > 0 &&
    group.tense === 'infinitive' &&
    !between.some((token) => PREPOSITIONS.has(token.lower) && token.lower !== 'of' && token.lower !== 'in');
  if (isObject && (isNominal(before) || before?.text === ',') && !FORWARD_HEADS.test(before?.lower ?? '')) {
    const phrase = phraseEndingAt(parsed, group.first - (before?.text === ',' ? 2 : 1));
    if (phrase && !phrase.isPronoun) return phrase;
  }
  return outer ? subjectOf(parsed, outer) : null;
}
const FORWARD_HEADS =
  /^(?:plans?|deal|agreement|proposals?|options?|promise|decision|bid|efforts?|order|vote|commitment|goal|aim|target|right|chance)$/;

/** What the verb itself tells of its subject's number: "are", "votes". */
function agreement(tokens: readonly Token[], group: VerbGroup): boolean | null {
  const first = tokens[group.first]?.lower ?? '';
  if (/^(?:are|were|have|['’]re|['’]ve)$/.test(first)) return true;
  if (/^(?:is|was|has|['’]s)$/.test(first)) return false;
  return group.tense === 'present' && group.first === group.head ? !first.endsWith('s') : null;
}

function isTimePreposition(tokens: readonly Token[], i: number): boolean {
  return PREPOSITIONS.has(tokens[i]?.lower ?? '') && tokens[i + 1]?.type === 'time';
}

function governing(parsed: ParsedSentence, group: VerbGroup): VerbGroup | null {
  return parsed.groups.findLast((other) => other.last < group.first && !isDependent(other)) ?? null;
}

/** "Oslo, which lies on a fjord, votes": the phrase before the matching comma. */
function skipParenthesis(tokens: readonly Token[], comma: number): number {
  for (let i = comma - 1; i >= Math.max(0, comma - MAX_PARENTHESIS); i -= 1) {
    if (isHardBoundary(tokens, i)) break;
    // "Acme Corp., Dayton, Ohio, said": the places of a firm are several.
    if (tokens[i]?.text === ',' && i > 0 && !isShortName(tokens, i - 1)) return i - 1;
  }
  return comma - 1;
}

/** One or two capitalised words between commas. */
function isShortName(tokens: readonly Token[], end: number): boolean {
  const comma = [end - 1, end - 2].find((i) => tokens[i]?.text === ',');
  return comma !== undefined && comma > 0 && isCapitalised(tokens[end]) && isCapitalised(tokens[comma + 1]);
}

function phraseStart(parsed: ParsedSentence, end: number): number {
  const { tokens } = parsed;
  let first = end + 1;
  while (first > 0 && end - first < MAX_PHRASE) {
    const at = first - 1;
    const before = tokens[at];
    if (!before || isHardBoundary(tokens, at) || isBreak(tokens, at, end) || isInVerb(parsed, at)) break;
    first = at;
    const opens = DETERMINERS.has(before.lower) && !/^['’]s?$/.test(before.lower);
    if (opens && !PREPOSITIONS.has(tokens[at - 1]?.lower ?? '')) break;
  }
  while (first < end && isLeftOver(tokens[first])) first += 1;
  return first;
}

/** What cannot open a phrase and so belongs to what stands before it. */
function isLeftOver(token: Token | undefined): boolean {
  return (
    token !== undefined && (PREPOSITIONS.has(token.lower) || COORDINATORS.has(token.lower) || isAdverb(token.lower))
  );
}

function isInVerb(parsed: ParsedSentence, i: number): boolean {
  return parsed.groups.some((group) => {
    if (i < group.first || i > group.last || group.tense === 'participle') return false;
    // "a vote on joining the union": the phrase goes on.
    return group.tense !== 'gerund' || !PREPOSITIONS.has(parsed.tokens[group.first - 1]?.lower ?? '');
  });
}

function isBreak(tokens: readonly Token[], i: number, end: number): boolean {
  const token = tokens[i];
  if (!token) return true;
  if (token.text === ',' || token.type === 'time') return true;
  if (token.type === 'mark') return !/^[&%.'’/-]$/.test(token.text);
  if (SUBJECT_PRONOUNS.has(token.lower)) return i !== end;
  if (COORDINATORS.has(token.lower))
    return DETERMINERS.has(tokens[i + 1]?.lower ?? '') || SUBJECT_PRONOUNS.has(tokens[i + 1]?.lower ?? '');
  return (
    /^(?:that|if|when|while|because|although|as|whether|unless|after|before|until|than|which|who|where|with|because)$/.test(
      token.lower,
    ) && i !== end
  );
}

function isPluralPhrase(nouns: readonly Token[]): boolean {
  const head = nouns.findIndex((token) => PREPOSITIONS.has(token.lower));
  const phrase = head > 0 ? nouns.slice(0, head) : nouns;
  const last = phrase.at(-1);
  if (!last) return false;
  if (phrase.some((token) => token.lower === 'and')) return true;
  if (/^(?:they|we|you|these|those|people|police|men|women|children)$/.test(last.lower)) return true;
  return /[^s'’u]s$/.test(last.lower) && !isCapitalised(last);
}

/** The name that a sentence speaks of as its subject, for the pronouns of those that follow; '' where it has none. */
export function mainName(parsed: ParsedSentence): string {
  const main = parsed.groups.find((group) => !isDependent(group));
  const subject = main ? subjectOf(parsed, main) : null;
  if (!subject || subject.isPronoun || subject.text.split(' ').length > 5) return '';
  const words = subject.text.split(' ').filter((word) => /^\p{Lu}/u.test(word));
  return words.length > 1 || words.some((word) => findPlace(word) !== null || !parsed.sentence.text.startsWith(word))
    ? subject.text
    : '';
}
