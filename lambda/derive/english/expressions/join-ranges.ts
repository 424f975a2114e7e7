import type { Length, TimeExpression } from '../../time/time-expression.ts';
import { cardinal, GAP, NUMBER_WORD } from '../words/calendar-words.ts';
import { MOVED_BEFORE } from '../words/moving-words.ts';
import { isDay } from './is-day.ts';

const CLOCK = '(?:(?:\\d{1,2}(?:[:.]\\d\\d)?\\s?[ap]\\.?\\s?m\\.?|\\d{1,2}:\\d\\d|noon|midnight),?\\s{1,4})?';
const GO_ON =
  '(?:,?\\s{1,4}and\\s{1,4}(?:will\\s{1,4}|to\\s{1,4})?(?:continues?|lasts?|runs?|goes\\s{1,4}on|(?:remains?|stays?)(?:\\s{1,4}(?:open|closed|shut|up|on|(?:in|on)\\s{1,4}\\w{1,12}))?|be\\s{1,4}(?:open|closed|shut|in\\s{1,4}(?:place|force|effect)))(?:\\s{1,4}on)?)?';
const THROUGH = new RegExp(
  `^(?:,?\\s{1,4}(?:at\\s{1,4})?${CLOCK})?${GO_ON},?\\s{0,4}(?<word>\\bto|\\bthrough|\\bthru|\\buntil|\\btill|[-–—])\\s{0,4}(?:at\\s{1,4})?${CLOCK}(?:on\\s{1,4})?(?:the\\s{1,4})?$`,
  'i',
);
const AND = /^,?\s{1,4}and\s{1,4}(?:on\s{1,4})?$/i;
/** More than this between two days is a sentence, not a range. */
const LONGEST_GAP = 60;
const BEFORE = 80;

/** "today through May 9", "from Friday and last until May 9", "between Monday and May 9" are one expression. */
export function joinRanges(expressions: readonly TimeExpression[], sentence: string): TimeExpression[] {
  const joined: TimeExpression[] = [];
  for (const expression of expressions) {
    const first = joined.at(-1);
    if (first && isRange(first, expression, sentence)) joined[joined.length - 1] = range(first, expression);
    else joined.push(expression);
  }
  return joined;
}

function range(first: TimeExpression, last: TimeExpression): TimeExpression {
  // Of "from May to July" the month is kept in which it begins: a period has no last day.
  return isDay(first) ? { ...first, end: last.end, until: last.reference } : { ...first, end: last.end };
}

function isRange(first: TimeExpression, last: TimeExpression, sentence: string): boolean {
  if (first.until || last.start - first.end > LONGEST_GAP || !areAlike(first, last)) return false;
  const between = sentence.slice(first.end, last.start);
  const before = sentence.slice(Math.max(0, first.start - BEFORE), first.start);
  if (AND.test(between) && isToday(first) && isTomorrow(last)) return true;
  if (AND.test(between)) return /\bbetween\s{1,4}(?:the\s{1,4})?$/i.test(before);
  const word = THROUGH.exec(between)?.groups?.word?.toLowerCase();
  if (word === undefined) return false;
  const isFrom = /\bfrom\s{1,4}(?:the\s{1,4})?$/i.test(before);
  if (!isDay(first) && !isFrom) return false;
  return !((isFrom || word === 'to') && MOVED_BEFORE.test(before));
}

function isToday({ reference }: TimeExpression): boolean {
  return reference.form === 'relative-day' && reference.days === 0;
}

function isTomorrow({ reference }: TimeExpression): boolean {
  return reference.form === 'relative-day' && reference.days === 1;
}

function areAlike(first: TimeExpression, last: TimeExpression): boolean {
  if (isDay(first))
    return first.points !== 'back' && (isDay(last) || ('part' in last.reference && last.reference.part === 'end'));
  const { form } = first.reference;
  return (form === 'month' || form === 'quarter' || form === 'year') && last.reference.form === form;
}

const UNIT = '(?<unit>day|week|fortnight|month)s?';
const ARTICLE = '(?:an?|the|his|her|its|their|another)';
/** "on Tuesday and last for two weeks", "from Monday for three days". */
const FOR_AFTER = new RegExp(
  `^${GO_ON},?${GAP}(?:for|lasting)${GAP}(?:the${GAP}next${GAP}|a${GAP}(?=couple))?(?<count>${NUMBER_WORD})${GAP}${UNIT}\\b(?!['’]|${GAP}(?:or|of|ago|before|after|to))`,
  'i',
);
/** "for three days from Monday". */
const FOR_BEFORE = new RegExp(
  `\\b(?:for|lasting)${GAP}(?<count>${NUMBER_WORD})${GAP}${UNIT},?${GAP}(?:from|starting|beginning|commencing)${GAP}(?:on${GAP})?$`,
  'i',
);
const BEGIN = '(?:start|begin|commenc|open|launch|kick|embark|mount|stag|hold|due|set)';
/** "a five-day visit starting Sunday", "begin a three-day strike on Monday". */
const COMPOUND_BEFORE = new RegExp(
  `(?<begins>\\b${BEGIN}\\w{0,4}${GAP}(?:out${GAP}|off${GAP}|on${GAP})?)?(?:${ARTICLE}${GAP})?\\b(?<count>${NUMBER_WORD})[-\\s]${UNIT}(?:-long)?${GAP}(?<between>[^.;:()]{1,50})$`,
  'i',
);
const BEGINS = new RegExp(`\\b(?:${BEGIN}\\w{0,4}|from)\\b`, 'i');
/** "on Sunday begins a three-day visit", "arrives Sunday for a three-day visit". */
const COMPOUND_AFTER = new RegExp(
  `^,?${GAP}(?:for|(?:will${GAP})?(?:begin|start|open|launch)s?)${GAP}(?:${ARTICLE}${GAP})?(?<count>${NUMBER_WORD})-${UNIT}\\b`,
  'i',
);
const LENGTH_HINT = /(?:\bfor|\blasting|-|\s)\s{0,4}(?:day|week|fortnight|month)s?\b/i;

/** Gives a day the length of what begins on it: "a five-day visit starting Sunday", "for three days from Monday". */
export function joinLengths(expressions: readonly TimeExpression[], sentence: string): TimeExpression[] {
  if (!LENGTH_HINT.test(sentence)) return [...expressions];
  return expressions.map((expression, i) => {
    if (!isDay(expression) || expression.until || expression.points === 'back') return expression;
    const from = Math.max(expressions[i - 1]?.end ?? 0, expression.start - BEFORE);
    const lasts = lengthOf(
      sentence.slice(from, expression.start),
      sentence.slice(expression.end, expression.end + BEFORE),
    );
    return lasts ? { ...expression, lasts } : expression;
  });
}

function lengthOf(before: string, after: string): Length | null {
  const around = FOR_AFTER.exec(after) ?? FOR_BEFORE.exec(before) ?? COMPOUND_AFTER.exec(after);
  if (around) return toLength(around);
  const compound = COMPOUND_BEFORE.exec(before);
  const isBegun = compound && (compound.groups?.begins !== undefined || BEGINS.test(compound.groups?.between ?? ''));
  return isBegun ? toLength(compound) : null;
}

function toLength(match: RegExpExecArray): Length | null {
  const { count = '', unit = '' } = match.groups ?? {};
  const number = cardinal(count);
  if (!(number >= 1)) return null;
  const lower = unit.toLowerCase();
  if (lower === 'fortnight') return { count: number * 2, unit: 'week' };
  return { count: number, unit: lower === 'week' || lower === 'month' ? lower : 'day' };
}
