import { describe, expect, it } from 'vitest';
import { zoneOfLocation } from '../../../../lambda/subscribers/time-zones/zone-of-location.ts';

describe('the zone of a location', () => {
  it.each([
    ['Kyiv', 50.45, 30.52, 'Europe/Kyiv'],
    ['Uzhhorod', 48.62, 22.29, 'Europe/Kyiv'],
    ['Berlin', 52.52, 13.4, 'Europe/Berlin'],
    ['Buenos Aires', -34.6, -58.38, 'America/Argentina/Buenos_Aires'],
    ['Kolkata', 22.57, 88.36, 'Asia/Kolkata'],
    ['the Gulf of Guinea', 0, 0, 'UTC'],
    ['the Pacific, nine hours behind', 0, -140.5, 'Etc/GMT+9'],
  ])('in %s', (_, latitude, longitude, zone) => {
    expect(zoneOfLocation(latitude, longitude)).toBe(zone);
  });

  it.each([
    [90, 0],
    [-90, 180],
    [0, -180],
  ])('is some zone at the very end, at %f, %f', (latitude, longitude) => {
    expect(zoneOfLocation(latitude, longitude)).not.toBe('');
  });

  it.each([
    [90.1, 0],
    [-91, 0],
    [0, 180.5],
    [Number.NaN, 0],
    [0, Number.POSITIVE_INFINITY],
  ])('is nowhere at %f, %f', (latitude, longitude) => {
    expect(() => zoneOfLocation(latitude, longitude)).toThrow(RangeError);
  });
});
