import { describe, expect, it } from 'vitest';
import { nextAlert } from '../../../lambda/alerts/next-alert.ts';
import type { StoredKeyDate } from '../../../lambda/dates/stored-key-date.ts';
import { Delivery } from '../../../lambda/subscribers/settings.ts';
import { Want } from '../../../lambda/subscribers/subscriber.ts';
import { aFollow } from '../../support/a-follow.ts';
import { aKeyDate, at } from '../../support/key-dates.ts';

const NOW = at('2014-03-10T12:00:00Z');
const DAY = aKeyDate();
const HEARING = aKeyDate({ id: 'date-2', date: '2014-03-14', time: '02:00', zone: 'UTC', precision: 'minute' });

function next(keyDates: readonly StoredKeyDate[], delivery: Partial<Delivery> = {}, name = 'everything') {
  const { topic } = aFollow(name);
  const listener = { delivery: Delivery.parse({ quiet: null, ...delivery }), wants: [{ ...Want.parse({}), topic }] };
  const found = nextAlert(listener, keyDates, NOW);
  return found && [found.keyDate.id, found.at.toString()];
}

describe('the next alert of a chat', () => {
  it('is the one that falls due first, whichever date begins first', () => {
    expect(next([HEARING, DAY], { leads: ['7d', '1h', '2d'] })).toEqual(['date-2', '2014-03-14T01:00:00Z']);
    expect(next([HEARING, DAY], { leads: ['15m', '2d'] })).toEqual(['date-2', '2014-03-14T01:45:00Z']);
    expect(next([HEARING, DAY], { leads: ['2d'] })).toEqual(['date-1', '2014-03-14T07:00:00Z']);
  });

  it('is of what the chat follows, and as certain as it asks for', () => {
    expect(next([DAY], {}, 'apples')).toBeNull();
    expect(next([aKeyDate({ certainty: 'possible' })], { certainty: 'expected' })).toBeNull();
  });

  it('is none where there are no lead times, or all are past', () => {
    expect(next([DAY], { leads: [] })).toBeNull();
    expect(next([aKeyDate({ date: '2014-03-10' })])).toBeNull();
  });

  it.each([
    ['comes without a sound at its time', { from: '22:00', to: '07:00', how: 'silent' }, '2014-03-14T01:00:00Z'],
    [
      'comes before the quiet, where its date is over when that ends',
      { from: '22:00', to: '07:00', how: 'held' },
      '2014-03-13T22:00:00Z',
    ],
    [
      'comes at the end of the quiet, where that is in time',
      { from: '22:00', to: '01:30', how: 'held' },
      '2014-03-14T01:30:00Z',
    ],
  ] as const)('in quiet hours %s', (_, quiet, instant) => {
    expect(next([HEARING], { zone: 'UTC', leads: ['1h'], quiet })).toEqual(['date-2', instant]);
  });
});
