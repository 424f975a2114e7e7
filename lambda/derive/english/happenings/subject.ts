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
import { HAPPENING_NOUNS } from '../words/happening-words.ts';
import { PERSON_NOUNS } from '../words/name-words.ts';
import { REPORTING_VERBS } from '../words/predicates.ts';
import { isNounInForm } from './deed.ts';
import { wordCount } from './headline.ts';

export interface Subject {
  /** Its words without the leading article. */
  readonly text: string;
  readonly isPronoun: boolean;
  readonly isPlural: boolean;
  /** The determiner that the text leaves out, lower case; '' for none. */
  readonly determiner: string;
  /** Indexes of its tokens, with the determiner. */
  readonly first: number;
  readonly last: number;
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
    ((isAdverb(tokens[end]?.lower ?? '') && tokens[end]?.lower !== 'there') ||
      BEFORE_VERB.test(tokens[end]?.lower ?? '') ||
      tokens[end]?.type === 'time' ||
      isTimePreposition(tokens, end))
  )
    end -= 1;
  // "the process, set to resume": what stands right before is meant.
  const isReduced = REDUCED.test(tokens[group.first]?.lower ?? '');
  const isWhich = RELATIVES.has(tokens[end]?.lower ?? '');
  if (isWhich) {
    end -= 1;
    while (end >= 0 && (tokens[end]?.text === ',' || PREPOSITIONS.has(tokens[end]?.lower ?? ''))) end -= 1;
    end = beforeParticiple(parsed, end);
  } else if (COORDINATORS.has(tokens[end]?.lower ?? '')) {
    const outer = governing(parsed, group);
    return outer ? subjectOf(parsed, outer) : null;
  } else if (isReduced && /^[,(]$/.test(tokens[end]?.text ?? '')) end -= 1;
  else if (tokens[end]?.text === ',') {
    const inRow = firstOfPredicates(parsed, end);
    if (inRow) return subjectOf(parsed, inRow);
    end = skipParenthesis(tokens, end);
    end = beforeRelative(tokens, end);
    // "the storm, four days late, will reach"
    const between = phraseEndingAt(parsed, end);
    const comma = between ? between.first - 1 : end;
    if (tokens[comma]?.text === ',' && (!between || LENGTH_OF_TIME.test(between.text)))
      end = skipParenthesis(tokens, comma);
  }
  const leading = tokens[group.first - 1]?.text === ',' && !isReduced ? leadingPhrase(parsed, group) : null;
  const phrase = leading ?? (isReduced ? phraseEndingAt(parsed, end) : withCompany(parsed, outerPhrase(parsed, end)));
  if (phrase && isAdjunct(tokens, phrase, group)) return null;
  const spoken = agreement(tokens, group);
  // "shares in the firm, which is due": of the firm; "a decision about the term, due to start": the term.
  const nearest =
    phrase &&
    ((isWhich &&
      ((spoken === false && phrase.isPlural) ||
        isOfThing(tokens, group, phrase) ||
        isOfNearest(tokens, group, phrase))) ||
      (isReduced && group.head > group.first && / (?:about|on|over) /.test(phrase.text)))
      ? nearestPhrase(parsed, phrase)
      : phrase;
  // "He and the king meet": of the king alone, it is told in the singular.
  const isCutOff = nearest !== null && tokens[nearest.first - 1]?.lower === 'and' && !nearest.isPlural;
  return nearest && { ...nearest, isPlural: (spoken ?? nearest.isPlural) && !isCutOff };
}

const REDUCED = /^(?:due|set|scheduled|slated|expected|likely|poised|planned|supposed|hoped|fixed)$/;

/** "earlier fixed to open": no part of whom it is told of. */
const BEFORE_VERB = /^(?:earlier|originally|initially|previously|tentatively|formally)$/;

/** "The fair is in Leeds, is free and opens": the verb in front, where what opens the clause has no more than one. */
function firstOfPredicates(parsed: ParsedSentence, comma: number): VerbGroup | null {
  const { tokens, groups } = parsed;
  const first = groups.findLast((other) => other.last < comma && !isDependent(other));
  if (!first || !(first.base === 'be' || first.passive) || RELATIVES.has(tokens[first.first - 1]?.lower ?? ''))
    return null;
  const isAlone = !tokens.slice(0, comma).some((token, i) => token.text === ',' || isHardBoundary(tokens, i));
  return isAlone ? first : null;
}

