import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarFile, calendarFileName } from '../../../lambda/calendar/calendar-file.ts';
import type { StoredKeyDate } from '../../../lambda/dates/stored-key-date.ts';
import { aKeyDate, at } from '../../support/key-dates.ts';

const NOW = at('2014-03-10T09:30:15.123Z');

const fileOf = (changes: Partial<StoredKeyDate> = {}) => calendarFile([aKeyDate(changes)], NOW);
/** The lines of the file's event, unfolded. */
const linesOf = (changes: Partial<StoredKeyDate> = {}) => fileOf(changes).replaceAll('\r\n ', '').split('\r\n');
/** The event as a calendar reads it. */
function read(file: string): ICAL.Component {
  const event = new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent');
  if (event === null) throw new Error('the file holds no event');
  return event;
}
const propertyOf = (event: ICAL.Component, property: string) => event.getFirstPropertyValue(property);

describe('a calendar file', () => {
  it('holds all that a calendar asks for', () => {
    const changes = { articleUrl: 'https://news.example/a,b;c?d=1', publisher: 'Example News' };
    const certainty = () => 'Planned';
    expect(calendarFile([aKeyDate(changes)], NOW, { name: 'Key dates', certainty }).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Datewire//Key dates//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'NAME:Key dates',
      'X-WR-CALNAME:Key dates',
      'BEGIN:VEVENT',
      'UID:date-1@datewire',
      'DTSTAMP:20140310T093015Z',
      'SEQUENCE:0',
      'LAST-MODIFIED:20140301T000000Z',
      'DTSTART;VALUE=DATE:20140316',
      'DTEND;VALUE=DATE:20140317',
      'STATUS:CONFIRMED',
      'TRANSP:TRANSPARENT',
      'SUMMARY:Crimea votes on its future',
      'DESCRIPTION:Planned\\n\\n“The peninsula votes on Sunday.”\\n\\nExample News',
      ' \\, https://news.example/a\\,b\\;c?d=1',
      'LOCATION:Crimea',
      'URL:https://news.example/a,b;c?d=1',
      'CATEGORIES:vote,crimea,votes',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('holds as many events as there are key dates, and may hold none', () => {
    const eventsIn = (file: string) =>
      new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent').map((event) => propertyOf(event, 'uid'));
    expect(eventsIn(calendarFile([aKeyDate(), aKeyDate({ id: 'date-2' })], NOW))).toEqual([
      'date-1@datewire',
      'date-2@datewire',
    ]);
    expect(eventsIn(calendarFile([], NOW))).toEqual([]);
  });

  it.each<[string, Partial<StoredKeyDate>, string[]]>([
    ['a day', {}, ['DTSTART;VALUE=DATE:20140316', 'DTEND;VALUE=DATE:20140317']],
    [
      'a day at the end of a year',
      { date: '2014-12-31' },
      ['DTSTART;VALUE=DATE:20141231', 'DTEND;VALUE=DATE:20150101'],
    ],
    ['29 February', { date: '2024-02-29' }, ['DTSTART;VALUE=DATE:20240229', 'DTEND;VALUE=DATE:20240301']],
    [
      'a day beyond the date line',
      { zone: 'Pacific/Kiritimati' },
      ['DTSTART;VALUE=DATE:20140316', 'DTEND;VALUE=DATE:20140317'],
    ],
    ['several days', { end: '2014-03-18' }, ['DTSTART;VALUE=DATE:20140316', 'DTEND;VALUE=DATE:20140319']],
    ['a minute', { precision: 'minute', time: '17:00', zone: 'America/New_York' }, ['DTSTART:20140316T210000Z']],
    [
      'a minute in winter',
      { precision: 'minute', date: '2014-01-16', time: '17:00', zone: 'America/New_York' },
      ['DTSTART:20140116T220000Z'],
    ],
    ['a minute of nowhere', { precision: 'minute', time: '17:00', zone: null }, ['DTSTART:20140316T170000Z']],
    [
      'a minute that begins several days',
      { precision: 'minute', time: '10:00', end: '2014-03-17', zone: 'UTC' },
      ['DTSTART:20140316T100000Z', 'DTEND:20140318T000000Z'],
    ],
    ['a week', { precision: 'week', date: '2014-W12' }, ['DTSTART;VALUE=DATE:20140317', 'DTEND;VALUE=DATE:20140324']],
    ['a month', { precision: 'month', date: '2014-04' }, ['DTSTART;VALUE=DATE:20140401', 'DTEND;VALUE=DATE:20140501']],
    [
      'a quarter',
      { precision: 'quarter', date: '2014-Q4' },
      ['DTSTART;VALUE=DATE:20141001', 'DTEND;VALUE=DATE:20150101'],
    ],
    [
      'a winter',
      { precision: 'season', date: '2014-WI' },
      ['DTSTART;VALUE=DATE:20141201', 'DTEND;VALUE=DATE:20150301'],
    ],
    ['a year', { precision: 'year', date: '2015' }, ['DTSTART;VALUE=DATE:20150101', 'DTEND;VALUE=DATE:20160101']],
  ])('shows %s with an end that is excluded', (_, changes, lines) => {
    expect(linesOf(changes).filter((line) => /^DT(?:START|END)/.test(line))).toEqual(lines);
  });

  it.each([
    ['scheduled', 'CONFIRMED'],
    ['expected', 'TENTATIVE'],
    ['conditional', 'TENTATIVE'],
    ['possible', 'TENTATIVE'],
    ['cancelled', 'CANCELLED'],
  ] as const)('says of what is %s that it is %s', (certainty, status) => {
    expect(propertyOf(read(fileOf({ certainty })), 'status')).toBe(status);
  });

  it('replaces an earlier one once the date was moved', () => {
    const moved = linesOf({ version: 3, date: '2014-03-30', changedAt: '2014-03-09T12:00:00.5Z' });
    expect(moved).toEqual(
      expect.arrayContaining(['UID:date-1@datewire', 'SEQUENCE:2', 'LAST-MODIFIED:20140309T120000Z']),
    );
  });

  it.each([null, 'javascript:alert(1)', 'no address'])('has no address where there is %s', (articleUrl) => {
    expect(linesOf({ articleUrl }).filter((line) => line.startsWith('URL'))).toEqual([]);
  });

  it('adds nothing to itself that an article wants to add', () => {
    const evil = 'x\r\nEND:VEVENT\nBEGIN:VALARM\u2028ATTACH:a\u0085b';
    const changes = { title: evil, quote: evil, place: evil, topics: [evil], articleUrl: `https://a.example/${evil}` };
    const names = linesOf(changes).map((line) => line.split(/[:;]/)[0]);
    expect(names.filter((name) => name === 'BEGIN')).toHaveLength(2);
    expect(names).not.toContain('ATTACH');
  });

  it('leaves out control characters, and folds no line within a character', () => {
    expect(propertyOf(read(fileOf({ title: 'Vo\u0000te\u0007 on\ud800' })), 'summary')).toBe('Vote on\ufffd');
    const family = '👨‍👩‍👧‍👦 Київ '.repeat(20);
    expect(propertyOf(read(fileOf({ title: family })), 'summary')).toBe(family);
  });

  describe('of any words', () => {
    const words = fc
      .oneof(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }),
        fc
          .array(fc.constantFrom('\\', ';', ',', '\n', ':', '"', '👩‍👩‍👧', 'Київ', 'בחירות', '\\n', ' ', 'a'), {
            minLength: 1,
          })
          .map((parts) => parts.join('')),
      )
      .filter((text) => !/[\p{Cc}\u2028\u2029]/u.test(text.replaceAll('\n', '')));

    it('is read as it was written', () => {
      fc.assert(
        fc.property(words, words, words, (title, quote, place) => {
          const event = read(fileOf({ title, quote, place }));
          expect(propertyOf(event, 'summary')).toBe(title);
          expect(propertyOf(event, 'description')).toBe(`“${quote}”`);
          expect(propertyOf(event, 'location')).toBe(place);
        }),
      );
    });

    it('has lines of at most 75 octets, all of them whole characters', () => {
      fc.assert(
        fc.property(fc.string({ unit: 'binary', minLength: 1 }), (title) => {
          for (const line of fileOf({ title: title.repeat(5) }).split('\r\n')) {
            expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
            expect(line).not.toMatch(/[\p{Surrogate}\r\n]/u);
          }
        }),
      );
    });
  });
});

describe('the name of a calendar file', () => {
  it.each([
    ['the day and the words', {}, '2014-03-16-crimea-votes-on-its-future.ics'],
    ['letters of any writing', { title: 'Вибори в Києві!' }, '2014-03-16-вибори-в-києві.ics'],
    ['nothing that a path is made of', { title: '../../etc/passwd\0 "x"' }, '2014-03-16-etc-passwd-x.ics'],
    ['the day alone, where there are no words', { title: '🗳' }, '2014-03-16.ics'],
    ['no more words than fit', { title: 'long '.repeat(40) }, `2014-03-16-${'long-'.repeat(10).slice(0, -1)}.ics`],
    ['the month', { date: '2014-04' }, '2014-04-crimea-votes-on-its-future.ics'],
  ])('is %s', (_, changes, name) => {
    expect(calendarFileName(aKeyDate(changes))).toBe(name);
  });
});
