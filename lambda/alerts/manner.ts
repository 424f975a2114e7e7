import { Temporal } from 'temporal-polyfill';
import { spanOf } from '../dates/span.ts';
import type { StoredKeyDate } from '../dates/stored-key-date.ts';
import { nextOccurrence } from '../subscribers/local-times.ts';
import { isQuiet, quietBegan, quietEnds } from '../subscribers/quiet-hours.ts';
import type { Delivery } from '../subscribers/settings.ts';
import type { AlertLead } from './alert.ts';

/** How a chat is told of something: aloud or without a sound, only in the morning, or not by this message. */
export type Manner = 'aloud' | 'silent' | 'hold' | 'not';

export interface Occasion {
  readonly lead: AlertLead;
  readonly keyDate: StoredKeyDate;
  /** Whether the chat follows this date by itself. */
  readonly isOwn: boolean;
}

/**
 * In which manner a chat is told of a key date at a moment.
 *
 * Whoever has a digest is told singly of the dates that they follow by themselves, and of changes that the next digest
 * would tell too late; other changes are held back for it, and what is coming it finds by itself. In quiet hours messages
 * are silent, or wait for the morning; what is over by then was told in the evening, and where it was not known of then,
 * comes at once, silently.
 */
export function mannerFor({ lead, keyDate, isOwn }: Occasion, delivery: Delivery, now: Temporal.Instant): Manner {
  const { zone, quiet, digest } = delivery;
  if (zone === null) return 'aloud';
  if (digest !== null && !isOwn) {
    const next = nextOccurrence(digest, now, zone);
    if (lead !== 'change') return 'not';
    if (Temporal.Instant.compare(soonest(keyDate), next) >= 0) return 'hold';
  }
  if (quiet === null || !isQuiet(quiet, now, zone)) return 'aloud';
  if (quiet.how === 'silent') return 'silent';
  const morning = quietEnds(quiet, now, zone);
  const evening = quietBegan(quiet, now, zone);
  if (morning === null || evening === null) return 'aloud';
  if (Temporal.Instant.compare(tooLate(keyDate), morning) > 0) return 'hold';
  return lead === 'change' || isNews(keyDate, evening) ? 'silent' : 'not';
}

/** From when on it is too late to tell of a key date: its instant, or the end of its day. */
export function tooLate(keyDate: StoredKeyDate): Temporal.Instant {
  const { start, end } = spanOf(keyDate);
  return keyDate.precision === 'minute' ? start : end;
}

/** Whether a key date was learned of, or changed, after an instant. */
function isNews({ learnedAt, changedAt }: StoredKeyDate, since: Temporal.Instant): boolean {
  return Temporal.Instant.compare(changedAt ?? learnedAt, since) > 0;
}

/** When a key date that has changed begins, or was to begin. */
function soonest(keyDate: StoredKeyDate): Temporal.Instant {
  const past = keyDate.history.at(-1);
  const [start, was] = [spanOf(keyDate).start, past === undefined ? null : spanOf(past).start];
  return was !== null && Temporal.Instant.compare(was, start) < 0 ? was : start;
}

/** The calendar day by which a chat's messages are counted. */
export function dayOf({ zone }: Delivery, now: Temporal.Instant): Temporal.PlainDate {
  return now.toZonedDateTimeISO(zone ?? 'UTC').toPlainDate();
}
