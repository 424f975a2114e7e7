import { Temporal } from 'temporal-polyfill';
import type { KeyDateStore } from '../dates/key-date-store.ts';
import { errorText } from '../platform/log.ts';
import { checkAlert } from './alert-news.ts';
import type { Checked } from './checked.ts';
import { LEASE } from './due-store.ts';
import { editEarlier } from './edit-earlier.ts';
import type { Lane, Sending } from './lane.ts';
import { createHealth, type Health } from './lane-health.ts';
import type { LaneStore } from './lane-store.ts';
import type { Pace } from './pace.ts';
import { MAX_HELD, type OpenSending, openSending, serveWindow, type WindowParts } from './serve-window.ts';
import { endOnLane, type SettleParts, settleAlert } from './settle-alert.ts';

/** After this long a run lays its lane down, to be taken up by the next. What is under way may take ten seconds more. */
const SHIFT = { seconds: 15 } satisfies Temporal.DurationLike;
/** A lease that has this long left is not renewed yet. */
const LEASE_LEFT = { seconds: 45 } satisfies Temporal.DurationLike;

/** A sending that fails for a reason of our own is tried again after this long, and twice as long each time. */
const RETRY_MINUTES = 2;
const MAX_ATTEMPTS = 5;

/** What waits no longer than this waits in the queue; what waits longer falls due again. In seconds. */
const MAX_LANE_WAIT = 600;
/** The same where only some chats must wait: meanwhile the lane is closed to what may come. */
const MAX_CHAT_WAIT = 10;

export interface LaneParts extends WindowParts, SettleParts {
  readonly keyDates: KeyDateStore;
  readonly lanes: LaneStore;
  /** The pace of a lane, the same at each call. */
  readonly paceOf: (lane: number) => Pace;
  /** Gives a number from 0 to 1, another each time. */
  readonly random: () => number;
}

/** What is to follow on a run. */
export type RunEnd =
  | { readonly next: 'rest' }
  /** The lane is to be looked at again after so many seconds. */
  | { readonly next: 'wait'; readonly seconds: number }
  /** There is more to do: the next run is to begin at once. `lane` is as it was left. */
  | { readonly next: 'go on'; readonly lane: Lane };

/**
 * Works on a lane: sends what is on it, the nearest deadline first, window by window, until nothing is left, Telegram asks
 * this lane or another for a pause, or the shift is over. After each window it is looked again what is nearest.
 * Who finds the lane in other hands leaves it alone.
 */
export async function runLane(laneNumber: number, parts: LaneParts): Promise<RunEnd> {
  const { lanes, clock, log, newId } = parts;
  const holder = newId();
  const started = clock.now();
  const taken = await lanes.take(laneNumber, holder, started);
  if (taken === 'waiting') return waitFor((await lanes.find(laneNumber))?.notBefore ?? null, started);
  if (typeof taken === 'string') return { next: 'rest' };

  let lane = taken;
  const health = createHealth(lane, parts.random);
  const pace = parts.paceOf(laneNumber);
  const shiftEnds = started.add(SHIFT);
  // Asked before each message, so in plain numbers.
  const endsAt = (state: Lane) =>
    Math.min(shiftEnds.epochMilliseconds, Temporal.Instant.from(state.leaseUntil ?? started).epochMilliseconds);
  let ends = endsAt(lane);
  const mayGoOn = () => health.stop === null && clock.now().epochMilliseconds < ends;
  /** Looks whether another lane was asked to wait, which is meant for all. */
  const lookWhetherHeld = async () => {
    if (health.stop !== null) return;
    const now = clock.now();
    const { notBefore } = (await lanes.find(laneNumber)) ?? lane;
    if (notBefore === null || Temporal.Instant.compare(notBefore, now) <= 0) return;
    health.mustWait(now.until(notBefore).total('seconds'), 'Telegram asked another lane to wait');
  };
  let current: { sending: Sending; open: OpenSending } | null = null;

  for (;;) {
    const now = clock.now();
    if (Temporal.Instant.compare(now.add(LEASE_LEFT), lane.leaseUntil ?? now) > 0) {
      const renewed = await lanes.renew(laneNumber, holder, now);
      if (renewed === undefined) return lost(laneNumber);
      lane = renewed;
      ends = endsAt(lane);
    }
    if (health.stop !== null) {
      const { seconds, reason } = health.stop;
      const until = now.add({ milliseconds: Math.ceil(seconds * 1_000) });
      log.warn('delivery waits', { lane: laneNumber, seconds, reason });
      await lanes.release(laneNumber, holder, { ...restWith(health), due: until, notBefore: until });
      return waitFor(until.toString(), now);
    }
    if (Temporal.Instant.compare(now, shiftEnds) >= 0) {
      const left = await lanes.release(laneNumber, holder, { ...restWith(health), due: now.add(LEASE) });
      return left === undefined ? lost(laneNumber) : { next: 'go on', lane: left };
    }
    const next = await lanes.next(laneNumber, now);
    if (next === undefined || next instanceof Temporal.Instant) {
      const due = next ?? null;
      if ((await lanes.release(laneNumber, holder, { ...restWith(health), due }, lane)) !== undefined) {
        return due === null ? { next: 'rest' } : waitFor(due.toString(), now, MAX_CHAT_WAIT);
      }
      // It was woken meanwhile, or lost: there may be something to do by now.
      const renewed = await lanes.renew(laneNumber, holder, now);
      if (renewed === undefined) return lost(laneNumber);
      lane = renewed;
      ends = endsAt(lane);
      continue;
    }
    current = await serve(next, current, health, pace, mayGoOn, lookWhetherHeld, parts);
    await lookWhetherHeld();
  }

  function lost(lane: number): RunEnd {
    log.warn('lane lost', { lane });
    return { next: 'rest' };
  }
}

