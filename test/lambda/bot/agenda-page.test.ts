import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  askedBy,
  findings,
  type Listing,
  listing,
  type Page,
  readPage,
  type Turn,
  turnOf,
  turnText,
} from '../../../lambda/bot/agenda-page.ts';
import { createReader, ENGLISH } from '../../../lambda/bot/reader.ts';
import { type KeyDateStore, type TimelinePlace, timelinePlace } from '../../../lambda/dates/key-date-store.ts';
import type { StoredKeyDate } from '../../../lambda/dates/stored-key-date.ts';
import { aKeyDate, at } from '../../support/key-dates.ts';

const NOW = at('2014-03-14T18:00:00Z');

/** Of key dates with these days, in UTC, named by their numbers. */
const onDays = (days: readonly number[]) =>
  days.map((day, index) =>
    aKeyDate({
      id: String(index).padStart(3, '0'),
      date: NOW.add({ hours: 24 * day })
        .toString()
        .slice(0, 10),
      zone: 'UTC',
    }),
  );

const compare = (a: TimelinePlace, b: TimelinePlace) =>
  a.at.epochMilliseconds - b.at.epochMilliseconds || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** A timeline in memory, in the order of the stored one. */
function timeline(keyDates: readonly StoredKeyDate[]): Pick<KeyDateStore, 'stretch'> {
  const sorted = [...keyDates].sort((a, b) => compare(timelinePlace(a), timelinePlace(b)));
  return {
    async *stretch(from, to) {
      const isBackwards = to.epochMilliseconds < from.at.epochMilliseconds;
      for (const keyDate of isBackwards ? sorted.toReversed() : sorted) {
        const place = timelinePlace(keyDate);
        const isBehind = isBackwards ? compare(place, from) < 0 : compare(place, from) > 0;
        const isWithin = isBackwards
          ? place.at.epochMilliseconds >= to.epochMilliseconds
          : place.at.epochMilliseconds <= to.epochMilliseconds;
        if (isBehind && isWithin) yield keyDate;
      }
    },
  };
}

const everything: Listing = listing('upcoming', NOW, null);
const ids = ({ keyDates }: Page) => keyDates.map(({ id }) => id);
const days = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 30 });

describe('the pages of a list', () => {
  it('show everything once, in the order of time, and as much again on the way back', async () => {
    await fc.assert(
      fc.asyncProperty(days, fc.integer({ min: 1, max: 8 }), async (all, length) => {
        const keyDates = timeline(onDays(all));
        const forth: Page[] = [];
        for (let turn: Turn | null | undefined; turn !== null; turn = forth.at(-1)?.next ?? null) {
          forth.push(await readPage(everything, turn ?? null, keyDates, length));
        }
        expect(forth.flatMap(ids)).toEqual(
          onDays(all)
            .sort((a, b) => compare(timelinePlace(a), timelinePlace(b)))
            .map(({ id }) => id),
        );
        let page = forth.at(-1);
        const back: Page[] = [];
        while (page?.previous) {
          page = await readPage(everything, page.previous, keyDates, length);
          back.unshift(page);
        }
        // All but the last, which is where the way back began.
        expect(back.map(ids)).toEqual(forth.slice(0, -1).map(ids));
      }),
    );
  });

  it('stay where they are when more is learned of meanwhile', async () => {
    const known = onDays([1, 2, 3, 4]);
    const first = await readPage(everything, null, timeline(known), 2);
    const sooner = aKeyDate({ id: 'new', date: '2014-03-15', zone: 'UTC' });
    const second = await readPage(everything, first.next, timeline([...known, sooner]), 2);
    expect(ids(second)).toEqual(['002', '003']);
  });

  it.each([
    ['a button from the distant past', { to: 'next', place: { at: at('1970-01-01T00:00:00Z'), id: '' } }],
    [
      'a button from the distant past, backwards',
      { to: 'previous', place: { at: at('1970-01-01T00:00:00Z'), id: '' } },
    ],
    ['one from the distant future', { to: 'next', place: { at: at('9000-01-01T00:00:00Z'), id: '' } }],
    ['one behind which nothing is any more', { to: 'next', place: { at: at('2014-12-01T00:00:00Z'), id: '' } }],
  ] as const)('begin with the first for %s', async (_, turn) => {
    expect(ids(await readPage(everything, turn, timeline(onDays([1, 2, 3])), 2))).toEqual(['000', '001']);
  });

  it('are turned to by a few characters, which nothing else is taken for', () => {
    const turn: Turn = { to: 'next', place: { at: at('2014-03-16T22:00:00Z'), id: 'nwDdbJxuu3xUpGhw' } };
    expect(turnText(turn)).toBe('nn2jug0_nwDdbJxuu3xUpGhw');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e9 }), fc.stringMatching(/^[\w-]{1,16}$/), (seconds, id) => {
        const place = { at: at('1970-01-01T00:00:00Z').add({ seconds }), id };
        for (const to of ['next', 'previous'] as const) expect(turnOf(turnText({ to, place }))).toEqual({ to, place });
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => void turnOf(text)));
    for (const text of ['', 'next', 'x1_a', 'n_a', 'nzzzzzzzzz_a']) expect(turnOf(text)).toBeNull();
  });
});

