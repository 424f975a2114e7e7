import { allMatches } from '../../text/all-matches.ts';
import type { Recognizer, TimeExpression } from '../../time/time-expression.ts';
import {
  GAP,
  isCalendarName,
  LETTERS,
  MONTH_WORD,
  monthNumber,
  ordinal,
  relativeShift,
  WEEKDAY_WORD,
  weekdayNumber,
  YEAR_NUMBER,
} from '../words/calendar-words.ts';

const NTH_IN_MONTH = new RegExp(
  `\\b(?:the${GAP})?(?<nth>first|second|third|fourth|fifth|last|final|penultimate|1st|2nd|3rd|4th|5th)${GAP}(?:full${GAP})?(?<of>${WEEKDAY_WORD}|weekend)${GAP}(?:of|in)${GAP}(?:(?<month>${MONTH_WORD})(?:,?${GAP}(?:of${GAP})?(?<year>${YEAR_NUMBER}))?|(?<which>this|next|last)${GAP}month)(?![${LETTERS}-])`,
  'gi',
);
/** "on every first Monday in July"; and "the first Monday of the month" is mostly that of any month. */
const HABIT = /\b(?:every|each|any)\s{1,4}$/i;

/**
 * Days counted in their month: "the first Monday in July", "the last weekend of August". "The third week of May" is a part of
 * the month, since it is not one of the calendar's weeks.
 */
export const nthInMonth: Recognizer = { hint: /(?:day|weekend)\.?\s{1,4}(?:of|in)\s/i, recognize };

function recognize(sentence: string): TimeExpression[] {
  const found: TimeExpression[] = [];
  for (const match of allMatches(NTH_IN_MONTH, sentence)) {
    const { nth = '', of = '', month, year, which } = match.groups ?? {};
    const { index: start } = match;
    if ((month && !isCalendarName(month)) || HABIT.test(sentence.slice(Math.max(0, start - 10), start))) continue;
    const unit = of.toLowerCase();
    found.push({
      start,
      end: start + match[0].length,
      reference: {
        form: 'nth-in-month',
        nth: /^penultimate/i.test(nth) ? -2 : /^(?:last|final)/i.test(nth) ? -1 : ordinal(nth),
        of: unit === 'weekend' ? unit : weekdayNumber(of),
        month: month ? monthNumber(month) : null,
        shift: relativeShift(which ?? '') ?? 0,
        year: year ? Number(year) : null,
      },
      points: which?.toLowerCase() === 'last' ? 'back' : null,
      clock: null,
    });
  }
  return found;
}
