import { allMatches } from '../../text/all-matches.ts';
import type { Recognizer, SpanUnit, TimeExpression } from '../../time/time-expression.ts';
import { cardinal, GAP, LETTERS, NUMBER_WORD } from '../words/calendar-words.ts';

const COUNT = `(?<rough>about${GAP}|around${GAP}|less${GAP}than${GAP}|another${GAP}|at${GAP}least${GAP})?(?<count>${NUMBER_WORD})(?:(?<range>${GAP}(?:of|or|to|and)${GAP}(?:${NUMBER_WORD}${GAP})?|[-–]\\d{1,3}${GAP})|[\\s-])`;
const UNIT = `(?<unit>hour|day|week|month|year)s?(?![${LETTERS}])`;
/** "in the next 48 hours", "within two weeks", "in 30 days", "ten days from now", "three weeks ago". */
const SPAN = new RegExp(
  `\\b(?:(?<lead>in|within|over|during)${GAP})?(?:the${GAP})?(?:(?<run>next|coming|past|last|previous)${GAP})?${COUNT}(?:business${GAP}|working${GAP})?${UNIT}(?:['’]${GAP}time)?(?:${GAP}(?<tail>from${GAP}(?:now|today|tomorrow)|ago|earlier|before|hence|after|later|old|of))?`,
  'gi',
);

/** Lengths of time counted from the article's own day, back or ahead: "in 30 days", "the next 48 hours", "a week ago". */
export const spans: Recognizer = { hint: /\b(?:hour|day|week|month|year)s?\b/i, recognize };

function recognize(sentence: string): TimeExpression[] {
  const found: TimeExpression[] = [];
  for (const match of allMatches(SPAN, sentence)) {
    const { lead, run, rough, count = '', range, unit = '', tail } = match.groups ?? {};
    const exact = rough === undefined && range === undefined && lead !== undefined;
    const words = { run: run?.toLowerCase() ?? '', lead: lead?.toLowerCase() ?? '', tail: tail?.toLowerCase() ?? '' };
    const isBack = /past|last|previous/.test(words.run) || /ago|earlier|before/.test(words.tail);
    const isFromNow = /^from|hence/.test(words.tail);
    const isRunning = /next|coming/.test(words.run);
    if (!isBack && !isFromNow && !isRunning && words.lead !== 'in' && words.lead !== 'within') continue;
    if (/after|later|old|of/.test(words.tail)) continue;
    // "Within five years" is a length of time, not a date.
    if (words.lead === 'within' && /month|year/i.test(unit) && !isRunning) continue;
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      reference: { form: 'span', count: cardinal(count), unit: toUnit(unit), running: isRunning, exact },
      points: isBack ? 'back' : isFromNow || isRunning ? 'ahead' : null,
      clock: null,
    });
  }
  return found;
}

function toUnit(word: string): SpanUnit {
  const lower = word.toLowerCase();
  return lower === 'hour' || lower === 'week' || lower === 'month' || lower === 'year' ? lower : 'day';
}
