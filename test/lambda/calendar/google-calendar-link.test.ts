import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { googleCalendarLink } from '../../../lambda/calendar/google-calendar-link.ts';
import type { StoredKeyDate } from '../../../lambda/dates/stored-key-date.ts';
import { aKeyDate } from '../../support/key-dates.ts';

const linkOf = (changes: Partial<StoredKeyDate> = {}) => new URL(googleCalendarLink(aKeyDate(changes)));
const filled = (changes: Partial<StoredKeyDate> = {}) => Object.fromEntries(linkOf(changes).searchParams);

describe('a link to Google Calendar', () => {
  it('fills in what, when, where, and why we say so', () => {
    const link = linkOf({ publisher: 'Example News', articleUrl: 'https://news.example/?a=1&b=2' });
    expect(link.origin + link.pathname).toBe('https://calendar.google.com/calendar/render');
    expect(Object.fromEntries(link.searchParams)).toEqual({
      action: 'TEMPLATE',
      text: 'Crimea votes on its future',
      dates: '20140316/20140317',
      location: 'Crimea',
      details: '“The peninsula votes on Sunday.”\n\nExample News, https://news.example/?a=1&b=2',
    });
  });

  it('says how sure it is in the words that it is given', () => {
    const link = googleCalendarLink(aKeyDate({ certainty: 'expected' }), ({ certainty }) => certainty);
    expect(new URL(link).searchParams.get('details')).toMatch(/^expected\n/);
  });

  it.each<[string, Partial<StoredKeyDate>, string]>([
    ['a day', {}, '20140316/20140317'],
    ['several days', { end: '2014-03-18' }, '20140316/20140319'],
    ['a minute', { precision: 'minute', time: '17:00', zone: 'America/New_York' }, '20140316T210000Z/20140316T210000Z'],
    ['a month', { precision: 'month', date: '2014-04' }, '20140401/20140501'],
  ])('has the dates of %s', (_, changes, dates) => {
    expect(filled(changes).dates).toBe(dates);
  });

  it('says nothing of a place that nobody knows', () => {
    expect(filled({ place: null })).not.toHaveProperty('location');
  });

  it('is cut between characters, and says so', () => {
    const { text = '' } = filled({ title: 'Київ 👨‍👩‍👧‍👦 '.repeat(100) });
    expect(text).toMatch(/(?:Київ|👨‍👩‍👧‍👦| )…$/);
  });

  it('is an address of at most 2,000 characters, whatever the words', () => {
    const words = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }).map((text) => text.repeat(50)),
      fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => text.repeat(50)),
    );
    fc.assert(
      fc.property(words, words, words, (title, quote, place) => {
        const link = googleCalendarLink(aKeyDate({ title, quote, place, articleUrl: 'https://news.example/' }));
        expect(link).toMatch(/^[\x21-\x7e]{1,2000}$/);
        expect(Object.keys(Object.fromEntries(new URL(link).searchParams))).toHaveLength(5);
      }),
    );
  });
});