/** "Under its rules, has until Monday": what opens with a preposition and ends with a comma does nothing. */
function isAdjunct(tokens: readonly Token[], phrase: Subject, group: VerbGroup): boolean {
  const before = tokens[phrase.first - 1];
  const opens = phrase.first === 1 || tokens[phrase.first - 2]?.type === 'mark';
  return (
    opens &&
    before !== undefined &&
    PREPOSITIONS.has(before.lower) &&
    tokens[phrase.last + 1]?.text === ',' &&
    group.first === phrase.last + 2
  );
}

/** "plays the queen in a film, which opens": "which" is no person. */
function isOfThing(tokens: readonly Token[], group: VerbGroup, phrase: Subject): boolean {
  const head = phrase.text.split(/ (?:of|in|at|for|on|with|from) /)[0] ?? '';
  return tokens[group.first - 1]?.lower === 'which' && PERSON_NOUNS.has(head.split(' ').at(-1)?.toLowerCase() ?? '');
}

/** "entry to the temple which opens": without a comma, the last noun is meant, but for "of". */
function isOfNearest(tokens: readonly Token[], group: VerbGroup, phrase: Subject): boolean {
  const isPlain = /^(?:which|that)$/.test(tokens[group.first - 1]?.lower ?? '') && phrase.last === group.first - 2;
  return (
    isPlain && / (?:to|in|at|with) (?!.* (?:of|on) )/.test(phrase.text) && !/ (?:of|on|for|about) /.test(phrase.text)
  );
}

/** What stands behind the last preposition of a phrase. */
export function nearestPhrase({ tokens }: ParsedSentence, phrase: Subject): Subject {
  let first = phrase.last;
  while (first > phrase.first && !PREPOSITIONS.has(tokens[first - 1]?.lower ?? '')) first -= 1;
  const opener = tokens[first]?.lower ?? '';
  const isOpener = DETERMINERS.has(opener) && first < phrase.last;
  const words = tokens.slice(isOpener ? first + 1 : first, phrase.last + 1);
  if (first === phrase.first || words.length === 0) return phrase;
  return {
    ...phrase,
    text: joinTokens(words),
    isPlural: isPluralPhrase(words),
    determiner: isOpener ? opener : '',
    first,
  };
}

/** "The shops that stay, in Leeds, York and Hull, will": what the clause opens with, where nothing but asides stands between. */
function leadingPhrase(parsed: ParsedSentence, group: VerbGroup): Subject | null {
  const { tokens, groups } = parsed;
  let start = group.first - 1;
  while (start > 0 && group.first - start < MAX_PARENTHESIS && !isHardBoundary(tokens, start - 1)) start -= 1;
  const opener = tokens[start];
  const isNounPhrase = opener?.type === 'word' && (isNominal(opener) || DETERMINERS.has(opener.lower));
  if (!isNounPhrase || isAdverb(opener.lower) || SUBJECT_PRONOUNS.has(opener.lower)) return null;
  if (BEFORE_VERB.test(opener.lower)) return null;
  for (const other of groups) {
    if (other.first < start || other.last >= group.first || isDependent(other)) continue;
    let i = other.first - 1;
    while (i >= start && tokens[i]?.text !== ',' && !RELATIVES.has(tokens[i]?.lower ?? '')) i -= 1;
    if (i < start || tokens[i]?.text === ',') return null;
  }
  let end = start;
  while (end < group.first - 1 && !endsPhrase(tokens[end + 1])) end += 1;
  if (end >= group.first - 2 || tokens[end]?.type === 'time') return null;
  // "The Leeds, Ala., plant": the commas belong to the place.
  const isPlaceOnly = tokens
    .slice(start, end + 1)
    .every((token) => isCapitalised(token) || DETERMINERS.has(token.lower));
  if (isPlaceOnly && isCapitalised(tokens[end + 2])) return null;
  const phrase = phraseEndingAt(parsed, end);
  if (!phrase || phrase.first !== start || phrase.isPronoun) return null;
  if (!/^(?:first|second|third|fourth|fifth|last|next|latest|other|rest)$/i.test(phrase.text)) return phrase;
  // "The second, a double bill, follows": what the second is.
  const comma = tokens.findIndex((token, i) => i > end + 1 && token.text === ',');
  const inner = comma > end + 1 && comma < group.first ? phraseEndingAt(parsed, comma - 1) : null;
  return inner && inner.first === end + 2 && /^an?$/.test(inner.determiner) ? inner : phrase;
}

