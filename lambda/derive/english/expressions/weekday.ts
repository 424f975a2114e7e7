import { allMatches } from '../../text/all-matches.ts';
import type { Recognizer, TimeExpression } from '../../time/time-expression.ts';
import { cardinal, GAP, isCalendarName, LETTERS, WEEKDAY_WORD, weekdayNumber } from '../words/calendar-words.ts';
import { AFTER_WEEKDAY_NAME, BEFORE_WEEKDAY_NAME } from '../words/weekday-names.ts';

const WEEKDAY = new RegExp(
  `\\b(?:(?<weeks>an?|one|two|three)${GAP}weeks?${GAP}(?:from|on|after)${GAP}|(?<which>this${GAP}coming|the${GAP}coming|the${GAP}following|coming|this|next|last|past|early|late|later)${GAP}(?:on${GAP})?)?` +
    `(?<day>${WEEKDAY_WORD})(?![${LETTERS}])(?:(?:\\s{0,4}[-–]\\s{0,4}|${GAP}(?:through|and)${GAP})(?<last>${WEEKDAY_WORD})(?![${LETTERS}]))?(?:${GAP}(?:morning|afternoon|evening|night|lunchtime)(?![${LETTERS}]))?(?:${GAP}(?<after>week|next|last)\\b)?`,
  'gi',
);

/** Days given by their weekday: "Sunday", "next Friday", "a week from Tuesday", "Saturday and Sunday". */
export const weekdays: Recognizer = { hint: /day\b|\b(?:mon|tue|wed|thu|fri|sat|sun)\w{0,2}\./i, recognize };

function recognize(sentence: string): TimeExpression[] {
  const found: TimeExpression[] = [];
  for (const match of allMatches(WEEKDAY, sentence)) {
    const { weeks, which, day = '', last, after } = match.groups ?? {};
    const { index: start } = match;
    const end = start + match[0].length;
    if (!isCalendarName(day) || (last !== undefined && !isCalendarName(last))) continue;
    // "Sun" and "Wed" without a stop are firms and verbs.
    if (day.length < 6 && !day.endsWith('.')) continue;
    if (BEFORE_WEEKDAY_NAME.test(sentence.slice(Math.max(0, start - 12), start))) continue;
    if (AFTER_WEEKDAY_NAME.test(sentence.slice(end, end + 14))) continue;
    const kind = whichOf(which, after);
    found.push({
      start,
      end,
      reference: {
        form: 'weekday',
        weekday: weekdayNumber(day),
        last: last ? weekdayNumber(last) : null,
        which: kind,
        weeksLater: weeks ? cardinal(weeks) : after?.toLowerCase() === 'week' ? 1 : 0,
      },
      points: kind === 'last' ? 'back' : kind === 'next' || weeks || /coming/i.test(which ?? '') ? 'ahead' : null,
      clock: null,
    });
  }
  return found;
}

function whichOf(before: string | undefined, after: string | undefined): 'plain' | 'this' | 'next' | 'last' {
  const word = before?.toLowerCase() ?? '';
  if (word === 'last' || word === 'past' || after?.toLowerCase() === 'last') return 'last';
  if (word === 'next' || after?.toLowerCase() === 'next') return 'next';
  return /^(?:this|coming|the)/.test(word) ? 'this' : 'plain';
}
