import { expect, it } from 'vitest';
import { namedDay } from '../../../../../lambda/derive/english/words/named-days.ts';
import { dayInYear } from '../../../../../lambda/derive/time/yearly-day.ts';

const dayOf = (name: string, year: number) => {
  const day = namedDay(name);
  return day && dayInYear(day, year);
};

it.each([
  ['Christmas Day', 2014, '2014-12-25'],
  ['Thanksgiving', 2015, '2015-11-26'],
  ['Memorial Day', 2016, '2016-05-30'],
  ['Labor Day', 2014, '2014-09-01'],
  ['Easter Sunday', 2014, '2014-04-20'],
  ['Good Friday', 2016, '2016-03-25'],
  ['Ash Wednesday', 2024, '2024-02-14'],
  ['New Year’s Eve', 2020, '2020-12-31'],
])('dates %s %i to %s', (name, year, expected) => {
  expect(dayOf(name, year)?.toString()).toBe(expected);
});

it('knows no date for other names', () => {
  expect(namedDay('Laundry Day')).toBeNull();
});