function endsPhrase(token: Token | undefined): boolean {
  return token === undefined || token.text === ',' || token.type === 'time' || RELATIVES.has(token.lower);
}

/** "the fund, set up on Monday (May 3), that …": back over what a participle and its time tell of the noun. */
function beforeParticiple(parsed: ParsedSentence, end: number): number {
  const { tokens } = parsed;
  let at = end;
  while (at > 0 && (tokens[at]?.type === 'time' || /^[()]$/.test(tokens[at]?.text ?? ''))) at -= 1;
  const group = at < end ? parsed.groups.find((other) => other.last === at && other.first === at) : undefined;
  const isOfNoun = group && (group.tense === 'participle' || (group.tense === 'past' && isNominal(tokens[at - 1])));
  return isOfNoun ? at - 1 : end;
}

/** "Talks with two firms resume": no verb stands before, so "with" belongs to the noun. */
function withCompany(parsed: ParsedSentence, phrase: Subject | null): Subject | null {
  const { tokens, groups } = parsed;
  if (!phrase || tokens[phrase.first - 1]?.lower !== 'with' || phrase.first < 2) return phrase;
  const outer = phraseEndingAt(parsed, phrase.first - 2);
  const isFirst =
    outer !== null && !groups.some((group) => group.last < outer.first && outer.first - group.last < MAX_PHRASE);
  if (!isFirst || outer.isPronoun || /^[\d$£€]/.test(outer.text)) return phrase;
  return {
    ...outer,
    text: `${outer.text} with ${joinTokens(tokens.slice(phrase.first, phrase.last + 1))}`,
    last: phrase.last,
  };
}

/** "the deadline to register", "a decision on whether to stay": without what follows, they tell little. */
const CONTENT_HEADS =
  /^(?:deadline|decision|ruling|vote|plans?|bid|right|talks|hearing|referendum|debate|verdict|order|law|bill|proposal|motion|work|works|campaign|efforts?|meeting)$/;
const LENGTH_OF_TIME =
  /^(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|some) (?:hours?|days?|weeks?|months?|years?)\b/i;
const MAX_INNER = 3;
const MAX_OBJECT = 6;

/** "the rebels who hold a third of the land", "a hearing to decide who pays": the phrase in front of what belongs to it. */
function outerPhrase(parsed: ParsedSentence, given: number): Subject | null {
  const { tokens } = parsed;
  let end = given;
  let phrase = phraseEndingAt(parsed, end);
  for (let depth = 0; depth < MAX_INNER; depth += 1) {
    if (phrase?.text.toLowerCase() === 'there') break;
    const start = phrase ? phrase.first : end + 1;
    const inner = parsed.groups.findLast((group) => group.last < start && start - group.last <= MAX_OBJECT);
    if (!inner) break;
    const isRelative = RELATIVES.has(tokens[inner.first - 1]?.lower ?? '');
    // "which builds satellites the size of a shoe": all of it belongs to the clause that "which" opens.
    const isBetween = tokens
      .slice(inner.last + 1, start)
      .every((token) =>
        isRelative
          ? isNominal(token) || DETERMINERS.has(token.lower) || PREPOSITIONS.has(token.lower)
          : start - inner.last <= 3 && (PREPOSITIONS.has(token.lower) || isAdverb(token.lower)),
      );
    if (!isBetween) break;
    const isQuestion = /^(?:how|what|whether|when|why)$/.test(tokens[inner.first - 1]?.lower ?? '');
    const isOfGerund = inner.tense === 'gerund' && /^(?:of|for|with)$/.test(tokens[inner.first - 1]?.lower ?? '');
    if (isOfGerund && phrase) return withDeed(parsed, inner, phrase) ?? phrase;
    const hasNoun = isNominal(tokens[inner.first - 1]) && inner.tense !== 'gerund';
    if (!isRelative && !isQuestion && !(isDependent(inner) && hasNoun)) {
      if (phrase) break;
    }
    end = inner.first - (isRelative || isQuestion ? 2 : 1);
    // "a decision on whether to close": the noun in front of "on".
    const isOn = isQuestion && PREPOSITIONS.has(tokens[end]?.lower ?? '');
    const outer = end >= 0 ? phraseEndingAt(parsed, isOn ? end - 1 : end) : null;
    if (!outer || outer.isPronoun) break;
    if ((isOn || inner.tense === 'infinitive') && CONTENT_HEADS.test(tokens[outer.last]?.lower ?? '')) {
      const last = phrase?.last ?? given;
      const whole = `${outer.text} ${joinTokens(tokens.slice(outer.last + 1, last + 1))}`;
      if (wordCount(whole) <= MAX_WITH_DEED) return { ...outer, text: whole, last };
    }
    phrase = outer;
  }
  return phrase;
}

