import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { findZone, suggestZones } from '../../../../lambda/subscribers/time-zones/find-zone.ts';
import { at } from '../../../support/key-dates.ts';

/** 12:20 in London, 14:20 in Kyiv. */
const WINTER = at('2026-01-15T12:20:00Z');
const SUMMER = at('2026-07-15T12:20:00Z');

/** The zone that is found, those that are asked back, or nothing. */
function zonesFor(text: string, now = WINTER): string[] {
  const zone = findZone(text, { now });
  if ('found' in zone) return [zone.found];
  return 'ambiguous' in zone ? zone.ambiguous.map((choice) => choice.zone) : [];
}

describe('a time zone is found', () => {
  it.each([
    ['by its name', 'Europe/Kyiv', 'Europe/Kyiv'],
    ['by its name in any case, with a space', 'america/new york', 'America/New_York'],
    ['by a name that it had', 'Europe/Kiev', 'Europe/Kyiv'],
    ['by a name that it had in Asia', 'Asia/Calcutta', 'Asia/Kolkata'],
    ['by a name that is another’s', 'US/Pacific', 'America/Los_Angeles'],
    ['by a city', 'New York', 'America/New_York'],
    ['by a city in small letters, with hyphens and spaces', ' new-york  ', 'America/New_York'],
    ['by a city in Ukrainian', 'Київ', 'Europe/Kyiv'],
    ['by a city in Russian', 'Киев', 'Europe/Kyiv'],
    ['by a city in German', 'Köln', 'Europe/Berlin'],
    ['by a city without its umlaut', 'koln', 'Europe/Berlin'],
    ['by a city with its umlaut spelled out', 'Muenchen', 'Europe/Berlin'],
    ['by a city in Spanish', 'Nueva York', 'America/New_York'],
    ['by a city in its own language', 'Warszawa', 'Europe/Warsaw'],
    ['by a city with its country', 'Kyiv, Ukraine', 'Europe/Kyiv'],
    ['by a city with its country, without a comma', 'Kyiv Ukraine', 'Europe/Kyiv'],
    ['by a city with its country, in Ukrainian', 'Київ, Україна', 'Europe/Kyiv'],
    ['by a city with its country’s code', 'London, CA', 'America/Toronto'],
    ['by a city with its province', 'London, Ontario', 'America/Toronto'],
    ['by a city with its state’s code', 'Portland, ME', 'America/New_York'],
    ['by a city with a comma in its name', 'Washington, D.C.', 'America/New_York'],
    ['by a city with words that say nothing', 'Paris, at home', 'Europe/Paris'],
    ['by a village with its country', 'Moryntsi, Ukraine', 'Europe/Kyiv'],
    ['by a much bigger city among namesakes', 'London', 'Europe/London'],
    ['by a name that a city had', 'Leningrad', 'Europe/Moscow'],
    ['by a short name', 'NYC', 'America/New_York'],
    ['by a country of one zone', 'Germany', 'Europe/Berlin'],
    ['by a country in German', 'Deutschland', 'Europe/Berlin'],
    ['by a country in Spanish', 'España', 'Europe/Madrid'],
    ['by a country, in whose zone nearly all live', 'Україна', 'Europe/Kyiv'],
    ['by a country whose zones keep the same time', 'Argentina', 'America/Argentina/Buenos_Aires'],
    ['by an everyday name of a country', 'UK', 'Europe/London'],
    ['by a state', 'Texas', 'America/Chicago'],
    ['by an offset', '+2', 'Etc/GMT-2'],
    ['by an offset in full', 'UTC+02:00', 'Etc/GMT-2'],
    ['by an offset with a proper minus', 'GMT −5', 'Etc/GMT+5'],
    ['by an offset without a colon', '+0530', 'Asia/Kolkata'],
    ['by an offset of three quarters', '+5:45', 'Asia/Kathmandu'],
    ['by the offset nought', 'UTC+0', 'UTC'],
    ['by the greatest offset', '+14', 'Etc/GMT-14'],
    ['by what the clock shows', '17:50', 'Asia/Kolkata'],
    ['by what the clock shows, on another day', '1:20', 'Pacific/Auckland'],
    ['by an abbreviation', 'CET', 'Europe/Berlin'],
    ['by an abbreviation for summer', 'eest', 'Europe/Kyiv'],
    ['by UTC', 'utc', 'UTC'],
    ['by an abbreviation of America', 'PST', 'America/Los_Angeles'],
    ['by an abbreviation in Cyrillic letters', 'МСК', 'Europe/Moscow'],
  ])('%s: %s', (_, text, zone) => {
    const zones = zonesFor(text);
    expect(zones[0]).toBe(zone);
    if (text !== '1:20') expect(zones).toHaveLength(1);
  });

  it('by a half offset, of the time of the year first', () => {
    expect(zonesFor('GMT-3:30', WINTER)).toEqual(['America/St_Johns']);
    expect(zonesFor('GMT-3:30', SUMMER)).toEqual(['America/St_Johns']);
    expect(zonesFor('+10:30', WINTER)).toEqual(['Australia/Adelaide']);
    expect(zonesFor('+10:30', SUMMER)).toEqual(['Australia/Lord_Howe']);
  });

  it.each(['14:20', '14.20 Uhr', '2:20 pm', '2:20 p.m.', '14:18', '14:24'])('by a clock that shows %s', (text) => {
    expect(zonesFor(text)).toContain('Europe/Kyiv');
    expect(zonesFor(text, SUMMER)).not.toContain('Europe/Kyiv');
    expect(zonesFor(text, SUMMER)).toContain('Europe/Berlin');
  });
});

