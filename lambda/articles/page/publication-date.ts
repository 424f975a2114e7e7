import { Temporal } from 'temporal-polyfill';
import type { PublicationTime } from '../publication-time.ts';
import type { DateCandidate, Place } from './date-candidate.ts';
import { dayOf, isInUtc, type StatedTime } from './stated-time.ts';

/** When a page says it was published, and how that was found. */
export interface PublicationDate {
  readonly time: PublicationTime;
  /** What said so, the best first: "JSON-LD datePublished", "its address". */
  readonly sources: readonly string[];
  /** How likely the day is right, from 0 to 1. */
  readonly confidence: number;
}

export interface DateLimits {
  /** The page cannot have been published after this. */
  readonly latest: Temporal.Instant;
  /** Where the publisher is, as an IANA zone; null where it is not known. */
  readonly zone: string | null;
  /** The month that the page's address holds. */
  readonly month: Temporal.PlainYearMonth | null;
}

/** No page is older than the web; most papers came to it later. */
const EARLIEST = Temporal.PlainDate.from('1994-01-01');
/** Below this, no date is better than a wrong one. */
const MIN_SCORE = -0.6;
/** What a further agreeing source of the same place adds. */
const AGREEMENT = 0.25;
/** How much less a moment in UTC says of the day before and after it, where its publisher's zone is not known. */
const NEXT_DAY = 0.5;
/** An address is made once; a page that was moved or renewed since may say a later day for itself. */
const RENEWED_DAYS = 60;

interface Support {
  readonly candidate: DateCandidate;
  readonly weight: number;
  /** The candidate's time, in the publisher's zone where that is known. */
  readonly time: StatedTime;
}

/**
 * Chooses the day of publication among what a page says, and tells it as exactly as the page does.
 *
 * Every candidate gives its day its weight (log odds); of each place (data, address, text) the best counts, further ones little. A moment
 * in UTC may fall on the day before or after in the publisher's zone, so it supports those too where something else says them.
 */
export function choosePublicationDate(
  candidates: readonly DateCandidate[],
  limits: DateLimits,
): PublicationDate | null {
  const plausible = candidates.filter(({ time }) => isPlausible(time, limits));
  const published = plausible.filter(({ role }) => role === 'published');
  const byDay = supportByDay(published, limits.zone);
  const scored = [...byDay].map(([day, support]) => ({ day, support, score: scoreOf(day, support, byDay, limits) }));
  scored.sort((one, other) => other.score - one.score || one.day.localeCompare(other.day));
  const [best, second] = scored;
  if (best === undefined || best.score < 0) {
    const changed = fromModified(plausible, limits.zone, best?.score);
    if (changed !== null || best === undefined || best.score < MIN_SCORE) return changed;
  }
  const doubt = Math.max(0, (second?.score ?? 0) + 1) * 0.4;
  return {
    time: exactTime(best.day, best.support, limits.zone),
    sources: [
      ...new Set(
        [...best.support].sort((one, other) => other.weight - one.weight).map(({ candidate }) => candidate.source),
      ),
    ].slice(0, 4),
    confidence: round(probability(best.score - doubt)),
  };
}

/** When it was changed last, as far as the page says; null where it does not. */
export function chooseModifiedTime(
  candidates: readonly DateCandidate[],
  published: PublicationTime | null,
  limits: DateLimits,
): PublicationTime | null {
  const modified = candidates
    .filter(({ role, weight }) => role === 'modified' && weight > 0)
    .map((candidate) => ({ ...candidate, time: inZone(candidate.time, limits.zone) }))
    .filter(({ time }) => isPlausible(time, limits))
    .sort((one, other) => other.weight - one.weight);
  const [best] = modified;
  if (best === undefined) return null;
  const time = asPublicationTime(best.time);
  return published !== null && Temporal.PlainDate.compare(dayOf(time), dayOf(published)) < 0 ? null : time;
}

function supportByDay(candidates: readonly DateCandidate[], zone: string | null): Map<string, Support[]> {
  const byDay = new Map<string, Support[]>();
  const add = (day: Temporal.PlainDate, candidate: DateCandidate, weight: number, time = candidate.time): void => {
    const key = day.toString();
    byDay.set(key, [...(byDay.get(key) ?? []), { candidate, weight, time }]);
  };
  for (const candidate of candidates) {
    const time = inZone(candidate.time, zone);
    add(dayOf(time), candidate, candidate.weight, time);
    if (candidate.alternative) add(candidate.alternative, candidate, candidate.weight - 1);
  }
  for (const candidate of candidates) {
    if (!isInUtc(candidate.time)) continue;
    for (const day of otherDays(candidate.time, zone)) {
      const isSaid = byDay.get(day.toString())?.some((support) => !isInUtc(support.candidate.time));
      if (isSaid) add(day, candidate, candidate.weight - NEXT_DAY);
    }
  }
  return byDay;
}

/** The days, beside its first, that a moment in UTC may have fallen on where its publisher is. */
function otherDays(moment: Temporal.ZonedDateTime, zone: string | null): Temporal.PlainDate[] {
  const day = dayOf(moment);
  // Some write their own clock time and call it UTC.
  if (zone !== null) return dayOf(moment.withTimeZone(zone)).equals(day) ? [] : [day];
  // Zones reach from 11 hours behind UTC to 14 before it; where people live, mostly from 8 behind to 12 before.
  return [
    ...(moment.hour < 9 ? [day.subtract({ days: 1 })] : []),
    ...(moment.hour >= 12 ? [day.add({ days: 1 })] : []),
  ];
}

