import { describe, expect, it } from 'vitest';
import { datesIn } from '../../../../support/dated.ts';

describe('calendar periods', () => {
  it.each([
    ['next week', '2014-W12'],
    ['early next week', '2014-W12'],
    ['in the middle of next week', '2014-W12'],
    ['the week after next', '2014-W13'],
    ['by the end of the week', '2014-03-14'],
    ['by the end of next week', '2014-03-21'],
    ['before the week is out', '2014-W11'],
    ['later this month', '2014-03'],
    ['early next month', '2014-04'],
    ['in mid-April', '2014-04'],
    ['in late October', '2014-10'],
    ['the third week of May', '2014-05'],
    ['in the first half of May', '2014-05'],
    ['in the first few days of May', '2014-05'],
    ['in April next year', '2015-04'],
    ['in October 2015', '2015-10'],
    ['in Q3', '2014-Q3'],
    ['in 3Q', '2014-Q3'],
    ['in the first quarter of next year', '2015-Q1'],
    ["in next year's first quarter", '2015-Q1'],
    ['in the 2015 first quarter', '2015-Q1'],
    ['in the September quarter', '2014-Q3'],
    ['in the final quarter', '2014-Q4'],
    ['in the summer', '2014-SU'],
    ['next winter', '2014-WI'],
    ['in summer 2015', '2015-SU'],
    ['in the summer of next year', '2015-SU'],
    ['by the end of the summer', '2014-SU'],
    ['later this year', '2014'],
    ['early next year', '2015'],
    ['in the second half of the year', '2014'],
    ['in the first half of 2015', '2015'],
    ['in H1 2015', '2015'],
    ['by mid-2015', '2015'],
    ['by midyear', '2014'],
    ['in fiscal 2015', '2015'],
    ['in the 2015 financial year', '2015'],
    ['by the end of fiscal 2015', '2015'],
    ['in the year 2020', '2020'],
    ['in the new year', '2015'],
  ])('reads %j as %s', (words, expected) => {
    expect(datesIn(`It opens ${words}.`)).toEqual([expected]);
  });

  it.each([
    ['by the end of the month', '2014-03-31'],
    ['at month-end', '2014-03-31'],
    ['by end-April', '2014-04-30'],
    ['at the end of February 2016', '2016-02-29'],
    ['by the end of that quarter or by the end of this quarter', '2014-03-31'],
    ['by the end of the third quarter', '2014-09-30'],
    ['by year-end', '2014-12-31'],
    ["by the year's end", '2014-12-31'],
    ['before the close of 2015', '2015-12-31'],
    ['by the new year', '2015-01-01'],
  ])('reads %j as its last day, %s', (words, expected) => {
    expect(datesIn(`It opens ${words}.`)).toEqual([expected]);
  });

  it.each([
    ['this weekend', '2014-03-14', '2014-03-15/2014-03-16'],
    ['at the weekend', '2014-03-14', '2014-03-15/2014-03-16'],
    ['this coming weekend', '2014-03-14', '2014-03-15/2014-03-16'],
    ['next weekend', '2014-03-14', '2014-03-22/2014-03-23'],
    ['the coming weekend', '2014-03-15', '2014-03-22/2014-03-23'],
    // What is left of it: a key date is never before publication.
    ['this weekend', '2014-03-16', '2014-03-16'],
  ])('reads %j, published on %s, as %s', (words, published, expected) => {
    expect(datesIn(`It opens ${words}.`, published)).toEqual([expected]);
  });

  it.each([
    ['by the turn of the century', '1989-11-02', '2000'],
    ['this week', '2014-03-16', '2014-W12'],
    ['in the first quarter', '2014-11-02', '2015-Q1'],
    ['this winter', '2014-01-10', '2013-WI'],
    ['in the first half of the year', '2014-01-10', '2014'],
  ])('reads %j, published on %s, as %s', (words, published, expected) => {
    expect(datesIn(`It opens ${words}.`, published)).toEqual([expected]);
  });

  it.each([
    'It grew in the 1990s, and in the 1990-91 season.',
    'The fall of the regime came in the fall of prices.',
    'They met for spring training and winter sports.',
    'Ask April Jones, or write to April Jones.',
    'She was hailed by June Doe and an august body.',
    'From 2000 to 3000 people came, for 2000 dollars.',
    'He worked the 40-hour week under a five-year plan.',
    'The weekend was warm, and the May election quiet.',
    'They scored in the first half and the second.',
    'Nothing is known of the coming days or the next few weeks.',
  ])('finds none in %j', (sentence) => {
    expect(datesIn(sentence)).toEqual([]);
  });
});