function restWith({ backoff, lastSuccess }: Health) {
  return { backoff, lastSuccess };
}

function waitFor(until: string | null, now: Temporal.Instant, longest = MAX_LANE_WAIT): RunEnd {
  if (until === null) return { next: 'rest' };
  const seconds = Math.max(1, Math.ceil(now.until(until).total('seconds')));
  return seconds > longest ? { next: 'rest' } : { next: 'wait', seconds };
}

type Current = { sending: Sending; open: OpenSending } | null;

/** Serves one window. @returns the sending with what is known of it, where it can be gone on with. */
async function serve(
  sending: Sending,
  current: Current,
  health: Health,
  pace: Pace,
  mayGoOn: () => boolean,
  lookWhetherHeld: () => Promise<void>,
  parts: LaneParts,
): Promise<Current> {
  const { lanes, clock, log } = parts;
  const ticket = { dateId: sending.dateId, lead: sending.lead, version: sending.version };
  try {
    if (sending.lead === 'edit') {
      await editEarlier(sending, health, pace, mayGoOn, parts);
      return null;
    }
    const checked = await checkAlert(sending, parts, clock.now());
    const open = isSame(current, sending, checked) ? current.open : await takeUp(sending, checked, pace, parts);
    if (open === 'ended') return null;
    if ('stale' in checked) {
      await endOnLane({ sending, end: 'dropped', reason: checked.stale }, parts);
      return null;
    }
    if (open === null) return null;
    const stillHolds = async () => {
      const [checked] = await Promise.all([checkAlert(sending, parts, clock.now()), lookWhetherHeld()]);
      return !('stale' in checked);
    };
    const served = await serveWindow(sending, open, checked, health, pace, mayGoOn, stillHolds, parts);
    if (!served.isClosed) {
      const isStarted = served.sending.startedAt !== sending.startedAt;
      if (isStarted || served.sending.held.length + sending.held.length > 0) await lanes.save(sending, served.sending);
      return null;
    }
    const after = served.sending;
    if (after.after === after.until && after.held.length === 0) {
      const [failed] = after.failed;
      const reason = failed && `${after.failed.length} chats could not be served: ${failed.reason}`;
      await endOnLane({ sending: after, end: failed ? 'failed' : 'done', ...(reason && { reason }) }, parts);
      return null;
    }
    const next = { ...after, notBefore: restOf(after, clock.now()) };
    if (!(await lanes.save(sending, next))) return null;
    log.info('window sent', { ...ticket, lane: sending.lane, sent: next.sent, held: next.held.length });
    return { sending: next, open };
  } catch (error) {
    const reason = errorText(error);
    const attempts = sending.attempts + 1;
    log.error('alert failed', { ...ticket, lane: sending.lane, attempts, reason });
    if (attempts >= MAX_ATTEMPTS) await endOnLane({ sending, end: 'failed', reason }, parts);
    else {
      const notBefore = clock.now().add({ minutes: RETRY_MINUTES * 2 ** (attempts - 1) });
      await lanes.save(sending, { ...sending, attempts, notBefore: notBefore.toString() });
    }
    return null;
  }
}

function isSame(current: Current, sending: Sending, checked: Checked): current is NonNullable<Current> {
  if (current === null || 'stale' in checked) return false;
  const { dateId, lead, version, window } = current.sending;
  const isSameSending =
    dateId === sending.dateId && lead === sending.lead && version === sending.version && window === sending.window;
  return isSameSending && checked.topics.join() === current.open.topics.join();
}

/** Takes up a sending that somebody else may have been at before, or have ended. */
async function takeUp(
  sending: Sending,
  checked: Checked,
  pace: Pace,
  parts: LaneParts,
): Promise<OpenSending | 'ended' | null> {
  const end = await parts.alerts.laneEnd(sending, sending.lane);
  if (end !== undefined && end.end !== 'again') {
    await settleAlert(sending, parts);
    return 'ended';
  }
  if ('stale' in checked) return null;
  const open = await openSending(sending, checked, pace, parts);
  if (sending.window === 0 && sending.lane === 0 && open.receipts.length === 0) {
    const { dateId, lead, version, at } = sending;
    parts.log.info('alert due', { dateId, lead, version, at, title: checked.title });
  }
  return open;
}

/** When there is something to do again; null for at once. */
function restOf(sending: Sending, now: Temporal.Instant): string | null {
  if (sending.after !== sending.until && sending.held.length < MAX_HELD) return null;
  const waits = sending.held.map(({ notBefore }) => Temporal.Instant.from(notBefore)).sort(Temporal.Instant.compare);
  const [first] = waits;
  return first === undefined || Temporal.Instant.compare(first, now) <= 0 ? null : first.toString();
}
