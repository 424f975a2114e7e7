import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { derive } from '../../../../../lambda/derive/derive.ts';
import { datesIn } from '../../../../support/dated.ts';

describe('weekdays', () => {
  it.each([
    ['on Sunday', ['2014-03-16']],
    ['this Sunday', ['2014-03-16']],
    ['next Monday', ['2014-03-17']],
    ['next Friday', ['2014-03-21']],
    ['Tuesday week', ['2014-03-25']],
    ['Monday fortnight', ['2014-03-31']],
    ['on Tuesday of next week', ['2014-03-18']],
    ['on the Wednesday of next week', ['2014-03-19']],
    ['next week on Thursday', ['2014-03-20']],
    ['Thursday next week', ['2014-03-20']],
    ['on Sat. evening', ['2014-03-15']],
    ['Saturday and Sunday', ['2014-03-15/2014-03-16']],
    ['Friday through Sunday', ['2014-03-14/2014-03-16']],
    ['from Monday to Friday', ['2014-03-17/2014-03-21']],
    ['between Monday and Thursday', ['2014-03-17/2014-03-20']],
    ['on Tuesday and Thursday', ['2014-03-18', '2014-03-20']],
    ['moved from Monday to Thursday', ['2014-03-17', '2014-03-20']],
  ])('reads %j as %j', (words, expected) => {
    expect(datesIn(`It is ${words}.`)).toEqual(expected);
  });

  it.each([
    // A Monday.
    ['next Friday', '2014-03-10', '2014-03-21'],
    ['next Tuesday', '2014-03-10', '2014-03-18'],
    ['next Sunday', '2014-03-10', '2014-03-16'],
    ['Friday of this week', '2014-03-10', '2014-03-14'],
    // A Friday, on which Sunday is too near to be the next.
    ['next Sunday', '2014-03-14', '2014-03-23'],
    ['next Monday', '2014-03-16', '2014-03-17'],
  ])('reads %j, published on %s, as %s', (words, published, expected) => {
    expect(datesIn(`It is ${words}.`, published)).toEqual([expected]);
  });

  it.each([
    'It happens every Sunday, on Monday nights and most Fridays.',
    'It is open Monday to Friday.',
    'The desk is open between 9am and 5pm from Monday to Friday.',
    'The Sunday Times told of Black Monday on Super Bowl Sunday.',
    "It is in Friday's editions.",
    'The union wants fewer Sunday shifts and no Saturday trading.',
  ])('finds none in %j', (sentence) => {
    expect(datesIn(sentence)).toEqual([]);
  });

  it('does not take the same weekday of next week for the publication day', () => {
    const text = 'The council meets in York on Friday of next week.';
    const published = Temporal.PlainDate.from('2014-03-14');
    expect(derive({ title: null, text, published })).toMatchObject([{ date: '2014-03-21' }]);
  });
});
