import { allMatches } from '../../text/all-matches.ts';
import type { Recognizer, TimeExpression, WhichWeekday } from '../../time/time-expression.ts';
import { GAP, isCalendarName, LETTERS, MONTH_WORD, WEEKDAY_WORD, weekdayNumber } from '../words/calendar-words.ts';
import { MOVED_BEFORE } from '../words/moving-words.ts';
import { AFTER_WEEKDAY_NAME, BEFORE_WEEKDAY_NAME } from '../words/weekday-names.ts';

const TIME_OF_DAY = `(?:${GAP}(?:morning|afternoon|evening|night|lunchtime)(?![${LETTERS}]))?`;
const WEEKDAY = new RegExp(
  `\\b(?:(?<weekBefore>(?:next|this|last)${GAP}week,?${GAP}(?:on${GAP})?)|(?<which>this${GAP}coming|the${GAP}coming|coming|this|next|last|past|early|late|later)${GAP}(?:on${GAP})?)?` +
    `(?<day>${WEEKDAY_WORD})(?![${LETTERS}])(?<suffix>${TIME_OF_DAY})(?:(?<to>\\s{0,4}[-–—/]\\s{0,4}|${GAP}(?:through|thru|and|&|to|until|till)${GAP}(?:on${GAP})?)(?<last>${WEEKDAY_WORD})(?![${LETTERS}])${TIME_OF_DAY})?(?:,?${GAP}(?<after>(?:of${GAP})?(?:next|this|last|the${GAP}same)${GAP}week|week|fortnight|next|last)(?![${LETTERS}-]))?`,
  'gi',
);

/** Days given by their weekday: "Sunday", "next Friday", "Tuesday week", "Saturday and Sunday", "Tuesday of next week". */
export const weekdays: Recognizer = { recognize };

function recognize(sentence: string): TimeExpression[] {
  const found: TimeExpression[] = [];
  for (const match of allMatches(WEEKDAY, sentence)) {
    const { day = '', last } = match.groups ?? {};
    const { index: start } = match;
    if (!isWeekdayName(day) || (last !== undefined && !isWeekdayName(last))) continue;
    const before = sentence.slice(Math.max(0, start - 80), start);
    if (BEFORE_WEEKDAY_NAME.test(before.slice(-24))) continue;
    if (AFTER_WEEKDAY_NAME.test(sentence.slice(start + match[0].length, start + match[0].length + 16))) continue;
    found.push(...readDays(match, before, sentence));
  }
  return found;
}

/** "Sun" and "Wed" without a stop are firms and verbs. */
function isWeekdayName(word: string): boolean {
  return isCalendarName(word) && (word.length >= 6 || word.endsWith('.'));
}

const DATE_BEHIND = new RegExp(`^,?\\s{1,4}(?:\\d{1,2}(?:st|nd|rd|th)?\\s{1,4})?${MONTH_WORD}\\b`, 'i');
const DATE_REACH = 20;

function readDays(match: RegExpExecArray, before: string, sentence: string): TimeExpression[] {
  const { weekBefore, which, day = '', suffix = '', to = '', last, after } = match.groups ?? {};
  const { index: start } = match;
  const end = start + match[0].length;
  const kind = whichOf(which, weekBefore ?? after);
  const weeksLater = /^week/i.test(after ?? '') ? 1 : /^fortnight/i.test(after ?? '') ? 2 : 0;
  const isAhead = kind.startsWith('next') || weeksLater > 0 || /coming/i.test(which ?? '');
  const points = kind === 'last' ? 'back' : isAhead ? 'ahead' : null;
  const one = (word: string, lastWord: string | undefined, from: number, until: number): TimeExpression => ({
    start: from,
    end: until,
    reference: {
      form: 'weekday',
      weekday: weekdayNumber(word),
      last: lastWord ? weekdayNumber(lastWord) : null,
      which: kind,
      weeksLater,
    },
    points,
    clock: null,
  });
  if (last === undefined) return [one(day, undefined, start, end)];
  // "from this Saturday to Sunday, August 26": the second belongs to its date.
  if (DATE_BEHIND.test(sentence.slice(end, end + DATE_REACH))) {
    const first = match[0].toLowerCase().indexOf(day.toLowerCase()) + day.length + suffix.length;
    return [one(day, undefined, start, start + first)];
  }
  if (isHabit(day, last, to, which, before)) return [];
  if (isRange(day, last, to, before)) return [one(day, last, start, end)];
  const at = match[0].toLowerCase().indexOf(day.toLowerCase());
  const firstEnd = start + at + day.length + suffix.length;
  return [one(day, undefined, start, firstEnd), one(last, undefined, firstEnd + to.length, end)];
}

/** "open Monday to Friday" is every week, unless it says "from"; beside opening hours it is even then. */
function isHabit(day: string, last: string, to: string, which: string | undefined, before: string): boolean {
  const isWorkingWeek = weekdayNumber(day) === 1 && weekdayNumber(last) === 5;
  if (!isWorkingWeek || which !== undefined || /and|&/i.test(to)) return false;
  return !/\b(?:from|between)\s{1,4}$/i.test(before) || OPENING_HOURS.test(before);
}
const OPENING_HOURS = /\b(?:open|opening|hours|available|daily|[ap]\.?m)\b[^.;]{0,60}$/i;

/** "And" joins two days that follow each other; "from Monday to Thursday" is no range where something is moved. */
function isRange(day: string, last: string, to: string, before: string): boolean {
  if (/\band\b|&/i.test(to))
    return /\bbetween\s{1,4}$/i.test(before) || (weekdayNumber(last) - weekdayNumber(day) + 7) % 7 === 1;
  if (to.includes('/')) return false;
  return !(/\bfrom\s{1,4}$/i.test(before) && MOVED_BEFORE.test(before));
}

function whichOf(before: string | undefined, week: string | undefined): WhichWeekday {
  const word = before?.toLowerCase() ?? '';
  const weekWord = week?.toLowerCase() ?? '';
  if (/next\s+week/.test(weekWord)) return 'next-week';
  if (/(?:this|same)\s+week/.test(weekWord)) return 'this-week';
  if (word === 'last' || word === 'past' || /^(?:of\s+)?last/.test(weekWord)) return 'last';
  if (word === 'next' || weekWord === 'next') return 'next';
  return /^(?:this|coming|the)/.test(word) ? 'this' : 'plain';
}
