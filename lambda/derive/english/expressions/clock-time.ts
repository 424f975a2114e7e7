import { allMatches } from '../../text/all-matches.ts';
import type { ClockTime } from '../../time/time-expression.ts';
import { ZONE_WORDS } from '../words/zone-words.ts';

const ZONE = `(?:\\s{1,4}\\(?(?<zone>${Object.keys(ZONE_WORDS)
  .filter((word) => word.length <= 4)
  .join(
    '|',
  )}|(?:Eastern|Central|Mountain|Pacific)(?:\\s{1,4}(?:standard|daylight))?(?:\\s{1,4}time)?|local\\s{1,4}time)\\b\\)?)?`;
const TWELVE_HOURS = new RegExp(
  `(?<![\\d.:$£€])(?<hour>1[0-2]|0?[1-9])(?:[:.](?<minute>[0-5]\\d))?\\s{0,2}(?<half>[ap])(?:\\.\\s?m\\.|m\\b)${ZONE}`,
  'gi',
);
const TWENTY_FOUR_HOURS =
  /(?<![\d.:$£€])(?<hour>[01]?\d|2[0-3])[:.]?(?<minute>[0-5]\d)(?:h|\s{0,2}hrs)?(?:\s{1,4}(?<zone>GMT|UTC|BST|CET|CEST|EST|EDT|ET)\b|\s{1,4}local\s{1,4}time\b)/gu;
const COLON = /(?<=\b(?:at|from|until|by|before|around)\s)(?<hour>[01]?\d|2[0-3]):(?<minute>[0-5]\d)(?![\d:])/gu;
const NAMED = /\b(?<name>noon|midday|midnight)\b/gi;

const HINT = /\d\s{0,2}[ap]\.?\s?m\b|\d[:.]\d\d|\d{3,4}\s|\b(?:noon|midday|midnight)\b/i;

/** Clock times in a sentence, in no particular order. A time of day alone is not a date: it belongs to one beside it. */
export function recognizeClockTimes(sentence: string): ClockTime[] {
  if (!HINT.test(sentence)) return [];
  const found: ClockTime[] = [];
  const add = (match: RegExpExecArray, minutes: number): void => {
    const zoneWord = match.groups?.zone ?? null;
    const { index: start } = match;
    found.push({ minutes, zoneWord, start, end: start + match[0].length });
  };
  for (const match of allMatches(TWELVE_HOURS, sentence)) {
    const { hour, minute, half } = match.groups ?? {};
    add(match, ((Number(hour) % 12) + (half?.toLowerCase() === 'p' ? 12 : 0)) * 60 + Number(minute ?? 0));
  }
  for (const pattern of [TWENTY_FOUR_HOURS, COLON]) {
    for (const match of allMatches(pattern, sentence))
      add(match, Number(match.groups?.hour) * 60 + Number(match.groups?.minute));
  }
  for (const match of allMatches(NAMED, sentence)) add(match, match[0].toLowerCase() === 'midnight' ? 0 : 720);
  return found;
}
