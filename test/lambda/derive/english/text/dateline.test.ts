import { expect, it } from 'vitest';
import { readDateline } from '../../../../../lambda/derive/english/text/dateline.ts';

const PLACES = ['oslo', 'new york', 'dayton', 'lima', 'st. petersburg', 'tokyo', 'rio de janeiro', 'new delhi'];
const isPlace = (name: string): boolean => PLACES.includes(name.toLowerCase());

it.each([
  ['OSLO, March 14 (Agency) – The talks', 'OSLO'],
  ['OSLO, Oct. 3 (Agency) -- The talks', 'OSLO'],
  ['OSLO, 3 October 2014 (Agency) - The talks', 'OSLO'],
  ['OSLO (Agency) - The talks', 'OSLO'],
  ['NEW YORK (AP) -- The talks', 'NEW YORK'],
  ['NEW DELHI: The talks', 'NEW DELHI'],
  ['TOKYO -- The talks', 'TOKYO'],
  ['TOKYO— The talks', 'TOKYO'],
  ['DAYTON, Ohio _ The talks', 'DAYTON'],
  ['DAYTON, Ohio (Agency) — The talks', 'DAYTON'],
  ['ST. PETERSBURG, Russia, May 5 (Agency) - The talks', 'ST. PETERSBURG'],
  ['OSLO/LIMA (Agency) - The talks', 'OSLO'],
  ['NOWHERE-ON-SEA, May 5 (Agency) - The talks', 'NOWHERE-ON-SEA'],
  ['By Jane Roe OSLO, Oct 3 (Agency) - The talks', 'OSLO'],
  ['By Jane Roe and John Doe NEW YORK (Agency) - The talks', 'NEW YORK'],
  ['Lima: The talks', 'Lima'],
  ['Rio de Janeiro: The talks', 'Rio de Janeiro'],
  ['Oslo (Agency) - The talks', 'Oslo'],
  ['Oslo (ABC)The talks', 'Oslo'],
  ['Oslo, 14 March 2014 – The talks', 'Oslo'],
  ['(Agency) - The talks', null],
])('reads the dateline of %j', (paragraph, place) => {
  const dateline = readDateline(paragraph, isPlace);
  expect(dateline?.place).toBe(place);
  expect(paragraph.slice(dateline?.length)).toBe('The talks');
});

it.each([
  'WARNING: The talks',
  'The talks in Oslo ended.',
  'OSLO is cold.',
  'Jane Roe (Greens) - who won - left.',
  'Oslo, which lies on a fjord, votes.',
  'Budget: The talks',
  'NATO — The talks',
])('finds none in %j', (paragraph) => {
  expect(readDateline(paragraph, isPlace)).toBeNull();
});
