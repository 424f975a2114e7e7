import { Temporal } from 'temporal-polyfill';
import type { Feed } from './feed.ts';

/** A feed that fails for so long is reported. */
const FAILING = { hours: 7 * 24 } satisfies Temporal.DurationLike;
/** A feed is silent when nothing new came for this many of its usual gaps, and for two days at least. */
const SILENT_GAPS = 10;
const SILENT_MINUTES = 2 * 1_440;

/** What is wrong with a feed that the operator should know of; null where nothing is. */
export function troubleOf(feed: Feed, now: Temporal.Instant): NonNullable<Feed['reported']> | null {
  if (feed.isGone) return 'gone';
  if (feed.failingSince !== null) return hasPassed(feed.failingSince, FAILING, now) ? 'failing' : null;
  if (feed.habitMinutes === null || feed.lastNewsAt === null) return null;
  const minutes = Math.ceil(Math.max(SILENT_GAPS * feed.habitMinutes, SILENT_MINUTES));
  return hasPassed(feed.lastNewsAt, { minutes }, now) ? 'silent' : null;
}

function hasPassed(since: string, duration: Temporal.DurationLike, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(Temporal.Instant.from(since).add(duration), now) <= 0;
}
