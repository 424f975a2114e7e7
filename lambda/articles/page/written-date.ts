import { Temporal } from 'temporal-polyfill';
import { monthNamed } from './month-names.ts';
import type { StatedTime } from './stated-time.ts';
import { offsetOfZone } from './zone-abbreviations.ts';

/** How those who write a page write dates. */
export interface DateHabits {
  /** The page's language (ISO 639-1), where it is known. */
  readonly language: string | null;
  /** Whether 3/4/2020 is the fourth of March, as in the United States. */
  readonly monthFirst: boolean;
}

/** A date that was found in a text. */
export interface WrittenDate {
  readonly time: StatedTime;
  /** The other day that the same figures may mean: 4 March for 3 April. */
  readonly alternative: Temporal.PlainDate | null;
  /** Where it stands in the text as {@link plainWriting} gives it, with the clock time beside it. */
  readonly start: number;
  readonly end: number;
}

/** The zeros of the scripts that have digits of their own and are written in papers: Arabic, Persian, Indian, Thai. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50];
const OTHER_DIGITS = /[\u0660-\u0e59]/;

/** A text as dates are looked for in it: small letters, ASCII digits, one space for every white space, no marks of direction. */
export function plainWriting(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ');
  if (!OTHER_DIGITS.test(plain)) return plain;
  return plain.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = ZEROS.find((first) => code >= first && code <= first + 9);
    return zero === undefined ? digit : String(code - zero);
  });
}

/** Era years of East Asia: the year before their first. */
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925, 民國: 1911, 民国: 1911 };

type Parts = Readonly<Record<string, string | undefined>>;
interface Reading {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Whether day and month may be the other way round. */
  readonly isUncertain?: boolean;
}
interface Form {
  readonly pattern: RegExp;
  readonly read: (parts: Parts, habits: DateHabits) => Reading | undefined;
}

const WORD = '(?<name>\\p{L}[\\p{L}\\p{M}]{1,15})';
/** NFKC makes "1º" into "1o". */
const ORDINAL = '(?:st|nd|rd|th|er|re|ro|o|a|[.°])?';
const OF = "(?:(?:de|del|d'|d’|of|di|den|dne|da)\\s?)?";
const YEAR = "(?<year>(?:19|20|25)\\d{2}|['’]\\d{2})";

const named = (parts: Parts, { language }: DateHabits): Reading | undefined => {
  const month = monthNamed(parts.name ?? '', language);
  return month === undefined ? undefined : { year: fullYear(parts.year), month, day: Number(parts.day) };
};

