import { Temporal } from 'temporal-polyfill';
import type { ArticleTicket } from '../articles/article.ts';
import type { FeedTicket } from '../articles/feeds/feed.ts';
import { sortableInstant } from '../platform/due-index.ts';
import { identifierOf } from '../platform/hash.ts';
import { errorText, type Log } from '../platform/log.ts';
import type { FifoPlace, Queue } from '../platform/queue.ts';
import type { Alert, AlertTicket } from './alert.ts';
import type { Due, DueItem, DueStore } from './due-store.ts';

/** For so long a ticket may be on its way, or its work take, before the work is given out again. */
export const LEASE = { minutes: 3 } satisfies Temporal.DurationLike;

/** What cannot be read is looked at again after this; until then it holds up nothing. */
const SET_ASIDE = { hours: 24 } satisfies Temporal.DurationLike;

/** The index is eventually consistent: an hour counts as empty only when it has been over for this long. */
const SETTLING = { hours: 1 } satisfies Temporal.DurationLike;

/** How far back the first dispatch of all looks. */
const FIRST_LOOK = { hours: 7 * 24 } satisfies Temporal.DurationLike;

export interface DispatchParts {
  readonly due: DueStore;
  readonly alertTickets: Queue<AlertTicket & FifoPlace>;
  readonly articleTickets: Queue<ArticleTicket>;
  readonly feedTickets: Queue<FeedTicket & FifoPlace>;
  readonly log: Log;
}

/**
 * Looks at what is due at `now`, takes each up for the length of a {@link LEASE}, and sends a ticket for it.
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
  for (const { key, work } of found.sort(byDeadline)) {
    // Once taken up it falls due again by itself, whether or not its ticket can be sent.
    const leaseEnds = now.add(LEASE);
    if (!(await due.claim(key, leaseEnds))) continue;
    await sendTicket(work, leaseEnds, parts).catch((error: unknown) => failures.push(error));
  }
  if (cursor === undefined || !cursor.equals(settled)) await due.moveCursor(settled);
  if (failures.length > 0) {
    log.error('dispatch failed in part', { reasons: failures.map(errorText) });
    throw new AggregateError(failures, `due items that could not be dispatched: ${failures.length}`);
  }
}

async function sendTicket(
  work: Due,
  leaseEnds: Temporal.Instant,
  { alertTickets, articleTickets, feedTickets }: DispatchParts,
): Promise<void> {
  switch (work.type) {
    case 'submission':
      return articleTickets.send({ articleId: work.articleId });
    case 'feed': {
      const ticket = { feedId: work.feedId, dueAt: sortableInstant(leaseEnds) };
      // One group a host: of a site's feeds one is read at a time, however many are due.
      const group = identifierOf(new URL(work.url).host);
      return feedTickets.send({ ...ticket, group, deduplicationId: `${ticket.feedId}/${ticket.dueAt}` });
    }
    case 'alert':
      return alertTickets.send({ dateId: work.dateId, lead: work.lead, version: work.version, ...placeOf(work) });
  }
}

/** One lane for all: the pace at which Telegram takes messages is one for the whole bot. */
function placeOf({ dateId, lead, version, attempts }: Alert): FifoPlace {
  return { group: 'lane-0', deduplicationId: `${dateId}/${lead}/${version}/${attempts}` };
}

/** People who wait for an answer first, then the alert whose happening is nearest, then what nobody waits for. */
function byDeadline({ work: a }: { work: Due }, { work: b }: { work: Due }): number {
  if (a.type === 'alert' && b.type === 'alert') return Temporal.Instant.compare(a.deadline, b.deadline);
  return rankOf(a) - rankOf(b);
}

function rankOf(work: Due): number {
  if (work.type === 'submission') return work.requester.via === 'feed' ? 2 : 0;
  return work.type === 'alert' ? 1 : 3;
}

function earlier(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) < 0 ? a : b;
}
