import { Temporal } from 'temporal-polyfill';
import type { StoredKeyDate } from '../../lambda/dates/stored-key-date.ts';

/** A vote on Sunday 16 March 2014 in Simferopol, learned of two weeks before, with whatever a test wants different. */
export function aKeyDate(changes: Partial<StoredKeyDate> = {}): StoredKeyDate {
  return {
    id: 'date-1',
    version: 1,
    articleId: 'article-1',
    articleUrl: null,
    publisher: null,
    learnedAt: '2014-03-01T00:00:00Z',
    title: 'Crimea votes on its future',
    kind: 'vote',
    date: '2014-03-16',
    end: null,
    time: null,
    zone: 'Europe/Simferopol',
    precision: 'day',
    certainty: 'scheduled',
    condition: null,
    quote: 'The peninsula votes on Sunday.',
    words: 'on Sunday',
    place: 'Crimea',
    confidence: 0.9,
    topics: ['crimea', 'votes'],
    changedAt: null,
    publishers: [],
    history: [],
    causeId: null,
    consequenceIds: [],
    movedInto: null,
    ...changes,
  };
}

export const at = (instant: string) => Temporal.Instant.from(instant);
