import { describe, expect, it } from 'vitest';
import { recognizeClockTimes } from '../../../../../lambda/derive/english/expressions/clock-time.ts';
import { datesIn } from '../../../../support/dated.ts';

describe('clock times', () => {
  it.each([
    ['at 5 p.m. EST Nov. 9', '2014-11-09 17:00'],
    ['on Nov. 9 at 5 p.m. EST', '2014-11-09 17:00'],
    ['to 4 p.m., PST, on June 12', '2014-06-12 16:00'],
    ['at 5.30pm on Monday', '2014-03-17 17:30'],
    ['Monday 17:30', '2014-03-17 17:30'],
    ['at 1730 GMT on Monday', '2014-03-17 17:30'],
    ['on Monday at 3 p.m. local time', '2014-03-17 15:00'],
    ['on Saturday, 10am–4pm', '2014-03-15 10:00'],
    ['10am–4pm on Saturday', '2014-03-15 10:00'],
    ['7-9 p.m. Saturday', '2014-03-15 19:00'],
    ['11-1 p.m. Saturday', '2014-03-15 11:00'],
    ['on Sunday, doors 6.45pm', '2014-03-16 18:45'],
    ['at noon on Thursday', '2014-03-20 12:00'],
    ['at 12:01 a.m. Sunday', '2014-03-16 00:01'],
    ['from 9.30pm BST (8.30pm GMT) on Sunday', '2014-03-16 21:30'],
    ['tonight at eight', '2014-03-14 20:00'],
    ['at 8.30 tonight', '2014-03-14 20:30'],
    ["at nine o'clock tomorrow morning", '2014-03-15 09:00'],
    ['at six in the evening on Saturday', '2014-03-15 18:00'],
    ['on Saturday in Leeds (throw-in 7.15pm)', '2014-03-15 19:15'],
    ['from 9 a.m. Monday until 5 p.m. Wednesday', '2014-03-17/2014-03-19 09:00'],
    // Midnight belongs to the day that it ends.
    ['at midnight tonight', '2014-03-14 23:59'],
    ['at midnight on Saturday', '2014-03-15 23:59'],
  ])('reads %j as %s', (words, expected) => {
    expect(datesIn(`It starts ${words}.`)).toEqual([expected]);
  });

  it.each([
    ['at 5 p.m. Eastern time', 'Eastern time'],
    ['at 5 p.m. Moscow time', 'Moscow time'],
    ['at 1730 GMT', 'GMT'],
    ['at 5 p.m. (EST)', 'EST'],
    ['at 5 p.m. every time', null],
    ['at 5 p.m. et al', null],
  ])('reads the zone of %j', (words, expected) => {
    expect(recognizeClockTimes(words)[0]?.zoneWord ?? null).toBe(expected);
  });

  it.each(['It costs $5.30 at Matthew 5', 'They won by 11.5 points in 2:30:15.', 'He met 5 a member of staff.'])(
    'finds none in %j',
    (sentence) => {
      expect(recognizeClockTimes(sentence)).toEqual([]);
    },
  );

  it('makes no date of a time of day alone', () => {
    expect(datesIn('Doors open at 9am.')).toEqual([]);
  });
});
