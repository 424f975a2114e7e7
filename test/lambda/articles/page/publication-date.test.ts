import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { DateCandidate } from '../../../../lambda/articles/page/date-candidate.ts';
import { machineTime } from '../../../../lambda/articles/page/machine-time.ts';
import {
  chooseModifiedTime,
  choosePublicationDate,
  type DateLimits,
} from '../../../../lambda/articles/page/publication-date.ts';

const LIMITS: DateLimits = { latest: Temporal.Instant.from('2020-06-01T00:00Z'), zone: null, month: null };

function candidate(
  time: string,
  weight: number,
  place: DateCandidate['place'] = 'data',
  role: DateCandidate['role'] = 'published',
): DateCandidate {
  const stated = machineTime(time, { language: null, monthFirst: false });
  if (!stated) throw new Error(`${time} is no time`);
  return { time: stated, role, place, source: `${place} ${weight}`, weight };
}
const choose = (candidates: readonly DateCandidate[], limits: Partial<DateLimits> = {}) =>
  choosePublicationDate(candidates, { ...LIMITS, ...limits });
const day = (candidates: readonly DateCandidate[], limits?: Partial<DateLimits>) =>
  choose(candidates, limits)?.time.toString();

describe('the day of publication', () => {
  it('is the one that the best source says', () => {
    expect(day([candidate('2020-02-18', 2.5), candidate('2020-02-20', 1.5)])).toBe('2020-02-18');
  });

  it('is rather one that several places say', () => {
    expect(
      day([
        candidate('2020-02-18', 1.6, 'data'),
        candidate('2020-02-20', 1.5, 'address'),
        candidate('2020-02-20', 1.5, 'text'),
      ]),
    ).toBe('2020-02-20');
  });

  it('is none where nothing says it, or too little', () => {
    expect(choose([])).toBeNull();
    expect(choose([candidate('2020-02-18', -2)])).toBeNull();
  });

  it('is never after the page was read, nor before there were pages', () => {
    expect(choose([candidate('2020-06-03', 2.5), candidate('1931-02-18', 2.5)])).toBeNull();
    expect(day([candidate('2020-06-03', 2.5), candidate('2020-02-18', 0.5)])).toBe('2020-02-18');
  });

  it('may be a day ahead of UTC: it is later elsewhere', () => {
    expect(day([candidate('2020-06-02', 2.5)])).toBe('2020-06-02');
  });

  it('is the day in the address where the page was renewed long after', () => {
    expect(
      day([candidate('2019-06-17', 2.6), candidate('2019-06-17', 2, 'text'), candidate('2017-07-12', 2.8, 'address')]),
    ).toBe('2017-07-12');
  });

  it('is rather in the month that the address holds', () => {
    const two = [candidate('2020-02-18', 1, 'text'), candidate('2020-03-18', 1.2, 'text')];
    expect(day(two)).toBe('2020-03-18');
    expect(day(two, { month: Temporal.PlainYearMonth.from('2020-02') })).toBe('2020-02-18');
  });

  it('is that of the last change where nothing else is said, with little confidence', () => {
    const changed = choose([candidate('2020-02-18', 2, 'text', 'modified')]);
    expect(changed?.time.toString()).toBe('2020-02-18');
    expect(changed?.confidence).toBeLessThanOrEqual(0.5);
  });

  it('may be the other reading of its figures where another place says so', () => {
    const uncertain = { ...candidate('2020-04-03', 1, 'text'), alternative: Temporal.PlainDate.from('2020-03-04') };
    expect(day([uncertain])).toBe('2020-04-03');
    expect(day([uncertain, candidate('2020-03-04', 1.6, 'address')])).toBe('2020-03-04');
  });
});

