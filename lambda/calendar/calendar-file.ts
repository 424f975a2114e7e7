import { Temporal } from 'temporal-polyfill';
import type { StoredKeyDate } from '../dates/stored-key-date.ts';
import { calendarTime, dateValue, instantValue } from './calendar-time.ts';
import { contentLine, textValue } from './content-line.ts';
import { type CertaintyWording, description, webAddress } from './description.ts';

/** Words of a calendar that are in the reader's language. */
export interface CalendarWording {
  /** What the calendar is called, where it is one to subscribe to. @default - no name */
  readonly name?: string;
  /** @default - nothing is said of how sure a key date is, but by its status */
  readonly certainty?: CertaintyWording;
}

const PRODUCT = '-//Datewire//Key dates//EN';

/**
 * Key dates as a calendar file (RFC 5545, with names of RFC 7986), to be served as `text/calendar; charset=utf-8`.
 *
 * A later file replaces an event of an earlier one: its UID stays, its SEQUENCE rises with the key date's version. No
 * event makes anybody busy, for news takes nobody's time; so what is coarser than a day is shown on all the days that it
 * may happen on. An instant has no DTEND, as nobody knows how long it takes: it ends when it begins (section 3.6.1).
 *
 * @param now when the file is made.
 */
export function calendarFile(
  keyDates: readonly StoredKeyDate[],
  now: Temporal.Instant,
  wording: CalendarWording = {},
): string {
  const { name } = wording;
  return [
    contentLine('BEGIN', 'VCALENDAR'),
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', PRODUCT),
    contentLine('CALSCALE', 'GREGORIAN'),
    contentLine('METHOD', 'PUBLISH'),
    // The second is what calendars read that are older than RFC 7986.
    ...(name === undefined ? [] : [contentLine('NAME', textValue(name)), contentLine('X-WR-CALNAME', textValue(name))]),
    ...keyDates.map((keyDate) => event(keyDate, now, wording)),
    contentLine('END', 'VCALENDAR'),
  ].join('');
}

/** What a key date's file is called: `2014-03-16-crimea-votes-on-its-future.ics`. */
export function calendarFileName({ date, title }: Pick<StoredKeyDate, 'date' | 'title'>): string {
  const words = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  const short = [...words].slice(0, FILE_NAME_LENGTH).join('').replace(/-$/, '');
  return `${[date, short].filter((part) => part !== '').join('-')}.ics`;
}
const FILE_NAME_LENGTH = 50;

function event(keyDate: StoredKeyDate, now: Temporal.Instant, wording: CalendarWording): string {
  const changed = Temporal.Instant.from(keyDate.changedAt ?? keyDate.learnedAt);
  const address = webAddress(keyDate.articleUrl);
  return [
    contentLine('BEGIN', 'VEVENT'),
    contentLine('UID', `${keyDate.id}@datewire`),
    contentLine('DTSTAMP', instantValue(now)),
    contentLine('SEQUENCE', String(keyDate.version - 1)),
    contentLine('LAST-MODIFIED', instantValue(changed)),
    ...timeLines(keyDate),
    contentLine('STATUS', statusOf(keyDate)),
    contentLine('TRANSP', 'TRANSPARENT'),
    contentLine('SUMMARY', textValue(keyDate.title)),
    contentLine('DESCRIPTION', textValue(description(keyDate, wording.certainty))),
    ...(keyDate.place === null ? [] : [contentLine('LOCATION', textValue(keyDate.place))]),
    ...(address === null ? [] : [contentLine('URL', address)]),
    contentLine('CATEGORIES', [...new Set([keyDate.kind, ...keyDate.topics])].map(textValue).join(',')),
    contentLine('END', 'VEVENT'),
  ].join('');
}

function timeLines(keyDate: StoredKeyDate): string[] {
  const time = calendarTime(keyDate);
  if ('first' in time) {
    return [
      contentLine('DTSTART;VALUE=DATE', dateValue(time.first)),
      contentLine('DTEND;VALUE=DATE', dateValue(time.after)),
    ];
  }
  const end = time.end === null ? [] : [contentLine('DTEND', instantValue(time.end))];
  return [contentLine('DTSTART', instantValue(time.start)), ...end];
}

function statusOf({ certainty }: StoredKeyDate): 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED' {
  switch (certainty) {
    case 'scheduled':
      return 'CONFIRMED';
    case 'cancelled':
      return 'CANCELLED';
    case 'expected':
    case 'conditional':
    case 'possible':
      return 'TENTATIVE';
  }
}
