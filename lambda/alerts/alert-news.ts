import { Temporal } from 'temporal-polyfill';
import { isAhead, type KeyDateStore } from '../dates/key-date-store.ts';
import { spanOf } from '../dates/span.ts';
import type { StoredKeyDate } from '../dates/stored-key-date.ts';
import { keyWordsOf } from '../subscribers/key-words.ts';
import { LEADS, type Lead } from '../subscribers/lead.ts';
import { topicsOf } from '../subscribers/topic.ts';
import type { AlertLead, AlertTicket } from './alert.ts';
import { isTrusted, isUpToDate, isWanted, type PlannedAlert, planAlerts } from './alert-plan.ts';
import type { AlertStore } from './alert-store.ts';
import { type Listener, leadsFor } from './leads-for.ts';

/** What an alert is to say. */
export type AlertNews =
  | {
      readonly lead: Exclude<AlertLead, 'missed'>;
      readonly keyDate: StoredKeyDate;
      /** The key dates ahead whose conditions name this one. */
      readonly consequences: readonly StoredKeyDate[];
    }
  /** What is over, and was not told of in time. */
  | { readonly lead: 'missed'; readonly keyDates: readonly StoredKeyDate[] };

/** An alert held against its key date: what it says and to whom, or why it is not to be sent any more. */
export type Checked =
  | {
      readonly title: string;
      /** Whose followers may want it. */
      readonly topics: readonly string[];
      /** What one of them is to hear at a moment; null for nothing. The same words are the same object. */
      newsFor(follower: Listener, now: Temporal.Instant): AlertNews | null;
    }
  | { readonly stale: string };

interface CheckParts {
  readonly keyDates: KeyDateStore;
  readonly alerts: Pick<AlertStore, 'find'>;
}

type Sent = AlertTicket & { readonly at: string };

/** Looks what has become of what an alert is about, at a moment. */
export async function checkAlert(alert: Sent, parts: CheckParts, now: Temporal.Instant): Promise<Checked> {
  if (alert.lead === 'missed') return checkSummary(alert, parts);
  const { keyDates } = parts;
  const { lead } = alert;
  const keyDate = await keyDates.find(alert.dateId);
  if (keyDate === undefined) return { stale: 'its key date is gone' };
  if (!isUpToDate(alert, keyDate)) return { stale: 'its key date was changed' };
  if (keyDate.certainty === 'cancelled' && lead !== 'change') {
    return { stale: 'its key date was called off' };
  }
  const plan = planWith(alert, keyDate);
  const words = keyWordsOf(keyDate);
  const topics = topicsOf(keyDate, words);
  const isFor = (follower: Listener, now: Temporal.Instant) => {
    const leads = leadsFor(follower, keyDate, topics, words);
    return leads !== null && (lead === 'change' || isWanted(lead, plan, leads, now));
  };
  if (Temporal.Instant.compare(overAt(keyDate), now) <= 0) {
    if (lead === 'change') return { stale: 'it is over' };
    // Whoever has not heard of it by now is not told that it is coming, but that it was.
    const missed = { lead: 'missed' as const, keyDates: [keyDate] };
    return {
      title: keyDate.title,
      topics,
      newsFor: (follower, now) => (isFor(follower, now) ? missed : null),
    };
  }
  const hanging = await keyDates.records(keyDate.consequenceIds);
  const consequences = hanging.filter((each) => each.certainty === 'conditional' && isAhead(each, now));
  const news = { lead, keyDate, consequences };
  return {
    title: keyDate.title,
    topics,
    newsFor: (follower, now) => (isFor(follower, now) ? news : null),
  };
}

/** A summary of what was missed tells each chat of those that it follows with a lead that was due. */
async function checkSummary(alert: Sent, { keyDates, alerts }: CheckParts): Promise<Checked> {
  const covers = (await alerts.find(alert))?.covers ?? [];
  const records = await keyDates.records([...new Set(covers.map(({ dateId }) => dateId))]);
  const missed = records
    .map((keyDate) => {
      const own = covers.filter((cover) => cover.dateId === keyDate.id && isUpToDate(cover, keyDate));
      const leads = own.flatMap(({ lead }) => leadsOf({ lead, at: alert.at }, keyDate));
      const words = keyWordsOf(keyDate);
      return { keyDate, leads, words, topics: topicsOf(keyDate, words) };
    })
    .filter(({ keyDate, leads }) => leads.length > 0 && isTrusted(keyDate) && keyDate.certainty !== 'cancelled')
    .sort((one, other) => Temporal.Instant.compare(spanOf(one.keyDate).start, spanOf(other.keyDate).start));
  if (missed.length === 0) return { stale: 'nothing of it is true any more' };
  const told = new Map<string, AlertNews>();
  return {
    title: `${missed.length} missed`,
    topics: [...new Set(missed.flatMap(({ topics }) => topics))],
    newsFor(follower) {
      const own = missed
        .filter(({ keyDate, leads, topics, words }) => {
          const wanted = leadsFor(follower, keyDate, topics, words);
          return leads.some((lead) => wanted?.includes(lead));
        })
        .map(({ keyDate }) => keyDate);
      if (own.length === 0) return null;
      const name = own.map(({ id }) => id).join();
      const news = told.get(name) ?? { lead: 'missed', keyDates: own };
      told.set(name, news);
      return news;
    },
  };
}

function leadsOf(alert: { lead: AlertLead; at: string }, keyDate: StoredKeyDate): readonly Lead[] {
  return planWith(alert, keyDate).find(({ lead }) => lead === alert.lead)?.leads ?? [];
}

/** The plan of a key date with the first word on it, which is of an older version where details changed before it was sent. */
function planWith({ lead, at }: { lead: AlertLead; at: string }, keyDate: StoredKeyDate): PlannedAlert[] {
  const plan = planAlerts(keyDate);
  if (lead !== 'first' || plan.some((planned) => planned.lead === 'first')) return plan;
  return [{ lead, leads: LEADS, at: Temporal.Instant.from(at) }, ...plan];
}

/** From when on nobody is alerted to a key date: a minute after it, so that an alert at that very minute still goes out. */
export function overAt(keyDate: StoredKeyDate): Temporal.Instant {
  return spanOf(keyDate).end.add({ minutes: 1 });
}
