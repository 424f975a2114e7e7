import { Temporal } from 'temporal-polyfill';
import { spanOf } from '../../dates/span.ts';
import type { StoredKeyDate } from '../../dates/stored-key-date.ts';

const LOCALE = 'en-GB';
const SEASONS = { SP: 'spring', SU: 'summer', FA: 'autumn', WI: 'winter' } as const;

/** When a key date is, in words and by the calendar of the place: "Sunday 16 March 2014, 17:00 (Europe/London)". */
export function absoluteDate({
  date,
  end,
  time,
  zone,
  precision,
}: Pick<StoredKeyDate, 'date' | 'end' | 'time' | 'zone' | 'precision'>): string {
  switch (precision) {
    case 'minute':
    case 'day': {
      const days = end === null ? day(date) : `${day(date)} to ${day(end)}`;
      return time === null ? days : `${days}, ${time} (${zone ?? 'UTC'})`;
    }
    case 'week':
      return `week ${Number(date.slice(6))} of ${date.slice(0, 4)}`;
    case 'month':
      return Temporal.PlainDate.from(`${date}-01`).toLocaleString(LOCALE, { month: 'long', year: 'numeric' });
    case 'quarter':
      return `quarter ${date.slice(6)} of ${date.slice(0, 4)}`;
    case 'season': {
      const season = date.slice(5);
      const name = season === 'SP' || season === 'SU' || season === 'FA' || season === 'WI' ? SEASONS[season] : season;
      return `${name} ${date.slice(0, 4)}`;
    }
    case 'year':
      return date;
  }
}

function day(date: string): string {
  return Temporal.PlainDate.from(date)
    .toLocaleString(LOCALE, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
    .replace(',', '');
}

/**
 * How far off a key date is at an instant: "in 50 minutes", "tomorrow", "in 2 days"; null where it is coarser than a day.
 * Days are counted on the calendar of the place where it happens.
 */
export function relativeDate(keyDate: StoredKeyDate, now: Temporal.Instant): string | null {
  const { precision, date, zone } = keyDate;
  if (precision === 'minute') return untilInstant(spanOf(keyDate).start, now);
  if (precision !== 'day') return null;
  const today = now.toZonedDateTimeISO(zone ?? 'UTC').toPlainDate();
  const days = today.until(Temporal.PlainDate.from(date), { largestUnit: 'days' }).days;
  if (days < 0) return 'under way';
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${days} days`;
}

function untilInstant(start: Temporal.Instant, now: Temporal.Instant): string {
  const minutes = Math.round(now.until(start).total('minutes'));
  if (minutes < 1) return 'now';
  if (minutes < 90) return count(minutes, 'minute');
  if (minutes < 36 * 60) return count(Math.round(minutes / 60), 'hour');
  return count(Math.round(minutes / 1440), 'day');
}

function count(number: number, unit: string): string {
  return `in ${number} ${unit}${number === 1 ? '' : 's'}`;
}
