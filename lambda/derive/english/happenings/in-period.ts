import type { TimeExpression } from '../../time/time-expression.ts';
import { type Anchor, prepositionOf } from '../grammar/anchor.ts';
import { isNominal } from '../grammar/clauses.ts';
import { isReported, isScheduling } from '../grammar/direction.ts';
import type { ParsedSentence } from '../grammar/parsed-sentence.ts';
import { isDependent, type VerbGroup } from '../grammar/verb-groups.ts';
import { HAPPENING_VERBS } from '../words/happening-words.ts';
import {
  FORWARD_NOUNS,
  FORWARD_WORDS,
  OPINION_VERBS,
  POINT_VERBS,
  SCHEDULING_VERBS,
  STATIVE_VERBS,
  TREND_NOUNS,
  TREND_VERBS,
  WISH_NOUNS,
} from '../words/predicates.ts';
import { findCondition } from './condition.ts';
import { isDoubted } from './denial.ts';
import { becomes } from './mere-description.ts';

/*
 * Whether something happens in a week, month, quarter, season or year: most that is said of such a period is a trend, a level or a habit.
 */

export function happensInPeriod(
  parsed: ParsedSentence,
  time: number,
  anchor: Extract<Anchor, { sort: 'noun' | 'verb' }>,
  preposition: string,
  expression: TimeExpression,
  isAllAhead: boolean,
): boolean {
  if (anchor.group && isEndOfState(parsed, anchor.group, preposition)) return true;
  const isLong = !/^(?:season|weekend|week|month)$/.test(expression.reference.form);
  const isSetFor = preposition === 'for' && anchor.sort === 'verb' && PLANNING_VERBS.has(anchor.group.base);
  if (
    (/^(?:through|throughout|for|as)$/.test(preposition) && !isSetFor) ||
    (isLong && /^(?:over|during)$/.test(preposition) && !(preposition === 'during' && isPointIn(anchor))) ||
    (isLong && /^(?:over|during)\b/i.test(parsed.tokens[time]?.text ?? ''))
  )
    return false;
  if (anchor.sort === 'noun') return isNounInPeriod(parsed, time, anchor, expression, isAllAhead);
  const group = anchor.group.tense === 'gerund' ? carrierOf(parsed, anchor.group) : anchor.group;
  if (expression.reference.form === 'span' && expression.reference.unit === 'year' && !expression.reference.running)
    return false;
  if (isLimit(preposition) && group.base === 'be' && !becomes(parsed, group, time)) return false;
  if (isHabit(parsed, group, expression)) return false;
  if (isLimit(preposition)) return group.tense !== 'past' || SCHEDULING_VERBS.has(group.base);
  if (
    (STATIVE_VERBS.has(group.base) && !becomes(parsed, group, time)) ||
    TREND_VERBS.has(group.base) ||
    (group.isWould && !isLikely(parsed, group) && !findCondition(parsed) && !isReported(parsed, group)) ||
    isDoubted(parsed, group) ||
    hasTrendObject(parsed, group) ||
    hasTrendSubject(parsed, group)
  )
    return false;
  // "is planning an event for this fall", "scheduled for trial in August".
  if (isSetFor && !/^(?:past|perfect)$/.test(group.tense)) return true;
  if (SCHEDULING_VERBS.has(group.base) && parsed.tokens[group.last + 1]?.lower === 'for') return true;
  // "elections to be held in May".
  if (group.tense === 'infinitive' && group.passive && isNominal(parsed.tokens[group.first - 1])) return true;
  // "when it reports in late January".
  if (group.base === 'report' && group.tense === 'present' && isAllAhead) return true;
  const isFixed = isScheduling(parsed, group, preposition, time);
  if (isFixed && /^(?:past|perfect)$/.test(group.tense)) return true;
  if (group.promised && expression.points !== 'ahead') return false;
  if (group.tense === 'future') return true;
  if (group.tense === 'present' && isAllAhead && !OPINION_VERBS.has(group.base)) return true;
  // "is opening an office this month".
  if (group.tense === 'present' && group.first !== group.head && POINT_VERBS.has(group.base)) return true;
  return (
    (HAPPENING_VERBS.has(group.base) || POINT_VERBS.has(group.base)) &&
    (group.tense === 'infinitive' || (group.tense === 'present' && expression.points === 'ahead'))
  );
}

/** "will remain on display through the fall", "has extended his contract until August 2021": what ends is told. */
function isEndOfState(parsed: ParsedSentence, group: VerbGroup, preposition: string): boolean {
  if (!/^(?:through|until|till)$/.test(preposition)) return false;
  if (/^(?:extend|sign|renew|prolong)$/.test(group.base)) return true;
  if (group.tense === 'past' || group.negated) return false;
  const isState = /^(?:open|closed|shut|on|in|available|up)$/.test(parsed.tokens[group.last + 1]?.lower ?? '');
  return /^(?:run|last)$/.test(group.base) || (/^(?:remain|stay|be|keep)$/.test(group.base) && isState);
}

