import { allMatches } from '../../text/all-matches.ts';
import type { ClockTime } from '../../time/time-expression.ts';
import { ZONE_WORDS } from '../words/zone-words.ts';

const ZONE_WORD = `${Object.keys(ZONE_WORDS)
  .filter((word) => word.length <= 5)
  .join(
    '|',
  )}|(?:US\\s{1,4}|U\\.S\\.\\s{1,4})?(?:Eastern|Central|Mountain|Pacific)(?:\\s{1,4}(?:standard|daylight))?(?:\\s{1,4}time)?|local\\s{1,4}time|(?:[A-Za-z]{2,12}\\s{1,4})?[A-Za-z]{3,12}\\s{1,4}time`;
const ZONE = `(?:,?\\s{1,4}\\(?(?<zone>${ZONE_WORD})\\b\\)?)?`;
const DASH = '\\s{0,4}(?:[-–—]|\\b(?:to|until|till|and)\\b)\\s{0,4}';
const NO_PRICE = '(?<![\\d.,:/$£€-])';
const HALF = '(?<half>[ap])(?:\\.\\s?m\\.?|m\\b)';
const TWELVE_HOURS = new RegExp(
  `${NO_PRICE}(?<hour>1[0-2]|0?[1-9])(?:[:.](?<minute>[0-5]\\d))?(?:${DASH}(?<toHour>1[0-2]|0?[1-9])(?:[:.][0-5]\\d)?)?[\\s-]{0,2}${HALF}${ZONE}`,
  'gi',
);
const HOUR_WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const HOUR = `(?:${NO_PRICE}(?:1[0-2]|[1-9])|\\b(?:${HOUR_WORDS.join('|')})\\b)`;
/** "at 8.30 tonight", "tonight at eight": the day's words tell which half. */
const BESIDE_PART = new RegExp(
  `(?<=\\b(?:at|from|until|by|before|about|around)\\s{1,4})(?<hour>${HOUR})(?:[:.](?<minute>[0-5]\\d))?(?:\\s{1,4}o['’]clock)?(?=\\s{1,4}(?:(?<part>tonight)|(?:this|tomorrow|that|(?:the|on\\s{1,4}the)\\s{1,4}(?:next|following|same)|on\\s{1,4}\\w{3,6}day|\\w{3,6}day)\\s{1,4}(?<part2>morning|afternoon|evening|night))\\b)`,
  'gi',
);
const BEHIND_PART = new RegExp(
  `\\b(?<part>tonight|morning|afternoon|evening|night),?\\s{1,4}at\\s{1,4}(?<hour>${HOUR})(?:[:.](?<minute>[0-5]\\d))?(?:\\s{1,4}o['’]clock)?(?=\\s{0,4}(?:[.,;:)]|$)|\\s{1,4}(?:and|in|on|for|with|to|when|but|before|after|that)\\b)`,
  'gi',
);
const PART_OF_DAY = new RegExp(
  `(?<hour>${HOUR})(?:[:.](?<minute>[0-5]\\d))?(?:\\s{1,4}o['’]clock)?\\s{1,4}(?:in\\s{1,4}the\\s{1,4}(?<part>morning|afternoon|evening)|at\\s{1,4}(?<night>night))\\b`,
  'gi',
);
const TWENTY_FOUR_HOURS = new RegExp(
  `${NO_PRICE}(?<hour>[01]?\\d|2[0-3])[:.]?(?<minute>[0-5]\\d)(?:\\s{0,2}(?:h|hrs|hours)\\b${ZONE}|\\s{1,4}\\(?(?<word>${Object.keys(
    ZONE_WORDS,
  )
    .filter((word) => word.length <= 5)
    .join('|')}|local\\s{1,4}time)\\b)`,
  'g',
);
const COLON = /(?<![\d.,:/$£€-])(?<hour>[01]?\d|2[0-3]):(?<minute>[0-5]\d)(?![\d:%]|\.\d|\s{0,2}[ap]\.?m)/gu;
const NAMED = new RegExp(`(?:\\b12(?::00)?\\s{1,4})?\\b(?<name>noon|midday|midnight)\\b${ZONE}`, 'gi');

