import type { Temporal } from 'temporal-polyfill';
import { findPlace, findState } from '../../derive/places/gazetteer.ts';
import { zonesOfAbbreviation } from './abbreviations.ts';
import { clockIn, zonesOfClock } from './clock-zones.ts';
import { offsetIn, zonesOfOffset } from './offset-zones.ts';
import { type Place, placesBeginning, placesNamed, populationOf, zonesOf } from './places.ts';
import { STATE_CODES } from './state-codes.ts';
import { placeLabel, type ZoneChoice, zoneLabel } from './zone-label.ts';
import { canonicalZone, clockOf } from './zone-names.ts';

export type FoundZone =
  /** An IANA zone, by its present name. */
  | { readonly found: string }
  /** What is to be asked back, what most people mean first. */
  | { readonly ambiguous: readonly ZoneChoice[] }
  | { readonly unknown: true };

/** What a search depends on. */
export interface ZoneSearch {
  readonly now: Temporal.Instant;
  /** Language of the labels, as BCP 47 writes it. @default - English */
  readonly language?: string;
}

const UNKNOWN: FoundZone = { unknown: true };
const MAX_LENGTH = 100;
const MAX_CHOICES = 8;
/** So many times as many people, and the bigger place of a name is meant. */
const MUCH_BIGGER = 5;

/**
 * The time zone that a person means by what they type: an IANA name, a city or a country in one of several languages
 * ("Kyiv, Ukraine"), an offset ("+2"), what the clock shows there now ("14:35"), or an abbreviation ("CET").
 */
export function findZone(text: string, { now, language = 'en' }: ZoneSearch): FoundZone {
  const wanted = text.trim().replace(/\s+/g, ' ');
  if (wanted === '' || wanted.length > MAX_LENGTH) return UNKNOWN;
  const named = wanted.includes('/') ? canonicalZone(wanted.replaceAll(' ', '_')) : null;
  if (named !== null) return { found: named };
  const among = (zones: readonly string[]) => choose(zones.map((zone) => ({ zone, label: zoneLabel(zone, language) })));
  const offset = offsetIn(wanted);
  if (offset !== null) return among(zonesOfOffset(offset, now));
  const clock = clockIn(wanted);
  if (clock !== null) return among(zonesOfClock(clock, now));
  const abbreviated = zonesOfAbbreviation(wanted);
  if (abbreviated.length > 0) return among(abbreviated);
  const places = placesMeant(wanted);
  return places.length > 0 ? zoneOfPlaces(places, now, language) : formerly(wanted);
}

/** Cities, and countries of one zone, whose name begins so, the most populous first. */
export function suggestZones(prefix: string, { now, language = 'en' }: ZoneSearch, limit = MAX_CHOICES): ZoneChoice[] {
  const choices = new Map<string, ZoneChoice>();
  if (prefix.length > MAX_LENGTH) return [];
  for (const place of placesBeginning(prefix)) {
    if (choices.size >= limit) break;
    if (place.sort === 'province') continue;
    const [first, ...others] = zonesOf(place, now);
    if (first === undefined || others.length > 0) continue;
    const short = placeLabel(place, language);
    const known = choices.get(short);
    if (known?.zone === first.zone) continue;
    const label = known === undefined ? short : placeLabel(place, language, true);
    if (!choices.has(label)) choices.set(label, { zone: first.zone, label });
  }
  return [...choices.values()];
}

function choose(choices: readonly ZoneChoice[]): FoundZone {
  const [first, ...others] = choices;
  if (first === undefined) return UNKNOWN;
  return others.length === 0 ? { found: first.zone } : { ambiguous: choices.slice(0, MAX_CHOICES) };
}

/** The places that a text names, by a name alone or by one with the country or province behind it. */
function placesMeant(text: string): readonly Place[] {
  const whole = placesNamed(text);
  if (whole.length > 0) return whole;
  const [first = '', ...behind] = text.split(',').map((part) => part.trim());
  if (behind.length > 0) {
    // What is not known of where it is ("Kyiv, at home") says nothing; what is known has to fit, and is enough for a village.
    const where = behind.filter((part) => regionsNamed(part).length > 0);
    const fitting = placesNamed(first).filter((place) => where.every((part) => isIn(place, part)));
    return fitting.length > 0 ? fitting : regionsNamed(where[0] ?? '');
  }
  const words = text.split(' ');
  for (let count = words.length - 1; count > 0; count--) {
    const where = words.slice(count).join(' ');
    const fitting = placesNamed(words.slice(0, count).join(' ')).filter((place) => isIn(place, where));
    if (fitting.length > 0) return fitting;
  }
  return [];
}

/** Countries and provinces of a name, or of a state's code. */
function regionsNamed(name: string): readonly Place[] {
  const state = stateOf(name);
  return state === undefined
    ? placesNamed(name).filter(({ sort }) => sort !== 'city')
    : placesNamed(state).filter(({ sort, country }) => sort === 'province' && country === 'US');
}

/** Whether a place lies in a country or a province of that name. */
function isIn({ sort, country, province }: Place, name: string): boolean {
  if (sort === 'country') return false;
  return [...regionsNamed(name), ...placesNamed(name)].some(
    (other) =>
      other.country === country && (other.sort === 'country' || (other.sort === 'province' && other.name === province)),
  );
}

function stateOf(code: string): string | undefined {
  const key = code.replaceAll('.', '').toUpperCase();
  return Object.hasOwn(STATE_CODES, key) ? STATE_CODES[key] : undefined;
}

function zoneOfPlaces(places: readonly Place[], now: Temporal.Instant, language: string): FoundZone {
  const most = Math.max(...places.map(populationOf));
  const likely = places.filter((place) => populationOf(place) * MUCH_BIGGER > most);
  const options = likely
    .flatMap((place) => {
      const zones = zonesOf(place, now);
      return zones.map((share) => ({ ...share, label: labelAmong(likely, place, zones.length, share.zone, language) }));
    })
    .sort((one, other) => other.population - one.population);
  const clocks = options.map(({ zone }) => clockOf(zone, now));
  const different = options.filter((_, position) => clocks.indexOf(clocks[position] ?? '') === position);
  return choose(different.map(({ zone, label }) => ({ zone, label })));
}

function labelAmong(places: readonly Place[], place: Place, zones: number, zone: string, language: string): string {
  if (zones > 1) return zoneLabel(zone, language);
  const hasNamesakes = places.some((other) => other !== place && other.country === place.country);
  return placeLabel(place, language, hasNamesakes);
}

/** What the gazetteer knows besides: names that places had, and those of states in short. */
function formerly(text: string): FoundZone {
  const zone = canonicalZone((findPlace(text) ?? findState(text))?.zone ?? '');
  return zone === null ? UNKNOWN : { found: zone };
}
