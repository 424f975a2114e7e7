import { allMatches } from '../../text/all-matches.ts';
import type { Recognizer, SpanUnit, TimeExpression, TimeReference } from '../../time/time-expression.ts';
import {
  cardinal,
  GAP,
  isCalendarName,
  LETTERS,
  NUMBER_WORD,
  WEEKDAY_WORD,
  weekdayNumber,
} from '../words/calendar-words.ts';

import { isDay } from './is-day.ts';

type Offset = Extract<TimeReference, { form: 'offset' }>;

const PART_OF_DAY = '(?:day|morning|afternoon|evening|night)';
/** Where "the day after" stands alone, and does not go on to say after what. */
const ALONE = '(?=\\s{0,4}(?:[.,;:!?)"”’]|$)|\\s{1,4}(?:and|but|or|to|at|in|with)\\b)';
const STANDS_ALONE = new RegExp(`^${ALONE}`);
const ALONE_REACH = 12;
const BESIDE = new RegExp(
  `\\bthe${GAP}(?:very${GAP})?(?<beside>following|next|previous|same)${GAP}(?<day>${PART_OF_DAY}|${WEEKDAY_WORD})(?![${LETTERS}-])(?!${GAP}(?:or|of|as|that|when|few|and${GAP}a|care)\\b)`,
  'gi',
);
const THAT = new RegExp(
  `\\b(?:that${GAP}(?:same${GAP}|very${GAP})?(?<part>${PART_OF_DAY})|(?<=\\b(?:on|by|until|for|from|before|after|later)${GAP})that${GAP}(?:same${GAP})?(?<weekday>${WEEKDAY_WORD})|later${GAP}(?:on${GAP})?(?:in${GAP}the|that|the${GAP}same|on${GAP}the${GAP}same)${GAP}day)(?![${LETTERS}-])`,
  'gi',
);
/** "on the Sunday": the one of the days that were spoken of. */
const THE_WEEKDAY = new RegExp(
  `(?<=\\b(?:on|by|until|till|from)${GAP})the${GAP}(?<weekday>${WEEKDAY_WORD})(?:${GAP}(?:morning|afternoon|evening|night))?(?=\\s{0,4}(?:[.,;:!?)"”’]|$)|\\s{1,4}(?:and|but|or|to|at|in|with|when|if|for|of${GAP}(?:that|the|his|her|its|their))\\b)`,
  'gi',
);
const LATER = new RegExp(
  `\\b(?:(?:a${GAP}(?=couple))?(?<count>${NUMBER_WORD})(?:${GAP}of)?${GAP}(?<unit>day|week|fortnight|month|year)s?${GAP}(?:later(?!${GAP}than)|afterwards?|thereafter|after${GAP}that|after${ALONE})|the${GAP}(?<after>day|week|month|year|weekend)${GAP}after${ALONE})(?![${LETTERS}-])`,
  'gi',
);
/** "over the next day" is a length of time, "not two days after" none. */
const LENGTH_BEFORE = /\b(?:over|within|in|during|for|not|than|least|most)\s{1,4}$/i;

/** Days counted from the one that the text spoke of before: "the following day", "two days later", "that evening". */
export const anaphors: Recognizer = {
  hint: /\b(?:following|next|previous|same|that)\s{1,4}(?:same\s{1,4}|very\s{1,4})?(?:day|morning|afternoon|evening|night|\w{3,6}day)\b|\b(?:day|week|fortnight|month|year|weekend)s?\s{1,4}(?:later|after|thereafter)|\blater\s{1,4}(?:on\s|in\s|that|the\s)|\b(?:on|by|until|till|from)\s{1,4}the\s{1,4}\w{3,6}day\b/i,
  recognize,
};

function recognize(sentence: string): TimeExpression[] {
  const found: TimeExpression[] = [];
  const add = (match: RegExpExecArray, reference: Omit<Offset, 'form' | 'base'>, isBack = false): void => {
    const { index: start } = match;
    if (LENGTH_BEFORE.test(sentence.slice(Math.max(0, start - 10), start))) return;
    found.push({
      start,
      end: start + match[0].length,
      reference: { form: 'offset', base: null, ...reference },
      points: isBack ? 'back' : null,
      clock: null,
    });
  };
  for (const match of allMatches(BESIDE, sentence)) {
    const { beside = '', day = '' } = match.groups ?? {};
    // "on the same day the album comes out" says which day by what follows.
    const behind = sentence.slice(match.index + match[0].length, match.index + match[0].length + ALONE_REACH);
    if (/same/i.test(beside) && !STANDS_ALONE.test(behind)) continue;
    const count = /same/i.test(beside) ? 0 : /previous/i.test(beside) ? -1 : 1;
    const weekday = weekdayNumber(day) || null;
    if (weekday === null || isCalendarName(day)) add(match, { count, unit: 'day', weekday, whole: false }, count < 0);
  }
  for (const match of allMatches(THAT, sentence)) {
    const { weekday } = match.groups ?? {};
    if (weekday && (weekday.length < 6 || !isCalendarName(weekday))) continue;
    add(match, { count: 0, unit: 'day', weekday: weekday ? weekdayNumber(weekday) : null, whole: false });
  }
  for (const match of allMatches(THE_WEEKDAY, sentence)) {
    const { weekday = '' } = match.groups ?? {};
    if (isCalendarName(weekday)) add(match, { count: 0, unit: 'day', weekday: weekdayNumber(weekday), whole: false });
  }
  for (const match of allMatches(LATER, sentence)) {
    const { count = 'a', unit, after } = match.groups ?? {};
    const { unit: of, factor } = unitOf(unit ?? after ?? '');
    // "A year later" is too vague to be more than background.
    if (of === 'year' && after === undefined) continue;
    add(match, { count: cardinal(count) * factor, unit: of, weekday: null, whole: after !== undefined });
  }
  return found;
}

