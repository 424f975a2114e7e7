import type { Temporal } from 'temporal-polyfill';
import { differentClocks, type ZoneShare, zonesByPopulation } from './places.ts';
import { allZones, offsetMinutes } from './zone-names.ts';

const OFFSET = /^(?:(?:utc|gmt)\s*)?([+\-−–])\s*(\d{1,2})(?:[:.]?(\d{2}))?$/i;
const EASTERNMOST = 14 * 60;
const WESTERNMOST = -12 * 60;

/** The offset from UTC, in minutes, that a person writes: "+2", "UTC+02:00", "GMT-3:30"; null for what is none that clocks have. */
export function offsetIn(text: string): number | null {
  const match = OFFSET.exec(text);
  if (match === null) return null;
  const [, sign = '', hours, minutes = '0'] = match;
  const size = Number(hours) * 60 + Number(minutes);
  const offset = sign === '+' ? size : -size;
  return Number(minutes) % 15 === 0 && Number(minutes) < 60 && offset >= WESTERNMOST && offset <= EASTERNMOST
    ? offset
    : null;
}

/**
 * The zones of an offset. For whole hours it is the one that never changes its clocks (the IANA database writes its sign
 * the other way round: "Etc/GMT-2" is two hours ahead of UTC). There are none such for parts of an hour: then those that
 * have that offset now, or else at some time of the year.
 */
export function zonesOfOffset(offset: number, now: Temporal.Instant): string[] {
  if (offset === 0) return ['UTC'];
  if (offset % 60 === 0) return [`Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset / 60)}`];
  const populations = new Map(zonesByPopulation().map(({ zone, population }) => [zone, population]));
  const having = (at: Temporal.Instant): ZoneShare[] =>
    allZones()
      .filter((zone) => offsetMinutes(zone, at) === offset)
      .map((zone) => ({ zone, population: populations.get(zone) ?? 0 }));
  const shares = [0, 1, 2, 3].map((quarter) => having(now.add({ hours: quarter * 91 * 24 })));
  return differentClocks(shares.find((zones) => zones.length > 0) ?? [], now).map(({ zone }) => zone);
}
