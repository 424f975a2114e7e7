import { Temporal } from 'temporal-polyfill';
import type { ArticleTicket } from '../articles/article.ts';
import type { FeedTicket } from '../articles/feeds/feed.ts';
import type { KeyDateStore } from '../dates/key-date-store.ts';
import { sortableInstant } from '../platform/due-index.ts';
import { identifierOf } from '../platform/hash.ts';
import { errorText, type Log } from '../platform/log.ts';
import type { Metrics } from '../platform/metrics.ts';
import type { FifoPlace, Queue } from '../platform/queue.ts';
import type { Alert, LaneTicket } from './alert.ts';
import type { AlertStore } from './alert-store.ts';
import { type Due, type DueItem, type DueStore, LEASE } from './due-store.ts';
import { type Audience, beginnings } from './early-begin.ts';
import { putOnLanes, withLanes } from './hand-over.ts';
import type { LaneStore } from './lane-store.ts';
import { isMissed, sumUpMissed } from './missed.ts';
import { type RoundStore, roundAlert } from './round-store.ts';

/** What cannot be read is looked at again after this; until then it holds up nothing. */
const SET_ASIDE = { hours: 24 } satisfies Temporal.DurationLike;

/** The index is eventually consistent: an hour counts as empty only when it has been over for this long. */
const SETTLING = { hours: 1 } satisfies Temporal.DurationLike;

/** How far back the first dispatch of all looks. */
const FIRST_LOOK = { hours: 7 * 24 } satisfies Temporal.DurationLike;

/** What lanes have to do with. */
const ON_LANES: ReadonlySet<Due['type']> = new Set(['alert', 'lane', 'round']);

export interface DispatchParts {
  readonly due: DueStore;
  readonly alerts: AlertStore;
  readonly lanes: LaneStore;
  readonly rounds: RoundStore;
  readonly keyDates: Pick<KeyDateStore, 'find'>;
  /** Tells how much before their time alerts are to begin. */
  readonly audience: Audience;
  /** Among how many lanes the followers of an alert are shared. */
  readonly laneCount: number;
  readonly laneTickets: Queue<LaneTicket & FifoPlace>;
  readonly articleTickets: Queue<ArticleTicket>;
  readonly feedTickets: Queue<FeedTicket & FifoPlace>;
  readonly log: Log;
  readonly metrics: Metrics;
}

/**
 * Looks at what is due at `now`, takes each up for the length of a {@link LEASE}, and hands it on: an alert to the lanes
 * that send it, everything else by a ticket.
 * It reads the due index alone, from the last hour that was left empty, so every minute that was missed is caught up on.
 * What is taken up and not finished falls due again when its lease runs out.
 *
 * @throws AggregateError of what could not be dispatched, after all the rest was; it stays due.
 */
export async function dispatchDue(now: Temporal.Instant, parts: DispatchParts): Promise<void> {
  const { due, log } = parts;
  const settled = now.subtract(SETTLING).round({ smallestUnit: 'hour', roundingMode: 'floor' });
  const cursor = await due.cursor();
  const since = earlier(cursor ?? now.subtract(FIRST_LOOK), settled);

  const failures: unknown[] = [];
  const found: { key: DueItem['key']; work: Due }[] = [];
  for await (const item of due.due(since, now)) {
    try {
      found.push({ key: item.key, work: item.read() });
    } catch (error) {
      failures.push(new Error(`${item.key.PK} / ${item.key.SK} in the due index cannot be read`, { cause: error }));
      await due.claim(item.key, now.add(SET_ASIDE));
    }
  }
  const trying = (work: Promise<void>) => work.catch((error: unknown) => void failures.push(error));
  // First what people wait for; then the alerts, all together, since a lane is woken once for all that is put on it.
  const alerts = found.filter((item) => ON_LANES.has(item.work.type));
  const others = found.filter((item) => !alerts.includes(item)).sort(byRank);
  const isForPeople = ({ work }: { work: Due }) => rankOf(work) === 0;
  for (const { key, work } of others.filter(isForPeople)) await trying(handOn(key, work, now, parts));
  await handOverAlerts(alerts, now, parts, trying);
  for (const { key, work } of others.filter((item) => !isForPeople(item))) await trying(handOn(key, work, now, parts));

  // What could not be taken up is still due in its old hour, which must be looked at again.
  if (failures.length === 0 && (cursor === undefined || !cursor.equals(settled))) await due.moveCursor(settled);
  if (failures.length > 0) {
    log.error('dispatch failed in part', { reasons: failures.map(errorText) });
    throw new AggregateError(failures, `due items that could not be dispatched: ${failures.length}`);
  }
}

/**
 * Puts the alerts that are due on their lanes, wakes these and the lanes that are due themselves, and then takes the alerts
 * out of the due index. Wherever this stops, what is not finished falls due again, and to do it again changes nothing.
 */
