import { isHardBoundary, isNominal, leadStart } from '../../grammar/clauses.ts';
import { verbReading } from '../../grammar/verb-forms.ts';
import { isDependent, type VerbGroup } from '../../grammar/verb-groups.ts';
import type { Token } from '../../text/tokens.ts';
import { ABBREVIATIONS } from '../../words/abbreviations.ts';
import { COORDINATORS, DETERMINERS, isAdverb, PREPOSITIONS } from '../../words/function-words.ts';
import { HAPPENING_NOUNS } from '../../words/happening-words.ts';
import { COMMITTING_VERBS, SETTING_VERBS } from '../../words/predicates.ts';
import { MAX_WORDS, withoutDangling } from '../headline.ts';
import { phraseText } from './naming.ts';
import type { Scene } from './scene.ts';
import { withoutAmount, withoutClock, withoutPrices } from './without-figures.ts';

/**
 * What follows the verb, without the time and its prepositions, up to the end of what a headline says. Where the headline names its
 * subject, that it is "its" or "her" own goes without saying.
 */
export function restOf(scene: Scene, group: VerbGroup, isNamed = false): string {
  const { parsed, time, condition } = scene;
  const { tokens } = parsed;
  const start = leadStart(tokens, time);
  // "walk out on Monday": the verb's own particle.
  const timeStart =
    (start === group.last + 1 && /^(?:out|over|through|ahead)$/.test(tokens[start]?.lower ?? '')) ||
    tokens[start]?.lower === 'again' ||
    (start === group.last + 1 && tokens[start]?.lower === 'in' && PREPOSITIONS.has(tokens[start + 1]?.lower ?? ''))
      ? start + 1
      : start;
  const parts: string[] = [];
  let from = group.head + 1;
  let count = 0;
  const flush = (to: number): void => {
    if (to >= from) parts.push(phraseText(scene, from, to, false, isNamed));
  };
  let i = from;
  for (; i < tokens.length && count < MAX_WORDS + 4; i += 1) {
    const token = tokens[i];
    if (!token || i === condition?.first || (token.type === 'time' && i !== time)) break;
    if (i >= timeStart && i <= time) {
      flush(i - 1);
      i = time;
      from = time + (PART_OF_DAY.test(tokens[time + 1]?.lower ?? '') ? 2 : 1);
      i = from - 1;
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
    // "opens on Monday and the park on Sunday": another clause.
    const isNextClause = i === time + 1 && COORDINATORS.has(token.lower) && tokens[i + 1]?.type !== 'time';
    if (isNextClause || isStop(scene, group, i, count)) break;
    if (count === 0 && i > group.last && isAdverb(token.lower) && !isParticle(tokens, i)) {
      from = i + 1;
      continue;
    }
    count += 1;
  }
  flush(i - 1);
  const text = withoutAmount(withoutPrices(withoutClock(parts.filter((part) => part !== '').join(' '))));
  const rest = withoutDangling(text.split(' ')).join(' ');
  return timeStart > start && rest === tokens[start]?.lower ? rest : rest.replace(LONE_SMALL_WORD, '');
}

/** "May 11 evening" */
const PART_OF_DAY = /^(?:morning|afternoon|evening|night|midnight|noon)$/;

/** "goes ahead", "is tried again", "costs more": what the verb does not tell alone. */
function isParticle(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i]?.lower ?? '';
  return (
    PARTICLES.test(word) ||
    (/^(?:more|less)$/.test(word) && (tokens[i + 1] === undefined || tokens[i + 1]?.type !== 'word'))
  );
}
const PARTICLES = /^(?:ahead|again|together|online|abroad|away|apart|forward|live)$/;

/** All that is left of "on or about". */
const LONE_SMALL_WORD = /^(?:as|at|on|in|by|or|and|about|until|from|to|of|for|the|an?)$/;

/** Words behind which a headline tells no more. */
const STOP_WORDS =
  /^(?:,|which|who|whose|because|although|though|while|when|unless|if|as|but|where|that|until|till|after|before|since|amid|despite|following|including|once|so|rather|instead|pending|whereas|according)$/;

function isStop({ parsed, time }: Scene, group: VerbGroup, i: number, count: number): boolean {
  const { tokens } = parsed;
  const token = tokens[i];
  if (isShortQuotation(tokens, i)) return false;
  if (!token || isHardBoundary(tokens, i) || /^[.?!]$/.test(token.text)) return !isAbbreviationStop(tokens, i);
  if (count === 0 && i <= time) return false;
  // What is asked belongs to few verbs: "decides whether to stay", but not "members are asked whether they agree".
  if (token.lower === 'whether')
    return !(count === 0 || isNounWithInfinitive(tokens[i - 1]) || tokens[i - 1]?.lower === 'on');
  // "an accurate, full account"
  if (token.text === ',' && tokens[i - 1]?.tag === 'adjective' && tokens[i + 1]?.tag === 'adjective') return false;
  if (STOP_WORDS.test(token.lower)) return !(token.lower === 'as' && count <= 1 && SETTING_VERBS.has(group.base));
  const next = parsed.groups.find(
    (other) => other.first === i || (COORDINATORS.has(token.lower) && other.first === secondStart(tokens, i)),
  );
  if (COORDINATORS.has(token.lower) && (tokens[i + 1]?.lower === 'not' || isVerbBehind(tokens, i + 1))) return true;
  if (!next) return false;
  if (COORDINATORS.has(token.lower)) return true;
  // "guidelines to be issued will tell": what follows is another clause, unless it is what is asked or told.
  if (!isDependent(next) && (count > 0 || i > time || i === group.last + 1))
    return !isQuestion(tokens, group.last + 1, i);
  // "closes to allow repairs" tells why; "agrees to meet" and "asks banks to sell" tell what.
  return (
    next.tense === 'infinitive' &&
    count >= 2 &&
    !COMMITTING_VERBS.has(group.base) &&
    !isNounWithInfinitive(tokens[i - 1])
  );
}

/** "cuts jobs and close two plants": a verb that shares the auxiliary, though it may be an adjective. */
function isVerbBehind(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return (
    verbReading(tokens[i]?.lower ?? '')?.forms.includes('base') === true &&
    tokens[i]?.tag !== 'noun' &&
    next !== undefined &&
    (DETERMINERS.has(next.lower) || next.type === 'number' || /^(?:up|down|out|off)$/.test(next.lower))
  );
}

/** A mark of a quotation of few words, which is part of what is told: reach the end of the "grace period". */
function isShortQuotation(tokens: readonly Token[], i: number): boolean {
  if (!QUOTES.test(tokens[i]?.text ?? '')) return false;
  const near = (step: number): boolean => {
    for (let at = i + step; Math.abs(at - i) <= MAX_QUOTED && tokens[at]; at += step) {
      if (QUOTES.test(tokens[at]?.text ?? '')) return true;
      if (/^[.,:;?!]$/.test(tokens[at]?.text ?? '')) return false;
    }
    return false;
  };
  const isClosing = tokens[i - 1]?.end === tokens[i]?.start;
  return near(isClosing ? -1 : 1);
}
const QUOTES = /^(?:["“”]|``|'')$/;
const MAX_QUOTED = 7;

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
