import cityTimezones from 'city-timezones';
import { FORMER_COUNTRIES, FORMER_NAMES, STATE_ABBREVIATIONS } from './former-names.ts';

/** A city, province or country as the gazetteer knows it. */
export interface Place {
  readonly zone: string;
  readonly sort: 'city' | 'province' | 'country';
}

interface Entry extends Place {
  readonly population: number;
}

/** Smaller towns share their names with too many people and things to be taken for a place. */
const MIN_POPULATION = 50_000;
/** Big enough that the city is meant, and not the province or country of the same name elsewhere. */
const METROPOLIS = 1_000_000;

/** Everyday names that the data lacks, by ISO 3166 code. */
const COUNTRY_ALIASES: Readonly<Record<string, readonly string[]>> = {
  US: ['United States', 'US', 'USA', 'America'],
  GB: ['Britain', 'Great Britain', 'UK'],
};

let index: ReadonlyMap<string, Place> | null = null;

/**
 * The place of that name: a country, a big city, a province, a smaller city, in this order; of several the most populous.
 * Its zone is that of the most populous city in it. Null for an unknown name. The data (Natural Earth's cities, through the
 * package city-timezones) is read at the first question.
 */
export function findPlace(name: string): Place | null {
  index ??= buildIndex();
  const key = normalise(name);
  return index.get(key) ?? null;
}

/** The state or province of a short form such as "Calif."; null for any other word. Behind the name of a town it is nothing else. */
export function findState(abbreviation: string): Place | null {
  const key = normalise(abbreviation);
  const name = Object.hasOwn(STATE_ABBREVIATIONS, key) ? STATE_ABBREVIATIONS[key] : undefined;
  const place = name === undefined ? null : findPlace(name);
  return place && { zone: place.zone, sort: 'province' };
}

const PLAIN = /^[a-z ]*$/i;

function normalise(name: string): string {
  if (PLAIN.test(name)) return name.trim().toLowerCase();
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f.]/g, '')
    .replaceAll('’', "'")
    .trim()
    .toLowerCase();
}

function buildIndex(): Map<string, Place> {
  const cities = new Map<string, Entry>();
  const provinces = new Map<string, Entry>();
  const countries = new Map<string, Entry>();
  const keep = (table: Map<string, Entry>, name: string | null | undefined, entry: Entry): void => {
    if (!name) return;
    const key = normalise(name);
    if ((table.get(key)?.population ?? -1) < entry.population) table.set(key, entry);
  };
  for (const city of cityTimezones.cityMapping) {
    const zone = city.timezone;
    if (!zone) continue;
    const population = city.pop;
    if (population >= MIN_POPULATION) {
      keep(cities, city.city_ascii, { zone, sort: 'city', population });
      keep(cities, city.city, { zone, sort: 'city', population });
      // "Washington, D.C." is mostly written without its second part.
      keep(cities, city.city.split(',')[0], { zone, sort: 'city', population });
    }
    if (population >= MIN_POPULATION) keep(provinces, city.province, { zone, sort: 'province', population });
    keep(countries, city.country, { zone, sort: 'country', population });
    for (const alias of COUNTRY_ALIASES[city.iso2] ?? []) keep(countries, alias, { zone, sort: 'country', population });
  }
  const all = new Map<string, Place>();
  const add = (key: string, { zone, sort }: Entry): void => {
    all.set(key, { zone, sort });
  };
  for (const [key, entry] of cities) add(key, entry);
  for (const [key, entry] of provinces) if ((cities.get(key)?.population ?? 0) < METROPOLIS) add(key, entry);
  for (const [key, entry] of countries) add(key, entry);
  for (const [name, present] of Object.entries(FORMER_NAMES)) {
    const place = all.get(normalise(present));
    if (place) all.set(name, { zone: place.zone, sort: FORMER_COUNTRIES.has(name) ? 'country' : place.sort });
  }
  return all;
}
