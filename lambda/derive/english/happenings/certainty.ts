import type { Certainty } from '../../key-date.ts';
import { type Anchor, forwardOutlook } from '../grammar/anchor.ts';
import { leadStart } from '../grammar/clauses.ts';
import { isReported } from '../grammar/direction.ts';
import type { ParsedSentence } from '../grammar/parsed-sentence.ts';
import type { Outlook } from '../grammar/verb-groups.ts';
import { CHOICE_NOUNS, OUTLOOK_WORDS, WISH_NOUNS, WISHING_VERBS } from '../words/predicates.ts';
import type { Condition } from './condition.ts';

/** "cancelled" and its like say that a happening of the day is off; "was to" before them says that it had been on. */
const CANCELLED =
  /\b(?:cancel(?:l?ed|s|ling)?|call(?:ed|s|ing)? off|scrap(?:ped|s)|postpone[ds]?|no longer|abandon(?:ed|s))\b/i;
const AS_EARLY_AS = /\b(?:as (?:early|soon) as|at the (?:earliest|latest)|possibly|perhaps|maybe)\b/i;
const WINDOW = 40;

/** How sure the sentence is of its happening. */
export function certaintyOf(
  parsed: ParsedSentence,
  time: number,
  anchor: Anchor,
  condition: Condition | null,
): Certainty {
  if (isCalledOff(parsed, time, condition) || isPastPlan(parsed, anchor)) return 'cancelled';
  if (condition) return 'conditional';
  const token = parsed.tokens[time];
  const near = parsed.sentence.text.slice(Math.max(0, (token?.start ?? 0) - WINDOW), (token?.end ?? 0) + 20);
  if (AS_EARLY_AS.test(near)) return 'possible';
  return anchor.sort === 'none' ? 'scheduled' : outlookOf(parsed, time, anchor);
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
  if (group.outlook !== 'scheduled') return group.outlook;
  return wishBefore(parsed, time) ? 'expected' : 'scheduled';
}

/** "expects the sale to close", "hopes that it will": the wish stands before another verb of the same clause. */
function wishBefore(parsed: ParsedSentence, time: number): boolean {
  const near = parsed.groups.filter((group) => group.last < time).slice(-2);
  return (
    near.some((group) => WISHING_VERBS.has(group.base) && group.tense !== 'past') ||
    near.some((group) => group.base === 'expect' || group.base === 'hope')
  );
}

/** "had been due to end on May 9": what was to be and, as the article goes on to say, will not. */
function isPastPlan(parsed: ParsedSentence, anchor: Anchor): boolean {
  if (anchor.sort === 'forward')
    return (
      anchor.group !== null && anchor.group.head === anchor.word && parsed.tokens[anchor.group.first]?.lower === 'had'
    );
  return anchor.sort === 'verb' && anchor.group.seenFromPast && !isReported(parsed, anchor.group);
}

/** "was postponed from Monday", "the rally on Friday has been called off"; not "postponed to Thursday". */
function isCalledOff(parsed: ParsedSentence, time: number, condition: Condition | null): boolean {
  const { text } = parsed.sentence;
  const match = CANCELLED.exec(text);
  if (!match) return false;
  const inCondition =
    condition &&
    match.index >= (parsed.tokens[condition.first]?.start ?? 0) &&
    match.index < (parsed.tokens[condition.last]?.end ?? 0);
  if (inCondition) return false;
  const lead = parsed.tokens.slice(leadStart(parsed.tokens, time), time).map((token) => token.lower);
  return !lead.some((word) => word === 'to' || word === 'until' || word === 'till' || word === 'for');
}
