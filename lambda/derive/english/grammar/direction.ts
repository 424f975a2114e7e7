import type { Temporal } from 'temporal-polyfill';
import { type Direction, isYetToCome } from '../../time/resolve.ts';
import type { TimeExpression } from '../../time/time-expression.ts';
import type { Token } from '../text/tokens.ts';
import { HAPPENING_NOUNS, HAPPENING_VERBS } from '../words/happening-words.ts';
import {
  AWAITING_VERBS,
  CALLING_OFF_VERBS,
  COMMITTING_VERBS,
  DECLARING_VERBS,
  FORWARD_NOUNS,
  FORWARD_PREPOSITIONS,
  GIVING_VERBS,
  MISHAP_NOUNS,
  MOVED_VERBS,
  OUTLOOK_WORDS,
  PARTICLES_OF_PUTTING_OFF,
  POINT_VERBS,
  REPORTING_NOUNS,
  REPORTING_VERBS,
  SCHEDULING_VERBS,
  STARTING_VERBS,
  WISH_NOUNS,
} from '../words/predicates.ts';
import { type Anchor, prepositionOf } from './anchor.ts';
import { groupBefore, isNominal, leadStart, prepositionBefore } from './clauses.ts';
import type { ParsedSentence } from './parsed-sentence.ts';
import { isDependent, type VerbGroup } from './verb-groups.ts';

/**
 * Whether the sentence places a time expression ahead of its writing, back of it, or leaves it open. On the publication day
 * itself only a future is ahead: "are meeting today" and, on a Friday, "voted Friday to leave" are not.
 */
export function directionOf(
  parsed: ParsedSentence,
  time: number,
  anchor: Anchor,
  published: Temporal.PlainDate,
): Direction {
  const direction = toldDirection(parsed, time, anchor, published);
  const expression = parsed.tokens[time]?.expression;
  return direction !== 'ahead' && expression && isYetToCome(expression, published) ? 'ahead' : direction;
}

/** The direction as tense and prepositions tell it. */
function toldDirection(parsed: ParsedSentence, time: number, anchor: Anchor, published: Temporal.PlainDate): Direction {
  const { tokens } = parsed;
  const expression = tokens[time]?.expression;
  const preposition = prepositionBefore(tokens, time);
  const word = tokens[leadStart(tokens, time) - 1];
  if (word && word.tag !== 'verb' && REPORTING_NOUNS.has(word.lower) && /^(?:on|in|)$/.test(preposition)) {
    const before = prepositionOf(tokens, leadStart(tokens, time) - 1);
    if (!/^(?:ahead|before|until|till|pending|awaiting)$/.test(before)) return 'back';
  }
  if (!expression || expression.points === 'back' || preposition === 'since') return 'back';
  // "witnesses to the crash on Friday": such things are told of when they have happened.
  if (word?.tag === 'noun' && MISHAP_NOUNS.has(word.lower) && /^(?:on|in|)$/.test(preposition)) return 'back';
  if (tokens[time - 1]?.lower === 'of' && tokens[time - 2]?.lower === 'as') return 'open';
  if (anchor.sort === 'verb' && isAccordingTo(tokens, anchor.group.last, time)) return 'back';
  const direction =
    isStart(tokens, time) && !isPublicationDay(expression, published)
      ? 'ahead'
      : anchorDirection(parsed, time, anchor, preposition);
  // "tonight", "later on Wednesday": what is left of the day, unless the verb is past.
  if (isPublicationDay(expression, published) && isRestOfDay(tokens, time))
    return direction === 'open' && anchor.sort === 'forward' && expression.points === 'ahead' ? 'ahead' : direction;
  if (isPublicationDay(expression, published))
    return isPlainFuture(parsed, time, anchor) && direction === 'ahead'
      ? 'ahead'
      : expression.until
        ? direction
        : 'open';
  const isOff = anchor.sort === 'noun' && anchor.group !== null && PUTTING_OFF_VERBS.has(anchor.group.base);
  if (
    anchor.sort === 'noun' &&
    !isOff &&
    daysAhead(expression, published) === 6 &&
    (anchor.group?.tense !== 'future' || REPORTING_NOUNS.has(tokens[anchor.noun]?.lower ?? ''))
  )
    return 'open';
  // "has won Sunday's election" is told on the Monday.
  if (anchor.sort === 'noun' && !isOff && anchor.group?.tense === 'perfect' && daysAhead(expression, published) > 3)
    return 'open';
  // "was slated to speak Saturday", said on a Monday: the Saturday just past.
  if (
    anchor.sort === 'verb' &&
    anchor.group.seenFromPast &&
    daysAhead(expression, published) > 3 &&
    !isReported(parsed, anchor.group)
  )
    return 'open';
  // "A man walks past a shop on Monday": the present tense of a picture tells of a day just past.
  if (
    anchor.sort === 'verb' &&
    /^(?:on|)$/.test(preposition) &&
    isJustPast(anchor.group, daysAhead(expression, published))
  )
    return 'open';
  // "tomorrow's report": no tense can make it past.
  if (expression.points === 'ahead' && expression.reference.form === 'relative-day') return 'ahead';
  // "On Thursday the council agreed to pay": the day is that of the agreement.
  if (anchor.sort === 'verb' && anchor.group.promised && !anchor.group.seenFromPast && anchor.group.first > time)
    return 'back';
  return expression.points === 'ahead' && !(anchor.sort === 'noun' && direction === 'back') ? 'ahead' : direction;
}

