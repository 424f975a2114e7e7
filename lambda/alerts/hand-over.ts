import type { Temporal } from 'temporal-polyfill';
import { laneOf, laneRange } from '../subscribers/chat-key.ts';
import { type Alert, type AlertTicket, NO_COUNTS } from './alert.ts';
import type { AlertStore } from './alert-store.ts';
import type { LaneEnd, Sending } from './lane.ts';
import type { LaneStore } from './lane-store.ts';

/**
 * Puts an alert on the lanes that are to send it. It can be repeated: a lane that is done with the alert is left alone, and
 * one that gave up goes on from where it was, with the chats that it could not serve.
 *
 * @returns the lanes on which there is something to do.
 */
export async function putOnLanes(
  alert: Alert & { readonly lanes: number },
  { alerts, lanes }: { alerts: AlertStore; lanes: LaneStore },
  now: Temporal.Instant,
): Promise<number[]> {
  const ends = await alerts.laneEnds(alert);
  const woken: number[] = [];
  for (const lane of lanesOf(alert)) {
    const known = ends.find(({ sending }) => sending.lane === lane);
    if (known?.end === 'done' || known?.end === 'dropped') continue;
    // Before it is on the lane again, so that the lane does not take it for something that it is done with.
    if (known?.end === 'failed') await alerts.endLane({ ...known, end: 'again' }, now);
    await lanes.add(known === undefined ? freshSending(alert, lane) : revived(known, now.toString()));
    woken.push(lane);
  }
  return woken;
}

/** Those that share its followers; for a single chat, the one that serves it. */
function lanesOf({ lane, lanes }: Alert & { lanes: number }): number[] {
  return lane === undefined ? Array.from({ length: lanes }, (_, index) => index) : [lane];
}

/**
 * An alert for a single chat as it goes to the lane that serves the chat; others as they are.
 *
 * @param laneCount among how many lanes the followers of an alert are shared.
 */
export function withLanes(alert: Alert, laneCount: number): Alert & { lanes: number } {
  const { chatId } = alert;
  // How many lanes share it is settled once: with another number some chats would be in no share, or in two.
  if (chatId === undefined) return { ...alert, lanes: alert.lanes ?? laneCount };
  return { ...alert, lanes: 1, lane: alert.lane ?? laneOf(chatId, laneCount) };
}

function freshSending(
  { dateId, lead, version, at, deadline, lanes, lane: own }: Alert & { lanes: number },
  lane: number,
): Sending {
  return {
    dateId,
    lead,
    version,
    at,
    deadline,
    lane,
    ...(lead === 'edit' ? WHOLE : own === undefined ? laneRange(lane, lanes) : laneRange(0, 1)),
    window: 0,
    startedAt: null,
    ...NO_COUNTS,
    held: [],
    failed: [],
    attempts: 0,
    notBefore: null,
  };
}

/** What edits messages goes by what was sent on the lane, and not by who follows. */
const WHOLE = { after: '', until: '~' };

function revived({ sending }: LaneEnd, notBefore: string): Sending {
  const held = sending.failed.map(({ chatId, reason }) => ({
    chatId,
    notBefore,
    why: 'failing' as const,
    tries: 0,
    against: 0,
    reason,
  }));
  return { ...sending, unconfirmed: 0, held: [...sending.held, ...held], failed: [], attempts: 0, notBefore: null };
}

/** Puts an alert that failed back, to be sent to all who did not hear of it. @returns whether there was such an alert. */
export function redriveAlert(alert: AlertTicket, alerts: AlertStore, now: Temporal.Instant): Promise<boolean> {
  return alerts.revive(alert, now);
}
