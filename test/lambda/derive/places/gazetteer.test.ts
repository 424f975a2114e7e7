import { expect, it } from 'vitest';
import { findPlace } from '../../../../lambda/derive/places/gazetteer.ts';

it.each([
  ['London', 'Europe/London'],
  ['Washington', 'America/New_York'],
  ['NEW YORK', 'America/New_York'],
  ['Crimea', 'Europe/Simferopol'],
  ['South Carolina', 'America/New_York'],
  ['Japan', 'Asia/Tokyo'],
  ['U.S.', 'America/New_York'],
  ['São Paulo', 'America/Sao_Paulo'],
])('finds the zone of %s', (name, zone) => {
  expect(findPlace(name)?.zone).toBe(zone);
});

it('knows no place by the name of a person or a thing', () => {
  expect(['Parliament', 'Monday', 'Obama', ''].map(findPlace)).toEqual([null, null, null, null]);
});