describe('the zone of the publication', () => {
  it('is the one that is said', () => {
    expect(day([candidate('2020-02-18T23:30+09:00', 2.5)])).toBe('2020-02-18T23:30:00+09:00[+09:00]');
  });

  it('is where the publisher is, for a moment in UTC', () => {
    expect(day([candidate('2020-02-18T23:30Z', 2.5)], { zone: 'Europe/Berlin' })).toBe(
      '2020-02-19T00:30:00+01:00[Europe/Berlin]',
    );
  });

  it('is named where the offset that is said is the one kept there', () => {
    expect(day([candidate('2020-02-18T12:00+01:00', 2.5)], { zone: 'Europe/Berlin' })).toBe(
      '2020-02-18T12:00:00+01:00[Europe/Berlin]',
    );
    expect(day([candidate('2020-02-18T12:00+09:00', 2.5)], { zone: 'Europe/Berlin' })).toBe(
      '2020-02-18T12:00:00+09:00[+09:00]',
    );
  });

  it('is told by the clock time that is shown beside a moment in UTC', () => {
    expect(day([candidate('2020-02-19T01:09:55Z', 2.5), candidate('2020-02-18 18:09', 1, 'text')])).toBe(
      '2020-02-18T18:09:55-07:00[-07:00]',
    );
  });

  it('moves the day to the one that the address holds, though nothing tells which zone it is', () => {
    expect(day([candidate('2020-02-19T01:09:55Z', 2.5), candidate('2020-02-18', 2.8, 'address')])).toBe('2020-02-18');
  });

  it('does not move the day to one that no zone has at that moment', () => {
    expect(day([candidate('2020-02-19T12:00Z', 2.5), candidate('2020-02-18', 0.4, 'text')])).toBe(
      '2020-02-19T12:00:00+00:00[UTC]',
    );
  });

  it('is UTC where the page shows that it calls its own clock so', () => {
    expect(
      day([candidate('2020-02-18T23:30Z', 2.5), candidate('2020-02-18', 1, 'text')], { zone: 'Europe/Berlin' }),
    ).toBe('2020-02-18T23:30:00+00:00[UTC]');
  });

  it('is where the publisher is, for a clock time without one', () => {
    expect(day([candidate('2020-02-18 14:05', 2.5)], { zone: 'Europe/Berlin' })).toBe(
      '2020-02-18T14:05:00+01:00[Europe/Berlin]',
    );
    expect(day([candidate('2020-02-18 14:05', 2.5)])).toBe('2020-02-18');
  });
});

describe('confidence', () => {
  const confidence = (...candidates: DateCandidate[]) => choose(candidates)?.confidence ?? 0;

  it('grows with what agrees and falls with what does not', () => {
    const one = candidate('2020-02-18', 1);
    expect(confidence(one, candidate('2020-02-18', 1, 'text'))).toBeGreaterThan(confidence(one));
    expect(confidence(one, candidate('2020-02-20', 0.9, 'text'))).toBeLessThan(confidence(one));
  });

  it('comes with what said the day, the best first', () => {
    expect(
      choose([candidate('2020-02-18', 1, 'text'), candidate('2020-02-18', 2), candidate('2020-02-20', 0)])?.sources,
    ).toEqual(['data 2', 'text 1']);
  });

  it('is a share, and the day one of those that were said or next to it, whatever is said', () => {
    const days = fc
      .integer({ min: 0, max: 400 })
      .map((offset) => Temporal.PlainDate.from('2019-01-01').add({ days: offset }).toString());
    const said = fc.record({
      day: days,
      weight: fc.double({ min: -3, max: 3, noNaN: true }),
      place: fc.constantFrom('data' as const, 'address' as const, 'text' as const),
    });
    fc.assert(
      fc.property(fc.array(said, { maxLength: 12 }), (all) => {
        const chosen = choose(all.map((one) => candidate(one.day, one.weight, one.place)));
        if (chosen === null) return all.every(({ weight }) => weight < 0);
        return (
          all.some((one) => one.day === chosen.time.toString()) && chosen.confidence >= 0 && chosen.confidence <= 1
        );
      }),
    );
  });
});

describe('the time of the last change', () => {
  const changed = (time: string, published: string | null) =>
    chooseModifiedTime(
      [candidate(time, 2.5, 'data', 'modified')],
      published === null ? null : Temporal.PlainDate.from(published),
      LIMITS,
    )?.toString();

  it('is the one that is said', () => {
    expect(changed('2020-02-19T10:00Z', '2020-02-18')).toBe('2020-02-19T10:00:00+00:00[UTC]');
    expect(changed('2020-02-19', null)).toBe('2020-02-19');
  });

  it('is not before the publication, nor ahead', () => {
    expect(changed('2020-02-10', '2020-02-18')).toBeUndefined();
    expect(changed('2020-08-10', '2020-02-18')).toBeUndefined();
  });
});
