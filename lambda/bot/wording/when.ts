import { Temporal } from 'temporal-polyfill';
import { spanOf } from '../../dates/span.ts';
import type { StoredKeyDate } from '../../dates/stored-key-date.ts';
import { escapeHtml } from '../../platform/message.ts';
import { Html, type Reader } from '../reader.ts';

type Dated = Pick<StoredKeyDate, 'date' | 'end' | 'time' | 'zone' | 'precision'>;

/**
 * When a key date is, in words: by the reader's clock where its hour is known and the reader's zone too, with the time in
 * the place beside it where that is another; otherwise by the calendar and the clock of the place. "Sunday 16 March 2014, 17:00 (London time)".
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

/** The hour of a key date as somebody reads it, and the clock of the place where it shows something else. */
interface Moment {
  readonly start: Temporal.Instant;
  /** "Sunday 16 March 2014, 17:00"; where the reader's zone is not known, with whose clock that is. */
  readonly words: string;
  readonly there: { readonly place: string; readonly time: string } | null;
  /** Whether the words are of another clock than the reader's, as far as is known. */
  readonly isOfPlace: boolean;
}

function momentOf({ date, end, zone, ...dated }: Dated, time: string, reader: Reader): Moment {
  const there = zone ?? 'UTC';
  const { start } = spanOf({ date, end, zone, ...dated });
  if (reader.zone === null || end !== null) {
    const isUtc = there === 'UTC';
    const at = isUtc ? `${time} UTC` : reader.text('when.timeThere', { time, place: zoneName(there) });
    return { start, words: `${days(date, end, reader)}, ${at}`, there: null, isOfPlace: !isUtc };
  }
  const here = start.toZonedDateTimeISO(reader.zone);
  const words = reader.text('when.at', { day: day(here.toPlainDate(), reader), time: clock(here) });
  const isSameDay = here.toPlainDate().equals(date);
  if (isSameDay && here.toPlainTime().equals(time)) return { start, words, there: null, isOfPlace: false };
  // Where the day is another one there, its time alone would mislead.
  const short = day(Temporal.PlainDate.from(date), reader, SHORT_DAY);
  return {
    start,
    words,
    there: { place: zoneName(there), time: isSameDay ? time : `${short} ${time}` },
    isOfPlace: false,
  };
}

const SHORT_DAY = { weekday: 'short', month: undefined, year: undefined } as const;

function clock(time: Temporal.ZonedDateTime): string {
  return time.toPlainTime().toString({ smallestUnit: 'minute' });
}

function moment(keyDate: Dated, time: string, reader: Reader): string {
  const { words, there } = momentOf(keyDate, time, reader);
  return there === null ? words : reader.text('when.there', { here: words, ...there });
}

/**
 * As {@link absoluteDate}, in Telegram's HTML: where the hour is known, clients show it by their own clock and calendar
 * instead of the words, which are for those that cannot. Whoever has told no zone is given the hour of the place beside it.
 */
export function absoluteHtml(keyDate: Dated, reader: Reader, now: Temporal.Instant): string {
  const { time, end, precision } = keyDate;
  if (time === null || end !== null || precision !== 'minute') return escapeHtml(absoluteDate(keyDate, reader));
  const { start, words, there, isOfPlace } = momentOf(keyDate, time, reader);
  if (!isShownByClients(start, now)) return escapeHtml(absoluteDate(keyDate, reader));
  if (isOfPlace) {
    const utc = start.toZonedDateTimeISO('UTC');
    const isSameDay = utc.toPlainDate().equals(keyDate.date);
    const short = isSameDay ? '' : `${day(utc.toPlainDate(), reader, SHORT_DAY)} `;
    return `${escapeHtml(words)} / ${clientTime(start, 'wt', `${short}${clock(utc)} UTC`)}`;
  }
  const here = clientTime(start, 'wDt', words);
  return there === null ? here : reader.html('when.there', { here: new Html(here), ...there });
}

/**
 * The hour alone, as it stands under its day, in Telegram's HTML; null where it is not known.
 */
export function hourHtml(keyDate: Dated, reader: Reader, now: Temporal.Instant): string | null {
  const { time, end, precision, zone } = keyDate;
  if (time === null || end !== null || precision !== 'minute') return null;
  const { start, there } = momentOf(keyDate, time, reader);
  const isShown = isShownByClients(start, now);
  if (reader.zone === null) {
    const ofPlace =
      zone === null || zone === 'UTC' ? `${time} UTC` : reader.text('when.timeThere', { time, place: zoneName(zone) });
    const utc = clock(start.toZonedDateTimeISO('UTC'));
    return (
      escapeHtml(ofPlace) + (isShown && ofPlace !== `${time} UTC` ? ` / ${clientTime(start, 'wt', `${utc} UTC`)}` : '')
    );
  }
  const words = clock(start.toZonedDateTimeISO(reader.zone));
  const here = isShown ? clientTime(start, 't', words) : escapeHtml(words);
  return there === null ? here : reader.html('when.there', { here: new Html(here), ...there });
}

/** The day on which somebody sees a key date happen, or begin: of an hour the day on the reader's calendar, of a day that of the place. */
export function dayFor({ date, time, ...dated }: Dated, zone: string | null): Temporal.PlainDate {
  if (time === null || zone === null || dated.precision !== 'minute') return Temporal.PlainDate.from(date);
  return spanOf({ date, time, ...dated })
    .start.toZonedDateTimeISO(zone)
    .toPlainDate();
}

/** A day, and how far off it is on a calendar: "Sunday 16 March 2014 — in 2 days". */
export function dayWords(date: Temporal.PlainDate, today: Temporal.PlainDate, reader: Reader): string {
  return `${day(date, reader)} — ${dayName(date, today, reader)}`;
}

/** "today", "tomorrow", "in 2 days". */
export function dayName(date: Temporal.PlainDate, today: Temporal.PlainDate, reader: Reader): string {
  return inUnits(today.until(date, { largestUnit: 'days' }).days, 'day', reader);
}

/** As {@link relativeDate}, in Telegram's HTML: of an hour, clients count the time left themselves. */
export function relativeHtml(keyDate: Dated, reader: Reader, now: Temporal.Instant): string | null {
  const words = relativeDate(keyDate, reader, now);
  if (words === null || keyDate.precision !== 'minute') return words === null ? null : escapeHtml(words);
  const { start } = spanOf(keyDate);
  return isShownByClients(start, now) ? clientTime(start, 'r', words) : escapeHtml(words);
}

/** Telegram takes no times before 1970, and none more than 1,098 days ahead (https://core.telegram.org/constructor/messageEntityFormattedDate). */
const SHOWN_DAYS = 1_000;

function isShownByClients(instant: Temporal.Instant, now: Temporal.Instant): boolean {
  const latest = now.add({ hours: 24 * SHOWN_DAYS });
  return instant.epochMilliseconds > 0 && Temporal.Instant.compare(instant, latest) < 0;
}

/** https://core.telegram.org/bots/api#date-time-entity-formatting */
function clientTime(instant: Temporal.Instant, format: 'wDt' | 'wt' | 't' | 'r', words: string): string {
  const seconds = Math.floor(instant.epochMilliseconds / 1000);
  return `<tg-time unix="${seconds}" format="${format}">${escapeHtml(words)}</tg-time>`;
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

/** How far off an instant is: "in 50 minutes". */
export function untilInstant(start: Temporal.Instant, reader: Reader, now: Temporal.Instant): string {
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