/** "the trial of a man accused of killing his wife", "plans for closing the mine": the noun that the deed tells of, and the deed where it is short. */
function withDeed(parsed: ParsedSentence, deed: VerbGroup, object: Subject): Subject | null {
  const { tokens, groups } = parsed;
  const at = deed.first - 2;
  const participle = groups.find((group) => group.tense === 'participle' && group.last === at);
  const noun = phraseEndingAt(parsed, participle ? participle.first - 1 : at);
  if (!noun || noun.isPronoun || (!participle && !isNominal(tokens[at]))) return null;
  const whole = `${noun.text} ${joinTokens(tokens.slice(noun.last + 1, object.last + 1))}`;
  return wordCount(whole) <= MAX_WITH_DEED ? { ...noun, text: whole, last: object.last } : noun;
}
const MAX_WITH_DEED = 9;

/** The subject of the sentence's main clause; null where it has none. */
export function mainSubjectOf(parsed: ParsedSentence): Subject | null {
  const main = parsed.groups.find((group) => !isDependent(group));
  return main ? subjectOf(parsed, main) : null;
}

/** The subject, with a pronoun replaced by the one who says so in the same sentence ("Paris said it will …"). */
export function namedSubjectOf(parsed: ParsedSentence, group: VerbGroup): Subject | null {
  const subject = subjectOf(parsed, group);
  if (!subject?.isPronoun || subject.text.toLowerCase() === 'there') return subject;
  const before = parsed.groups.filter((other) => other.last < group.first && !isDependent(other));
  const saying = before.filter((other) => REPORTING_VERBS.has(other.base));
  for (const other of [...saying.reverse(), ...before]) {
    const earlier = subjectOf(parsed, other);
    if (!earlier || earlier.isPronoun || /^(?:whose|which|that)$/.test(earlier.determiner)) continue;
    // "Sentence was put off, and she": somebody is meant.
    if (/^(?:he|she|we|i)$/i.test(subject.text) && !mayBePerson(earlier.text)) continue;
    if (/^it$/i.test(subject.text) && PERSON_NOUNS.has(earlier.text.toLowerCase())) continue;
    return { ...earlier, isPlural: /^(?:it|he|she)$/i.test(subject.text) ? false : earlier.isPlural };
  }
  return subject;
}

/** A name, or a noun for somebody by its ending ("treasurer", "director", "chairman"). */
function mayBePerson(text: string): boolean {
  const head =
    text
      .split(/ (?:of|for|in|at|from) /)[0]
      ?.split(' ')
      .at(-1) ?? '';
  return (
    /^\p{Lu}/u.test(head) ||
    PERSON_NOUNS.has(head) ||
    /(?:er|or|man|woman|ist|ian|ant|ent|ee|chief|head|king|queen)$/.test(head)
  );
}