function scoreOf(
  day: string,
  support: readonly Support[],
  byDay: ReadonlyMap<string, readonly Support[]>,
  { month }: DateLimits,
): number {
  const best = new Map<Place, number>();
  for (const { candidate, weight } of support)
    best.set(candidate.place, Math.max(weight, best.get(candidate.place) ?? Number.NEGATIVE_INFINITY));
  const said = [...best.values()].sort((one, other) => other - one);
  const [highest = 0, ...others] = said;
  const sourceCount = new Set(support.filter(({ weight }) => weight > 0).map(({ candidate }) => candidate.source)).size;
  let score = highest + others.reduce((sum, weight) => sum + Math.max(0, weight + 0.6), 0);
  score += AGREEMENT * Math.min(4, Math.max(0, sourceCount - said.length));
  if (month !== null && Temporal.PlainDate.from(day).toPlainYearMonth().equals(month)) score += 0.6;
  if (isRenewed(day, byDay)) score -= 5;
  return score;
}

/** Whether the address holds a day long before this one. */
function isRenewed(day: string, byDay: ReadonlyMap<string, readonly Support[]>): boolean {
  const limit = Temporal.PlainDate.from(day).subtract({ days: RENEWED_DAYS }).toString();
  for (const [other, support] of byDay) {
    if (other < limit && support.some(({ candidate, weight }) => candidate.place === 'address' && weight >= 2))
      return true;
  }
  return false;
}

/**
 * A page that only says when it was changed last existed then, and most are not changed after their day.
 *
 * @param rival how well the best day is supported that may be the one of publication.
 */
function fromModified(
  candidates: readonly DateCandidate[],
  zone: string | null,
  rival = MIN_SCORE,
): PublicationDate | null {
  const [best] = candidates.filter(({ role }) => role === 'modified').sort((one, other) => other.weight - one.weight);
  if (best === undefined || best.weight < Math.max(MIN_SCORE, rival) - 0.5) return null;
  return {
    time: asPublicationTime(inZone(best.time, zone)),
    sources: [best.source],
    confidence: round(probability(Math.min(0, best.weight - 1))),
  };
}

/** The most exact that is said of a day: a moment in a zone, a moment in UTC, a clock time where the publisher is, the day alone. */
function exactTime(day: string, support: readonly Support[], zone: string | null): PublicationTime {
  const times = [...support]
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ time }) => time);
  const moments = times.filter((time) => time instanceof Temporal.ZonedDateTime);
  const local = moments.find((moment) => !isInUtc(moment) && dayOf(moment).toString() === day);
  if (local) return inPlace(local, zone);
  for (const moment of moments) {
    for (const clock of times) {
      const zoned = clock instanceof Temporal.PlainDateTime ? inOffset(moment, clock) : undefined;
      if (zoned && dayOf(zoned).toString() === day) return inPlace(zoned, zone);
    }
  }
  const moment = moments.find((other) => dayOf(other).toString() === day);
  if (moment) return moment;
  const clock = times.find((time) => time instanceof Temporal.PlainDateTime && dayOf(time).toString() === day);
  return zone !== null && clock instanceof Temporal.PlainDateTime
    ? clock.toZonedDateTime(zone)
    : Temporal.PlainDate.from(day);
}

/** A moment in the publisher's zone, where the offset that was said is that zone's: it knows summer time, which an offset does not. */
function inPlace(moment: Temporal.ZonedDateTime, zone: string | null): Temporal.ZonedDateTime {
  const placed = zone === null ? moment : moment.withTimeZone(zone);
  return placed.offsetNanoseconds === moment.offsetNanoseconds ? placed : moment;
}

/** A moment in UTC in the offset that the clock time beside it on the page tells: 01:09Z, shown as 6:09 p.m., was at -07:00. */
function inOffset(moment: Temporal.ZonedDateTime, clock: Temporal.PlainDateTime): Temporal.ZonedDateTime | undefined {
  const utc = moment.toPlainDateTime().round({ smallestUnit: 'minute', roundingMode: 'floor' });
  const minutes = utc.until(clock.round({ smallestUnit: 'minute', roundingMode: 'floor' }), {
    largestUnit: 'minutes',
  }).minutes;
  if (minutes === 0 || minutes % 15 !== 0 || minutes < -11 * 60 || minutes > 14 * 60) return undefined;
  const sign = minutes < 0 ? '-' : '+';
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return moment.withTimeZone(`${sign}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`);
}

function inZone(time: StatedTime, zone: string | null): StatedTime {
  return zone !== null && isInUtc(time) ? time.withTimeZone(zone) : time;
}

function asPublicationTime(time: StatedTime): PublicationTime {
  return time instanceof Temporal.ZonedDateTime ? time : dayOf(time);
}

function isPlausible(time: StatedTime, { latest }: DateLimits): boolean {
  const day = dayOf(time);
  const last = latest.toZonedDateTimeISO('UTC').toPlainDate().add({ days: 1 });
  return Temporal.PlainDate.compare(day, EARLIEST) >= 0 && Temporal.PlainDate.compare(day, last) <= 0;
}

const probability = (logOdds: number) => 1 / (1 + Math.exp(-logOdds));
const round = (share: number) => Math.round(share * 100) / 100;