function anchorDirection(parsed: ParsedSentence, time: number, anchor: Anchor, preposition: string): Direction {
  const expression = parsed.tokens[time]?.expression;
  switch (anchor.sort) {
    case 'none':
      return 'open';
    case 'forward': {
      const { group, word } = anchor;
      const isPastState = group?.tense === 'past' && group.last >= word - 1 && !FORWARD_PREPOSITIONS.has(preposition);
      // Beside a past verb a day without its year may be past too: "helped by a rule effective June 1".
      const isPast = group?.tense === 'past' || group?.tense === 'perfect';
      return isPastState || (isPast && expression?.reference.form === 'date') ? 'open' : 'ahead';
    }
    case 'noun': {
      const direction = nounDirection(parsed, anchor.noun, anchor.group, preposition, time);
      return anchor.position === 'after' && expression?.reference.form === 'date' && direction === 'ahead'
        ? 'open'
        : direction;
    }
    case 'subject':
    case 'verb':
      return verbDirection(parsed, anchor.group, preposition, time);
  }
}

/** "tonight", "later today", "late Friday", "Friday evening": what is left of the day. */
export function isRestOfDay(tokens: readonly Token[], time: number): boolean {
  const { lower = '', expression } = tokens[time] ?? {};
  const isWeekday = expression?.reference.form === 'weekday';
  return /tonight|^later/.test(lower) || (isWeekday && /^late\b|evening|night/.test(lower));
}

/** What is called off or put off was ahead, or nobody would have had to. */
const PUTTING_OFF_VERBS: ReadonlySet<string> = new Set([...CALLING_OFF_VERBS, ...MOVED_VERBS]);

/** "…, according to papers filed Friday". */
function isAccordingTo(tokens: readonly Token[], from: number, time: number): boolean {
  return tokens
    .slice(from + 1, time)
    .some((token, i, all) => token.lower === 'according' && all[i + 1]?.lower === 'to');
}

/** "a rule starting Sunday" is ahead whatever the verb's tense. */
function isStart(tokens: readonly Token[], time: number): boolean {
  const lead = tokens.slice(leadStart(tokens, time), time);
  return lead.some((token) => /^(?:starting|beginning|commencing)$/.test(token.lower));
}

function isPublicationDay(expression: TimeExpression, published: Temporal.PlainDate): boolean {
  const { reference } = expression;
  if (reference.form === 'relative-day') return reference.days === 0;
  return (
    reference.form === 'weekday' &&
    reference.weekday === published.dayOfWeek &&
    !reference.which.startsWith('next') &&
    reference.weeksLater === 0
  );
}

/** Days from publication to the next such weekday, 1 to 7; 0 for what is no plain weekday. In six days is the day that was yesterday. */
function daysAhead({ reference }: TimeExpression, published: Temporal.PlainDate): number {
  if (reference.form !== 'weekday' || reference.which !== 'plain' || reference.weeksLater !== 0) return 0;
  return ((reference.weekday - published.dayOfWeek + 6) % 7) + 1;
}

/** What pictures show people do. */
const SCENE_VERBS = new Set([
  'gather',
  'march',
  'rally',
  'protest',
  'demonstrate',
  'celebrate',
  'mourn',
  'fight',
  'speak',
  'talk',
  'address',
  'arrive',
  'leave',
]);

