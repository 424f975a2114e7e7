import { Temporal } from 'temporal-polyfill';
import { cityOfZone, type Place } from './places.ts';
import { offsetText } from './zone-names.ts';

/** What a person chooses among. */
export interface ZoneChoice {
  readonly zone: string;
  /** "Kyiv, Ukraine", in the person's language as far as the names are known. */
  readonly label: string;
}

/** What a zone is called: by its city and country, or by its offset where it has none. */
export function zoneLabel(zone: string, language = 'en'): string {
  if (zone === 'UTC') return zone;
  if (zone.startsWith('Etc/')) return offsetText(zone, Temporal.Instant.fromEpochMilliseconds(0));
  const city = cityOfZone(zone);
  return city === undefined ? zone.slice(zone.indexOf('/') + 1).replaceAll('_', ' ') : placeLabel(city, language);
}

/** What a place is called, with its country: "Kyiv, Ukraine"; with its province too, where others have its name. */
export function placeLabel(place: Place, language: string, withProvince = false): string {
  const country = countryLabel(place, language);
  if (place.sort === 'country') return country;
  const name = place.names[language] ?? place.names.en ?? place.name;
  const parts = [name, withProvince && place.province !== name ? place.province : '', country === name ? '' : country];
  return parts.filter((part) => part !== '').join(', ');
}

function countryLabel({ country, name, sort }: Place, language: string): string {
  if (country === '') return sort === 'country' ? name : '';
  return new Intl.DisplayNames([language, 'en'], { type: 'region' }).of(country) ?? country;
}
