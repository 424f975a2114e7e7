import { describe, expect, it } from 'vitest';
import { datesIn } from '../../../../support/dated.ts';

describe('spans', () => {
  it.each([
    ['in the next 48 hours', '2014-03-16'],
    ['over the next 36 hours', '2014-03-16'],
    ['within 14 days', '2014-03-28'],
    ['within two weeks', '2014-03-28'],
    ['in 30 days', '2014-04-13'],
    ["in two days' time", '2014-03-16'],
    ['in three weeks’ time', '2014-04-04'],
    ['in a fortnight', '2014-03-28'],
    ['two weeks from today', '2014-03-28'],
    ['two weeks from now', '2014-W13'],
    ['ten days hence', '2014-03-24'],
    ['90 days from now', '2014-06-12'],
    ['in forty-five days', '2014-04-28'],
    ['in a couple of weeks', '2014-W13'],
    ['nine days away', '2014-03-23'],
    ['some 3½ months away', '2014-06'],
    ['in six months', '2014-09'],
    ['a year from now', '2015'],
    ['in the coming week', '2014-W12'],
  ])('reads %j as %s', (words, expected) => {
    expect(datesIn(`It opens ${words}.`)).toEqual([expected]);
  });

  it.each([
    'It opens over the next two years, an hour away.',
    'It opens within five years, or in two hours.',
    'He trained for two weeks and ran three days a week.',
    'It failed for the fourth time in ten days and once in a week.',
    'Prices moved in two-week steps, in a week that changed all.',
  ])('finds none in %j', (sentence) => {
    expect(datesIn(sentence)).toEqual([]);
  });
});