/** Whether a weekday beside a plain present tense may be one of the two just past, since what is told of it is no appointment. */
function isJustPast(group: VerbGroup, days: number): boolean {
  if (group.tense !== 'present' || group.first !== group.head || POINT_VERBS.has(group.base)) return false;
  return days >= 5 && (!HAPPENING_VERBS.has(group.base) || (days === 6 && SCENE_VERBS.has(group.base)));
}

/** "thousands are expected". */
function isAwaited(group: VerbGroup): boolean {
  return (
    group.passive &&
    group.tense === 'present' &&
    /^(?:expect|schedule|plan|forecast|set|slate|hope|anticipate)$/.test(group.base)
  );
}

/**
 * "was to be sworn in on Monday", "promised to free the rest today", "the strike begins today": on the publication day itself, what
 * was planned for it and what is said to begin or end on it is still to come.
 */
function isPlanFor(parsed: ParsedSentence, time: number, group: VerbGroup): boolean {
  if (group.last >= time || group.isWould || group.negated) return false;
  if (group.seenFromPast && parsed.tokens[group.first + 1]?.lower === 'to') return true;
  const isToday = /^(?:today|this (?:afternoon|evening))$/.test(parsed.tokens[time]?.lower ?? '');
  if (group.promised) return isToday;
  if (!isToday || group.tense !== 'present' || group.first !== group.head) return false;
  if (!/^(?:begin|start|open|reopen|close|end|expire|launch|resume|vote|convene|kick|premiere|be)$/.test(group.base))
    return false;
  return group.base !== 'be' || (group.last === time - 1 && isHappeningNamed(parsed, group));
}

/** "The official opening is today": the subject names what happens. */
function isHappeningNamed({ tokens }: ParsedSentence, group: VerbGroup): boolean {
  return tokens.slice(Math.max(0, group.first - 8), group.first).some(({ lower }) => HAPPENING_NOUNS.has(lower));
}

/** True where the anchor is itself in the future, not in a promise of the past, and no noun beside the clause. */
export function isPlainFuture(parsed: ParsedSentence, time: number, anchor: Anchor): boolean {
  if (anchor.sort === 'none') return false;
  // "has a place in the debate Wednesday", written that Wednesday.
  if (anchor.sort === 'noun' && anchor.position === 'before') return anchor.group?.tense === 'perfect';
  const { group } = anchor;
  if (group !== null && isPlanFor(parsed, time, group)) return true;
  return (
    group !== null &&
    (group.tense === 'future' || isAwaited(group)) &&
    !group.promised &&
    !group.seenFromPast &&
    !(group.isWould && !isReported(parsed, group)) &&
    !group.isAbility
  );
}

function nounDirection(
  parsed: ParsedSentence,
  noun: number,
  group: VerbGroup | null,
  preposition: string,
  time: number,
): Direction {
  const before = prepositionOf(parsed.tokens, Math.min(noun, time));
  if (/^(?:until|till|ahead|pending)$/.test(before)) return 'ahead';
  if (!group) return 'open';
  // "The rally on Saturday was called off": it was ahead, or nobody would have had to.
  if ((group.tense === 'past' || group.tense === 'perfect') && CALLING_OFF_VERBS.has(group.base)) return 'ahead';
  // "set a March 21 deadline", "were given a Friday deadline".
  if (noun > time && group.tense !== 'future' && GIVING_VERBS.has(group.base)) return 'ahead';
  if (
    noun > time &&
    /^(?:past|perfect|infinitive)$/.test(group.tense) &&
    AWAITING_VERBS.has(group.base) &&
    !/^(?:in|at|during|by)$/.test(before)
  )
    return 'ahead';
  // "has a place in the debate Wednesday", "Sunday's concert has sold out": the perfect tells no day of its own.
  if (group.tense === 'perfect' && isNamedDay(parsed, time) && before !== 'after') return 'ahead';
  const direction = verbDirection(parsed, group, preposition, time);
  if (/^(?:after|following|during|since|despite)$/.test(before)) return direction === 'ahead' ? 'open' : 'back';
  // "will review footage from Saturday's march", but "will withdraw from Saturday's race".
  const isStarting = /^(?:start|starting|begin|beginning)$/.test(parsed.tokens[time - 2]?.lower ?? '');
  if (before === 'from' && direction === 'ahead' && !AWAITING_VERBS.has(group.base) && !isStarting) return 'open';
  if (before === 'before' && (group.tense !== 'future' || group.seenFromPast)) return 'open';
  return preposition === 'for' && direction === 'back' ? 'ahead' : direction;
}

