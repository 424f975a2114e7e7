import { expect, it } from 'vitest';
import { offsetOfZone } from '../../../../lambda/articles/page/zone-abbreviations.ts';

it.each([
  ['GMT', '+00:00'],
  ['est', '-05:00'],
  ['MESZ', '+02:00'],
  ['МСК', '+03:00'],
  ['IST', '+05:30'],
  ['uhr', undefined],
  ['constructor', undefined],
])('%s stands for %s', (abbreviation, offset) => {
  expect(offsetOfZone(abbreviation)).toBe(offset);
});
