import cityTimezones from 'city-timezones';
import type { Temporal } from 'temporal-polyfill';
import { CITY_NAMES, type CityNames } from './city-names.ts';
import { canonicalZone, clockOf } from './zone-names.ts';

/** A city, a province or a country, with the people of each of its zones. */
export interface Place {
  readonly sort: 'city' | 'province' | 'country';
  readonly name: string;
  readonly names: CityNames['names'];
  readonly province: string;
  /** ISO 3166 code; empty where it has none. */
  readonly country: string;
  readonly zones: Map<string, number>;
}

/** A zone, and how many people of a place live by its clocks. */
export interface ZoneShare {
  readonly zone: string;
  readonly population: number;
}

/** The languages in which countries are known; those of the interface. */
const LANGUAGES = ['en', 'uk', 'de', 'es'];

/** Everyday names that Unicode's names of countries lack. */
const COUNTRY_ALIASES: Readonly<Record<string, readonly string[]>> = {
  US: ['USA', 'America', 'США', 'Америка', 'EEUU', 'EE. UU.', 'Amerika'],
  GB: [
    'Britain',
    'Great Britain',
    'UK',
    'England',
    'Британія',
    'Англія',
    'Großbritannien',
    'Inglaterra',
    'Gran Bretaña',
  ],
  AE: ['UAE', 'Emirates', 'ОАЕ', 'Emirate', 'Emiratos'],
  NL: ['Holland', 'Голландія', 'Holanda'],
  KR: ['Korea', 'Корея', 'Corea'],
  TR: ['Turkey'],
};

/** So much of a place's people by one clock, and that one is meant. */
const NEARLY_ALL = 0.9;

interface Index {
  readonly byName: ReadonlyMap<string, readonly Place[]>;
  /** Cities of each zone, the most populous first. */
  readonly citiesOfZone: ReadonlyMap<string, readonly Place[]>;
  readonly countries: ReadonlyMap<string, Place>;
  readonly zones: readonly ZoneShare[];
}

let index: Index | null = null;
const indexed = (): Index => {
  index ??= buildIndex();
  return index;
};

/** All places of a name, in any of the languages. The data (Natural Earth's cities, as the gazetteer's) is read at the first question. */
export function placesNamed(name: string): readonly Place[] {
  return indexed().byName.get(nameKey(name)) ?? [];
}

/** Places whose name in any language begins so, the most populous first. */
export function placesBeginning(prefix: string): Place[] {
  const key = nameKey(prefix);
  if (key === '') return [];
  const found = new Set<Place>();
  for (const [name, places] of indexed().byName) if (name.startsWith(key)) for (const place of places) found.add(place);
  return [...found].sort((one, other) => populationOf(other) - populationOf(one));
}

/** The country of an ISO 3166 code. */
export function countryOf(code: string): Place | undefined {
  return indexed().countries.get(code.toUpperCase());
}

/** The city by which a zone is known: that of its name, or else the most populous. */
export function cityOfZone(zone: string): Place | undefined {
  const cities = indexed().citiesOfZone.get(zone) ?? [];
  const own = nameKey(zone.slice(zone.lastIndexOf('/') + 1));
  return cities.find(({ name }) => nameKey(name) === own) ?? cities[0];
}

/** All zones that a city lies in, those of most people first. */
export function zonesByPopulation(): readonly ZoneShare[] {
  return indexed().zones;
}

export function populationOf({ zones }: Place): number {
  let sum = 0;
  for (const population of zones.values()) sum += population;
  return sum;
}

/** Zones that differ by their clocks in the year to come, each with the people of all that agree; most people first. */
export function differentClocks(shares: readonly ZoneShare[], now: Temporal.Instant): ZoneShare[] {
  const byClock = new Map<string, { zone: string; most: number; population: number }>();
  for (const { zone, population } of shares) {
    const clock = clockOf(zone, now);
    const known = byClock.get(clock);
    if (known === undefined) byClock.set(clock, { zone, most: population, population });
    else {
      known.population += population;
      if (population > known.most) Object.assign(known, { zone, most: population });
    }
  }
  return [...byClock.values()].sort((one, other) => other.population - one.population);
}

