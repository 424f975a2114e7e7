import { isCapitalised, type Token } from '../text/tokens.ts';
import {
  COORDINATORS,
  DETERMINERS,
  isAdverb,
  PREPOSITIONS,
  SUBORDINATORS,
  TIME_PREPOSITIONS,
} from '../words/function-words.ts';
import { FORWARD_WORDS, REPORTING_VERBS } from '../words/predicates.ts';
import type { ParsedSentence } from './parsed-sentence.ts';
import { isDependent, type VerbGroup } from './verb-groups.ts';

const HARD_MARKS = new Set([';', ':', '—', '–', '--', '(', ')', '_', '|', '•', '…', '...']);
/** Further away than this, a verb and a time are in different clauses. */
const REACH = 60;
const QUOTES = new Set(['"', '“', '”', '``', "''"]);

/** A mark that no verb reaches across. */
export function isHardBoundary(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (token?.type !== 'mark') return false;
  if (HARD_MARKS.has(token.text)) return true;
  if (!QUOTES.has(token.text)) return false;
  return (
    /^[.,?!]$/.test(tokens[i - 1]?.text ?? '') ||
    /^[.,]$/.test(tokens[i + 1]?.text ?? '') ||
    isCapitalised(tokens[i + 1])
  );
}

/** Index of the first of the words that lead up to a time expression: "no later than", "starting on". */
export function leadStart(tokens: readonly Token[], time: number): number {
  let i = time;
  while (i > 0 && time - i < 5 && (isLead(tokens[i - 1]) || isEither(tokens, i - 1))) i -= 1;
  return i;
}

/** "on or about May 9". */
function isEither(tokens: readonly Token[], i: number): boolean {
  return tokens[i]?.lower === 'or' && TIME_PREPOSITIONS.has(tokens[i - 1]?.lower ?? '') && isLead(tokens[i + 1]);
}

function isLead(token: Token | undefined): boolean {
  if (token?.type !== 'word') return false;
  return (
    (TIME_PREPOSITIONS.has(token.lower) && token.lower !== 'of') ||
    /^(?:early|late|later|earlier|soon|starting|beginning|the|no|than|sometime|again|only|both|either|out|least|most|starting|beginning|commencing|effective)$/.test(
      token.lower,
    )
  );
}

/** True where a time expression opens its clause: "On Sunday, New York …", "… and on Monday will …". */
export function opensClause(tokens: readonly Token[], time: number): boolean {
  const start = leadStart(tokens, time);
  const before = tokens[start - 1];
  if (!before) return true;
  // The stop of "Inc." opens nothing.
  if (before.type === 'mark') return !/^[)%.]$/.test(before.text);
  return (
    COORDINATORS.has(before.lower) ||
    (SUBORDINATORS.has(before.lower) && before.lower !== 'as' && !isTimePreposition(before.lower))
  );
}

function isTimePreposition(word: string): boolean {
  return word === 'until' || word === 'before' || word === 'after' || word === 'since';
}

/** Whether a mark that no verb reaches across stands between two tokens; a closed parenthesis does not count. */
function isCutOff(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > REACH) return true;
  let depth = 0;
  for (let i = from + 1; i < to; i += 1) {
    const text = tokens[i]?.text;
    if (text === '(') depth += 1;
    else if (text === ')') depth -= 1;
    else if (depth === 0 && isHardBoundary(tokens, i)) return true;
    if (depth < 0) return true;
  }
  return depth !== 0;
}

/** The last verb group before a token in the same clause. */
export function groupBefore(parsed: ParsedSentence, index: number): VerbGroup | null {
  const group = parsed.groups.findLast((other) => other.last < index && !isInserted(parsed, other));
  return group && !isCutOff(parsed.tokens, group.last, index) ? group : null;
}

/** ", he said,": who says so, put in between. */
function isInserted({ tokens }: ParsedSentence, group: VerbGroup): boolean {
  if (!REPORTING_VERBS.has(group.base) || tokens[group.last + 1]?.text !== ',') return false;
  for (let i = group.first - 1; i >= Math.max(1, group.first - 5); i -= 1) if (tokens[i]?.text === ',') return true;
  return false;
}

