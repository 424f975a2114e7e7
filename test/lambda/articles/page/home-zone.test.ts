import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { countryOfHost, countryOfLocale, homeZone } from '../../../../lambda/articles/page/home-zone.ts';

describe('the country of a publisher', () => {
  it.each([
    ['news.example.de', 'DE'],
    ['www.example.co.uk', 'GB'],
    ['example.com.br', 'BR'],
    ['example.com', null],
    ['example.io', null],
    ['example.eu', null],
    ['localhost', null],
  ])('by its host, %s, is %s', (host, country) => {
    expect(countryOfHost(host)).toBe(country);
  });

  it.each([
    ['de-AT', 'AT'],
    ['pt_BR', 'BR'],
    ['zh-Hant-TW', 'TW'],
    ['en', null],
    ['', null],
    [null, null],
  ])('by its locale, %s, is %s', (locale, country) => {
    expect(countryOfLocale(locale)).toBe(country);
  });
});

describe('homeZone', () => {
  it.each([
    ['CH', 'de', 'Europe/Zurich'],
    [null, 'de', 'Europe/Berlin'],
    ['IN', 'en', 'Asia/Kolkata'],
    ['US', 'en', null],
    ['US', 'de', null],
    [null, 'en', null],
    [null, null, null],
  ])('of %s and %s is %s', (country, language, zone) => {
    expect(homeZone(country, language)).toBe(zone);
  });

  it('names zones that there are', () => {
    const countries = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].flatMap((one) =>
      [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((other) => one + other),
    );
    const languages = countries.map((code) => code.toLowerCase());
    const zones = [...countries.map((code) => homeZone(code, null)), ...languages.map((code) => homeZone(null, code))];
    const named = zones.filter((zone) => zone !== null);
    expect(named.length).toBeGreaterThan(100);
    for (const zone of named)
      expect(Temporal.Instant.from('2020-02-18T10:00Z').toZonedDateTimeISO(zone).year).toBe(2020);
  });
});
