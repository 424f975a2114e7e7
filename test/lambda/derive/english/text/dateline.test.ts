import { expect, it } from 'vitest';
import { readDateline } from '../../../../../lambda/derive/english/text/dateline.ts';

const isPlace = (name: string): boolean => ['oslo', 'new york', 'dayton', 'lima'].includes(name.toLowerCase());

it.each([
  ['OSLO, March 14 (Agency) – The talks', 'OSLO'],
  ['NEW YORK (AP) -- The talks', 'NEW YORK'],
  ['DAYTON, Ohio _ The talks', 'DAYTON'],
  ['Lima: The talks', 'Lima'],
  ['Oslo (Agency) - The talks', 'Oslo'],
])('reads the dateline of %j', (paragraph, place) => {
  const dateline = readDateline(paragraph, isPlace);
  expect(dateline?.place).toBe(place);
  expect(paragraph.slice(dateline?.length)).toBe('The talks');
});

it.each(['WARNING: The talks', 'The talks in Oslo ended.', 'OSLO is cold.'])('finds none in %j', (paragraph) => {
  expect(readDateline(paragraph, isPlace)).toBeNull();
});
