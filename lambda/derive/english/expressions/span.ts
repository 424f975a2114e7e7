import { allMatches } from '../../text/all-matches.ts';
import type { Recognizer, SpanUnit, TimeExpression } from '../../time/time-expression.ts';
import { cardinal, GAP, LETTERS, NUMBER_WORD } from '../words/calendar-words.ts';

const COUNT = `(?<rough>about${GAP}|around${GAP}|roughly${GAP}|some${GAP}|less${GAP}than${GAP}|under${GAP}|another${GAP}|at${GAP}least${GAP})?(?:a${GAP}(?=couple))?(?<count>${NUMBER_WORD})(?<half>½|\\.5)?(?:(?<range>${GAP}(?:of|or|to|and)${GAP}(?:${NUMBER_WORD}${GAP})?|[-–]\\d{1,3}${GAP})|[\\s-])`;
const UNIT = `(?<unit>hour|day|week|fortnight|month|year)s?(?![${LETTERS}]|-(?!period))`;
/** "in the next 48 hours", "within two weeks", "in 30 days' time", "ten days from now", "three weeks ago". */
const SPAN = new RegExp(
  `\\b(?:(?<lead>in|within|inside|over|during)${GAP})?(?:the${GAP})?(?:(?<run>next|coming|following|past|last|previous)${GAP})?${COUNT}(?<kind>business${GAP}|working${GAP}|trading${GAP}|calendar${GAP})?${UNIT}(?:(?:['’]s?)?${GAP}(?:time|period)(?![${LETTERS}])|-period)?(?:${GAP}(?<tail>from${GAP}(?:now|today|tomorrow)|ago|earlier|before|hence|after|later|old|of|when|that|which|where|from|following|into|behind|away(?!${GAP}from)))?`,
  'gi',
);
/** What "in a week" counts is told only where nothing but the time is meant: not "twice in a week", "the fourth time in ten days". */
const PER = /\b(?:once|twice|times?|most|first|second|third|record|high|low|best|worst|biggest|largest|ever)\s{1,4}$/i;
/** "Within 18 months" is a length of time; within so few, a limit is meant. */
const FEW_MONTHS = 3;
/** Fewer hours are a time of day, and no day. */
const FEW_HOURS = 12;

/** A number, or what may stand between one and its unit, before the unit. */
const HINT =
  /(?:\d|½|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|teen|ty|an?|couple|of|or|to|and|business|working|trading|calendar))[\s-]{1,4}(?:hour|day|week|fortnight|month|year)/i;

/** Lengths of time counted from the article's own day, back or ahead: "in 30 days", "the next 48 hours", "a week ago". */
export const spans: Recognizer = { hint: HINT, recognize };

function recognize(sentence: string): TimeExpression[] {
  const found: TimeExpression[] = [];
  for (const match of allMatches(SPAN, sentence)) {
    const expression = read(match, sentence);
    if (expression) found.push(expression);
  }
  for (const match of allMatches(COUNTDOWN, sentence)) {
    const expression = readCountdown(match);
    if (expression) found.push(expression);
  }
  return found;
}

/** "With just 45 days to go until the vote", "the election is ten days away", "only two weeks before the opening". */
const COUNTDOWN = new RegExp(
  `\\b(?:with${GAP}(?:just${GAP}|only${GAP})?|just${GAP}|only${GAP}|is${GAP}(?:just${GAP}|only${GAP}|now${GAP})?|are${GAP}(?:just${GAP}|only${GAP}|now${GAP})?)(?<count>${NUMBER_WORD})${GAP}(?<unit>day|week)s?(?:${GAP}(?:(?:left${GAP}|to${GAP}go${GAP}|remaining${GAP})?(?:until|till|before)(?![${LETTERS}])|away(?!${GAP}from)|to${GAP}go(?![${LETTERS}])))`,
  'gi',
);

function readCountdown(match: RegExpExecArray): TimeExpression | null {
  const { count = '', unit = '' } = match.groups ?? {};
  const number = cardinal(count);
  if (!Number.isFinite(number) || number < 2) return null;
  return {
    start: match.index,
    end: match.index + match[0].length,
    reference: { form: 'span', count: number, unit: toUnit(unit), running: false, exact: true, isLimit: false },
    points: 'ahead',
    clock: null,
  };
}

function read(match: RegExpExecArray, sentence: string): TimeExpression | null {
  const { run, rough, count: word = '', range, unit: unitWord = '' } = match.groups ?? {};
  const lead = match.groups?.lead?.toLowerCase() ?? '';
  const tail = match.groups?.tail?.toLowerCase() ?? '';
  const start = match.index;
  const isBack = /past|last|previous/i.test(run ?? '') || /ago|earlier|before/.test(tail);
  const isFromNow = /^from\s|hence|away/.test(tail);
  const isRunning = /next|coming|following/i.test(run ?? '');
  if (!isBack && !isFromNow && !isRunning && lead !== 'in' && lead !== 'within' && lead !== 'inside') return null;
  if (/^(?:after|later|old|of|when|that|which|where|from|following|into|behind)$/.test(tail)) return null;
  // "In two-week steps" tells a size.
  if (!isRunning && /-$/.test(match[0].slice(0, match[0].toLowerCase().lastIndexOf(unitWord.toLowerCase()))))
    return null;
  const unit = toUnit(unitWord);
  const count = cardinal(word) * (/^fortnight/i.test(unitWord) ? 2 : 1);
  const isLimit = /^(?:within|inside)$/.test(lead) && rough === undefined && range === undefined && count <= FEW_MONTHS;
  // "Within five years" is a length of time, not a date.
  if (/^(?:within|inside)$/.test(lead) && (unit === 'year' || (unit === 'month' && !isLimit)) && !isRunning)
    return null;
  // Nor do "the next two years" lead to one of them.
  if (isRunning && /month|year/.test(unit) && count > 1) return null;
  if (unit === 'hour' && (count < FEW_HOURS || tail === 'away')) return null;
  if (unit === 'day' && !isRunning && !isBack && (count < 2 || /\bday\s?$/i.test(match[0]))) return null;
  if (lead === 'in' && PER.test(sentence.slice(Math.max(0, start - 14), start))) return null;
  const exact = rough === undefined && range === undefined && (lead !== '' || tail.endsWith('today'));
  return {
    start,
    end: start + match[0].length,
    reference: { form: 'span', count, unit, running: isRunning, exact, isLimit },
    points: isBack ? 'back' : isFromNow || isRunning ? 'ahead' : null,
    clock: null,
  };
}

function toUnit(word: string): SpanUnit {
  const lower = word.toLowerCase();
  if (lower === 'fortnight') return 'week';
  return lower === 'hour' || lower === 'week' || lower === 'month' || lower === 'year' ? lower : 'day';
}
