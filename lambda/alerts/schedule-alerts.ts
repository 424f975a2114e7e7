import { Temporal } from 'temporal-polyfill';
import { announcedVersion } from '../dates/announced-version.ts';
import { isOfDay, spanOf } from '../dates/span.ts';
import type { StoredKeyDate } from '../dates/stored-key-date.ts';
import { type Alert, type AlertLead, NO_COUNTS } from './alert.ts';
import { overAt } from './alert-news.ts';
import { isTrusted, isUpToDate, planAlerts } from './alert-plan.ts';
import type { AlertStore } from './alert-store.ts';
import { type Audience, beginnings } from './early-begin.ts';

/**
 * Stores the alerts of a key date. Repeating it changes nothing, whatever became of them meanwhile.
 * What should have gone out before `now` is due now: dispatch does not look again at hours that are past.
 * Where the date has changed, its followers are told so at once, and the alerts for its older versions are dropped.
 *
 * @param audience tells how much before their time alerts are to begin; without one they begin on time.
 * @param before the key date as it was, where its alerts are stored: what has not changed since needs no others.
 */
export async function scheduleAlerts(
  keyDate: StoredKeyDate,
  before: StoredKeyDate | null,
  alerts: AlertStore,
  now: Temporal.Instant,
  audience?: Audience,
): Promise<void> {
  if (before !== null && isPlannedAlike(before, keyDate)) return;
  const older = keyDate.version === 1 ? [] : await alerts.ofKeyDate(keyDate.id);
  for (const alert of older) {
    if (alert.state !== 'pending' || isUpToDate(alert, keyDate)) continue;
    await alerts.finish(alert, { state: 'dropped', reason: 'its key date was changed' }, NO_COUNTS);
  }
  const announced = announcedVersion(keyDate);
  if (announced > 0 && isTrusted(keyDate)) {
    await alerts.add(alertFor(keyDate, 'change', announced, now), now);
    // Last of all that is due, since nobody waits for it.
    const late = now.add({ hours: 24 * 365 }).toString();
    await alerts.add({ ...alertFor(keyDate, 'edit', announced, now), deadline: late }, now);
  }
  const begin = audience === undefined ? undefined : await beginnings(keyDate, audience);
  for (const { lead, at } of planAlerts(keyDate)) {
    if (isSent(lead, older, announced)) continue;
    const due = begin?.get(lead) ?? at;
    await alerts.add(alertFor(keyDate, lead, keyDate.version, at), Temporal.Instant.compare(due, now) < 0 ? now : due);
  }
}

function isPlannedAlike(a: StoredKeyDate, b: StoredKeyDate): boolean {
  return a.version === b.version && isOfDay(a) === isOfDay(b) && isTrusted(a) === isTrusted(b);
}

/** Whether an alert went out with this lead for this same date, before details of it changed. */
function isSent(lead: AlertLead, older: readonly Alert[], announced: number): boolean {
  return older.some((alert) => alert.lead === lead && alert.state === 'sent' && alert.version >= announced);
}

function alertFor(keyDate: StoredKeyDate, lead: AlertLead, version: number, at: Temporal.Instant): Alert {
  return {
    type: 'alert',
    dateId: keyDate.id,
    lead,
    version,
    at: at.toString(),
    deadline: spanOf(keyDate).start.toString(),
    over: overAt(keyDate).toString(),
    state: 'pending',
    attempts: 0,
    ...NO_COUNTS,
  };
}