/** The forms of dates, in the order in which they are tried at one place. */
const FORMS: readonly Form[] = [
  {
    // 2020-02-18, 2020/2/18, 2020.02.18, 2020年2月18日, 2020년 2월 18일
    pattern:
      /(?<![\d.])(?<year>(?:19|20|25)\d{2})\s?(?:[-/.‐–]|年|년)\s?(?<month>\d{1,2})\s?(?:[-/.‐–]|月|월)\s?(?<day>\d{1,2})(?!\d)/dgu,
    read: ({ year, month, day }) => ({ year: fullYear(year), month: Number(month), day: Number(day) }),
  },
  {
    // 18.02.2020, 18/2/20, 2-18-2020
    pattern:
      /(?<![\d]|\d[./-])(?<first>\d{1,2})\s?(?<mark>[-/.‐–])\s?(?<second>\d{1,2})\s?\k<mark>\s?(?<year>(?:19|20|25)\d{2}|\d{2})(?![\d]|[./-]\d)/dgu,
    read: ({ first, second, mark, year }, { monthFirst }) => {
      const [one, two] = [Number(first), Number(second)];
      const isMonthFirst = two > 12 || (monthFirst && one <= 12 && mark !== '.');
      const [month, day] = isMonthFirst ? [one, two] : [two, one];
      return { year: fullYear(year), month, day, isUncertain: one <= 12 && two <= 12 && one !== two && mark !== '.' };
    },
  },
  {
    // 18 February 2020, 18. Februar 2020, 18 de febrero de 2020, 18-Feb-2020, 18 февраля 2020 г.
    pattern: new RegExp(
      `(?<!\\d)(?<day>\\d{1,2})${ORDINAL}[\\s,/-]{0,2}${OF}${WORD}[.,]{0,2}[\\s/-]{0,2}${OF}${YEAR}(?!\\d)`,
      'dgu',
    ),
    read: named,
  },
  {
    // February 18, 2020, Feb. 18th 2020, Feb 18 2020
    pattern: new RegExp(
      `(?<![\\p{L}\\p{M}])${WORD}[.]?[\\s-]{0,2}(?<day>\\d{1,2})(?:st|nd|rd|th)?[\\s.,-]{1,3}${YEAR}(?!\\d)`,
      'dgu',
    ),
    read: named,
  },
  {
    // 2020. február 18., 2020 m. vasario 18 d., 2020. gada 18. februāris, 2020 Feb 18
    pattern: new RegExp(
      `(?<!\\d)${YEAR}[.,]?[\\s/-]{0,2}(?:m\\. |gada )?(?:(?<before>\\d{1,2})\\. )?${WORD}[.]?(?:[\\s/-]{0,2}(?<after>\\d{1,2}))?(?!\\d)`,
      'dgu',
    ),
    read: (parts, habits) => {
      const day = parts.after ?? parts.before;
      return day === undefined ? undefined : named({ ...parts, day }, habits);
    },
  },
  {
    // ngày 18 tháng 2 năm 2020
    pattern: /(?<!\d)(?<day>\d{1,2}),? (?:tháng|thg) (?<month>\d{1,2})(?: năm|,)? (?<year>(?:19|20)\d{2})(?!\d)/dgu,
    read: ({ year, month, day }) => ({ year: fullYear(year), month: Number(month), day: Number(day) }),
  },
  {
    // 令和2年2月18日, 民國109年2月18日
    pattern:
      /(?<era>令和|平成|昭和|民國|民国)\s?(?<year>\d{1,3}|元)\s?年\s?(?<month>\d{1,2})\s?月\s?(?<day>\d{1,2})/dgu,
    read: ({ era, year, month, day }) => ({
      year: (ERAS[era ?? ''] ?? Number.NaN) + (year === '元' ? 1 : Number(year)),
      month: Number(month),
      day: Number(day),
    }),
  },
];

