import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { isWanted, planAlerts } from '../../../lambda/alerts/alert-plan.ts';
import { DEFAULT_LEADS, LEADS } from '../../../lambda/subscribers/lead.ts';
import { aKeyDate, at } from '../../support/key-dates.ts';

const planned = (changes: Parameters<typeof aKeyDate>[0]) =>
  planAlerts(aKeyDate(changes)).map((alert) => `${alert.lead} ${alert.at}`);

describe('the alerts of a key date', () => {
  it('of a day go out 7, 2 and 1 days before and on the day, at nine where it happens', () => {
    expect(planned({})).toEqual([
      '7d 2014-03-09T07:00:00Z',
      '2d 2014-03-14T07:00:00Z',
      '1d 2014-03-15T07:00:00Z',
      '0d 2014-03-16T07:00:00Z',
    ]);
  });

  it('of a minute go out 24 hours, 3 hours, 1 hour and 15 minutes before', () => {
    expect(planned({ precision: 'minute', time: '17:00', zone: 'America/New_York' })).toEqual([
      '24h 2014-03-15T21:00:00Z',
      '3h 2014-03-16T18:00:00Z',
      '1h 2014-03-16T20:00:00Z',
      '15m 2014-03-16T20:45:00Z',
    ]);
  });

  it('are none where the deriver is not sure enough: the date is only listed', () => {
    expect(planned({ confidence: 0.59 })).toEqual([]);
    expect(planned({ confidence: 0.6 })).toHaveLength(4);
  });

  it('stay at nine when clocks change between them', () => {
    expect(planned({ date: '2014-03-31', zone: 'Europe/London' })).toEqual([
      '7d 2014-03-24T09:00:00Z',
      '2d 2014-03-29T09:00:00Z',
      '1d 2014-03-30T08:00:00Z',
      '0d 2014-03-31T08:00:00Z',
    ]);
  });

  it('whose time had passed when it was learned of are one, at once', () => {
    expect(planned({ learnedAt: '2014-03-14T18:00:00Z' })).toEqual([
      'first 2014-03-14T18:00:00Z',
      '1d 2014-03-15T07:00:00Z',
      '0d 2014-03-16T07:00:00Z',
    ]);
  });

  it('are one where it was learned of on the day itself', () => {
    expect(planned({ learnedAt: '2014-03-16T12:00:00Z' })).toEqual(['first 2014-03-16T12:00:00Z']);
  });

  it.each([
    ['is over', { learnedAt: '2014-03-16T22:00:00Z' }],
    ['is called off', { certainty: 'cancelled' }],
    ['is no more exact than a month', { precision: 'month', date: '2014-04' }],
    ['is no more exact than a week', { precision: 'week', date: '2014-W14' }],
  ] as const)('are none where it %s', (_, changes) => {
    expect(planned(changes)).toEqual([]);
  });

  it('are never due before it was learned of, nor after it has begun but for the day itself', () => {
    const zones = fc.constantFrom(
      'UTC',
      'Europe/Simferopol',
      'America/New_York',
      'Pacific/Kiritimati',
      'Asia/Kathmandu',
    );
    const days = fc.integer({ min: 0, max: 800 }).map((days) => Temporal.PlainDate.from('2023-06-01').add({ days }));
    fc.assert(
      fc.property(days, zones, fc.integer({ min: -300, max: 300 }), (day, zone, hours) => {
        const nine = day.toZonedDateTime({ timeZone: zone, plainTime: '09:00' });
        const learnedAt = nine.add({ hours }).toInstant();
        const plan = planAlerts(aKeyDate({ date: day.toString(), zone, learnedAt: learnedAt.toString() }));
        for (const { lead, at } of plan) {
          expect(Temporal.Instant.compare(at, learnedAt)).toBeGreaterThanOrEqual(0);
          if (lead !== 'first') expect(at.toZonedDateTimeISO(zone).hour).toBe(9);
        }
        expect(plan.filter(({ lead }) => lead === 'first').length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('whether a follower is sent an alert', () => {
  const plan = planAlerts(aKeyDate());
  const late = planAlerts(aKeyDate({ learnedAt: '2014-03-14T18:00:00Z' }));

  it.each([
    ['an alert that is for one of the leads', '2d', plan, DEFAULT_LEADS, '2014-03-14T07:00:00Z', true],
    ['no alert for another lead', '7d', plan, DEFAULT_LEADS, '2014-03-09T07:00:00Z', false],
    ['the alert at once, where a lead was missed', 'first', late, DEFAULT_LEADS, '2014-03-14T18:00:00Z', true],
    ['no alert at once, where none of the leads was', 'first', late, ['1d', '0d'], '2014-03-14T18:00:00Z', false],
    ['no earlier alert, where a later one is due too', '2d', plan, DEFAULT_LEADS, '2014-03-15T07:00:00Z', false],
    ['the earlier alert, where the later one is not wanted', '2d', plan, ['2d'], '2014-03-15T07:00:00Z', true],
  ] as const)('brings %s', (_, lead, alerts, leads, now, expected) => {
    expect(isWanted(lead, alerts, leads, at(now))).toBe(expected);
  });

  it('brings exactly one of all that are due at a moment, to whoever wants any of them', () => {
    fc.assert(
      fc.property(fc.subarray([...LEADS]), fc.integer({ min: 0, max: 400 }), (leads, hours) => {
        const now = at('2014-03-01T00:00:00Z').add({ hours });
        const due = plan.filter(({ at }) => Temporal.Instant.compare(at, now) <= 0);
        const sent = due.filter(({ lead }) => isWanted(lead, plan, leads, now));
        const wantsAny = due.some((alert) => alert.leads.some((lead) => leads.includes(lead)));
        expect(sent).toHaveLength(wantsAny ? 1 : 0);
      }),
    );
  });
});