/** The direction that a verb gives to the day in its clause. */
function verbDirection(parsed: ParsedSentence, group: VerbGroup, preposition: string, time: number): Direction {
  // "will look back on Tuesday as the day".
  if (group.base === 'look' && parsed.tokens[group.last + 1]?.lower === 'back') return 'open';
  switch (group.tense) {
    case 'future':
      return group.seenFromPast && !isReported(parsed, group) && !isNearDay(parsed, group, time) ? 'open' : 'ahead';
    case 'present':
      // "when it reports in late January".
      if (
        group.base === 'report' &&
        /^(?:when|before|after|until|once)$/.test(parsed.tokens[group.first - 2]?.lower ?? '')
      )
        return 'ahead';
      return isScene(parsed, group) || (REPORTING_VERBS.has(group.base) && group.last + 1 >= time - 1)
        ? 'open'
        : 'ahead';
    case 'past':
    case 'perfect':
      // "has promised another strike on Thursday": the perfect tells no day of its own.
      if (
        group.tense === 'perfect' &&
        (COMMITTING_VERBS.has(group.base) || DECLARING_VERBS.has(group.base)) &&
        isNamedDay(parsed, time)
      )
        return 'ahead';
      return isScheduling(parsed, group, preposition, time) || isGoal(parsed, group, preposition, time)
        ? 'ahead'
        : 'back';
    case 'infinitive':
    case 'gerund':
    case 'participle':
      return dependentDirection(parsed, group, preposition, time);
  }
}

/** A day by its name, as the tense of what is over would put it. */
function isNamedDay({ tokens }: ParsedSentence, time: number): boolean {
  const reference = tokens[time]?.expression?.reference;
  return reference?.form === 'weekday' && reference.which !== 'last';
}

/** "was to try again Sunday": a plan seen from the past is for a day close by. */
function isNearDay(parsed: ParsedSentence, group: VerbGroup, time: number): boolean {
  const form = parsed.tokens[time]?.expression?.reference.form;
  const words = parsed.tokens.slice(group.first, group.last + 1).map((token) => token.lower);
  // "had been due to end", "was to have met": it did not.
  if (words.includes('had') || words.includes('have')) return false;
  return form === 'weekday' || form === 'relative-day' || form === 'named-day' || form === 'span';
}

/** "extended the sale until May 9", "set May 9 as the deadline", "was postponed to Thursday". */
export function isScheduling(parsed: ParsedSentence, group: VerbGroup, preposition: string, time: number): boolean {
  // "had until the 28th to enroll".
  if (group.base === 'have' && /^(?:until|till)$/.test(preposition)) return true;
  // "A warning has been issued from 6 p.m. on Tuesday": the perfect tells no day of its own.
  if (preposition === 'from' && group.tense === 'perfect' && isNamedDay(parsed, time)) return group.last < time - 1;
  // "threatened sanctions from Monday".
  if (preposition === 'from' && STARTING_VERBS.has(group.base)) return group.last < time - 2;
  const isMoved = PARTICLES_OF_PUTTING_OFF[group.base]?.includes(parsed.tokens[group.last + 1]?.lower ?? '') === true;
  const isLongAgo = parsed.tokens[group.first]?.lower === 'had';
  if (preposition === 'from' && !isLongAgo && (isMoved || MOVED_VERBS.has(group.base))) return true;
  if (!isMoved && !SCHEDULING_VERBS.has(group.base)) return false;
  if (FORWARD_PREPOSITIONS.has(preposition)) return true;
  return preposition === '' && group.last === time - 1 && /^(?:as|for)$/.test(parsed.tokens[time + 1]?.lower ?? '');
}

/** "its aim of a cut by the end of the year". */
function isGoal(parsed: ParsedSentence, group: VerbGroup, preposition: string, time: number): boolean {
  return preposition === 'by' && parsed.tokens.slice(group.last + 1, time).some((token) => WISH_NOUNS.has(token.lower));
}

/** "said the offer was to expire": the past is only that of the report. */
export function isReported(parsed: ParsedSentence, group: VerbGroup): boolean {
  return parsed.groups.some(
    (other) =>
      REPORTING_VERBS.has(other.base) &&
      other.tense === 'past' &&
      (other.last < group.first || isAttributed(parsed, group, other)),
  );
}

/** "The vote would be held in May, the minister said.": who says so stands behind. */
function isAttributed({ tokens }: ParsedSentence, group: VerbGroup, report: VerbGroup): boolean {
  return (
    report.first > group.last &&
    tokens.slice(Math.max(group.last, report.first - 6), report.first).some(({ text }) => text === ',')
  );
}

