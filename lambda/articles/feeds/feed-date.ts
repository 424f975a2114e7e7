import { Temporal } from 'temporal-polyfill';
import { type PublicationTime, parsePublicationTime } from '../publication-time.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The zones that RFC 822 knows by name, and those that feeds use beside them. */
const ZONES: Readonly<Record<string, string>> = {
  z: '+00:00',
  ut: '+00:00',
  utc: '+00:00',
  gmt: '+00:00',
  wet: '+00:00',
  bst: '+01:00',
  cet: '+01:00',
  cest: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  msk: '+03:00',
  jst: '+09:00',
  aest: '+10:00',
  aedt: '+11:00',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
};

/** "Fri, 14 Mar 2014 18:00:00 +0000", with all that feeds leave out of it or write in their own way. */
const RFC_822 =
  /^(?:[a-z]{3,9}[.,]{0,2} {1,3})?(\d{1,2})[ -]([a-z]{3,9})\.?,?[ -](\d{4}|\d{2})(?:,? {1,3}(\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?([+-]\d{2}:?\d{2}|[a-z]{1,5}))?)?(?: |$)/i;

/**
 * Reads when an item was published: the dates of RSS (https://www.rfc-editor.org/rfc/rfc822#section-5, with the years of
 * RFC 2822) and those of Atom and JSON Feed (RFC 3339). A time in a zone that is not known counts as its day.
 *
 * @returns null where it is no date.
 */
export function parseFeedDate(text: string): PublicationTime | null {
  const line = text.slice(0, 80).replace(/\s+/g, ' ').trim();
  const [, day, month = '', year = '', hour, minute, second = 0, zone = ''] = RFC_822.exec(line) ?? [];
  try {
    if (day === undefined) return parsePublicationTime(line);
    const date = Temporal.PlainDate.from(
      { year: fullYear(year), month: MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1, day: Number(day) },
      { overflow: 'reject' },
    );
    const offset = offsetOf(zone);
    const isPlausible = date.year >= 1900 && date.year <= 2200;
    if (!isPlausible) return null;
    if (hour === undefined || offset === undefined) return date;
    const time = { hour: Number(hour), minute: Number(minute), second: Math.min(Number(second), 59) };
    return date.toZonedDateTime({ timeZone: offset, plainTime: Temporal.PlainTime.from(time, { overflow: 'reject' }) });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Two digits are those of RFC 2822: from 50 on of the last century. */
function fullYear(year: string): number {
  if (year.length === 4) return Number(year);
  return Number(year) + (Number(year) < 50 ? 2000 : 1900);
}

function offsetOf(zone: string): string | undefined {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  return sign === undefined ? ZONES[zone.toLowerCase()] : `${sign}${hours}:${minutes}`;
}