describe('it is asked back which zone is meant', () => {
  it.each([
    ['IST', ['Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem']],
    ['cst', ['Asia/Shanghai', 'America/Chicago', 'America/Mexico_City', 'America/Havana']],
    ['BST', ['Europe/London', 'Asia/Dhaka', 'Pacific/Bougainville']],
    ['AST', ['Asia/Riyadh', 'America/Halifax', 'America/Puerto_Rico']],
    ['EST', ['America/New_York', 'Australia/Sydney', 'America/Panama']],
    ['GMT', ['Europe/London', 'UTC']],
    ['Birmingham', ['Europe/London', 'America/Chicago']],
    ['Springfield', ['America/New_York', 'America/Chicago']],
    ['Georgia', ['America/New_York', 'Asia/Tbilisi']],
    ['14:20', ['Africa/Johannesburg', 'Europe/Kyiv', 'Africa/Cairo']],
  ])('by %s', (text, zones) => {
    expect(zonesFor(text)).toEqual(zones);
  });

  it('by a country of many, at most eight of them', () => {
    expect(zonesFor('USA').slice(0, 3)).toEqual(['America/New_York', 'America/Chicago', 'America/Los_Angeles']);
    expect(zonesFor('Russia')).toHaveLength(8);
  });

  it('with names in the language of who asks', () => {
    expect(findZone('IST', { now: WINTER, language: 'uk' })).toEqual({
      ambiguous: [
        { zone: 'Asia/Kolkata', label: 'Kolkata, Індія' },
        { zone: 'Europe/Dublin', label: 'Дублін, Ірландія' },
        { zone: 'Asia/Jerusalem', label: 'Єрусалим, Ізраїль' },
      ],
    });
  });

  it('with the province of cities of one country', () => {
    expect(findZone('Springfield', { now: WINTER })).toMatchObject({
      ambiguous: [
        { label: 'Springfield, Massachusetts, United States' },
        { label: 'Springfield, Missouri, United States' },
      ],
    });
  });
});

describe('nothing is found', () => {
  it.each([
    '',
    ' ',
    'asdf',
    'Mars/Olympus',
    '+15',
    '-13',
    '+2:10',
    '25:00',
    '12:60',
    '13:00 pm',
    '14:33',
    'constructor',
    '__proto__',
    'a'.repeat(101),
  ])('by "%s"', (text) => {
    expect(findZone(text, { now: WINTER })).toEqual({ unknown: true });
  });

  it('that Temporal would not take, whatever is typed', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^(?:UTC|GMT)? ?[+-]\d{1,2}(?::?\d\d)?$/),
      fc.stringMatching(/^\d{1,2}[:.]\d\d ?(?:am|pm)?$/),
      fc.stringMatching(/^[A-Za-z]{2,4}$/),
    );
    fc.assert(
      fc.property(texts, (text) => {
        for (const zone of zonesFor(text)) expect(() => WINTER.toZonedDateTimeISO(zone)).not.toThrow();
      }),
    );
  });

  it('that has another offset than was asked for', () => {
    fc.assert(
      fc.property(fc.integer({ min: -12, max: 14 }), (hours) => {
        for (const zone of zonesFor(`UTC${hours < 0 ? hours : `+${hours}`}`)) {
          expect(WINTER.toZonedDateTimeISO(zone).offsetNanoseconds).toBe(hours * 3600e9);
        }
      }),
    );
  });

  it('that shows another time than the clock', () => {
    const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 });
    fc.assert(
      fc.property(minutes, (minute) => {
        const clock = Temporal.PlainTime.from('00:00').add({ minutes: minute });
        for (const zone of zonesFor(clock.toString({ smallestUnit: 'minute' }))) {
          const there = WINTER.toZonedDateTimeISO(zone).toPlainTime();
          const apart = Math.abs(there.until(clock).total('minutes'));
          expect(Math.min(apart, 24 * 60 - apart)).toBeLessThanOrEqual(7.5);
        }
      }),
    );
  });
});

describe('while a city is typed', () => {
  const labels = (prefix: string, language = 'en') =>
    suggestZones(prefix, { now: WINTER, language }).map(({ label }) => label);

  it('the biggest that begin so are offered', () => {
    expect(suggestZones('lond', { now: WINTER })[0]).toEqual({
      zone: 'Europe/London',
      label: 'London, United Kingdom',
    });
    expect(labels('new')[0]).toBe('New York, United States');
  });

  it.each([
    ['Ки', 'uk', 'Київ, Україна'],
    ['wi', 'de', 'Wien, Österreich'],
    ['nueva y', 'es', 'Nueva York, Estados Unidos'],
    ['кел', 'de', 'Köln, Deutschland'],
    ['укр', 'uk', 'Україна'],
  ])('%s, in %s: %s', (prefix, language, label) => {
    expect(labels(prefix, language)).toContain(label);
  });

  it('each is offered once, and no more than asked for', () => {
    expect(new Set(labels('spring')).size).toBe(labels('spring').length);
    expect(labels('s')).toHaveLength(8);
    expect(suggestZones('s', { now: WINTER }, 3)).toHaveLength(3);
  });

  it('nothing is offered for nothing', () => {
    expect([labels(''), labels(' ,'), labels('qqqq'), labels('a'.repeat(5000))]).toEqual([[], [], [], []]);
  });
});