async function handOverAlerts(
  found: readonly { key: DueItem['key']; work: Due }[],
  now: Temporal.Instant,
  parts: DispatchParts,
  trying: (work: Promise<void>) => Promise<void>,
): Promise<void> {
  const { due, alerts, lanes, rounds, laneCount, laneTickets, log, metrics } = parts;
  const woken = new Set<number>();
  const handed: Alert[] = [];
  const isOver = ({ work }: { work: Due }) => work.type === 'alert' && isMissed(work, now);
  const missed = found.flatMap(({ key, work }) =>
    work.type === 'alert' && isMissed(work, now) ? [{ key, alert: work }] : [],
  );
  await trying(
    (async () => {
      for (const summary of await sumUpMissed(missed, { due, alerts, lanes: laneCount }, now, now.add(LEASE))) {
        for (const lane of await putOnLanes(summary, parts, now)) woken.add(lane);
        handed.push(summary);
        log.warn('alerts missed', { alerts: summary.covers?.length ?? 0 });
      }
      for (const { alert } of missed) {
        const { dateId, lead, version } = alert;
        log.warn('alert dropped', { dateId, lead, version, reason: 'it is over' });
      }
    })(),
  );
  for (const { key, work } of found.filter((item) => !isOver(item))) {
    await trying(
      (async () => {
        if (work.type === 'lane') {
          if (!woken.has(work.lane) && (await due.claim(key, now.add(LEASE)))) woken.add(work.lane);
        } else if (work.type === 'round') {
          if (!(await due.claim(key, now.add(LEASE)))) return;
          const alert = roundAlert(work, laneCount, now);
          if (alert !== null) {
            await alerts.add(alert, now.add(LEASE));
            for (const lane of await putOnLanes(alert, parts, now)) woken.add(lane);
            handed.push(alert);
          }
          await rounds.next(work, now);
        } else if (work.type === 'alert') {
          const begin = await beginningOf(work, now, parts);
          if (begin !== null) {
            await due.claim(key, begin);
            return;
          }
          const alert = withLanes(work, laneCount);
          const settled = { lanes: alert.lanes, ...(alert.lane !== undefined && { lane: alert.lane }) };
          if (!(await due.claim(key, now.add(LEASE), settled))) return;
          for (const lane of await putOnLanes(alert, parts, now)) woken.add(lane);
          handed.push(alert);
        }
      })(),
    );
  }
  let areAwake = true;
  for (const lane of [...woken].sort((one, other) => one - other)) {
    let isAwake = false;
    await trying(
      (async () => {
        const { revision, attempts } = await lanes.wake(lane, now);
        isAwake = true; // it falls due by itself, whether or not its ticket can be sent
        await laneTickets.send(laneTicket(lane, `${revision}/${attempts}`));
      })(),
    );
    areAwake &&= isAwake;
  }
  // On a lane that sleeps an alert would lie for nobody knows how long: it stays due until the lane is awake.
  if (!areAwake) return;
  if (handed.length > 0) metrics.add('AlertsDue', handed.length);
  for (const alert of handed) await trying(alerts.handOver(alert));
}

/**
 * When an alert is to be begun that fell due before its time, since its audience was to be large; null for now. Its
 * followers may have become fewer since.
 */
async function beginningOf(
  alert: Alert,
  now: Temporal.Instant,
  { keyDates, audience }: DispatchParts,
): Promise<Temporal.Instant | null> {
  if (Temporal.Instant.compare(alert.at, now) <= 0) return null;
  const keyDate = await keyDates.find(alert.dateId);
  const begin = keyDate === undefined ? undefined : (await beginnings(keyDate, audience)).get(alert.lead);
  return begin !== undefined && Temporal.Instant.compare(begin, now) > 0 ? begin : null;
}

/** A ticket to look at a lane, in the group of the lane. `wake` is another each time. */
export function laneTicket(lane: number, wake: string): LaneTicket & FifoPlace {
  return { lane, group: `lane-${lane}`, deduplicationId: `lane-${lane}/${wake}` };
}

async function handOn(
  key: DueItem['key'],
  work: Due,
  now: Temporal.Instant,
  { due, articleTickets, feedTickets }: DispatchParts,
): Promise<void> {
  // Once taken up it falls due again by itself, whether or not its ticket can be sent.
  const leaseEnds = now.add(LEASE);
  if (!(await due.claim(key, leaseEnds))) return;
  if (work.type === 'submission') await articleTickets.send({ articleId: work.articleId });
  if (work.type === 'feed') {
    const ticket = { feedId: work.feedId, dueAt: sortableInstant(leaseEnds) };
    // One group a host: of a site's feeds one is read at a time, however many are due.
    const group = identifierOf(new URL(work.url).host);
    await feedTickets.send({ ...ticket, group, deduplicationId: `${ticket.feedId}/${ticket.dueAt}` });
  }
}

/** People who wait for an answer first, then what a feed has brought, then the feeds. */
function byRank({ work: a }: { work: Due }, { work: b }: { work: Due }): number {
  return rankOf(a) - rankOf(b);
}

function rankOf(work: Due): number {
  if (work.type === 'submission') return work.requester.via === 'feed' ? 1 : 0;
  return 2;
}

function earlier(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) < 0 ? a : b;
}
