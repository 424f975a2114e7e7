/** A feed is read no more often than this, in minutes, and no less often than the longest. */
const SHORTEST = 10;
const LONGEST = 1_440;
/** A feed that says nothing is read so often for each usual gap between its items, and at least once an hour. */
const READINGS_PER_GAP = 6;
const LONGEST_OWN_CHOICE = 60;
/** A site that asks for more than this is gone for us; a feed of it fails for a week, and is reported. */
const LONGEST_WISH = 7 * LONGEST;

/** What a feed and its site ask for. */
export interface Wishes {
  /** How long the feed says it may be kept. */
  readonly refreshMinutes: number | null;
  /** How long its answer says it may be kept: `max-age` of `Cache-Control`. */
  readonly maxAgeMinutes: number | null;
  /** How long not to come again: `Retry-After`. */
  readonly retryAfterMinutes: number | null;
}

/**
 * How long to wait until a feed is read again, in minutes, after it was read.
 *
 * @param random from 0 to 1: readings are spread, so that feeds that were added together part.
 */
export function minutesAfterSuccess(wishes: Wishes, habitMinutes: number | null, random: number): number {
  const own = Math.min((habitMinutes ?? 0) / READINGS_PER_GAP, LONGEST_OWN_CHOICE);
  const asked = Math.min(Math.max(wishes.refreshMinutes ?? 0, wishes.maxAgeMinutes ?? 0), LONGEST);
  const wait = Math.max(SHORTEST, own, asked, retryAfter(wishes));
  return wait * (1 + random / 10);
}

/**
 * How long to wait until a feed is read again, in minutes, after it could not be read: twice as long each time, up to a
 * day, of which half is left to chance (https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/).
 *
 * @param failures in a row, this one included.
 */
export function minutesAfterFailure(failures: number, wishes: Wishes, random: number): number {
  const longest = Math.min(SHORTEST * 2 ** failures, LONGEST);
  return Math.max((longest * (1 + random)) / 2, retryAfter(wishes));
}

/** How long to wait until a feed is asked for again that is gone for good, should that have been a mistake: as long as at most. */
export function minutesAfterGone(wishes: Wishes, random: number): number {
  return minutesAfterFailure(Number.POSITIVE_INFINITY, wishes, random);
}

function retryAfter({ retryAfterMinutes }: Wishes): number {
  return Math.min(retryAfterMinutes ?? 0, LONGEST_WISH);
}
