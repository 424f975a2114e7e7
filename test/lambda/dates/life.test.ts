import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  LIFE_EVENTS,
  LIFE_STATES,
  type LifeEvent,
  type LifeState,
  lifeOf,
  nextState,
} from '../../../lambda/dates/life.ts';
import { calledOff, firstTold, moved, revived, type Word } from '../../../lambda/dates/word.ts';
import { aKeyDate } from '../../support/key-dates.ts';

const START = Temporal.Instant.from('2014-03-01T12:00:00Z');

/** One article a day, each of another paper. */
function wordOf(day: number, changes: Partial<Word['keyDate']> = {}): Word {
  const heardAt = START.add({ hours: 24 * day }).toString();
  return {
    keyDate: { ...aKeyDate({ date: '2014-06-16', confidence: 0.95 }), ...changes },
    id: 'date',
    articleId: `article-${day}`,
    articleUrl: `https://paper-${day}.example/`,
    publisher: `paper-${day}.example`,
    published: heardAt,
    heardAt,
    trusted: true,
  };
}

const CHANGES = { move: moved, 'call off': calledOff, revive: revived } as const;

describe('the life of a key date', () => {
  it.each([
    ['planned', 'move', 'moved'],
    ['planned', 'call off', 'cancelled'],
    ['planned', 'revive', null],
    ['moved', 'move', 'moved'],
    ['moved', 'call off', 'cancelled'],
    ['moved', 'revive', null],
    ['cancelled', 'move', 'moved'],
    ['cancelled', 'call off', null],
    ['cancelled', 'revive', 'revived'],
    ['revived', 'move', 'moved'],
    ['revived', 'call off', 'cancelled'],
    ['revived', 'revive', null],
    ['past', 'move', 'moved'],
    ['past', 'call off', null],
    ['past', 'revive', null],
  ] as const satisfies readonly (readonly [LifeState, LifeEvent, LifeState | null])[])(
    'that is %s, on "%s", becomes %s',
    (state, event, next) => {
      expect(nextState(state, event)).toBe(next);
    },
  );

  it('has a transition, or none, for every state and event', () => {
    for (const state of LIFE_STATES) {
      for (const event of LIFE_EVENTS) expect([null, ...LIFE_STATES]).toContain(nextState(state, event));
    }
  });

  it('is over when its day is, whatever it was', () => {
    const keyDate = firstTold('date', wordOf(0));
    expect(lifeOf(keyDate, Temporal.Instant.from('2014-06-16T12:00:00Z'))).toBe('planned');
    expect(lifeOf(keyDate, Temporal.Instant.from('2014-06-17T12:00:00Z'))).toBe('past');
  });

  it('follows the table by whatever news, its version rises with each change, and its history tells it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LIFE_EVENTS), { maxLength: 9 }), (events) => {
        let record = firstTold('date', wordOf(0));
        for (const [index, event] of events.entries()) {
          const day = index + 1;
          const certainty = event === 'call off' ? ('cancelled' as const) : ('scheduled' as const);
          const date = event === 'move' ? `2014-07-${String(day).padStart(2, '0')}` : record.date;
          const word = wordOf(day, { certainty, date });
          const now = Temporal.Instant.from(word.heardAt);
          const expected = nextState(lifeOf(record, now), event);
          const changed = event === 'move' ? moved(record, word, null) : CHANGES[event](record, word);
          if (expected === null) {
            expect(changed).toBeNull();
            continue;
          }
          expect(changed).not.toBeNull();
          if (changed === null) return;
          expect(lifeOf(changed, now)).toBe(expected);
          expect(changed.version).toBe(record.version + 1);
          expect(changed.history.at(-1)).toMatchObject({ date: record.date, certainty: record.certainty });
          record = changed;
        }
      }),
    );
  });
});
