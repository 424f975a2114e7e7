import { describe, expect, it } from 'vitest';
import { datesIn } from '../../../../support/dated.ts';

describe('ranges and lengths', () => {
  it.each([
    ['It runs from today through May 9.', '2014-03-14/2014-05-09'],
    ['It runs from Friday until May 9.', '2014-03-14/2014-05-09'],
    ['It runs from 7 June to 20 July.', '2014-06-07/2014-07-20'],
    ['It opens June 7 and runs through Aug. 20.', '2014-06-07/2014-08-20'],
    ['It will begin on Monday and stay in force until March 20.', '2014-03-17/2014-03-20'],
    ['It runs from Monday until the end of the month.', '2014-03-17/2014-03-31'],
    ['It is shut today and tomorrow.', '2014-03-14/2014-03-15'],
    ['It is shut between Christmas and New Year.', '2014-12-25/2015-01-01'],
    ['It will start on Tuesday and last for two weeks.', '2014-03-18/2014-03-31'],
    ['It is shut for three days from Monday.', '2014-03-17/2014-03-19'],
    ['She plans a five-day visit starting Sunday.', '2014-03-16/2014-03-20'],
    ['She will begin a five-day visit to Oslo on Sunday.', '2014-03-16/2014-03-20'],
    ['He arrives on Monday for a three-day visit.', '2014-03-17/2014-03-19'],
    ['They hold a two-week course from 3 April.', '2014-04-03/2014-04-16'],
    ['The trial starts May 1 for three months.', '2014-05-01/2014-07-31'],
  ])('reads %j as %s', (sentence, expected) => {
    expect(datesIn(sentence)).toEqual([expected]);
  });

  it.each([
    ['It opens June 7 and closes Aug. 20.', ['2014-06-07', '2014-08-20']],
    ['The vote was moved from today to May 9.', ['2014-03-14', '2014-05-09']],
    ['After a five-day trip he will speak on Monday.', ['2014-03-17']],
    ['He stayed for two weeks.', []],
  ])('finds no range in %j', (sentence, expected) => {
    expect(datesIn(sentence)).toEqual(expected);
  });

  it('tells of a range that has begun the day on which it ends', () => {
    expect(datesIn('It runs from March 3 to March 20.', '2014-03-14', 'open')).toEqual(['2014-03-20']);
  });
});