/** The noun phrase whose last token is at `end`. */
export function phraseEndingAt(parsed: ParsedSentence, end: number): Subject | null {
  const { tokens } = parsed;
  const first = phraseStart(parsed, end);
  const words = withoutBrackets(tokens.slice(first, end + 1)).filter((token) => token.type !== 'time');
  const isOpener = (DETERMINERS.has(words[0]?.lower ?? '') && words[1]?.lower !== 'of') || words[0]?.lower === 'whose';
  const nouns = words.filter((_, i) => i > 0 || !isOpener || words.length === 1);
  if (/^(?:['’]s?|due|scheduled|planned)$/.test(nouns.at(-1)?.lower ?? '') && nouns.length > 1) nouns.pop();
  if (nouns.length === 0) return null;
  const text = joinTokens(nouns);
  const opener = words[0]?.lower ?? '';
  return {
    text,
    isPronoun: nouns.length === 1 && PRONOUN.test(text),
    isPlural: isPluralPhrase(nouns),
    determiner: isOpener && nouns[0] !== words[0] ? opener : '',
    first,
    last: end,
  };
}

/** "150 million dollars (US$100 million) in shares": what stands in brackets is left out. */
export function withoutBrackets(tokens: readonly Token[]): Token[] {
  let depth = 0;
  return tokens.filter((token) => {
    if (token.text === '(') depth += 1;
    const isInside = depth > 0;
    if (token.text === ')' && depth > 0) depth -= 1;
    return !isInside;
  });
}

/** "requires banks to sell": the banks. "plans to sell", "agreed with the union to sell": whoever plans or agreed. */
function dependentSubject(parsed: ParsedSentence, group: VerbGroup): Subject | null {
  const doer = group.tense === 'gerund' ? gerundSubject(parsed, group) : null;
  if (doer) return doer;
  const controlled = controlledSubject(parsed, group);
  if (controlled) return controlled;
  const outer = governing(parsed, group);
  const from = outer ? outer.last + 1 : 0;
  const first = parsed.tokens[group.first - 1]?.lower === 'not' ? group.first - 1 : group.first;
  const before = parsed.tokens[first - 1];
  const between = parsed.tokens.slice(from, first);
  const isObject =
    between.length > 0 &&
    group.tense === 'infinitive' &&
    outer?.base !== 'be' &&
    !between.some((token) => PREPOSITIONS.has(token.lower) && token.lower !== 'of' && token.lower !== 'in');
  if (isObject && (isNominal(before) || before?.text === ',') && !FORWARD_HEADS.test(before?.lower ?? '')) {
    const phrase = phraseEndingAt(parsed, first - (before?.text === ',' ? 2 : 1));
    if (phrase && !phrase.isPronoun) return phrase;
  }
  // "declared a dividend of five cents for each share, to be paid": the dividend is.
  if (group.passive && between.length > 0 && group.tense === 'infinitive' && outer?.base !== 'be') {
    const happening = PAYING.test(group.base) ? -1 : between.findLastIndex((token) => isHappeningNoun(token));
    const object = phraseEndingAt(parsed, happening < 0 ? objectEnd(parsed.tokens, from, first) : from + happening);
    if (object && !object.isPronoun) return object;
  }
  return outer ? subjectOf(parsed, outer) : null;
}
/** "recruits volunteers to help to put up", "asked the firm to pay, but allowed it to wait": the one who is asked, let or got to. */
function controlledSubject(parsed: ParsedSentence, group: VerbGroup): Subject | null {
  const { tokens, groups } = parsed;
  const before = groups.findLast((other) => other.last < group.first);
  if (group.tense !== 'infinitive' || !before) return null;
  // "to put up the stalls and to clear the site"
  if (COORDINATORS.has(tokens[group.first - 1]?.lower ?? '')) return controlledSubject(parsed, before);
  if (before.last === group.first - 1)
    return before.tense === 'infinitive' && before.base === 'help' ? controlledSubject(parsed, before) : null;
  if (!CONTROLLING.test(before.base) || before.passive) return null;
  if (before.last === group.first - 2 && /^(?:it|them|him|her)$/.test(tokens[group.first - 1]?.lower ?? '')) {
    const earlier = groups.findLast((other) => other.last < before.first && other.tense === 'infinitive');
    return earlier ? controlledSubject(parsed, earlier) : null;
  }
  const end = tokens[group.first - 1]?.lower === 'not' ? group.first - 2 : group.first - 1;
  const object = isNominal(tokens[end]) ? phraseEndingAt(parsed, end) : null;
  return object && !object.isPronoun && object.first === before.last + 1 ? object : null;
}
const CONTROLLING =
  /^(?:ask|tell|order|require|urge|allow|permit|enable|force|invite|recruit|hire|appoint|want|encourage|persuade|instruct|remind|warn|advise|lead|compel|authori[sz]e)$/;

/** "with the choir singing", "will see the choir sing": the choir; "its first tour, starting on Monday": the tour. */
function gerundSubject(parsed: ParsedSentence, group: VerbGroup): Subject | null {
  const { tokens, groups } = parsed;
  const phrase = isNominal(tokens[group.first - 1]) ? phraseEndingAt(parsed, group.first - 1) : null;
  const before = tokens[(phrase?.first ?? 0) - 1];
  const isSeen = groups.some((other) => other.base === 'see' && phrase !== null && other.last === phrase.first - 1);
  if (phrase && (before?.lower === 'with' || isSeen)) return phrase;
  if (!/^(?:start|begin|run|end)$/.test(group.base) || tokens[group.first - 1]?.text !== ',') return null;
  for (let i = group.first - 2; i >= 0 && tokens[i]?.text !== ','; i -= 1) {
    if (!EVENT_KINDS.has(HAPPENING_NOUNS.get(tokens[i]?.lower ?? '') ?? '') || tokens[i]?.tag !== 'noun') continue;
    const event = phraseEndingAt(parsed, i);
    return event && nearestPhrase(parsed, event);
  }
  return null;
}
/** Kinds of happenings that start and end. */
const EVENT_KINDS: ReadonlySet<string> = new Set([
  'meeting',
  'court',
  'travel',
  'protest',
  'ceremony',
  'sport',
  'other',
]);

const PAYING = /^(?:pay|distribute|redeem|repay)$/;
function isHappeningNoun(token: Token): boolean {
  return HAPPENING_NOUNS.has(token.lower) && /^(?:noun|name)$/.test(token.tag);
}

/** Index of the last word of the noun phrase that begins at `from`, its "of" with it. */
function objectEnd(tokens: readonly Token[], from: number, to: number): number {
  let end = from;
  while (
    end < to - 1 &&
    tokens[end + 1]?.text !== ',' &&
    (!PREPOSITIONS.has(tokens[end + 1]?.lower ?? '') || tokens[end + 1]?.lower === 'of')
  )
    end += 1;
  return end;
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

/** The verb that the clause hangs on, not that of a clause within it ("decides which lines stay and is to report"). */
function governing(parsed: ParsedSentence, group: VerbGroup): VerbGroup | null {
  const before = parsed.groups.filter((other) => other.last < group.first && !isDependent(other));
  const isCoordinated = COORDINATORS.has(parsed.tokens[group.first - 1]?.lower ?? '');
  return (isCoordinated ? before.findLast((other) => !isAsked(parsed, other)) : undefined) ?? before.at(-1) ?? null;
}

/** "which lines can be kept", "that is to land": a verb within a question or a relative clause. */
function isAsked({ tokens }: ParsedSentence, group: VerbGroup): boolean {
  for (let i = group.first - 1; i >= Math.max(1, group.first - 4); i -= 1) {
    const token = tokens[i];
    if (!token || token.type === 'mark') return false;
    if (RELATIVES.has(token.lower) || /^(?:what|how|whether|why)$/.test(token.lower)) return true;
    if (!isNominal(token) && !DETERMINERS.has(token.lower) && !isAdverb(token.lower)) return false;
  }
  return false;
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

/** "the storm, which formed on Friday, four days late,": in front of the clause that a comma and "which" open. */
function beforeRelative(tokens: readonly Token[], end: number): number {
  for (let i = end; i > Math.max(0, end - MAX_PARENTHESIS); i -= 1) {
    if (isHardBoundary(tokens, i)) return end;
    if (tokens[i]?.text === ',') return RELATIVES.has(tokens[i + 1]?.lower ?? '') ? i - 1 : end;
  }
  return end;
}

/** One or two capitalised words between commas. */
function isShortName(tokens: readonly Token[], end: number): boolean {
  const comma = [end - 1, end - 2].find((i) => tokens[i]?.text === ',');
  return comma !== undefined && comma > 0 && isCapitalised(tokens[end]) && isCapitalised(tokens[comma + 1]);
}

function phraseStart(parsed: ParsedSentence, end: number): number {
  const { tokens } = parsed;
  // "in Oslo it will close": a pronoun stands alone.
  if (SUBJECT_PRONOUNS.has(tokens[end]?.lower ?? '')) return end;
  let first = end + 1;
  while (first > 0 && end - first < MAX_PHRASE) {
    const at = first - 1;
    const before = tokens[at];
    const opening = before?.text === ')' ? openingOf(tokens, at) : null;
    if (opening !== null && end - opening < MAX_PHRASE) {
      first = opening;
      continue;
    }
    if (!before || isHardBoundary(tokens, at) || isBreak(tokens, at, end) || isInVerb(parsed, at)) break;
    first = at;
    // "five cents a share": no phrase of its own.
    const isRate =
      /^(?:a|per|an)$/.test(before.lower) &&
      /^(?:cents?|pence|dollars|francs|marks|yen|pounds|million|billion)$|\d/.test(tokens[at - 1]?.lower ?? '');
    const opens = DETERMINERS.has(before.lower) && !/^['’]s?$/.test(before.lower) && !isRate;
    if (opens && !PREPOSITIONS.has(tokens[at - 1]?.lower ?? '')) break;
  }
  while (first < end && isLeftOver(tokens[first])) first += 1;
  return first;
}

/** Index of the bracket that a closing one belongs to. */
function openingOf(tokens: readonly Token[], close: number): number | null {
  for (let i = close - 1; i >= Math.max(0, close - MAX_PHRASE); i -= 1) if (tokens[i]?.text === '(') return i;
  return null;
}

/** What cannot open a phrase and so belongs to what stands before it. */
function isLeftOver(token: Token | undefined): boolean {
  return (
    token !== undefined && (PREPOSITIONS.has(token.lower) || COORDINATORS.has(token.lower) || isAdverb(token.lower))
  );
}

function isInVerb(parsed: ParsedSentence, i: number): boolean {
  return parsed.groups.some((group) => {
    if (i < group.first || i > group.last || group.tense === 'participle' || isNounInForm(parsed, group)) return false;
    // "The stock split, which": a noun that looks like a past tense.
    const isEnd = parsed.tokens[i + 1]?.text === ',' && /^(?:which|payable)$/.test(parsed.tokens[i + 2]?.lower ?? '');
    if (isEnd && group.first === i && group.last === i && HAPPENING_NOUNS.has(parsed.tokens[i]?.lower ?? ''))
      return false;
    // "a privately built lander".
    const isModifier =
      isAdverb(parsed.tokens[i - 1]?.lower ?? '') && DETERMINERS.has(parsed.tokens[i - 2]?.lower ?? '');
    if (isModifier && group.first === i && group.last === i) return false;
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
  // "hotels with no more than 30 rooms", but "is larger than the bank".
  if (token.lower === 'than')
    return !/^(?:more|less|fewer|later|earlier|rather|other)$/.test(tokens[i - 1]?.lower ?? '');
  return (
    /^(?:that|if|ahead|amid|despite|provided|when|while|because|although|as|whether|unless|after|before|until|which|who|where|with)$/.test(
      token.lower,
    ) && i !== end
  );
}

function isPluralPhrase(nouns: readonly Token[]): boolean {
  const head = nouns.findIndex((token) => PREPOSITIONS.has(token.lower));
  const phrase = head > 0 ? nouns.slice(0, head) : nouns;
  // "two men accused [of theft]": the men.
  const bare = phrase.findLastIndex((token) => !isAdverb(token.lower)) + 1;
  if (bare > 0 && bare < phrase.length) return isPluralPhrase(phrase.slice(0, bare));
  const isTold = phrase.length > 1 && phrase.at(-1)?.tag === 'verb' && /ed$/.test(phrase.at(-1)?.lower ?? '');
  const last = phrase.at(isTold ? -2 : -1);
  if (!last) return false;
  if (phrase.some((token) => token.lower === 'and')) return true;
  // "Harbour 2" is one, "11 of them" are eleven.
  if (last.type === 'number' && isCapitalised(phrase.at(-2))) return false;
  if (
    /^(?:several|many|most|some|all|few|both|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}|half)$/.test(
      last.lower,
    )
  )
    return last.lower !== '1';
  if (COUNTED.test(phrase[0]?.lower ?? '') && phrase.length > 1 && /^\p{Ll}/u.test(last.text)) return true;
  if (/^(?:they|we|you|these|those|people|police|children|\p{L}*men)$/u.test(last.lower)) return true;
  return /[^s'’u]s$/.test(last.lower) && (!isCapitalised(last) || last.start === 0);
}

const COUNTED = /^(?:two|three|four|five|six|seven|eight|nine|ten|several|many|most)$/;
