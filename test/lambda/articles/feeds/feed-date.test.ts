import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { parseFeedDate } from '../../../../lambda/articles/feeds/feed-date.ts';

describe('the date of an item', () => {
  it.each([
    ['Fri, 14 Mar 2014 18:00:00 +0000', '2014-03-14T18:00:00+00:00[+00:00]'],
    ['Fri, 14 Mar 2014 18:00:00 GMT', '2014-03-14T18:00:00+00:00[+00:00]'],
    ['Fri, 14 Mar 2014 23:30:00 -0500', '2014-03-14T23:30:00-05:00[-05:00]'],
    ['Fri, 14 Mar 2014 23:30:00 EDT', '2014-03-14T23:30:00-04:00[-04:00]'],
    ['14 Mar 2014 18:00 +05:30', '2014-03-14T18:00:00+05:30[+05:30]'],
    ['Friday, 14 March 2014 18:00:00 Z', '2014-03-14T18:00:00+00:00[+00:00]'],
    ['Fri,  14 Mar 14 18:00:00  UT', '2014-03-14T18:00:00+00:00[+00:00]'],
    ['Tue, 14 Sept 1999 08:05:09 GMT', '1999-09-14T08:05:09+00:00[+00:00]'],
    ['Thu, 30 Jun 2016 23:59:60 GMT', '2016-06-30T23:59:59+00:00[+00:00]'],
    ['2014-03-14T18:00:00Z', '2014-03-14T18:00:00+00:00[UTC]'],
    ['2014-03-14T18:00:00.123+02:00', '2014-03-14T18:00:00.123+02:00[+02:00]'],
  ])('%s is a moment', (text, moment) => {
    expect(parseFeedDate(text)?.toString()).toBe(moment);
  });

  it.each([
    ['Fri, 14 Mar 2014', '2014-03-14'],
    ['Fri, 14 Mar 2014 18:00:00', '2014-03-14'],
    ['Fri, 14 Mar 2014 18:00:00 XYZ', '2014-03-14'],
    ['2014-03-14', '2014-03-14'],
    ['2014-03-14 18:00:00', '2014-03-14'],
  ])('%s is a day, since its zone is not known', (text, day) => {
    expect(parseFeedDate(text)).toEqual(Temporal.PlainDate.from(day));
  });

  it.each([
    '',
    'yesterday',
    'Fri, 31 Feb 2014 18:00:00 GMT',
    '14 Foo 2014',
    'Fri, 14 Mar 2014 25:00:00 GMT',
    '1394820000',
  ])('"%s" is none', (text) => {
    expect(parseFeedDate(text)).toBeNull();
  });

  it('of any moment comes back as that moment', () => {
    const range = { min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true };
    fc.assert(
      fc.property(fc.date(range), (date) => {
        const parsed = parseFeedDate(date.toUTCString());
        expect(parsed).toBeInstanceOf(Temporal.ZonedDateTime);
        expect(parsed?.toString().slice(0, 19)).toBe(date.toISOString().slice(0, 19));
      }),
    );
  });

  it('is looked for in any text without an error', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseFeedDate(text)));
  });
});
