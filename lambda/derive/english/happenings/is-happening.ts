import { Temporal } from 'temporal-polyfill';
import type { Direction } from '../../time/resolve.ts';
import type { ResolvedDate } from '../../time/resolved-date.ts';
import type { TimeExpression } from '../../time/time-expression.ts';
import { type Anchor, prepositionOf } from '../grammar/anchor.ts';
import { isNominal, leadStart, prepositionBefore } from '../grammar/clauses.ts';
import { isPlainFuture, isReported, isRestOfDay, isScheduling } from '../grammar/direction.ts';
import type { ParsedSentence } from '../grammar/parsed-sentence.ts';
import { isDependent, type VerbGroup } from '../grammar/verb-groups.ts';
import { COORDINATORS } from '../words/function-words.ts';
import { HAPPENING_NOUNS, HAPPENING_VERBS } from '../words/happening-words.ts';
import {
  FORWARD_NOUNS,
  FORWARD_WORDS,
  NEW_STATES,
  OPINION_VERBS,
  POINT_VERBS,
  SCHEDULING_VERBS,
  STATIVE_VERBS,
  TREND_NOUNS,
  TREND_VERBS,
  WISH_NOUNS,
} from '../words/predicates.ts';
import { findCondition } from './condition.ts';

/**
 * Whether something happens at a time that a sentence speaks of, or it only describes: a trend, a state, a length of time, a day
 * of which nothing is said. Coarse periods need a verb of happening in the future; a day needs less.
 */
export function isHappening(
  parsed: ParsedSentence,
  time: number,
  anchor: Anchor,
  direction: Direction,
  resolved: ResolvedDate,
  published: Temporal.PlainDate,
): boolean {
  const expression = parsed.tokens[time]?.expression;
  if (!expression || isAccountingPeriod(parsed, time) || isSupposed(parsed, time)) return false;
  const isQuestion = parsed.sentence.text.endsWith('?') && !parsed.sentence.isHeading;
  if (isQuestion && anchor.sort !== 'noun') return false;
  if (
    anchor.sort === 'verb' &&
    (isTrendForecast(anchor.group, expression) ||
      isLevel(parsed, anchor.group) ||
      isLastingState(parsed, time, anchor.group))
  )
    return false;
  if (isCountedFrom(parsed, time) || isRegular(parsed, time, anchor) || isOfFigures(parsed, time)) return false;
  if (anchor.sort === 'verb' && isEmptyDeed(parsed, anchor.group)) return false;
  if (
    isPublicationDayAlone(resolved, published) &&
    !isPlainFuture(parsed, time, anchor) &&
    !isLeftOfDay(parsed, time, anchor, direction)
  )
    return false;
  if (anchor.sort === 'subject') return isDaySubject(parsed, expression, anchor.group.base);
  if (anchor.sort === 'none') return isDatedLine(parsed, expression);
  const preposition = prepositionBefore(parsed.tokens, time);
  // "What the next 48 hours bring": the stretch itself is spoken of, and nothing is said to happen at its end.
  const isStretch = preposition === '' && /^the (?:next|coming)\b/i.test(parsed.tokens[time]?.text ?? '');
  if (isStretch && expression.reference.form === 'span') return false;
  if (direction === 'open' && (expression.reference.form !== 'date' || preposition === 'as')) return false;
  if (
    anchor.sort === 'forward' &&
    anchor.group &&
    anchor.group.last >= anchor.word - 1 &&
    preposition !== 'before' &&
    isNegated(parsed, anchor.group)
  )
    return false;
  if (anchor.sort === 'forward')
    return resolved.precision === 'day' || isForwardPeriod(parsed, anchor.word, preposition);
  // "Over the next 48 hours we have put": the stretch has begun.
  if (anchor.sort === 'verb' && expression.reference.form === 'span' && /^(?:past|perfect)$/.test(anchor.group.tense))
    return false;
  if (
    anchor.sort === 'verb' &&
    (isAsked(parsed, anchor.group) || isDoubted(parsed, anchor.group) || isOnAir(parsed, time, anchor.group))
  )
    return false;
  if (
    anchor.sort === 'verb' &&
    isNegated(parsed, anchor.group) &&
    !isLimit(preposition) &&
    !/^(?:before|from|after)$/.test(preposition) &&
    !(preposition === 'by' && isConditional(parsed, anchor.group))
  )
    return false;
  if (resolved.precision === 'day') return true;
  return (
    direction === 'ahead' &&
    happensInPeriod(
      parsed,
      time,
      anchor,
      preposition,
      expression,
      Temporal.PlainDate.compare(resolved.first, published) > 0,
    )
  );
}

