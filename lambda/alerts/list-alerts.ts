import { Temporal } from 'temporal-polyfill';
import type { KeyDateStore } from '../dates/key-date-store.ts';
import { spanOf } from '../dates/span.ts';
import type { StoredKeyDate } from '../dates/stored-key-date.ts';
import { type Alert, type AlertTicket, type Counts, NO_COUNTS } from './alert.ts';
import { overAt } from './alert-news.ts';
import type { AlertStore } from './alert-store.ts';
import type { Sending } from './lane.ts';
import type { LaneStore } from './lane-store.ts';

/** An alert as those see it who run this. */
export interface ListedAlert extends AlertTicket, Counts {
  /** Of its key date; of what is missed, how many there are. */
  readonly title: string;
  /** When it is to go out: an instant in UTC. */
  readonly at: string;
  /** `planned` until its time has come, then `due` until it is handed to its lanes. */
  readonly state: 'planned' | 'due' | 'sending' | 'sent' | 'dropped' | 'failed';
  /** Why it was dropped, or failed. */
  readonly reason: string | null;
  /** The followers who were served: to whom it was sent, whom Telegram refused, and who may have it. */
  readonly followers: number;
  /** When its first message went out, and when all had had theirs: instants in UTC. */
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  /** Seconds from its time to its last message; of one that is not through, to now. Null before its time, and where it was dropped. */
  readonly lateSeconds: number | null;
}

export interface ListParts {
  readonly alerts: Pick<AlertStore, 'find' | 'ofKeyDate' | 'dead' | 'laneEnds'>;
  readonly lanes: Pick<LaneStore, 'sendings'>;
  readonly keyDates: Pick<KeyDateStore, 'find' | 'inMonths'>;
}

/** The longest that an alert goes out before its date, in days. */
const LONGEST_LEAD = 8;
/** A date may be told of when it changes, however far off it is; farther than this nobody looks. */
const MONTHS_AHEAD = 18;
/** The alerts of so many key dates are asked for at a time. */
const AT_A_TIME = 20;

/**
 * The alerts whose time lies between two instants, and those that are at work or have failed whenever that was, in the
 * order of their time. It reads the timeline, the lanes and the dead letters, and each key date's alerts by its key.
 */
export async function listAlerts(
  { from, to }: { from: Temporal.Instant; to: Temporal.Instant },
  now: Temporal.Instant,
  parts: ListParts,
): Promise<ListedAlert[]> {
  const { alerts, lanes, keyDates } = parts;
  const titles = new Map<string, string>();
  const found = new Map<string, Alert>();
  const add = (alert: Alert | undefined) => void (alert && found.set(nameOf(alert), alert));

  let some: StoredKeyDate[] = [];
  const addAlertsOfSome = async () => {
    for (const alert of (await Promise.all(some.map(({ id }) => alerts.ofKeyDate(id)))).flat()) {
      if (isBetween(alert.at, from, to)) add(alert);
    }
    some = [];
  };
  const month = (instant: Temporal.Instant) => instant.toZonedDateTimeISO('UTC').toPlainDate().toPlainYearMonth();
  for await (const keyDate of keyDates.inMonths(month(from), month(to).add({ months: MONTHS_AHEAD }))) {
    if (!mayAlert(keyDate, from, to)) continue;
    titles.set(keyDate.id, keyDate.title);
    if (some.push(keyDate) === AT_A_TIME) await addAlertsOfSome();
  }
  await addAlertsOfSome();

  const sendings = await lanes.sendings();
  for (const alert of await alerts.dead()) add(alert);
  for (const ticket of new Map(sendings.map((sending) => [nameOf(sending), sending])).values()) {
    if (!found.has(nameOf(ticket))) add(await alerts.find(ticket));
  }
  // A summary of what was missed belongs to no key date; those that it tells of know it.
  for (const dateId of new Set([...found.values()].flatMap(({ missedIn }) => missedIn ?? []))) {
    add(await alerts.find({ dateId, lead: 'missed', version: 1 }));
  }

  const listed: ListedAlert[] = [];
  for (const alert of found.values()) {
    const title = titles.get(alert.dateId) ?? (await titleOf(alert, keyDates));
    titles.set(alert.dateId, title);
    const own = sendings.filter((sending) => nameOf(sending) === nameOf(alert));
    const soFar = alert.state === 'sending' ? await progressOf(alert, own, alerts) : alert;
    listed.push(listedAlert(alert, soFar, title, now));
  }
  return listed.sort((one, other) => Temporal.Instant.compare(one.at, other.at) || byText(nameOf(one), nameOf(other)));
}

