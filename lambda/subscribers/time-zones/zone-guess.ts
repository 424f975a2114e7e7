import type { Temporal } from 'temporal-polyfill';
import { countryOf, differentClocks, populationOf } from './places.ts';

/** Spoken in too many places to say where anybody is. */
const SPOKEN_WIDELY: ReadonlySet<string> = new Set(['en', 'es', 'ar']);

/**
 * A guess at the zone of a person from the language that their Telegram speaks (an IETF tag): that of most people in its
 * country, "Europe/Kyiv" for "uk"; null where it says nothing, as "en" does. To be shown, and never taken for granted.
 */
export function zoneGuess(languageCode: string, now: Temporal.Instant): string | null {
  const locale = localeOf(languageCode);
  if (locale === null || (locale.region === undefined && SPOKEN_WIDELY.has(locale.language))) return null;
  const country = countryOf(locale.region ?? locale.maximize().region ?? '');
  if (country === undefined) return null;
  const shares = [...country.zones].map(([zone, population]) => ({ zone, population }));
  const [first] = differentClocks(shares, now);
  return first !== undefined && first.population * 2 > populationOf(country) ? first.zone : null;
}

function localeOf(languageCode: string): Intl.Locale | null {
  try {
    return new Intl.Locale(languageCode.replaceAll('_', '-'));
  } catch {
    return null;
  }
}