describe('a list', () => {
  const isOn = (list: 'today' | 'week', changes: Partial<StoredKeyDate>, zone: string | null, now = NOW) =>
    listing(list, now, zone).isListed(aKeyDate(changes));

  // It is Friday 14 March, 18:00 in UTC, and Saturday in Auckland.
  it.each([
    ['a day there', { date: '2014-03-14' }, null, true, true],
    ['the next day there', { date: '2014-03-15' }, null, false, true],
    ['the next day, where the reader has it already', { date: '2014-03-15' }, 'Pacific/Auckland', true, true],
    ['the seventh day', { date: '2014-03-20' }, null, false, true],
    ['the eighth day', { date: '2014-03-21' }, null, false, false],
    ['an hour ahead', { date: '2014-03-14', precision: 'minute', time: '21:00' }, 'Europe/London', true, true],
    ['an hour that is past', { date: '2014-03-14', precision: 'minute', time: '19:00' }, 'Europe/London', false, false],
    [
      'an hour after midnight where the reader is',
      { date: '2014-03-15', precision: 'minute', time: '01:30' },
      'Europe/London',
      true,
      true,
    ],
    ['several days that are under way', { date: '2014-03-10', end: '2014-03-16' }, null, true, true],
    ['several days that end in three weeks', { date: '2014-03-18', end: '2014-04-04' }, null, false, true],
    ['a week', { date: '2014-W12', precision: 'week' }, null, false, true],
    ['a month', { date: '2014-03', precision: 'month' }, null, false, false],
  ] as const)('holds %s', (_, changes, zone, today, week) => {
    expect([isOn('today', changes, zone), isOn('week', changes, zone)]).toEqual([today, week]);
  });

  it.each(['today', 'week'] as const)('reads as far as anything on it may stand: %s', (list) => {
    fc.assert(
      fc.property(
        fc.integer({ min: -3, max: 12 }),
        fc.integer({ min: 0, max: 14 }),
        fc.constantFrom('Pacific/Kiritimati', 'Pacific/Niue', 'UTC'),
        fc.constantFrom('Pacific/Kiritimati', 'Pacific/Niue', null),
        (day, length, zone, readerZone) => {
          const first = NOW.toZonedDateTimeISO('UTC').toPlainDate().add({ days: day });
          const end = length === 0 ? null : first.add({ days: length }).toString();
          const keyDate = aKeyDate({ date: first.toString(), end, zone });
          const { from, to, isListed } = listing(list, NOW, readerZone);
          const { at: place } = timelinePlace(keyDate);
          const isRead =
            place.epochMilliseconds >= from.epochMilliseconds && place.epochMilliseconds <= to.epochMilliseconds;
          expect(isRead || !isListed(keyDate)).toBe(true);
        },
      ),
    );
  });
});

describe('a search', () => {
  const finds = (text: string, changes: Partial<StoredKeyDate> = {}) =>
    findings(askedBy(text, ENGLISH), NOW).isListed(aKeyDate(changes));

  it.each([
    ['a word of the title', 'crimea', true],
    ['another form of it', 'Crimeans voting', true],
    ['a word that is not there', 'crimea france', false],
    ['a word that is not to be there', 'crimea -votes', false],
    ['a kind, by its name', 'votes', true],
    ['a kind, by what it is called', 'elections', true],
    ['another kind', 'courts', false],
    ['everything', 'everything', true],
  ])('for %s', (_, text, isFound) => {
    expect(finds(text)).toBe(isFound);
  });

  it('finds a word that is a kind in whatever has it', () => {
    expect(finds('votes', { kind: 'meeting' })).toBe(true);
  });

  it('leaves out what is over', () => {
    expect(finds('crimea', { date: '2014-03-12' })).toBe(false);
  });

  it('takes the names of kinds in the language of the reader', () => {
    const german = createReader({ language: 'de', zone: null });
    expect(findings(askedBy('Wahlen', german), NOW).isListed(aKeyDate({ title: 'The polls open', topics: [] }))).toBe(
      true,
    );
  });

  it.each(['', '   ', '-france', 'the'])('is none for "%s"', (text) => {
    expect(askedBy(text, ENGLISH)).toEqual([]);
  });
});
