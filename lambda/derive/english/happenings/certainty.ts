import type { Certainty } from '../../key-date.ts';
import { type Anchor, forwardOutlook } from '../grammar/anchor.ts';
import { prepositionBefore } from '../grammar/clauses.ts';
import type { ParsedSentence } from '../grammar/parsed-sentence.ts';
import type { Outlook, VerbGroup } from '../grammar/verb-groups.ts';
import { CHOICE_NOUNS, OUTLOOK_WORDS, WEIGHING_VERBS, WISH_NOUNS, WISHING_VERBS } from '../words/predicates.ts';
import { isCalledOff } from './calling-off.ts';
import type { Condition } from './condition.ts';

const AS_EARLY_AS =
  /\b(?:as (?:early|soon) as|at the (?:earliest|latest)|the earliest|until at least|no(?:t| earlier| sooner) (?:than|before)|possibly|perhaps|maybe)\b/i;
const WINDOW = 40;

/** How sure the sentence is of its happening. */
export function certaintyOf(
  parsed: ParsedSentence,
  time: number,
  anchor: Anchor,
  condition: Condition | null,
): Certainty {
  if (isCalledOff(parsed, time, anchor)) return 'cancelled';
  if (condition && !isFormality(parsed, anchor, condition)) return 'conditional';
  const token = parsed.tokens[time];
  const near = parsed.sentence.text.slice(Math.max(0, (token?.start ?? 0) - WINDOW), (token?.end ?? 0) + 20);
  if (AS_EARLY_AS.test(near)) return 'possible';
  const preposition = prepositionBefore(parsed.tokens, time);
  if (preposition === 'before' && anchor.sort !== 'none' && anchor.group?.negated) return 'possible';
  const isRough = /^(?:around|about)$/.test(preposition) && token?.expression?.clock === null;
  const outlook = anchor.sort === 'none' ? 'scheduled' : outlookOf(parsed, time, anchor);
  return isRough && outlook === 'scheduled' ? 'expected' : outlook;
}

function outlookOf(parsed: ParsedSentence, time: number, anchor: Exclude<Anchor, { sort: 'none' }>): Outlook {
  if (anchor.sort === 'forward') {
    const word = parsed.tokens[anchor.word]?.lower ?? '';
    return forwardOutlook(word);
  }
  if (anchor.sort === 'noun') return 'scheduled';
  const { group } = anchor;
  const stated = group.passive ? OUTLOOK_WORDS.get(parsed.tokens[group.head]?.lower ?? '') : undefined;
  if (stated) return stated;
  if (CHOICE_NOUNS.has(parsed.tokens[group.first - 1]?.lower ?? '')) return 'possible';
  const subject = parsed.tokens.slice(Math.max(0, group.first - 3), group.first);
  if (group.tense !== 'present' && subject.some((token) => WISH_NOUNS.has(token.lower))) return 'expected';
  if (
    ON_TRACK.test(
      parsed.tokens
        .slice(Math.max(0, group.first - 3), group.last + 3)
        .map((token) => token.lower)
        .join(' '),
    )
  )
    return 'expected';
  if (WEIGHING_VERBS.has(group.base) || weighedBefore(parsed, group) || isAuthorized(parsed, group)) return 'possible';
  if (isPermission(parsed, time, group)) return 'scheduled';
  if (WISHING_VERBS.has(group.base) && group.outlook === 'scheduled') return 'expected';
  if (group.outlook !== 'scheduled') return group.outlook;
  return wishBefore(parsed, time) ? 'expected' : 'scheduled';
}

/** "expires May 9 unless it is extended": whatever ends may be prolonged, and the day stands all the same. */
function isFormality(parsed: ParsedSentence, anchor: Anchor, condition: Condition): boolean {
  const isEnd =
    (anchor.sort === 'verb' || anchor.sort === 'subject') &&
    /^(?:expire|lapse|run|end|terminate)$/.test(anchor.group.base);
  return isEnd && parsed.tokens[condition.first]?.lower === 'unless';
}

/** "can be bought from May 3", "should be sent by May 9": what is allowed or asked for is fixed. */
function isPermission(parsed: ParsedSentence, time: number, group: VerbGroup): boolean {
  if (group.isAbility) return !group.negated;
  const isAsked = parsed.tokens[group.first]?.lower === 'should';
  return isAsked && /^(?:by|before)$/.test(prepositionBefore(parsed.tokens, time));
}

const ON_TRACK = /\b(?:on|in)\s(?:track|course|target|line|schedule)\b/;

/** "authorized the crews to strike on May 9": what one is free to do. */
function isAuthorized(parsed: ParsedSentence, group: VerbGroup): boolean {
  const before = parsed.groups.findLast((other) => other.last < group.first);
  return group.tense === 'infinitive' && /^(?:authori[sz]e|permit|allow)$/.test(before?.base ?? '');
}

/** "threatened to strike on May 9". */
function weighedBefore(parsed: ParsedSentence, group: VerbGroup): boolean {
  return group.promised && parsed.tokens[group.first]?.lower.startsWith('threat') === true;
}

/** "expects the sale to close", "hopes that it will": the wish stands before another verb of the same clause. */
function wishBefore(parsed: ParsedSentence, time: number): boolean {
  const near = parsed.groups.filter((group) => group.last < time).slice(-2);
  return (
    near.some((group) => WISHING_VERBS.has(group.base) && group.tense !== 'past') ||
    near.some((group) => group.base === 'expect' || group.base === 'hope')
  );
}
