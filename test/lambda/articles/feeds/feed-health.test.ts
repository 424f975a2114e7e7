import { describe, expect, it } from 'vitest';
import { newFeed } from '../../../../lambda/articles/feeds/feed.ts';
import { troubleOf } from '../../../../lambda/articles/feeds/feed-health.ts';
import { at } from '../../../support/key-dates.ts';

const NOW = '2026-03-20T12:00:00Z';
const feed = newFeed('https://news.example/feed', 'News', null, '2026-01-01T00:00:00Z');
const HOUR = 60;
const DAY = 24 * HOUR;

describe('a feed', () => {
  it.each([
    ['that fails for six days is given time', { failingSince: '2026-03-14T12:00:00Z' }, null],
    ['that fails for a week is in trouble', { failingSince: '2026-03-13T12:00:00Z' }, 'failing'],
    ['that is gone is in trouble at once', { isGone: true, failingSince: NOW }, 'gone'],
    ['of every hour may rest for a day', { habitMinutes: HOUR, lastNewsAt: '2026-03-19T12:00:00Z' }, null],
    ['of every hour is silent after two days', { habitMinutes: HOUR, lastNewsAt: '2026-03-18T12:00:00Z' }, 'silent'],
    ['of every day may rest for a week', { habitMinutes: DAY, lastNewsAt: '2026-03-13T12:00:00Z' }, null],
    ['of every day is silent after ten', { habitMinutes: DAY, lastNewsAt: '2026-03-10T12:00:00Z' }, 'silent'],
    ['of every month may rest for a month', { habitMinutes: 30 * DAY, lastNewsAt: '2026-02-10T12:00:00Z' }, null],
    ['without a habit is never silent', { lastNewsAt: '2020-01-01T00:00:00Z' }, null],
    ['that was never read is not silent', { habitMinutes: HOUR }, null],
  ])('%s', (_, changes, trouble) => {
    expect(troubleOf({ ...feed, ...changes }, at(NOW))).toBe(trouble);
  });
});
