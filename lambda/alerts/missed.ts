import { Temporal } from 'temporal-polyfill';
import { identifierOf } from '../platform/hash.ts';
import { type Alert, AlertTicket, NO_COUNTS } from './alert.ts';
import type { AlertStore } from './alert-store.ts';
import type { DueKey, DueStore } from './due-store.ts';

/** As many alerts are told of in one summary. */
const MAX_COVERED = 100;
const OVER = 'it is over';

/** An alert that falls due now, of which nobody has heard, and whose time is past. */
export function isMissed({ lead, over, lanes }: Alert, now: Temporal.Instant): boolean {
  if (lead === 'change' || lead === 'edit' || lead === 'missed' || over === undefined || lanes !== undefined)
    return false;
  return Temporal.Instant.compare(over, now) <= 0;
}

/**
 * Takes out of the due index what is over, as after a gap in which nobody looked, and stores one alert that tells of it,
 * so that a chat has one message of all that it missed and none that is out of date.
 *
 * Each alert is first claimed in the name of the summary, and dropped once that is stored: who goes on after a crash sees
 * by it which are told of already.
 *
 * @returns the summaries, which are to be handed to the lanes.
 */
export async function sumUpMissed(
  found: readonly { key: DueKey; alert: Alert }[],
  { alerts, due, lanes }: { alerts: AlertStore; due: DueStore; lanes: number },
  now: Temporal.Instant,
  leaseEnds: Temporal.Instant,
): Promise<(Alert & { lanes: number })[]> {
  const summaries: (Alert & { lanes: number })[] = [];
  for (let from = 0; from < found.length; from += MAX_COVERED) {
    const group = found.slice(from, from + MAX_COVERED);
    const dateId = identifierOf(now.toString(), ...group.map(({ key }) => `${key.PK}/${key.SK}`));
    const claimed: Alert[] = [];
    const done: Alert[] = [];
    for (const { key, alert } of group) {
      const isTold = alert.missedIn !== undefined && (await isIn(alert, alert.missedIn, alerts));
      if (!(await due.claim(key, leaseEnds, isTold ? {} : { missedIn: dateId }))) continue;
      (isTold ? done : claimed).push(alert);
    }
    if (claimed.length > 0) {
      const summary = summaryOf(dateId, claimed, lanes, now);
      await alerts.add(summary, leaseEnds);
      summaries.push(summary);
    }
    for (const alert of [...done, ...claimed])
      await alerts.finish(alert, { state: 'dropped', reason: OVER }, NO_COUNTS);
  }
  return summaries;
}

async function isIn(alert: Alert, dateId: string, alerts: AlertStore): Promise<boolean> {
  const summary = await alerts.find({ dateId, lead: 'missed', version: 1 });
  const isSame = (cover: AlertTicket) =>
    cover.dateId === alert.dateId && cover.lead === alert.lead && cover.version === alert.version;
  return summary?.covers?.some(isSame) ?? false;
}

function summaryOf(dateId: string, covered: readonly Alert[], lanes: number, now: Temporal.Instant) {
  return {
    type: 'alert' as const,
    dateId,
    lead: 'missed' as const,
    version: 1,
    at: now.toString(),
    deadline: now.toString(),
    state: 'pending' as const,
    attempts: 0,
    lanes,
    covers: covered.map((alert) => AlertTicket.parse(alert)),
    ...NO_COUNTS,
  };
}
