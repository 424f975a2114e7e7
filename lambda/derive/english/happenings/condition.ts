import type { Anchor } from '../grammar/anchor.ts';
import { isHardBoundary } from '../grammar/clauses.ts';
import type { ParsedSentence } from '../grammar/parsed-sentence.ts';
import { isDependent, type VerbGroup } from '../grammar/verb-groups.ts';
import type { Token } from '../text/tokens.ts';
import { REPORTING_VERBS } from '../words/predicates.ts';

/** A condition in a sentence: the tokens from `first` to `last`. */
export interface Condition {
  readonly first: number;
  readonly last: number;
}

const HINT =
  /\b(?:if|unless|should|once|permitting|provid|assum|pending|subject to|long as|condition|in the event|depending|contingent)/i;
const OPENERS = new Set(['should', 'once', 'weather', 'if', 'unless', 'provided', 'providing', 'assuming', 'pending']);
/** Before "if" these make it "whether" or a comparison. */
const NOT_A_CONDITION = new Set([
  'even',
  'as',
  'only',
  'asked',
  'ask',
  'see',
  'know',
  'wonder',
  'wondered',
  'determine',
  'sure',
  'what',
  'doubt',
  'decide',
  'sooner',
  'earlier',
]);
const PHRASES: readonly (readonly string[])[] = [
  ['subject', 'to'],
  ['as', 'long', 'as'],
  ['so', 'long', 'as'],
  ['on', 'condition', 'that'],
  ['in', 'the', 'event'],
  ['depending', 'on'],
  ['contingent', 'on'],
  ['contingent', 'upon'],
  ['conditional', 'on'],
];

/**
 * The condition that the sentence puts on its happening ("if the vote passes", "subject to approval"); null where there is none,
 * and for what may befall anyone ("if you arrive").
 */
export function findCondition(parsed: ParsedSentence): Condition | null {
  if (!HINT.test(parsed.sentence.text)) return null;
  const { tokens } = parsed;
  for (let i = 0; i < tokens.length; i += 1) {
    if (opensCondition(tokens, i)) return { first: i, last: conditionEnd(parsed, i) };
  }
  return null;
}

/** Whether a condition of the sentence is one of the happening at a time, and not of what another clause tells ("… and was freed if …"). */
export function appliesTo(parsed: ParsedSentence, time: number, anchor: Anchor, condition: Condition): boolean {
  if (time >= condition.first && time <= condition.last) return false;
  const group = anchor.sort === 'none' ? null : anchor.group;
  const from = Math.max(time, group?.last ?? 0);
  return !parsed.groups.some(
    (other) =>
      other.first > from &&
      other.last < condition.first &&
      // A plural noun is easily taken for a verb of the present ("bans and freezes").
      !isDependent(other) &&
      other.tense !== 'present' &&
      !REPORTING_VERBS.has(other.base) &&
      !other.coordinated &&
      /^(?:and|but|;)$/.test(clauseOpener(parsed, other)),
  );
}

/** The last of "and", "but" and the like before a verb's subject. */
function clauseOpener({ tokens }: ParsedSentence, group: VerbGroup): string {
  for (let i = group.first - 1; i >= Math.max(0, group.first - 8); i -= 1) {
    const word = tokens[i]?.lower ?? '';
    if (/^(?:and|but|;|,|that|which|who)$/.test(word)) return word;
  }
  return '';
}

/** Its words, verbatim. */
export function conditionWords(parsed: ParsedSentence, condition: Condition): string {
  const start = parsed.tokens[condition.first]?.start ?? 0;
  const end = parsed.tokens[condition.last]?.end ?? start;
  return parsed.sentence.text.slice(start, end);
}

function opensCondition(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i]?.lower ?? '';
  const before = tokens[i - 1]?.lower ?? '';
  if (word === 'providing' && tokens[i + 1]?.lower !== 'that') return false;
  if (
    word === 'provided' &&
    !/^[,]$|^that$/.test(before) &&
    tokens[i + 1]?.lower !== 'that' &&
    tokens[i - 1]?.type !== 'time'
  )
    return false;
  // "Should the appeal fail, …".
  if (word === 'should') return i === 0 && !tokens.some((token) => token.text === '?');
  // "takes effect once parliament approves it".
  if (word === 'once') return before !== 'at' && isApproval(tokens, i);
  if (word === 'weather') return tokens[i + 1]?.lower === 'permitting';
  if (word === 'pending' && /^(?:the|a|an|of|is|are|was|still)$/.test(before)) return false;
  // "unless the offer is further extended": so too.
  if (word === 'unless' && isProlonged(tokens, i)) return false;
  if (OPENERS.has(word))
    return (
      !NOT_A_CONDITION.has(before) &&
      tokens[i + 1]?.lower !== 'not' &&
      // "unless extended" stands in every such notice.
      !(
        word === 'unless' &&
        /^(?:extended|renewed|otherwise|earlier|sooner|terminated|withdrawn)$/.test(tokens[i + 1]?.lower ?? '')
      ) &&
      !/^(?:any|anything|ever|necessary|possible|you|your)$/.test(tokens[i + 1]?.lower ?? '')
    );
  return PHRASES.some((phrase) => phrase.every((part, at) => tokens[i + at]?.lower === part));
}

function isProlonged(tokens: readonly Token[], unless: number): boolean {
  const clause = tokens.slice(unless + 1, unless + 8);
  return (
    clause.some(({ lower }) => /^(?:extended|renewed|terminated|withdrawn)$/.test(lower)) &&
    clause.some(({ lower }) => lower === 'offer')
  );
}

/** What waits for somebody's consent, not for its turn. */
function isApproval(tokens: readonly Token[], from: number): boolean {
  return tokens
    .slice(from + 1, from + 9)
    .some((token) =>
      /^(?:approv|agree|ratif|clear|consent|sign|pass|confirm|accept|adopt|endors|complet)/.test(token.lower),
    );
}

/** ", officials said on Friday": the comma before whoever says so. */
function isAttribution(parsed: ParsedSentence, comma: number): boolean {
  return parsed.groups.some(
    (group) => group.first > comma && group.first <= comma + 6 && REPORTING_VERBS.has(group.base),
  );
}

/** A condition that opens its sentence ends at the comma; any other runs to the end of its clause. */
function conditionEnd(parsed: ParsedSentence, first: number): number {
  const { tokens } = parsed;
  const isLeading =
    first === 0 ||
    /^[,"“]$/.test(tokens[first - 1]?.text ?? '') ||
    /^(?:that|but|and)$/.test(tokens[first - 1]?.lower ?? '');
  const isPhrase = !OPENERS.has(tokens[first]?.lower ?? '');
  for (let i = first + 1; i < tokens.length; i += 1) {
    const isLast = i === tokens.length - 1;
    const isStop = isHardBoundary(tokens, i) || (isLast && /^[.!?"”]$/.test(tokens[i]?.text ?? ''));
    if (isStop || (tokens[i]?.text === ',' && (isLeading || isPhrase || isAttribution(parsed, i)))) return i - 1;
  }
  return tokens.length - 1;
}
