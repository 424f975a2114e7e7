import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { recognizeTimes } from '../../../../lambda/derive/english/expressions/recognize.ts';
import { type Direction, resolve } from '../../../../lambda/derive/time/resolve.ts';

const dated = (words: string, published: string, direction: Direction = 'ahead'): string | null => {
  const [expression] = recognizeTimes(words);
  const resolved = expression ? resolve(expression, Temporal.PlainDate.from(published), direction) : null;
  return resolved && (resolved.end ? `${resolved.date}/${resolved.end}` : resolved.date);
};

describe('resolve', () => {
  it.each([
    // A Friday.
    ['on Sunday', '2014-03-14', '2014-03-16'],
    ['on Friday', '2014-03-14', '2014-03-14'],
    ['next Friday', '2014-03-14', '2014-03-21'],
    ['next Monday', '2014-03-14', '2014-03-17'],
    ['a week from Tuesday', '2014-03-14', '2014-03-25'],
    ['Saturday and Sunday', '2014-03-14', '2014-03-15/2014-03-16'],
    ['tomorrow', '2012-02-28', '2012-02-29'],
    ['on Feb. 29', '2016-01-10', '2016-02-29'],
    ['on Jan. 2', '2014-12-30', '2015-01-02'],
    ['Wednesday, May 6', '2020-05-01', '2020-05-06'],
    ['Dec. 30 to Jan. 2', '2014-12-20', '2014-12-30/2015-01-02'],
    ['today through May 9', '2014-04-28', '2014-04-28/2014-05-09'],
    ['on the 3rd', '2014-03-14', '2014-04-03'],
    ['on Christmas Day', '2014-12-26', '2015-12-25'],
    ['this weekend', '2014-03-14', '2014-03-15/2014-03-16'],
    ['by the end of the month', '2016-02-10', '2016-02-29'],
    ['by year-end', '2014-03-14', '2014-12-31'],
    ['in the next 48 hours', '2014-12-30', '2015-01-01'],
    ['in 30 days', '2014-03-14', '2014-04-13'],
    ['next week', '2014-12-26', '2015-W01'],
    ['early next month', '2014-12-26', '2015-01'],
    ['in April', '2014-03-14', '2014-04'],
    ['in the first quarter of 2015', '2014-03-14', '2015-Q1'],
    ['in the autumn', '2014-03-14', '2014-FA'],
    ['in early 2015', '2014-03-14', '2015'],
    ['within two to three weeks', '2014-03-14', '2014-W13'],
  ])('reads %j, published on %s, as %s', (words, published, expected) => {
    expect(dated(words, published)).toBe(expected);
  });

  it.each([
    ['on Sunday', '2014-03-14', 'back'],
    ['last Sunday', '2014-03-14', 'ahead'],
    ['on March 1, 2014', '2014-03-14', 'ahead'],
    ['on Feb. 20', '2014-03-14', 'open'],
    ['on Feb. 30', '2014-02-01', 'ahead'],
  ] as const)('finds %j, published on %s and pointing %s, to be over', (words, published, direction) => {
    expect(dated(words, published, direction)).toBeNull();
  });

  it('takes a day of the year for the nearest one where the sentence leaves the direction open', () => {
    expect(dated('on April 2', '2014-03-14', 'open')).toBe('2014-04-02');
  });

  it.each([
    // The 15th is a Saturday.
    ['on Monday, March 15', '2014-03-14', '2014-03-15', true],
    ['on Monday, Jan. 12, 2014', '2014-12-30', '2015-01-12', undefined],
    ['on Monday, May 5, 2014', '2014-03-14', '2014-05-05', undefined],
    ['on Tuesday, May 5, 2014', '2014-03-14', '2014-05-05', true],
  ])('weighs the weekday of %j, published on %s', (words, published, date, contradicts) => {
    const [expression] = recognizeTimes(words);
    const resolved = expression && resolve(expression, Temporal.PlainDate.from(published), 'ahead');
    expect(resolved).toMatchObject({ date });
    expect(resolved?.contradicts).toBe(contradicts);
  });
});