/** "if their demands are not met by Monday": a limit is set. */
function isConditional({ tokens }: ParsedSentence, group: VerbGroup): boolean {
  return tokens
    .slice(Math.max(0, group.first - 8), group.first)
    .some(({ lower }) => lower === 'if' || lower === 'unless');
}

function happensInPeriod(
  parsed: ParsedSentence,
  time: number,
  anchor: Extract<Anchor, { sort: 'noun' | 'verb' }>,
  preposition: string,
  expression: TimeExpression,
  isAllAhead: boolean,
): boolean {
  if (anchor.group && isEndOfState(parsed, anchor.group, preposition)) return true;
  const isLong = !/^(?:season|weekend|week|month)$/.test(expression.reference.form);
  const isSetFor = preposition === 'for' && anchor.sort === 'verb' && SETTING_VERBS.has(anchor.group.base);
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
const SETTING_VERBS = new Set([
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

function isPublicationDayAlone(resolved: ResolvedDate, published: Temporal.PlainDate): boolean {
  return resolved.precision === 'day' && resolved.end === null && resolved.first.equals(published);
}

/** "expires tonight", "later today": still ahead on the day itself, beside a verb that is not past. */
function isLeftOfDay(parsed: ParsedSentence, time: number, anchor: Anchor, direction: Direction): boolean {
  return (
    isRestOfDay(parsed.tokens, time) && direction === 'ahead' && anchor.sort !== 'none' && anchor.sort !== 'subject'
  );
}

/** "if you are ill on Monday", "whatever happens tonight". */
function isSupposed(parsed: ParsedSentence, time: number): boolean {
  const { tokens } = parsed;
  if (/^(?:from|by|before|until|till)$/.test(prepositionBefore(tokens, time))) return false;
  for (let i = time - 1; i >= Math.max(0, time - 12); i -= 1) {
    const word = tokens[i]?.lower ?? '';
    if (tokens[i]?.type === 'mark') return false;
    if (/^(?:whatever|whichever|whenever)$/.test(word)) return true;
    // "Depending on how things go tonight", "if skies are clear on Monday".
    if (word === 'how' && /^(?:on|upon)$/.test(tokens[i - 1]?.lower ?? '')) return true;
    if (word === 'if' && parsed.groups.find((group) => group.first > i)?.base === 'be' && tokens[i - 1]?.lower !== 'as')
      return true;
    if ((word === 'if' || word === 'when') && /^(?:you|your|anyone|someone)$/.test(tokens[i + 1]?.lower ?? ''))
      return true;
  }
  return false;
}

const USUALLY =
  /^(?:often|usually|always|typically|normally|generally|sometimes|rarely|seldom|traditionally|annually|yearly|regularly)$/;
const OPENING_VERBS = new Set(['be', 'open', 'close', 'operate', 'run', 'serve', 'trade']);

/** "often arrives in May", "open from Thursday to Monday", "on Mother's Day two years ago": what comes again, or long ago. */
function isRegular(parsed: ParsedSentence, time: number, anchor: Anchor): boolean {
  const { tokens } = parsed;
  const token = tokens[time];
  if (
    /^\s(?:an?|a couple of|a few|some|several|many|\w{3,6}|\d{1,3})\s(?:days?|weeks?|months?|years?|decades?)\sago\b/.test(
      parsed.sentence.text.slice(token?.end ?? 0),
    )
  )
    return true;
  // "on the first Monday of every month".
  if (/^\s(?:of|in)\s(?:every|each|the\smonth\b)/.test(parsed.sentence.text.slice(token?.end ?? 0))) return true;
  if (anchor.sort !== 'verb') return false;
  const { group } = anchor;
  // "The tax year runs from 6 April to 5 April."
  const subject = tokens.slice(Math.max(0, group.first - 2), group.first);
  if (subject[1]?.lower === 'year' && /^(?:fiscal|financial|tax|accounting)$/.test(subject[0]?.lower ?? ''))
    return true;
  const near = tokens.slice(Math.max(0, group.first - 2), group.head + 1);
  if (near.some(({ lower }) => USUALLY.test(lower))) return true;
  const reference = token?.expression?.reference;
  const isRange =
    reference?.form === 'weekday' && (reference.last !== null || token?.expression?.until?.form === 'weekday');
  // "runs Saturday and Sunday, 15 and 16 June" is of those days.
  const isDated = /^,?\s\d/.test(parsed.sentence.text.slice(token?.end ?? 0));
  if (isRange && !isDated && group.tense === 'present' && OPENING_VERBS.has(group.base)) return true;
  // "in summer", without "the" or "this".
  // "are issued at month-end".
  if (
    /^(?:at\s)?(?:month|quarter|week)[- ]end$/.test(token?.lower ?? '') &&
    tokens[time - 1]?.lower === 'at' &&
    group.tense !== 'future'
  )
    return true;
  const isBare =
    reference?.form === 'season' && reference.year === null && /^in\s(?!the|late|early)/.test(token?.lower ?? '');
  return isBare && group.tense === 'present';
}

/** "second-quarter earnings": the time that figures are of, not when they come. */
function isOfFigures({ tokens }: ParsedSentence, time: number): boolean {
  const next = tokens[time + 1]?.lower ?? '';
  return (
    /^(?:quarter|year|half)$/.test(tokens[time]?.expression?.reference.form ?? '') &&
    /^(?:earnings|results|profits?|net|income|loss|losses|sales|revenues?|figures|report|performance|gdp|growth|numbers|operating)$/.test(
      next,
    )
  );
}

/** "four days before Christmas": a day counted from the one that is named. */
function isCountedFrom({ tokens }: ParsedSentence, time: number): boolean {
  return (
    /^(?:before|after)$/.test(tokens[time - 1]?.lower ?? '') &&
    /^(?:hour|day|night|week|month|year)s?$/.test(tokens[time - 2]?.lower ?? '')
  );
}

/** "by Friday it is worth less": how things are, not what happens; "the match is on Friday" and "it is open from Friday" are told. */
function isLastingState(parsed: ParsedSentence, time: number, group: VerbGroup): boolean {
  if (group.base !== 'be' || group.tense !== 'present' || becomes(parsed, group, time)) return false;
  if (/^(?:until|till|from|through)$/.test(prepositionBefore(parsed.tokens, time))) return false;
  // "City are in action against Leeds this Sunday".
  if (NAMED_DAYS.has(parsed.tokens[time]?.expression?.reference.form ?? 'span') && time > group.last)
    return prepositionBefore(parsed.tokens, time) === 'by';
  const isBeside = leadStart(parsed.tokens, time) <= group.last + 2 && time > group.last;
  return !isBeside && !parsed.tokens.slice(0, group.first).some((token) => HAPPENING_NOUNS.has(token.lower));
}

const NAMED_DAYS: ReadonlySet<TimeExpression['reference']['form']> = new Set(['weekday', 'date', 'weekend']);

/** "is forecast to rise before Christmas"; a rise that is fixed ("fares rise on Monday") is none. */
function isTrendForecast(group: VerbGroup, expression: TimeExpression): boolean {
  return (
    TREND_VERBS.has(group.base) &&
    (expression.reference.form === 'span' ||
      (group.outlook !== 'scheduled' && !/^(?:do|seem|need|spend|stay)$/.test(group.base)))
  );
}

/** "is expected to reach 43 degrees", "will get much bigger": how much, not what happens. */
function isLevel({ tokens }: ParsedSentence, group: VerbGroup): boolean {
  const behind = tokens.slice(group.last + 1, group.last + 3);
  if (group.base === 'reach' || group.base === 'hit')
    return /^\d+(?:[cf°]|\.\d)?/.test(behind[0]?.lower ?? '') && behind[0]?.type !== 'time';
  return (
    group.base === 'get' &&
    behind.some(({ lower, tag }) => tag === 'adjective' && (/er$/.test(lower) || lower === 'worse'))
  );
}

/** "will not meet", "no plans to meet", "no talks are planned", "denied that he would resign". */
function isNegated(parsed: ParsedSentence, group: VerbGroup): boolean {
  const { tokens } = parsed;
  if (
    (group.negated && !TAKING_PLACE.test(`${group.base} ${tokens[group.last + 1]?.lower ?? ''}`)) ||
    (group.tense === 'infinitive' && tokens[group.first - 2]?.lower === 'no')
  )
    return true;
  for (let i = group.first - 1; i >= Math.max(0, group.first - 6) && tokens[i]?.type === 'word'; i -= 1) {
    if (tokens[i]?.lower === 'no' || tokens[i]?.lower === 'none') return true;
    if (parsed.groups.some((other) => other.last === i)) break;
  }
  const before = parsed.groups.findLast((other) => other.last < group.first);
  return (
    before !== undefined &&
    /^(?:deny|dismiss|reject)$/.test(before.base) &&
    !COORDINATORS.has(tokens[group.first - 1]?.lower ?? '') &&
    before.tense !== 'future' &&
    !isDependent(before)
  );
}

/** "will not take place on Monday" is told as called off. */
const TAKING_PLACE = /^(?:take place|go ahead|happen|proceed|hold)/;

/** "what will happen after Monday": nothing is said to happen. */
function isAsked(parsed: ParsedSentence, group: VerbGroup): boolean {
  return (
    /^(?:what|how|who|why)$/.test(parsed.tokens[group.first - 1]?.lower ?? '') && /^(?:happen|be|do)$/.test(group.base)
  );
}

/** "the season, which starts in early September", "the year that starts in April": every year. */
function isHabit(parsed: ParsedSentence, group: VerbGroup, { reference, points }: TimeExpression): boolean {
  if (group.tense !== 'present' || points !== null || SCHEDULING_VERBS.has(group.base)) return false;
  const isYearly = (reference.form === 'month' || reference.form === 'season') && reference.year === null;
  return isYearly && /^(?:which|that)$/.test(parsed.tokens[group.first - 1]?.lower ?? '');
}

/** "do it again next year", "ask me in a month": nothing is named that happens. */
function isEmptyDeed(parsed: ParsedSentence, group: VerbGroup): boolean {
  const next = parsed.tokens[group.last + 1]?.lower ?? '';
  return (
    (/^(?:do|ask|see|tell|have|make|get|know|try)$/.test(group.base) &&
      /^(?:it|that|this|me|us|you|them|what)$/.test(next)) ||
    // "Today, I want to say", "we could go through this again".
    (/^(?:say|thank|stress|remind)$/.test(group.base) &&
      /^(?:i|we)$/.test(parsed.tokens[group.first - 1]?.lower ?? '')) ||
    (group.base === 'go' && next === 'through' && /^(?:this|that|it)$/.test(parsed.tokens[group.last + 2]?.lower ?? ''))
  );
}

/** "would likely go to trial". */
function isLikely({ tokens }: ParsedSentence, group: VerbGroup): boolean {
  return tokens.slice(group.first, group.last).some(({ lower }) => lower === 'likely' || lower === 'probably');
}

/** "will be ready in May", "is up for election next year": what was not so before. */
function becomes(parsed: ParsedSentence, group: VerbGroup, time: number): boolean {
  if (group.base !== 'be') return false;
  return parsed.tokens
    .slice(group.last + 1, Math.max(time, group.last + 5))
    .some((token) => NEW_STATES.has(token.lower) || HAPPENING_NOUNS.has(token.lower));
}

/** "We begin tonight in Oslo", "Finally tonight, …": the programme speaks of itself. */
function isOnAir({ tokens }: ParsedSentence, time: number, group: VerbGroup): boolean {
  if (tokens[time]?.lower !== 'tonight') return false;
  return (
    tokens[time - 1]?.lower === 'finally' ||
    (/^(?:we|i)$/.test(tokens[group.first - 1]?.lower ?? '') && group.tense === 'present')
  );
}

/** "I don't think that they can". */
function isDoubted(parsed: ParsedSentence, group: VerbGroup): boolean {
  const { tokens } = parsed;
  const whether = tokens.findLastIndex(({ lower }, i) => lower === 'whether' && i < group.first);
  // "It is not clear whether it will reopen on Monday."
  if (whether > 0 && tokens.slice(Math.max(0, whether - 3), whether).some(({ lower }) => UNDECIDED.test(lower)))
    return true;
  return parsed.groups.some(
    (other) =>
      other.last < group.first &&
      other.negated &&
      /^(?:think|believe|expect|know|want|wish|plan|intend|like)$/.test(other.base),
  );
}

const UNDECIDED = /^(?:clear|unclear|known|unknown|unsure|sure|undecided|uncertain)$/;

/** "until" tells an end, whatever goes on before it. */
function isLimit(preposition: string): boolean {
  return preposition === 'until' || preposition === 'till';
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

function isForwardPeriod(parsed: ParsedSentence, word: number, preposition: string): boolean {
  const forward = parsed.tokens[word]?.lower ?? '';
  return FORWARD_WORDS.has(forward) && !/^(?:over|during|through|throughout)$/.test(preposition);
}

/** "the year ending June 30", "the quarter ended Sept. 30". */
function isAccountingPeriod(parsed: ParsedSentence, time: number): boolean {
  const { tokens } = parsed;
  if (tokens[time]?.expression?.reference.form !== 'date') return false;
  const word = tokens[time - 1]?.lower ?? '';
  return (
    /^(?:ending|ended|ends)$/.test(word) &&
    /^(?:years?|quarters?|months?|weeks?|period|half)$/.test(tokens[time - 2]?.lower ?? '')
  );
}

/** "Sunday is the deadline", but not "the next ten days will be hard" or "1990 will be hard". */
function isDaySubject(parsed: ParsedSentence, expression: TimeExpression, base: string): boolean {
  const { form } = expression.reference;
  if (form !== 'date' && form !== 'weekday' && form !== 'named-day' && form !== 'relative-day') return false;
  return base !== 'be' || parsed.tokens.some((token) => HAPPENING_NOUNS.has(token.lower));
}

/** A line without a verb, as in a list of events: it needs a full date and a word for what happens, or the mark of a list's entry. */
function isDatedLine(parsed: ParsedSentence, { reference }: TimeExpression): boolean {
  const { text } = parsed.sentence;
  const isEntry = parsed.sentence.isEntry === true || LABEL.test(text);
  const isDay = reference.form === 'date' || (isEntry && /^(?:weekday|named-day|nth-in-month)$/.test(reference.form));
  if (!isDay) return false;
  return isEntry || parsed.tokens.some((token) => HAPPENING_NOUNS.has(token.lower)) || ON_OFFER.test(text);
}
/** "Half-term: May 3", "SATURDAY: Fun run". */
const LABEL = /^[\p{L}][\p{L}\d ,.-]{2,40}:\s/u;
/** "Out March 25", "In theaters March 25", "Closing date: March 25". */
const ON_OFFER =
  /\b(?:out|in\s(?:theaters|theatres|cinemas|stores|shops|bookshops)|on\ssale|on\sview|until|ends|closing\sdate|tickets|doors|premieres?)\b/i;