const HINT =
  /\d\s{0,2}-?[ap]\.?\s?m\b|\d[:.]\d\d|\d{3,4}\s|\b(?:noon|midday|midnight)\b|o['’]clock|\s(?:in\s{1,4}the|at)\s{1,4}(?:morn|after|even|night)|(?:tonight|morning|afternoon|evening|night),?\s{1,4}at\s|\bat\s{1,4}\S{1,8}\s{1,4}(?:tonight|this|that|the\s|tomorrow|on\s|\w{3,6}day)/i;

/**
 * "Midnight" belongs to the day that it ends, as the press and the law write it ("expires at midnight Friday"). The last minute of
 * that day is its instant to the minute, and keeps the date that is named.
 */
const MIDNIGHT = 23 * 60 + 59;
const NOON = 12 * 60;

/** Clock times in a sentence, in order. A time of day alone is not a date: it belongs to one beside it. */
export function recognizeClockTimes(sentence: string): ClockTime[] {
  if (!HINT.test(sentence)) return [];
  const found: ClockTime[] = [];
  const add = (match: RegExpExecArray, minutes: number): void => {
    const zone = match.groups?.zone ?? match.groups?.word;
    const isZone = zone !== undefined && isZoneWord(zone);
    // Words behind the time that are no zone are not the time's.
    const end = match.index + (zone !== undefined && !isZone ? match[0].lastIndexOf(zone) : match[0].length);
    found.push({ minutes, zoneWord: isZone ? zone : null, start: match.index, end });
  };
  for (const match of allMatches(TWELVE_HOURS, sentence)) add(match, twelveHours(match));
  for (const match of allMatches(PART_OF_DAY, sentence)) {
    add(match, partHours(match.groups ?? {}));
  }
  for (const match of allMatches(BESIDE_PART, sentence)) add(match, partHours(match.groups ?? {}));
  for (const match of allMatches(BEHIND_PART, sentence)) {
    const { hour = '', part = '' } = match.groups ?? {};
    const from = part.length + match[0].slice(part.length).indexOf(hour);
    const start = match.index + from;
    found.push({ minutes: partHours(match.groups ?? {}), zoneWord: null, start, end: match.index + match[0].length });
  }
  for (const pattern of [TWENTY_FOUR_HOURS, COLON]) {
    for (const match of allMatches(pattern, sentence))
      add(match, Number(match.groups?.hour) * 60 + Number(match.groups?.minute));
  }
  for (const match of allMatches(NAMED, sentence))
    add(match, match.groups?.name?.toLowerCase() === 'midnight' ? MIDNIGHT : NOON);
  return withoutOverlaps(found);
}

/** "Twelve at night" is midnight, at the day's end. */
function partHours(groups: Readonly<Record<string, string | undefined>>): number {
  const { hour = '', minute, part, part2 } = groups;
  const number = HOUR_WORDS.indexOf(hour.toLowerCase()) + 1 || Number(hour);
  const isMorning = /morning/i.test(part ?? part2 ?? '');
  const isNight = groups.night !== undefined || /night/i.test(part ?? part2 ?? '');
  if (number === 12 && isNight) return MIDNIGHT;
  return ((number % 12) + (isMorning ? 0 : 12)) * 60 + Number(minute ?? 0);
}

/** "7-9 p.m." begins in the same half of the day, "11-1 p.m." in the one before. */
function twelveHours(match: RegExpExecArray): number {
  const { hour, minute, half, toHour } = match.groups ?? {};
  const start = Number(hour) % 12;
  const isSameHalf = toHour === undefined || start < Number(toHour) % 12;
  const isAfternoon = (half?.toLowerCase() === 'p') === isSameHalf;
  return (start + (isAfternoon ? 12 : 0)) * 60 + Number(minute ?? 0);
}

/** A table's word in capitals, or a place's name before "time". */
function isZoneWord(words: string): boolean {
  if (/^local\s/i.test(words) || /^(?:u\.?s\.?\s+)?(?:eastern|central|mountain|pacific)/i.test(words)) return true;
  const names = words.split(/\s+/);
  if (names.at(-1)?.toLowerCase() !== 'time') return words === words.toUpperCase();
  return names.slice(0, -1).every((name) => /^[A-Z]/.test(name));
}

function withoutOverlaps(clocks: ClockTime[]): ClockTime[] {
  clocks.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: ClockTime[] = [];
  for (const clock of clocks) if (clock.start >= (kept.at(-1)?.end ?? 0)) kept.push(clock);
  return kept;
}