/** The zones of a place that differ; one alone where nearly all of its people live by that one. */
export function zonesOf(place: Place, now: Temporal.Instant): ZoneShare[] {
  const all = [...place.zones].map(([zone, population]) => ({ zone, population }));
  const different = differentClocks(all, now);
  const [first] = different;
  return first !== undefined && first.population >= NEARLY_ALL * populationOf(place) ? [first] : different;
}

/** What is the same in all spellings of a name: small letters without marks, words parted by spaces. */
export function nameKey(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[.'’ʼ`]/g, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replaceAll('ı', 'i')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function buildIndex(): Index {
  const byName = new Map<string, Set<Place>>();
  const citiesOfZone = new Map<string, Place[]>();
  const countries = new Map<string, Place>();
  const provinces = new Map<string, Place>();
  const known = new Map(CITY_NAMES.map((names) => [`${names.country} ${names.inData}`, names]));
  const inLanguages = LANGUAGES.map((language) => new Intl.DisplayNames(language, { type: 'region' }));

  const call = (place: Place, names: Iterable<string | null | undefined>): void => {
    for (const name of names) {
      for (const key of new Set([nameKey(name ?? ''), nameKey(withoutUmlauts(name ?? ''))])) {
        if (key !== '') byName.set(key, (byName.get(key) ?? new Set()).add(place));
      }
    }
  };
  const part = (parts: Map<string, Place>, key: string, place: () => Place): Place => {
    const found = parts.get(key) ?? place();
    parts.set(key, found);
    return found;
  };

  for (const { city, city_ascii, country: land, iso2, iso3, province, timezone, pop } of cityTimezones.cityMapping) {
    const zone = canonicalZone(timezone ?? '');
    if (zone === null) continue;
    const population = Math.max(1, pop);
    const country = /^[A-Z]{2}$/.test(iso2) ? iso2 : '';
    const { names = {}, also = [] } = known.get(`${country} ${city}`) ?? {};
    const place: Place = { sort: 'city', name: city, names, province, country, zones: new Map([[zone, population]]) };
    // "Washington, D.C." is mostly written without its second part.
    call(place, [city, city_ascii, city.split(',')[0], ...Object.values(names), ...also]);
    citiesOfZone.set(zone, [...(citiesOfZone.get(zone) ?? []), place]);

    const whole = part(countries, country || land, () => {
      const place: Place = { sort: 'country', name: land, names: {}, province: '', country, zones: new Map() };
      const translated = country === '' ? [] : inLanguages.map((language) => language.of(country));
      call(place, [land, country, country === '' ? '' : iso3, ...translated, ...(COUNTRY_ALIASES[country] ?? [])]);
      return place;
    });
    whole.zones.set(zone, (whole.zones.get(zone) ?? 0) + population);
    if (!province) continue;
    const region = part(provinces, `${country || land} ${province}`, () => {
      const place: Place = { sort: 'province', name: province, names: {}, province, country, zones: new Map() };
      call(place, [province]);
      return place;
    });
    region.zones.set(zone, (region.zones.get(zone) ?? 0) + population);
  }
  for (const cities of citiesOfZone.values()) cities.sort((one, other) => populationOf(other) - populationOf(one));
  const zones = [...citiesOfZone]
    .map(([zone, cities]) => ({ zone, population: cities.reduce((sum, city) => sum + populationOf(city), 0) }))
    .sort((one, other) => other.population - one.population);
  return { byName: new Map([...byName].map(([name, places]) => [name, [...places]])), citiesOfZone, countries, zones };
}

/** As who has no umlauts on the keyboard writes them. */
function withoutUmlauts(name: string): string {
  return name.normalize('NFC').replace(/[äÄ]/g, 'ae').replace(/[öÖ]/g, 'oe').replace(/[üÜ]/g, 'ue');
}
