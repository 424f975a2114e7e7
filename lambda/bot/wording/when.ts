import { Temporal } from 'temporal-polyfill';
import { spanOf } from '../../dates/span.ts';
import type { StoredKeyDate } from '../../dates/stored-key-date.ts';
import type { Reader } from '../reader.ts';

type Dated = Pick<StoredKeyDate, 'date' | 'end' | 'time' | 'zone' | 'precision'>;

/**
 * When a key date is, in words: by the reader's clock where its hour is known and the reader's zone too, with the time in
 * the place beside it; otherwise by the calendar and the clock of the place. "Sunday 16 March 2014, 17:00 (London time)".
 */
export function absoluteDate(keyDate: Dated, reader: Reader): string {
  const { date, end, time, precision } = keyDate;
  switch (precision) {
    case 'minute':
    case 'day':
      return time === null ? days(date, end, reader) : moment(keyDate, time, reader);
    case 'week':
      return reader.text('when.week', { day: day(mondayOf(date), reader, { weekday: undefined }) });
    case 'month':
      return Temporal.PlainDate.from(`${date}-01`).toLocaleString(reader.locale, { month: 'long', year: 'numeric' });
    case 'quarter':
      return reader.text('when.quarter', { number: date.slice(6), year: date.slice(0, 4) });
    case 'season':
      return season(date, reader);
    case 'year':
      return date;
  }
}

function days(date: string, end: string | null, reader: Reader): string {
  const first = day(Temporal.PlainDate.from(date), reader);
  if (end === null) return first;
  return reader.text('when.range', { from: first, to: day(Temporal.PlainDate.from(end), reader) });
}

function moment({ date, end, zone, ...dated }: Dated, time: string, reader: Reader): string {
  const there = zone ?? 'UTC';
  const start = spanOf({ date, end, zone, ...dated }).start;
  const here = start.toZonedDateTimeISO(reader.zone ?? there);
  const isSame = here.toPlainTime().equals(time) && here.toPlainDate().equals(date);
  if (reader.zone === null || isSame || end !== null) {
    const at = there === 'UTC' ? `${time} UTC` : reader.text('when.timeThere', { time, place: zoneName(there) });
    return `${days(date, end, reader)}, ${at}`;
  }
  const clock = here.toPlainTime().toString({ smallestUnit: 'minute' });
  const place = zoneName(there);
  // Where the day is another one there, its time alone would mislead.
  const isSameDay = here.toPlainDate().equals(date);
  const short = day(Temporal.PlainDate.from(date), reader, { weekday: 'short', month: undefined, year: undefined });
  const thereTime = isSameDay ? time : `${short} ${time}`;
  return reader.text('when.both', { day: day(here.toPlainDate(), reader), time: clock, place, there: thereTime });
}

/** What people call a zone: "London" for Europe/London. */
export function zoneName(zone: string): string {
  if (/^[+-]/.test(zone)) return `UTC${zone}`;
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/** A calendar day in full: "Sunday 16 March 2014". */
export function day(date: Temporal.PlainDate, reader: Reader, options: Intl.DateTimeFormatOptions = {}): string {
  const written = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', ...options } as const;
  const text = date.toLocaleString(reader.locale, written);
  return reader.language === 'en' ? text.replace(',', '') : text;
}

function mondayOf(week: string): Temporal.PlainDate {
  return spanOf({ date: week, end: null, time: null, zone: 'UTC', precision: 'week' })
    .start.toZonedDateTimeISO('UTC')
    .toPlainDate();
}

function season(date: string, reader: Reader): string {
  const values = { year: date.slice(0, 4) };
  switch (date.slice(5)) {
    case 'SP':
      return reader.text('when.spring', values);
    case 'SU':
      return reader.text('when.summer', values);
    case 'FA':
      return reader.text('when.autumn', values);
    default:
      return reader.text('when.winter', values);
  }
}

/**
 * How far off a key date is at an instant: "in 50 minutes", "tomorrow", "in 2 days"; null where it is coarser than a day.
 * Days are counted on the calendar of the place where it happens.
 */
export function relativeDate(keyDate: Dated, reader: Reader, now: Temporal.Instant): string | null {
  const { precision, date, zone } = keyDate;
  if (precision === 'minute') return untilInstant(spanOf(keyDate).start, reader, now);
  if (precision !== 'day') return null;
  const today = now.toZonedDateTimeISO(zone ?? 'UTC').toPlainDate();
  const days = today.until(Temporal.PlainDate.from(date), { largestUnit: 'days' }).days;
  return days < 0 ? reader.text('when.underWay') : inUnits(days, 'day', reader);
}

function untilInstant(start: Temporal.Instant, reader: Reader, now: Temporal.Instant): string {
  const minutes = Math.round(now.until(start).total('minutes'));
  if (minutes < 1) return reader.text('when.now');
  if (minutes < 90) return inUnits(minutes, 'minute', reader);
  if (minutes < 36 * 60) return inUnits(Math.round(minutes / 60), 'hour', reader);
  return inUnits(Math.round(minutes / 1440), 'day', reader, 'always');
}

/** "tomorrow" is a day of the calendar; what is counted in hours is not said so. */
function inUnits(count: number, unit: 'minute' | 'hour' | 'day', { locale }: Reader, numeric?: 'always'): string {
  const style = numeric ?? (unit === 'day' && count < 2 ? 'auto' : 'always');
  return new Intl.RelativeTimeFormat(locale, { numeric: style }).format(count, unit);
}
