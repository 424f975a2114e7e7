import { describe, expect, it } from 'vitest';
import { datesIn } from '../../../../support/dated.ts';

describe('calendar dates', () => {
  it.each([
    ['March 24', ['2014-03-24']],
    ['March 24th, 2015', ['2015-03-24']],
    ['24 March', ['2014-03-24']],
    ['24th of March 2015', ['2015-03-24']],
    ['Saturday, May 3', ['2014-05-03']],
    ['Sat 3 May', ['2014-05-03']],
    ['Sun., June 1', ['2014-06-01']],
    ['this coming Sunday, March sixteenth', ['2014-03-16']],
    ['the twenty-first of April', ['2014-04-21']],
    ['16-Mar-2014', ['2014-03-16']],
    ['May 3 (Saturday)', ['2014-05-03']],
    ['20 October, a Monday', ['2014-10-20']],
    ['May 5 next year', ['2015-05-05']],
    ['next May 5', ['2014-05-05']],
    ['2014-03-24', ['2014-03-24']],
    ['2014/03/24', ['2014-03-24']],
  ])('reads %j as %j', (words, expected) => {
    expect(datesIn(`It opens on ${words}.`)).toEqual(expected);
  });

  it.each([
    ['June 7-9', '2014-06-07/2014-06-09'],
    ['June 7th–9th', '2014-06-07/2014-06-09'],
    ['the June 5-8 festival', '2014-06-05/2014-06-08'],
    ['7–9 June', '2014-06-07/2014-06-09'],
    ['from 3 to 7 May', '2014-05-03/2014-05-07'],
    ['between May 3 and May 7', '2014-05-03/2014-05-07'],
    ['from Monday 5 May 2014 to Friday 9 May 2014', '2014-05-05/2014-05-09'],
    ['March 30 to April 2', '2014-03-30/2014-04-02'],
    ['Dec. 30 to Jan. 2, 2015', '2014-12-30/2015-01-02'],
    ['April 24 and 25', '2014-04-24/2014-04-25'],
    ['24 and 25 April', '2014-04-24/2014-04-25'],
    ['April 24, 25 and 26', '2014-04-24/2014-04-26'],
    ['April 30 and May 1', '2014-04-30/2014-05-01'],
  ])('reads %j as the range %s', (words, expected) => {
    expect(datesIn(`The fair is on ${words}.`)).toEqual([expected]);
  });

  it.each([
    ['on May 3 and 17', ['2014-05-03', '2014-05-17']],
    ['on 3 and 17 May', ['2014-05-03', '2014-05-17']],
    ['on May 3, 10 and 17', ['2014-05-03', '2014-05-10', '2014-05-17']],
    ['on May 3 or 4', ['2014-05-03']],
    ['The date was moved from May 3 to May 9.', ['2014-05-03', '2014-05-09']],
    ['The deadline was extended from 3 to 9 May.', ['2014-05-03', '2014-05-09']],
  ])('keeps apart the days of %j', (words, expected) => {
    expect(datesIn(words)).toEqual(expected);
  });

  it.each([
    ['24/03/2014', ['2014-03-24']],
    ['3/24/2014', ['2014-03-24']],
    ['24.03.2014', ['2014-03-24']],
    ['5.4.2014', ['2014-04-05']],
    ['4/4/2014', ['2014-04-04']],
    ['4/5/2014', []],
  ])('reads %j only where its order is sure', (words, expected) => {
    expect(datesIn(`It opens on ${words} in town.`)).toEqual(expected);
  });

  it.each([
    ['on the 25th.', ['2014-03-25']],
    ['on the 3rd.', ['2014-04-03']],
    ['on the twenty-fifth at noon', ['2014-03-25 12:00']],
    ['on the 25th of this month', ['2014-03-25']],
    ['on the 5th of next month', ['2014-04-05']],
    ['on the 25th and 26th.', ['2014-03-25/2014-03-26']],
    ['on Monday 17th.', ['2014-03-17']],
    ['on Wednesday the 19th.', ['2014-03-19']],
    ['on Tuesday 1st at the hall', ['2014-04-01']],
  ])('finds the month of %j', (words, expected) => {
    expect(datesIn(words)).toEqual(expected);
  });

  it.each([
    'It is 12-year-old whisky of the 17th and 18th centuries.',
    'She lives on the 5th floor, on 5th Avenue.',
    'Call 555-1990 or read pages 10-12.',
    'They won 2-1 and bought version 2.3.4.',
    'He may 3 times a day, and march 2 miles.',
  ])('finds none in %j', (sentence) => {
    expect(datesIn(sentence)).toEqual([]);
  });

  it('takes no number of things for a second day', () => {
    expect(datesIn('They invited for May 3 and 10 others came.')).toEqual(['2014-05-03']);
    expect(datesIn('On May 3, 10 people will run.')).toEqual(['2014-05-03']);
  });
});