const LEAD = new RegExp(
  `(?:(?:the${GAP})?(?<day>day|week|weekend)|the${GAP}(?:(?<nth>first|second|third)${GAP})?(?<weekday>${WEEKDAY_WORD})|(?:a${GAP}(?=couple))?(?<count>${NUMBER_WORD})(?:${GAP}of)?${GAP}(?<unit>day|week|fortnight|month|year)s?)${GAP}(?<relation>after|before|following|from|on|prior${GAP}to|ahead${GAP}of|either${GAP}side${GAP}of)${GAP}$`,
  'i',
);
/** "the week of June 3", "the weekend of May 3-4", "the evening of March 5". */
const HOLDING = new RegExp(
  `\\b(?:the${GAP})?(?:(?<week>week)${GAP}(?:of|beginning|starting|commencing|ending)|(?<weekend>weekend)${GAP}of|(?:day|night|evening|morning|afternoon)${GAP}of)${GAP}(?:on${GAP})?$`,
  'i',
);
const HOLDING_HINT =
  /\b(?:week|weekend|day|night|evening|morning|afternoon)\s{1,4}(?:of|beginning|starting|commencing|ending)\s/i;
const LEAD_HINT =
  /(?:day|week|weekend|fortnight|month|year)s?\s{1,4}(?:after|before|following|from|on|prior\s{1,4}to)\s/i;
const LONGEST_LEAD = 44;
const NTH: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3 };

/** Joins what is counted from a day that stands behind it: "two weeks after May 3", "the day before Christmas", "a week on Friday". */
export function joinOffsets(expressions: readonly TimeExpression[], sentence: string): TimeExpression[] {
  if (!LEAD_HINT.test(sentence) && !HOLDING_HINT.test(sentence)) return [...expressions];
  const joined: TimeExpression[] = [];
  for (const expression of expressions) {
    const from = Math.max(0, expression.start - LONGEST_LEAD);
    const before = sentence.slice(from, expression.start);
    const holding = HOLDING.exec(before);
    const lead = holding ?? LEAD.exec(before);
    const reference = holding ? heldIn(holding, expression) : lead && offsetFrom(lead, expression.reference);
    if (!lead || !reference) {
      joined.push(expression);
      continue;
    }
    const start = from + lead.index;
    // "for three days from Monday" is how long it takes.
    if (!holding && /\b(?:for|lasting)\s{1,4}$/i.test(sentence.slice(Math.max(0, start - 12), start))) {
      joined.push(expression);
      continue;
    }
    // "the Monday after Easter": the weekday alone was found as well.
    while ((joined.at(-1)?.end ?? 0) > start) joined.pop();
    joined.push({ ...expression, start, reference });
  }
  return joined;
}

function heldIn(holding: RegExpExecArray, expression: TimeExpression): TimeReference | null {
  const { reference } = expression;
  if (!isDay(expression)) return null;
  if (holding.groups?.week) return { form: 'week-of', base: reference };
  const isRange = reference.form === 'date' && reference.last !== null;
  if (!holding.groups?.weekend || isRange) return reference;
  return { form: 'offset', base: reference, count: 0, unit: 'weekend', weekday: null, whole: true };
}

function offsetFrom(lead: RegExpExecArray, base: TimeReference): Offset | null {
  const { day, weekday, nth, count, unit, relation = '' } = lead.groups ?? {};
  const isDay = ['date', 'weekday', 'named-day', 'relative-day', 'day-of-month', 'nth-in-month'].includes(base.form);
  const isStart = base.form === 'month' || base.form === 'year' || base.form === 'quarter';
  if (!isDay && !(isStart && base.part === 'end')) return null;
  const sign = /^(?:before|prior|ahead)/i.test(relation) ? -1 : 1;
  if (weekday) {
    const isNamed = isCalendarName(weekday) && /^(?:after|before|following|prior)/i.test(relation);
    return isNamed
      ? {
          form: 'offset',
          base,
          count: sign * (NTH[nth?.toLowerCase() ?? ''] ?? 1),
          unit: 'day',
          weekday: weekdayNumber(weekday),
          whole: false,
        }
      : null;
  }
  const isWeekOn = /^on$/i.test(relation);
  const isOf = unitOf(unit ?? day ?? '');
  if (isWeekOn && (base.form !== 'weekday' || isOf.unit !== 'week' || count === undefined)) return null;
  if (/^from$/i.test(relation) && count === undefined) return null;
  const number = cardinal(count ?? 'a');
  if (!Number.isFinite(number)) return null;
  return {
    form: 'offset',
    base,
    count: sign * number * isOf.factor,
    unit: isOf.unit,
    weekday: null,
    whole: count === undefined && isOf.unit !== 'day',
  };
}

function unitOf(word: string): { unit: SpanUnit | 'weekend'; factor: number } {
  const lower = word.toLowerCase();
  if (lower === 'fortnight') return { unit: 'week', factor: 2 };
  if (lower === 'week' || lower === 'month' || lower === 'year' || lower === 'weekend')
    return { unit: lower, factor: 1 };
  return { unit: 'day', factor: 1 };
}
