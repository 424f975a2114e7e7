import { describe, expect, it } from 'vitest';
import { datesIn } from '../../../../support/dated.ts';

describe('days counted from others', () => {
  it.each([
    ['a week from Tuesday', '2014-03-25'],
    ['a week on Friday', '2014-03-21'],
    ['two weeks from Monday', '2014-03-31'],
    ['a fortnight after May 3', '2014-05-17'],
    ['14 days after May 3', '2014-05-17'],
    ['three months after May 3', '2014-08'],
    ['the day after Christmas', '2014-12-26'],
    ['two days before Christmas', '2014-12-23'],
    ['the Monday after Easter', '2014-04-21'],
    ['the second Sunday after Easter', '2014-05-04'],
    ['the Tuesday before Thanksgiving', '2014-11-25'],
    ['the weekend before Christmas', '2014-12-20/2014-12-21'],
    ['the week after Easter', '2014-W17'],
    ['the week of June 3', '2014-W23'],
    ['the week beginning Monday', '2014-W12'],
    ['the weekend of May 3-4', '2014-05-03/2014-05-04'],
    ['the weekend of May 4', '2014-05-03/2014-05-04'],
    ['the night of March 20', '2014-03-20'],
    ['the first Monday in July', '2014-07-07'],
    ['the first Monday in March', '2015-03-02'],
    ['the last weekend of August', '2014-08-30/2014-08-31'],
    ['the last Friday of next month', '2014-04-25'],
  ])('reads %j as %s', (words, expected) => {
    expect(datesIn(`It is ${words}.`)).toEqual([expected]);
  });

  it.each([
    '14 days after the ruling',
    'the day before the vote',
    'not two days after',
    'a year later',
    'a week later than planned',
  ])('finds no date in %j', (words) => {
    expect(datesIn(`It is ${words}.`)).toEqual([]);
  });

  it('cannot date what counts from a day that the text has not spoken of', () => {
    expect(datesIn('It opens the following day and closes two weeks later.')).toEqual(['-', '-']);
  });
});
