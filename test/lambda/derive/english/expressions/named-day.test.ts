import { describe, expect, it } from 'vitest';
import { datesIn } from '../../../../support/dated.ts';

describe('named days', () => {
  it.each([
    ['on Christmas Day', '2014-03-14', '2014-12-25'],
    ['by Christmas', '2014-12-26', '2015-12-25'],
    ['on Good Friday', '2014-03-14', '2014-04-18'],
    ["at Good Friday's service", '2014-03-14', '2014-04-18'],
    ['on Ash Wednesday 2016', '2014-03-14', '2016-02-10'],
    ['at the Memorial Day parade', '2014-03-14', '2014-05-26'],
    ['by Christmas whether or not', '2014-03-14', '2014-12-25'],
    ['on Black Friday', '2014-03-14', '2014-11-28'],
    ["on Mother's Day", '2014-03-14', '2014-05-11'],
    ["by New Year's", '2014-03-14', '2015-01-01'],
    ["on New Year's Eve", '2014-03-14', '2014-12-31'],
    ['on the August bank holiday', '2014-03-14', '2014-08-25'],
    ['on Victoria Day', '2014-03-14', '2014-05-19'],
    ['on Election Day', '2014-03-14', '2014-11-04'],
    ['on Inauguration Day', '2016-11-14', '2017-01-20'],
    ['over Labor Day weekend', '2014-03-14', '2014-08-30/2014-09-01'],
    ['over Easter weekend', '2014-03-14', '2014-04-19/2014-04-20'],
    ['on Orthodox Easter', '2013-03-14', '2013-05-05'],
  ])('reads %j, published on %s, as %s', (words, published, expected) => {
    expect(datesIn(`It is ${words}.`, published)).toEqual([expected]);
  });

  it('does not guess at an Election Day of an odd year', () => {
    expect(datesIn('It is on Election Day.', '2013-03-14')).toEqual(['-']);
  });

  it.each([
    'They sent Christmas cards from Easter Island.',
    "They marked Ukraine's Independence Day and the Chinese New Year.",
    'The country has an election day.',
    'Eid, Diwali and Passover are not computed.',
  ])('finds none in %j', (sentence) => {
    expect(datesIn(sentence)).toEqual([]);
  });
});
