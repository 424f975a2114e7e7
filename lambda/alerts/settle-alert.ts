import { Temporal } from 'temporal-polyfill';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import type { Metrics } from '../platform/metrics.ts';
import type { FifoPlace, Queue } from '../platform/queue.ts';
import { AlertTicket, type Counts, type DeadAlert, NO_COUNTS } from './alert.ts';
import type { AlertStore } from './alert-store.ts';
import type { LaneEnd, Sending } from './lane.ts';
import type { LaneStore } from './lane-store.ts';

export interface SettleParts {
  readonly alerts: AlertStore;
  readonly lanes: LaneStore;
  /** Where it is told that an alert has failed, so that an alarm rings. */
  readonly deadAlerts: Queue<DeadAlert & FifoPlace>;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
}

/** Ends an alert on a lane; with the last of its lanes, the alert. It can be repeated from the beginning. */
export async function endOnLane(end: LaneEnd, parts: SettleParts): Promise<void> {
  const now = parts.clock.now();
  await parts.alerts.endLane({ ...end, endedAt: now.toString() }, now);
  await settleAlert(end.sending, parts);
}

/** Ends an alert with which all its lanes are done, and takes it off the lane. */
export async function settleAlert(sending: Sending, parts: SettleParts): Promise<void> {
  const { alerts, lanes, deadAlerts, clock, log, metrics } = parts;
  const ticket = AlertTicket.parse(sending);
  const alert = await alerts.find(ticket);
  const ends = (await alerts.laneEnds(ticket)).filter(({ end }) => end !== 'again');
  if (
    alert !== undefined &&
    (alert.state === 'pending' || alert.state === 'sending') &&
    ends.length >= (alert.lanes ?? 1)
  ) {
    const counts = ends.map((each) => each.sending).reduce(sum, NO_COUNTS);
    const failed = ends.find(({ end }) => end === 'failed');
    const dropped = ends.find(({ end }) => end === 'dropped');
    // As the lanes remember it, since whoever takes up a crash may come late to it.
    const startedAt = inOrder(ends.map((each) => each.sending.startedAt)).at(0);
    const endedAt = inOrder(ends.map((each) => each.endedAt)).at(-1) ?? clock.now().toString();
    const times = { ...(startedAt !== undefined && { startedAt }), endedAt };
    const late = Math.round(Temporal.Instant.from(endedAt).since(alert.at).total('seconds'));
    const fields = { ...ticket, ...counts, late };
    if (failed !== undefined) {
      const reason = failed.reason ?? 'some chats could not be served';
      const deduplicationId = `${ticket.dateId}/${ticket.lead}/${ticket.version}/${clock.now().epochMilliseconds}`;
      await deadAlerts.send({ ...ticket, reason, group: 'alerts', deduplicationId });
      metrics.add('DeadLetters');
      await alerts.fail(ticket, reason, { ...counts, ...times }, clock.now());
      log.error('alert given up', { ...fields, reason });
    } else if (dropped !== undefined) {
      const reason = dropped.reason ?? 'it is out of date';
      await alerts.finish(ticket, { state: 'dropped', reason }, { ...counts, ...times });
      log.warn('alert dropped', { ...fields, reason });
    } else {
      if (counts.sent > 0) metrics.add('LastMessageLate', Math.max(0, late));
      await alerts.finish(ticket, { state: 'sent' }, { ...counts, ...times });
      log.info('alert sent', fields);
    }
  }
  await lanes.remove(sending);
}

/** Those instants that are known, the earliest first. */
function inOrder(instants: readonly (string | null | undefined)[]): string[] {
  return instants.filter((instant) => typeof instant === 'string').sort(Temporal.Instant.compare);
}

function sum(one: Counts, other: Counts): Counts {
  return {
    sent: one.sent + other.sent,
    refused: one.refused + other.refused,
    unconfirmed: one.unconfirmed + other.unconfirmed,
  };
}