/** The first finite verb group behind a token in the same clause, past relative clauses. */
export function groupAfter(parsed: ParsedSentence, index: number): VerbGroup | null {
  const { tokens } = parsed;
  for (const group of parsed.groups) {
    if (group.first <= index || isDependent(group)) continue;
    if (isCutOff(tokens, index, group.first)) return null;
    const isRelative = /^(?:who|which|that)$/.test(tokens[group.first - 1]?.lower ?? '') && group.first - 1 > index + 1;
    if (!isRelative) return group;
  }
  return null;
}

/** The word just before a time expression and its prepositions that alone says it is ahead ("payable", "scheduled for"). */
export function forwardWordBefore(tokens: readonly Token[], time: number): number | null {
  const start = leadStart(tokens, time);
  for (let i = time - 1; i >= start - 1 && i >= 0; i -= 1) {
    const token = tokens[i];
    if (i === 0 && start === 0) break;
    if (token && (isForwardWord(tokens, i) || isRecordDay(tokens, i) || isDateOf(tokens, i))) return i;
  }
  if (tokens[start - 1]?.lower === 'of' && isDateOf(tokens, start - 2)) return start - 2;
  const record = recordBefore(tokens, start);
  if (record !== null) return record;
  const due = dueBefore(tokens, start);
  if (due !== null) return due;
  const beyond = tokens[start - 2];
  const skip = tokens[start - 1];
  return beyond && skip && isAdverb(skip.lower) && isForwardWord(tokens, start - 2) ? start - 2 : null;
}

const AT_CLOSE = /^(?:as|of|at|the|close|end|business|trading|day|hours|on)$/;

/** "to holders of record as of the close of business on May 9". */
function recordBefore(tokens: readonly Token[], start: number): number | null {
  let i = start - 1;
  while (i > 0 && start - i < 9 && AT_CLOSE.test(tokens[i]?.lower ?? '')) i -= 1;
  return i > 0 && i < start - 1 && isRecordDay(tokens, i) ? i : null;
}

/** "due on newsstands Monday", "due in stores on May 9". */
function dueBefore(tokens: readonly Token[], start: number): number | null {
  for (let i = start - 2; i >= Math.max(0, start - 5); i -= 1) {
    const token = tokens[i];
    if (token?.type !== 'word') return null;
    if (token.lower === 'due') return /^(?:on|in|at|out|back)$/.test(tokens[i + 1]?.lower ?? '') ? i : null;
  }
  return null;
}

/** "set for Monday", but not the record "set on Monday". */
function isForwardWord(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i]?.lower ?? '';
  return FORWARD_WORDS.has(word) && (word !== 'set' || tokens[i + 1]?.lower === 'for');
}

/** "a ship date of May 9". */
function isDateOf(tokens: readonly Token[], i: number): boolean {
  return /^(?:date|deadline|target)$/.test(tokens[i]?.lower ?? '') && tokens[i + 1]?.lower === 'of';
}

/** "to owners of record May 9". */
export function isRecordDay(tokens: readonly Token[], i: number): boolean {
  return tokens[i]?.lower === 'record' && tokens[i - 1]?.lower === 'of';
}

/** The preposition of a time expression, lower case; '' where it has none. */
export function prepositionBefore(tokens: readonly Token[], time: number): string {
  // "through the fall": some expressions hold their own.
  const own = OWN_PREPOSITION.exec(tokens[time]?.lower ?? '')?.[0];
  if (own !== undefined) return own;
  let isThan = false;
  for (let i = time - 1; i >= leadStart(tokens, time); i -= 1) {
    const token = tokens[i];
    // "until at least June 15".
    if (token?.lower === 'at' && /^(?:least|most)$/.test(tokens[i + 1]?.lower ?? '')) continue;
    // "until no earlier than June 15".
    // "as far as December".
    if (token?.lower === 'as' && /^(?:early|soon|late|far)$/.test(tokens[i - 1]?.lower ?? '')) return '';
    if (token?.lower === 'than') isThan = true;
    else if (token && PREPOSITIONS.has(token.lower)) return token.lower;
  }
  return isThan ? 'than' : '';
}
const OWN_PREPOSITION = /^(?:by|until|till|before|through|for|over|during)(?=\s)/;

/** True for a word that can stand inside a noun phrase. */
export function isNominal(token: Token | undefined): boolean {
  if (!token) return false;
  if (token.type === 'number') return true;
  return (
    token.type === 'word' &&
    !PREPOSITIONS.has(token.lower) &&
    !COORDINATORS.has(token.lower) &&
    !DETERMINERS.has(token.lower) &&
    !SUBORDINATORS.has(token.lower)
  );
}
