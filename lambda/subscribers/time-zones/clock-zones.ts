import type { Temporal } from 'temporal-polyfill';
import { differentClocks, zonesByPopulation } from './places.ts';
import { offsetMinutes } from './zone-names.ts';

const CLOCK = /^(\d{1,2})[:.](\d{2})\s*(?:([ap])\.?m\.?|uhr|h)?$/i;
const DAY = 24 * 60;
const QUARTER_HOUR = 15;

/** The minute of the day that a clock shows: "14:35", "2:35 pm", "14.35 Uhr"; null for what is none. */
export function clockIn(text: string): number | null {
  const match = CLOCK.exec(text);
  if (match === null) return null;
  const [, hours = '', minutes = '', half] = match;
  const hour = Number(hours);
  if (Number(minutes) > 59 || hour > (half === undefined ? 23 : 12) || (half !== undefined && hour === 0)) return null;
  const inDay = half === undefined ? hour : (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return inDay * 60 + Number(minutes);
}

/**
 * The zones in which a clock shows that minute of the day now, to a quarter of an hour; those that differ within the
 * year, most people first.
 */
export function zonesOfClock(minuteOfDay: number, now: Temporal.Instant): string[] {
  const utc = now.toZonedDateTimeISO('UTC');
  const ahead = minuteOfDay - (utc.hour * 60 + utc.minute);
  const rounded = Math.round(ahead / QUARTER_HOUR) * QUARTER_HOUR;
  const isShowing = (zone: string) => (((offsetMinutes(zone, now) - rounded) % DAY) + DAY) % DAY === 0;
  const showing = zonesByPopulation().filter(({ zone }) => isShowing(zone));
  return differentClocks(showing, now).map(({ zone }) => zone);
}
