import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { parsePublicationTime } from '../../../lambda/articles/publication-time.ts';
import { PublicationTimeText } from '../../../lambda/articles/publication-time-text.ts';

describe('parsePublicationTime', () => {
  it.each([
    ['2014-03-14', '2014-03-14'],
    [' 2014-03-14 ', '2014-03-14'],
    ['2014-03-14T18:00', '2014-03-14'],
    ['2014-03-14 18:00:05', '2014-03-14'],
    ['2016-02-29', '2016-02-29'],
    ['2014-03-14T18:00Z', '2014-03-14T18:00:00+00:00[UTC]'],
    ['2014-03-14 18:00:00.123Z', '2014-03-14T18:00:00.123+00:00[UTC]'],
    ['2014-03-14T18:00:00-0500', '2014-03-14T18:00:00-05:00[-05:00]'],
    ['2014-03-14T18:00+05:30', '2014-03-14T18:00:00+05:30[+05:30]'],
    ['2014-03-14T18:00[Europe/London]', '2014-03-14T18:00:00+00:00[Europe/London]'],
    ['2014-03-14T18:00-04:00[America/New_York]', '2014-03-14T18:00:00-04:00[America/New_York]'],
  ])('reads %s as %s', (text, read) => {
    expect(parsePublicationTime(text).toString()).toBe(read);
  });

  it.each([
    '',
    'yesterday',
    '14.03.2014',
    '2014-3-14',
    '2014-02-30',
    '2015-02-29',
    '2014-13-01',
    '2014-03-14T25:00Z',
    '2014-03-14T18:00[Mars/Phobos]',
    '2014-03-14T18:00+03:00[Europe/London]',
    '1850-01-01',
    '3000-01-01',
    '18:00Z',
  ])('says of %j that it is none, and which forms there are', (text) => {
    expect(() => parsePublicationTime(text)).toThrow(
      `"${text}" is not a publication time; give a day (2014-03-14) or a time with its zone`,
    );
  });

  it('reads back what it wrote, for any moment in any zone', () => {
    const zones = fc.constantFrom('UTC', 'Europe/London', 'Asia/Kathmandu', 'Pacific/Apia', 'America/New_York');
    const moments = fc.date({ min: new Date('1901-01-01'), max: new Date('2199-12-30'), noInvalidDate: true });
    fc.assert(
      fc.property(moments, zones, (moment, zone) => {
        const time = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone);
        expect(parsePublicationTime(time.toString()).toString()).toBe(time.toString());
      }),
    );
  });

  it('as a schema says the same of what is none', () => {
    expect(PublicationTimeText.safeParse('2014-02-30').error?.issues[0]?.message).toContain(
      'is not a publication time',
    );
  });
});