/** The years of a page's dates: those of the Thai calendar count from 543 BC. */
function fullYear(digits = ''): number {
  const year = Number(digits.replace(/^['’]/, ''));
  if (year >= 2500) return year - 543;
  if (year >= 100) return year;
  return year + (year < 70 ? 2000 : 1900);
}

/** What can begin a date; most lines of a page have none of it. */
const HINT = /\d{4}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2}|['’]\d{2}|[年月]/;

/**
 * Finds the dates in a text, in the order in which they stand there, each with the clock time and the zone beside it.
 * A day needs its year: "18 February" alone is none.
 *
 * @param text as {@link plainWriting} gives it.
 */
export function writtenDates(text: string, habits: DateHabits): WrittenDate[] {
  if (!HINT.test(text)) return [];
  const found: WrittenDate[] = [];
  for (const { pattern, read } of FORMS) {
    for (const match of text.matchAll(pattern)) {
      const reading = read(match.groups ?? {}, habits);
      const day = reading && calendarDay(reading);
      if (reading === undefined || day === undefined) continue;
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && end > other.start)) continue;
      const alternative = reading.isUncertain
        ? (calendarDay({ ...reading, month: reading.day, day: reading.month }) ?? null)
        : null;
      found.push({ ...withClockTime(text, day, start, end), alternative });
    }
  }
  return found.sort((one, other) => one.start - other.start);
}

function calendarDay({ year, month, day }: Reading): Temporal.PlainDate | undefined {
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return undefined;
  const date = Temporal.PlainDate.from({ year, month, day });
  return date.day === day ? date : undefined; // 30 February was cut to the month's last day
}

const CLOCK =
  '(?<hour>\\d{1,2})(?:\\s?(?::|\\.|h|uhr|時|时|시|點|点)\\s?(?<minute>\\d{2})(?:\\s?(?:[:.분分])?\\s?(?<second>\\d{2})(?:[.,]\\d{1,9})?)?)?';
const HALF = '(?:\\s?(?<half>am|pm|a\\.\\s?m\\.?|p\\.\\s?m\\.?)(?![\\p{L}]))?';
const ZONE =
  '(?:\\s?(?:uhr|h|hrs|분|分)?\\s?\\(?(?<zone>z|(?:utc|gmt)?\\s?[+-]\\d{1,2}(?::?\\d{2})?|\\p{L}{2,4})\\)?(?![\\p{L}\\d]))?';
/** Between a date and its time: "T", a comma, a bar, "um", "à las", the weekday in Japanese, "(Tue)". */
const BETWEEN =
  '(?:日|일|\\.)?(?:\\s?г\\.?|\\s?р\\.?)?\\s?(?:\\(\\p{L}{1,9}\\.?\\))?\\s?(?:[,t|·•@/~–—-]|:)?\\s?(?:(?:at|um|à|a las|às|alle|ore|om|kl\\.?|klo|в|о|godz\\.?|saat|오전|오후|上午|下午|午前|午後)\\s)?\\s?';
const TIME_AFTER = new RegExp(`^(?<between>${BETWEEN})${CLOCK}${HALF}${ZONE}`, 'u');
const TIME_BEFORE = new RegExp(
  `${CLOCK}${HALF}(?<between>)${ZONE}\\s?(?:uhr|h)?\\s?[,|·•–—-]?\\s?(?:\\p{L}{3,12},?\\s)?$`,
  'u',
);
/** The farthest that a clock time reaches from its date, in characters. */
const REACH = 48;

function withClockTime(
  text: string,
  day: Temporal.PlainDate,
  start: number,
  end: number,
): Omit<WrittenDate, 'alternative'> {
  const after = TIME_AFTER.exec(text.slice(end, end + REACH));
  const afterTime = after && clockTime(after.groups ?? {});
  if (after && afterTime) return { time: at(day, afterTime, after.groups?.zone), start, end: end + after[0].length };
  const before = TIME_BEFORE.exec(text.slice(Math.max(0, start - REACH), start));
  const beforeTime = before && clockTime(before.groups ?? {});
  if (before && beforeTime)
    return { time: at(day, beforeTime, before.groups?.zone), start: start - before[0].length, end };
  return { time: day, start, end };
}

function clockTime({ hour, minute, second, half, between }: Parts): Temporal.PlainTime | undefined {
  if (minute === undefined && half === undefined) return undefined; // "18 February 2020, 12 comments"
  let hours = Number(hour);
  const isAfternoon = half?.startsWith('p') || /오후|下午|午後/.test(between ?? '');
  if (isAfternoon && hours < 12) hours += 12;
  if (half?.startsWith('a') && hours === 12) hours = 0;
  if (hours > 23 || Number(minute ?? 0) > 59) return undefined;
  const seconds = Math.min(Number(second ?? 0), 59);
  return Temporal.PlainTime.from({ hour: hours, minute: Number(minute ?? 0), second: seconds });
}

function at(day: Temporal.PlainDate, time: Temporal.PlainTime, zone: string | undefined): StatedTime {
  const local = day.toPlainDateTime(time);
  const offset = zone === undefined ? undefined : offsetFrom(zone);
  return offset === undefined ? local : local.toZonedDateTime(offset);
}

/** "+05:30", "utc+2", "-0400", "cest" → the offset as Temporal takes it. */
function offsetFrom(zone: string): string | undefined {
  const [, sign, hours, minutes = '00'] = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
  if (sign === undefined || hours === undefined) {
    const offset = offsetOfZone(zone);
    return offset === '+00:00' ? 'UTC' : offset;
  }
  if (Number(hours) > 14 || Number(minutes) > 59) return undefined;
  return `${sign}${hours.padStart(2, '0')}:${minutes}` === '+00:00'
    ? 'UTC'
    : `${sign}${hours.padStart(2, '0')}:${minutes}`;
}