/** "next week's Australian Open", "the 2015 deadline", "a vote in March 2015": a noun for what happens, in a period that cannot be past. */
function isNounInPeriod(
  parsed: ParsedSentence,
  time: number,
  { noun, group }: Extract<Anchor, { sort: 'noun' }>,
  expression: TimeExpression,
  isAllAhead: boolean,
): boolean {
  if (group?.negated || TREND_NOUNS.has(parsed.tokens[noun]?.lower ?? '')) return false;
  if (group?.tense === 'future') return true;
  // "set for release in the spring".
  if (parsed.tokens[noun - 1]?.lower === 'for' && FORWARD_WORDS.has(parsed.tokens[noun - 2]?.lower ?? ''))
    return isAllAhead;
  if (FIGURES.test(parsed.tokens[noun]?.lower ?? '')) return false;
  const isCertain =
    expression.points === 'ahead' || ('year' in expression.reference && expression.reference.year !== null);
  // "had led in the 2016 race": what a year is put before may be going on.
  const isWithin =
    noun > time && expression.points !== 'ahead' && /^(?:in|of|during)$/.test(prepositionOf(parsed.tokens, time));
  return isCertain && isAllAhead && !isWithin && Math.abs(noun - time) <= 6;
}

const FIGURES =
  /^(?:earnings|results|figures|debt|payments?|shares?|stock|bonds?|notes?|rights?|stake|production|benefits?|law|rules?)$/;

/** "taken by holding a meeting this week", "with the aim of deciding by June": the verb whose tense "-ing" has, where it has one. */
function carrierOf(parsed: ParsedSentence, group: VerbGroup): VerbGroup {
  const before = parsed.tokens[group.first - 1]?.lower ?? '';
  const noun = parsed.tokens[group.first - 2]?.lower ?? '';
  if (before === 'of' && (WISH_NOUNS.has(noun) || FORWARD_NOUNS.has(noun))) return { ...group, tense: 'future' };
  const outer = parsed.groups.findLast((other) => other.last < group.first && !isDependent(other));
  const isPart = before === 'by' || /^(?:begin|start|commence)$/.test(group.base);
  return outer?.tense === 'future' && isPart ? { ...group, tense: 'future' } : group;
}

/** "is to be completed during the second quarter": what takes a moment happens in a period, however long. */
function isPointIn(anchor: Extract<Anchor, { sort: 'noun' | 'verb' }>): boolean {
  return (
    anchor.sort === 'verb' &&
    /^(?:complete|close|open|begin|start|launch|finalize|conclude|sign|vote|release|publish)$/.test(anchor.group.base)
  );
}

/** What is planned "for" a period is to happen in it. */
const PLANNING_VERBS = new Set([
  'plan',
  'schedule',
  'reschedule',
  'set',
  'slate',
  'postpone',
  'delay',
  'target',
  'book',
  'tip',
  'pencil',
]);

/** "the season, which starts in early September", "the year that starts in April": every year. */
function isHabit(parsed: ParsedSentence, group: VerbGroup, { reference, points }: TimeExpression): boolean {
  if (group.tense !== 'present' || points !== null || SCHEDULING_VERBS.has(group.base)) return false;
  const isYearly = (reference.form === 'month' || reference.form === 'season') && reference.year === null;
  return isYearly && /^(?:which|that)$/.test(parsed.tokens[group.first - 1]?.lower ?? '');
}

/** "would likely go to trial". */
function isLikely({ tokens }: ParsedSentence, group: VerbGroup): boolean {
  return tokens.slice(group.first, group.last).some(({ lower }) => lower === 'likely' || lower === 'probably');
}

/** "show a further decline", "report a loss". */
function hasTrendObject(parsed: ParsedSentence, group: VerbGroup): boolean {
  const behind = parsed.tokens.slice(group.last + 1, group.last + 8);
  const end = behind.findIndex((token) => token.lower === 'with' || token.lower === 'without');
  return (end < 0 ? behind : behind.slice(0, end)).some((token) => TREND_NOUNS.has(token.lower));
}

/** "growth could reach 3 %". */
function hasTrendSubject({ tokens }: ParsedSentence, group: VerbGroup): boolean {
  const isFixed =
    /^(?:happen|take|come|publish|release|report|announce|issue|begin|start|end|close|expire|resume)$/.test(group.base);
  return (
    !isFixed && tokens.slice(Math.max(0, group.first - 4), group.first).some((token) => TREND_NOUNS.has(token.lower))
  );
}

/** "until" tells an end, whatever goes on before it. */
export function isLimit(preposition: string): boolean {
  return preposition === 'until' || preposition === 'till';
}
