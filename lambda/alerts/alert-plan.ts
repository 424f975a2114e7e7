import { Temporal } from 'temporal-polyfill';
import { announcedVersion } from '../dates/announced-version.ts';
import { spanOf } from '../dates/span.ts';
import type { StoredKeyDate } from '../dates/stored-key-date.ts';
import { DAY_LEADS, type Lead, MINUTE_LEADS } from '../subscribers/lead.ts';
import type { AlertLead } from './alert.ts';

/** The hour, where it happens, at which the alerts of a day go out. */
const HOUR = { hour: 9 };

/** What the deriver trusts less is listed, but alerts nobody: a wrong alert is worse than none. */
export const MIN_ALERT_CONFIDENCE = 0.6;

/** Whether a key date is trusted enough to alert anybody to it. */
export function isTrusted({ confidence }: StoredKeyDate): boolean {
  return confidence >= MIN_ALERT_CONFIDENCE;
}

export interface PlannedAlert {
  readonly lead: AlertLead;
  /** The leads it is sent for: its own; of `first`, all those that had passed when the date was learned of. */
  readonly leads: readonly Lead[];
  readonly at: Temporal.Instant;
}

/**
 * The alerts of a key date, earliest first. Those whose time had passed when it was learned of are replaced by one,
 * `first`, that goes out at once; once its time was changed, by the word of the change. What is coarser than a day, too
 * uncertain, called off, told of by another key date, or already over has none.
 */
export function planAlerts(keyDate: StoredKeyDate): PlannedAlert[] {
  const learnedAt = Temporal.Instant.from(keyDate.changedAt ?? keyDate.learnedAt);
  if (!isTrusted(keyDate) || keyDate.movedInto !== null) return [];
  if (keyDate.certainty === 'cancelled' || Temporal.Instant.compare(spanOf(keyDate).end, learnedAt) <= 0) return [];
  const all = leadTimes(keyDate);
  const missed = all.filter(({ at }) => Temporal.Instant.compare(at, learnedAt) <= 0).map(({ lead }) => lead);
  const ahead = all.filter(({ at }) => Temporal.Instant.compare(at, learnedAt) > 0);
  return [
    ...(missed.length > 0 && keyDate.changedAt === null
      ? [{ lead: 'first' as const, leads: missed, at: learnedAt }]
      : []),
    ...ahead.map(({ lead, at }) => ({ lead, leads: [lead], at })),
  ];
}

/**
 * Whether an alert is still true of its key date. One for an older version is not, but for these: the word of a change as
 * long as no other followed, and the first word on a date whose details alone have changed.
 */
export function isUpToDate({ lead, version }: { lead: AlertLead; version: number }, keyDate: StoredKeyDate): boolean {
  if (lead === 'change' || lead === 'edit') return version === announcedVersion(keyDate);
  return version === keyDate.version || (lead === 'first' && version >= announcedVersion(keyDate));
}

function leadTimes(keyDate: StoredKeyDate): { lead: Lead; at: Temporal.Instant }[] {
  if (keyDate.precision === 'minute') {
    const { start } = spanOf(keyDate);
    return MINUTE_LEADS.map((lead) => ({ lead, at: start.subtract(durationOf(lead)) }));
  }
  if (keyDate.precision === 'day') {
    const day = Temporal.PlainDate.from(keyDate.date);
    const zone = keyDate.zone ?? 'UTC';
    return DAY_LEADS.map((lead) => ({
      lead,
      at: day.subtract(durationOf(lead)).toZonedDateTime({ timeZone: zone, plainTime: HOUR }).toInstant(),
    }));
  }
  return [];
}

const UNITS = { d: 'days', h: 'hours', m: 'minutes' } as const;

function durationOf(lead: Lead): Temporal.Duration {
  const unit = lead.endsWith('d') ? UNITS.d : lead.endsWith('h') ? UNITS.h : UNITS.m;
  return Temporal.Duration.from({ [unit]: Number.parseInt(lead, 10) });
}

/**
 * Whether a follower with these leads is sent this alert at this moment: it is for one of the leads, and no later
 * alert that the follower wants too is due already. After a stop one hears once of a date, not once for each lead missed.
 */
export function isWanted(
  lead: AlertLead,
  plan: readonly PlannedAlert[],
  leads: readonly Lead[],
  now: Temporal.Instant,
): boolean {
  const wanted = plan.filter(
    (planned) =>
      planned.leads.some((each) => leads.includes(each)) &&
      (planned.lead === lead || Temporal.Instant.compare(planned.at, now) <= 0),
  );
  return wanted.at(-1)?.lead === lead;
}
