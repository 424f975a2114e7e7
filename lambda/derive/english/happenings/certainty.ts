import type { Certainty } from '../../key-date.ts';
import { type Anchor, forwardOutlook } from '../grammar/anchor.ts';
import { leadStart, prepositionBefore } from '../grammar/clauses.ts';
import { isReported } from '../grammar/direction.ts';
import type { ParsedSentence } from '../grammar/parsed-sentence.ts';
import type { Outlook, VerbGroup } from '../grammar/verb-groups.ts';
import {
  CHOICE_NOUNS,
  ENDING_VERBS,
  MOVED_VERBS,
  OUTLOOK_WORDS,
  WISH_NOUNS,
  WISHING_VERBS,
} from '../words/predicates.ts';
import type { Condition } from './condition.ts';

const AS_EARLY_AS =
  /\b(?:as (?:early|soon) as|at the (?:earliest|latest)|until at least|not before|possibly|perhaps|maybe)\b/i;
const WINDOW = 40;

/** How sure the sentence is of its happening. */
export function certaintyOf(
  parsed: ParsedSentence,
  time: number,
  anchor: Anchor,
  condition: Condition | null,
): Certainty {
  if (isCalledOff(parsed, time, anchor) || isPastPlan(parsed, time, anchor)) return 'cancelled';
  if (condition && !isFormality(parsed, anchor, condition)) return 'conditional';
  const token = parsed.tokens[time];
  const near = parsed.sentence.text.slice(Math.max(0, (token?.start ?? 0) - WINDOW), (token?.end ?? 0) + 20);
  if (AS_EARLY_AS.test(near)) return 'possible';
  const isRough = /^(?:around|about)$/.test(prepositionBefore(parsed.tokens, time));
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
  if (group.passive && Object.hasOwn(OUTLOOK_WORDS, parsed.tokens[group.head]?.lower ?? '')) {
    return OUTLOOK_WORDS[parsed.tokens[group.head]?.lower ?? ''] ?? 'scheduled';
  }
  if (CHOICE_NOUNS.has(parsed.tokens[group.first - 1]?.lower ?? '')) return 'possible';
  const subject = parsed.tokens.slice(Math.max(0, group.first - 3), group.first);
  if (group.tense !== 'present' && subject.some((token) => WISH_NOUNS.has(token.lower))) return 'expected';
  if (WISHING_VERBS.has(group.base) && group.outlook === 'scheduled') return 'expected';
  if (isPermission(parsed, time, group)) return 'scheduled';
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

/** "expects the sale to close", "hopes that it will": the wish stands before another verb of the same clause. */
function wishBefore(parsed: ParsedSentence, time: number): boolean {
  const near = parsed.groups.filter((group) => group.last < time).slice(-2);
  return (
    near.some((group) => WISHING_VERBS.has(group.base) && group.tense !== 'past') ||
    near.some((group) => group.base === 'expect' || group.base === 'hope')
  );
}

/** "had been due to end on May 9", "was to start Monday but …": what was to be and, as the article goes on to say, will not. */
function isPastPlan(parsed: ParsedSentence, time: number, anchor: Anchor): boolean {
  const { tokens } = parsed;
  if (anchor.sort === 'forward')
    return anchor.group !== null && anchor.group.head === anchor.word && tokens[anchor.group.first]?.lower === 'had';
  if (anchor.sort !== 'verb' || !anchor.group.seenFromPast) return false;
  const isOverturned = tokens.slice(time + 1).some((token) => /^(?:but|however|instead|until)$/.test(token.lower));
  const words = tokens.slice(anchor.group.first, anchor.group.last).map((token) => token.lower);
  return (
    words.includes('have') ||
    (tokens[anchor.group.first]?.lower === 'had' && !isReported(parsed, anchor.group)) ||
    isOverturned
  );
}

/** "was postponed from Monday", "the rally on Friday has been called off"; not "postponed to Thursday". */
function isCalledOff(parsed: ParsedSentence, time: number, anchor: Anchor): boolean {
  const group = anchor.sort === 'none' ? null : anchor.group;
  if (!group) return false;
  const { tokens } = parsed;
  const lead = tokens.slice(leadStart(tokens, time), time).map((token) => token.lower);
  if (lead.some((word) => /^(?:to|until|till|for)$/.test(word))) return false;
  const words = tokens.slice(group.first, group.last + 2).map((token) => token.lower);
  // "will no longer be asked for from May 1" starts then.
  if (words.includes('longer') && words.includes('no'))
    return !lead.some((word) => /^(?:from|after|of|starting)$/.test(word));
  if (group.base === 'call' || group.base === 'put' || group.base === 'push') {
    const next = tokens[group.last + 1]?.lower ?? '';
    return next === 'off' || (group.base !== 'call' && next === 'back');
  }
  if (ENDING_VERBS.has(group.base)) return true;
  return MOVED_VERBS.has(group.base) && (lead.includes('from') || anchor.sort === 'noun');
}
