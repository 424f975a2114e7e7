import cityTimezones from 'city-timezones';
import { describe, expect, it } from 'vitest';
import { CITY_NAMES } from '../../../../lambda/subscribers/time-zones/city-names.ts';
import { zoneLabel } from '../../../../lambda/subscribers/time-zones/zone-label.ts';
import { allZones, canonicalZone, clockOf, offsetText } from '../../../../lambda/subscribers/time-zones/zone-names.ts';
import { at } from '../../../support/key-dates.ts';

describe('the name of a zone', () => {
  it.each([
    ['Europe/Kyiv', 'Europe/Kyiv'],
    ['Europe/Kiev', 'Europe/Kyiv'],
    ['EUROPE/KYIV', 'Europe/Kyiv'],
    ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
    ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ['Etc/UTC', 'UTC'],
    ['GMT', 'UTC'],
    ['Etc/GMT-2', 'Etc/GMT-2'],
    ['+02:00', null],
    ['Europe/Atlantis', null],
    ['', null],
  ])('%s is now %s', (name, zone) => {
    expect(canonicalZone(name)).toBe(zone);
  });

  it('is one that is not renamed again', () => {
    expect(allZones().filter((zone) => canonicalZone(zone) !== zone)).toEqual([]);
  });
});

describe('the offset of a zone', () => {
  it.each([
    ['Europe/Kyiv', '2026-01-15T12:00:00Z', 'UTC+02:00'],
    ['Europe/Kyiv', '2026-07-15T12:00:00Z', 'UTC+03:00'],
    ['Europe/Kyiv', '2026-03-29T00:59:59Z', 'UTC+02:00'],
    ['Europe/Kyiv', '2026-03-29T01:00:00Z', 'UTC+03:00'],
    ['America/St_Johns', '2026-01-15T12:00:00Z', 'UTC-03:30'],
    ['UTC', '2026-01-15T12:00:00Z', 'UTC+00:00'],
  ])('of %s at %s is %s', (zone, instant, text) => {
    expect(offsetText(zone, at(instant))).toBe(text);
  });

  it('is not all of its clock: zones differ that change at other times', () => {
    const now = at('2026-01-15T12:00:00Z');
    expect(clockOf('Europe/Berlin', now)).toBe(clockOf('Europe/Paris', now));
    expect(clockOf('Europe/Kyiv', now)).not.toBe(clockOf('Africa/Johannesburg', now));
  });
});

describe('the label of a zone', () => {
  it.each([
    ['Europe/Kyiv', 'en', 'Kyiv, Ukraine'],
    ['Europe/Kyiv', 'uk', 'Київ, Україна'],
    ['Europe/Kyiv', 'de', 'Kiew, Ukraine'],
    ['America/Mexico_City', 'es', 'Ciudad de México, México'],
    ['Asia/Singapore', 'en', 'Singapore'],
    ['Pacific/Pago_Pago', 'en', 'Pago Pago, American Samoa'],
    ['Antarctica/Troll', 'en', 'Troll'],
    ['Etc/GMT-2', 'en', 'UTC+02:00'],
    ['UTC', 'en', 'UTC'],
  ])('%s in %s is %s', (zone, language, label) => {
    expect(zoneLabel(zone, language)).toBe(label);
  });
});

describe('the names of cities', () => {
  it('are each of one city in the data', () => {
    const cities = CITY_NAMES.map(({ country, inData }) =>
      cityTimezones.cityMapping.filter(({ iso2, city }) => iso2 === country && city === inData).map(() => inData),
    );
    expect(cities).toEqual(CITY_NAMES.map(({ inData }) => [inData]));
  });
});