/** Whether a key date may have alerts between two instants. */
function mayAlert(keyDate: StoredKeyDate, from: Temporal.Instant, to: Temporal.Instant): boolean {
  const earliest = spanOf(keyDate).start.subtract({ hours: 24 * LONGEST_LEAD });
  const isNear = Temporal.Instant.compare(earliest, to) <= 0 && Temporal.Instant.compare(overAt(keyDate), from) >= 0;
  return isNear || (keyDate.changedAt !== null && Temporal.Instant.compare(keyDate.changedAt, from) >= 0);
}

async function titleOf(
  { dateId, lead, covers, audience, about }: Alert,
  keyDates: ListParts['keyDates'],
): Promise<string> {
  if (lead === 'missed') return `${covers?.length ?? 0} that were missed`;
  if (audience !== undefined) return audience.replace('round:', '');
  if (lead === 'held') return 'what was held back for a chat';
  return (await keyDates.find(about ?? dateId))?.title ?? 'a key date that is gone';
}

type Progress = Counts & Pick<Alert, 'startedAt'>;

/** How far an alert has come on all its lanes, those included that are done with it. */
async function progressOf(alert: Alert, sendings: readonly Sending[], alerts: ListParts['alerts']): Promise<Progress> {
  const ends = (await alerts.laneEnds(alert)).filter(({ end }) => end !== 'again').map(({ sending }) => sending);
  const byLane = new Map([...sendings, ...ends].map((sending) => [sending.lane, sending]));
  let progress: Progress = NO_COUNTS;
  for (const { sent, refused, unconfirmed, startedAt } of byLane.values()) {
    const first = [progress.startedAt, startedAt ?? undefined].filter((at) => at !== undefined);
    progress = {
      sent: progress.sent + sent,
      refused: progress.refused + refused,
      unconfirmed: progress.unconfirmed + unconfirmed,
      startedAt: first.sort(Temporal.Instant.compare)[0],
    };
  }
  return progress;
}

function listedAlert(alert: Alert, soFar: Progress, title: string, now: Temporal.Instant): ListedAlert {
  const { dateId, lead, version, at } = alert;
  const { sent, refused, unconfirmed } = soFar;
  const isDue = Temporal.Instant.compare(at, now) <= 0;
  const state = alert.state !== 'pending' ? alert.state : isDue ? 'due' : 'planned';
  const until = alert.endedAt ?? (state === 'due' || state === 'sending' ? now : undefined);
  const isLateKnown = until !== undefined && state !== 'dropped';
  return {
    dateId,
    lead,
    version,
    title,
    at,
    state,
    reason: alert.reason ?? null,
    followers: sent + refused + unconfirmed,
    sent,
    refused,
    unconfirmed,
    startedAt: soFar.startedAt ?? null,
    endedAt: alert.endedAt ?? null,
    lateSeconds: isLateKnown ? Math.round(Temporal.Instant.from(at).until(until).total('seconds')) : null,
  };
}

const nameOf = ({ dateId, lead, version }: AlertTicket) => `${dateId}/${lead}/${version}`;

function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function isBetween(instant: string, from: Temporal.Instant, to: Temporal.Instant): boolean {
  return Temporal.Instant.compare(instant, from) >= 0 && Temporal.Instant.compare(instant, to) <= 0;
}
