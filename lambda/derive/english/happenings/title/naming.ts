import { isNominal } from '../../grammar/clauses.ts';
import { isCapitalised, joinTokens, type Token } from '../../text/tokens.ts';
import { DETERMINERS, isAdverb, PREPOSITIONS } from '../../words/function-words.ts';
import { HAPPENING_NOUNS } from '../../words/happening-words.ts';
import {
  BODY_NOUNS,
  COUNTRY_NOUNS,
  FIRM_NOUNS,
  GROUP_NOUNS,
  PERSON_NOUNS,
  WORK_NOUNS,
} from '../../words/name-words.ts';
import { REPORTING_VERBS } from '../../words/predicates.ts';
import { limitName, withoutDangling, wordCount } from '../headline.ts';
import { headlineName, possessive } from '../names.ts';
import { knownPlace } from '../place.ts';
import { phraseEndingAt, type Subject, withoutBrackets } from '../subject.ts';
import type { Scene } from './scene.ts';
import { withoutAmount } from './without-figures.ts';

const MAX_SUBJECT_WORDS = 8;

/** A subject as a headline names it: a name for a pronoun, for "the company" and before what "its" owns. */
export function nameOf(scene: Scene, subject: Subject | null, before: number): string {
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
  const kept = withoutDangling(name.split(' '))
    .join(' ')
    .replace(/(?: originally| now| tentatively)? (?:due|scheduled|planned|expected|set)$/, '');
  return KEPT_DETERMINERS.test(subject.determiner) ? `${subject.determiner} ${kept}` : kept;
}

/** Left out, they would turn round what is said: "No trains run". */
const KEPT_DETERMINERS = /^(?:no|neither|another|few|both)$/;

/** "the offer": as the article described it before, "tender offer for Acme shares". */
export function fuller({ discourse, sentence }: Scene, phrase: string, subject: Subject): string {
  if (!/^(?:the|this|that|its|their|these|those|)$/.test(subject.determiner) || wordCount(phrase) > 2) return phrase;
  if (subject.determiner === '' && subject.isPlural) return phrase;
  const noun = phrase.split(' ').at(-1)?.toLowerCase() ?? '';
  const isNoun =
    HAPPENING_NOUNS.has(noun) || (subject.determiner !== '' && !subject.isPlural && /^\p{Ll}{3,}$/u.test(noun));
  if (!isNoun || /^\p{Lu}/u.test(phrase.split(' ').at(-1) ?? '')) return phrase;
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
export function phraseText(
  scene: Scene,
  first: number,
  last: number,
  dropDeterminer: boolean,
  dropPossessives = false,
): string {
  const { tokens } = scene.parsed;
  const parts: Token[] = [];
  for (let i = first; i <= last; i += 1) {
    const token = tokens[i];
    if (!token || token.type === 'time') continue;
    if (dropPossessives && /^(?:its|their|his|her)$/.test(token.lower) && isOwnership(tokens, i)) continue;
    const name = namedFor(scene, i, last);
    if (name) {
      parts.push({ ...token, text: name.text, lower: name.text.toLowerCase(), type: 'word' });
      i = name.last;
      continue;
    }
    if (i === first && dropDeterminer) continue;
    if (token.type === 'mark' && !isKeptMark(tokens, i)) continue;
    parts.push(i === 0 ? inSmall(scene, token) : token);
  }
  if (/^['’]s?$/.test(parts.at(-1)?.lower ?? '')) parts.pop();
  return joinTokens(withoutBrackets(parts))
    .replace(/ \/ /g, '/')
    .replace(/ (?=['’](?:ve|re|ll|d|m)\b)/gu, '')
    .replace(/(?<=s['’])s\b/gu, '');
}

/** The marks within a name or an amount; of quotation marks only the apostrophe, and a comma between adjectives. */
function isKeptMark(tokens: readonly Token[], i: number): boolean {
  const text = tokens[i]?.text ?? '';
  if (text === ',') return tokens[i - 1]?.tag === 'adjective' && tokens[i + 1]?.tag === 'adjective';
  if (!/^['’]$/.test(text)) return /^[&%$£€#/.()-]$/.test(text);
  const isClosing = tokens
    .slice(Math.max(0, i - MAX_QUOTED), i)
    .some((token, at, near) => /^['‘]$/.test(token.text) && token.end === (near[at + 1] ?? tokens[i])?.start);
  return tokens[i - 1]?.end === tokens[i]?.start && !isClosing;
}
const MAX_QUOTED = 7;

/** "her tour", but not "her own tour" nor "meets her". */
function isOwnership(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return (
    next !== undefined && (isNominal(next) || /^[$£€]$/.test(next.text)) && next.type !== 'time' && next.lower !== 'own'
  );
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
  if (/^(?:it|them)$/.test(token.lower) && i > 0 && (i === last || isAdverb(noun?.lower ?? ''))) {
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
  if (
    !isWhole ||
    (isCapitalised(noun) && PERSON_NOUNS.has(noun.lower)) ||
    !POINTING_NOUNS.some((nouns) => nouns.has(noun.lower))
  )
    return null;
  const name = discourse.forNoun(noun.lower, sentence, token.start);
  return name === '' ? null : { text: name, last: i + 1 };
}
export const MAX_DESCRIPTION = 5;

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
const POINTING_NOUNS = [GROUP_NOUNS, FIRM_NOUNS, BODY_NOUNS, COUNTRY_NOUNS, PERSON_NOUNS, WORK_NOUNS];