/** "as tanks roll in", "smoke is seen": a picture's caption. */
function isScene(parsed: ParsedSentence, group: VerbGroup): boolean {
  if (group.passive && /^(?:see|picture|show|photograph)$/.test(group.base)) return true;
  for (let i = group.first - 1; i >= Math.max(0, group.first - 6); i -= 1) {
    const word = parsed.tokens[i]?.lower ?? '';
    if (word === 'as') return !/^(?:key|well|far|long|soon)$/.test(parsed.tokens[i - 1]?.lower ?? '');
    if (parsed.tokens[i]?.type === 'mark') return false;
  }
  return false;
}

/** "to …" and "-ing" stand where the verb or noun that they depend on puts them. */
function dependentDirection(parsed: ParsedSentence, group: VerbGroup, preposition: string, time: number): Direction {
  const before = parsed.tokens[group.first - 1];
  if (group.tense === 'participle') {
    if (isScheduling(parsed, group, preposition, time)) return 'ahead';
    // "a book set for publication in May".
    if (OUTLOOK_WORDS.has(parsed.tokens[group.head]?.lower ?? '')) return 'ahead';
    const outer = governingFinite(parsed, group);
    // "ordered all schools closed Saturday".
    if (outer && outer.tense !== 'participle' && /^(?:order|want|keep|leave|have)$/.test(outer.base)) return 'ahead';
    // "the report released Monday": what was done to a noun is mostly past; a limit is its clause's.
    if (!/^(?:by|before|until|till|through|from)$/.test(preposition)) return 'back';
  }
  if (group.tense === 'infinitive' && isOfForwardNoun(parsed, group)) return 'ahead';
  // "a book to be printed": an infinitive that says what is to come of the noun before it.
  if (group.tense === 'infinitive' && group.passive && (isNominal(before) || before?.text === ',')) return 'ahead';
  const outer = governingFinite(parsed, group);
  // "a film shows them leaving".
  if (outer && group.tense === 'gerund' && outer.tense === 'present' && REPORTING_VERBS.has(outer.base)) return 'open';
  if (!outer) return group.tense === 'infinitive' ? 'ahead' : 'open';
  const direction = verbDirection(parsed, outer, preposition, time);
  if (direction !== 'back' || group.tense !== 'infinitive') return direction;
  return COMMITTING_VERBS.has(outer.base) ? 'ahead' : 'back';
}

/** "a plan to cut", "a pledge from the firm on Monday to cut": an infinitive that says what such a noun is of. */
function isOfForwardNoun({ tokens }: ParsedSentence, group: VerbGroup): boolean {
  for (let i = group.first - 1; i >= Math.max(0, group.first - 6); i -= 1) {
    const token = tokens[i];
    if (!token || token.type === 'mark') return false;
    if (FORWARD_NOUNS.has(token.lower)) return true;
    const isBetween =
      token.type === 'time' ||
      token.tag === 'name' ||
      token.tag === 'noun' ||
      /^(?:from|by|on|the|with|last|this)$/.test(token.lower);
    if (!isBetween) return false;
  }
  return false;
}

/** The verb that a dependent one hangs on; for "-ing" the nearest that has a tense, past clauses that only say what or who. */
function governingFinite(parsed: ParsedSentence, group: VerbGroup): VerbGroup | null {
  let outer = groupBefore(parsed, group.first);
  if (group.tense === 'gerund' && parsed.tokens[group.first - 1]?.text === ',') {
    while (outer && !isDependent(outer) && isSubordinate(parsed, outer)) {
      const next = groupBefore(parsed, outer.first);
      if (!next) break;
      outer = next;
    }
  }
  while (
    outer &&
    (outer.tense === 'participle' ||
      (group.tense === 'gerund' && (outer.tense === 'infinitive' || outer.tense === 'gerund')))
  ) {
    outer = groupBefore(parsed, outer.first);
  }
  return outer;
}

/** The verb of "that …", "who …" or "if …". */
function isSubordinate(parsed: ParsedSentence, group: VerbGroup): boolean {
  for (let i = group.first - 1; i >= Math.max(0, group.first - 8); i -= 1) {
    const token = parsed.tokens[i];
    if (!token || token.type === 'mark') return false;
    if (/^(?:that|who|which|whom|if|whether|because|although|when|while)$/.test(token.lower)) return true;
    if (parsed.groups.some((other) => other.first <= i && i <= other.last)) return false;
  }
  return false;
}
