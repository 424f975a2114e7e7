import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { derive } from '../../../../../lambda/derive/derive.ts';

/** Published on a Friday. */
const dates = (text: string): string[] =>
  derive({ title: null, text, published: Temporal.PlainDate.from('2014-03-14') }).map(({ date }) => date);

describe('what counts from a date spoken of before', () => {
  it.each([
    ['The council will vote on Sunday and publish the result the following day.', ['2014-03-16', '2014-03-17']],
    ['The council will vote on Sunday. The mayor will resign the next day.', ['2014-03-16', '2014-03-17']],
    ['The film will open on May 2 in Leeds. It will open two weeks later in York.', ['2014-05-02', '2014-05-16']],
    ['The council will meet on March 24. The mayor will resign that evening.', ['2014-03-24', '2014-03-24']],
    ['The council met on Thursday. The court will rule a week later.', ['2014-03-20']],
    ['The council will meet on March 26. The mayor will resign on the Friday.', ['2014-03-26', '2014-03-28']],
    ['The council will meet on April 24. The mayor will resign the following Monday.', ['2014-04-24', '2014-04-28']],
    ['The council will meet in May. The mayor will resign the following month.', ['2014-05', '2014-06']],
    ['The council will meet on May 7. The mayor will resign by the end of that month.', ['2014-05-07', '2014-05-31']],
  ])('dates %j', (text, expected) => {
    expect(dates(text)).toEqual(expected);
  });

  it.each([
    'The mayor will resign the next day.',
    'The council met on Sunday. The mayor resigned two days later.',
    'The council met in 1990. The mayor will be remembered for what he did the next day.',
  ])('finds nothing ahead in %j', (text) => {
    expect(dates(text)).toEqual([]);
  });
});
