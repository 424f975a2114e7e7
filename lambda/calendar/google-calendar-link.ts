import type { StoredKeyDate } from '../dates/stored-key-date.ts';
import { calendarTime, dateValue, instantValue } from './calendar-time.ts';
import { withoutControls } from './content-line.ts';
import { type CertaintyWording, description } from './description.ts';

const TEMPLATE = 'https://calendar.google.com/calendar/render?action=TEMPLATE';
/** Longer addresses are cut, or refused, by browsers and servers on the way. */
const MAX_LENGTH = 2000;
/** Shares of it, in characters as they are encoded: a letter that is not Latin takes six or nine. */
const TITLE_LENGTH = 700;
const PLACE_LENGTH = 300;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * An address that opens Google Calendar with a key date filled in, to be looked at and saved; at most 2,000 characters.
 * Days are whole, with an end that is excluded; an instant is in UTC, which Google shows in the reader's zone, and ends
 * when it begins, as nobody knows how long it takes.
 */
export function googleCalendarLink(keyDate: StoredKeyDate, certainty?: CertaintyWording): string {
  const place = keyDate.place === null ? '' : `&location=${encoded(keyDate.place, PLACE_LENGTH)}`;
  const link = `${TEMPLATE}&text=${encoded(keyDate.title, TITLE_LENGTH)}&dates=${datesOf(keyDate)}${place}&details=`;
  return link + encoded(description(keyDate, certainty), MAX_LENGTH - link.length);
}

function datesOf(keyDate: StoredKeyDate): string {
  const time = calendarTime(keyDate);
  return 'first' in time
    ? `${dateValue(time.first)}/${dateValue(time.after)}`
    : `${instantValue(time.start)}/${instantValue(time.end ?? time.start)}`;
}

/** As much of a text, encoded for an address, as takes so many characters. */
function encoded(text: string, length: number): string {
  const clean = withoutControls(text);
  const whole = encodeURIComponent(clean);
  if (whole.length <= length) return whole;
  const ellipsis = encodeURIComponent('…');
  let short = '';
  for (const { segment } of graphemes.segment(clean)) {
    const next = encodeURIComponent(segment);
    if (short.length + next.length + ellipsis.length > length) break;
    short += next;
  }
  return short + ellipsis;
}
