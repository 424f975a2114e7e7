import { Temporal } from 'temporal-polyfill';
import { spanOf } from '../dates/span.ts';
import type { StoredKeyDate } from '../dates/stored-key-date.ts';
import { LEADS, Lead } from '../subscribers/lead.ts';
import type { AlertLead, AlertTicket } from './alert.ts';
import { isTrusted, isUpToDate, isWanted, type PlannedAlert, planAlerts } from './alert-plan.ts';
import type { AlertStore } from './alert-store.ts';
import { type CheckPersonalParts, checkPersonal } from './check-personal.ts';
import type { Checked, Hearer } from './checked.ts';
import { consequencesOf } from './consequences.ts';
import { findable, interestIn } from './interest.ts';
import type { AlertNews } from './news.ts';

export interface CheckParts extends CheckPersonalParts {
  readonly alerts: Pick<AlertStore, 'find'>;
}

/** Those that are not of one key date for all its followers. */
const PERSONAL: ReadonlySet<AlertLead> = new Set(['digest', 'evening', 'morning', 'held', 'snooze']);

type Sent = AlertTicket & { readonly at: string };

/** Looks what has become of what an alert is about, at a moment. */
export async function checkAlert(alert: Sent, parts: CheckParts, now: Temporal.Instant): Promise<Checked> {
  const { lead } = alert;
  if (lead === 'missed') return checkSummary(alert, parts);
  if (PERSONAL.has(lead)) {
    const stored = await parts.alerts.find(alert);
    return stored === undefined ? { stale: 'it was taken back' } : checkPersonal(stored, parts, now);
  }
  if (!isOfDate(lead)) throw new RangeError(`an alert "${lead}" is not sent to followers`);
  const { keyDates } = parts;
  const keyDate = await keyDates.find(alert.dateId);
  if (keyDate === undefined) return { stale: 'its key date is gone' };
  if (!isUpToDate(alert, keyDate)) return { stale: 'its key date was changed' };
  if (keyDate.certainty === 'cancelled' && lead !== 'change') {
    return { stale: 'its key date was called off' };
  }
  const plan = planWith(alert, keyDate);
  const found = findable(keyDate);
  const { topics } = found;
  const address = (news: AlertNews) => (follower: Hearer, now: Temporal.Instant) => {
    const interest = interestIn(found, follower);
    const isFor = interest !== null && (lead === 'change' || isWanted(lead, plan, interest.leads, now));
    return isFor ? { news, threadId: interest.threadId, isOwn: interest.isOwn } : null;
  };
  if (Temporal.Instant.compare(overAt(keyDate), now) <= 0) {
    if (lead === 'change') return { stale: 'it is over' };
    // Whoever has not heard of it by now is not told that it is coming, but that it was.
    const missed = { lead: 'missed' as const, keyDates: [keyDate] };
    return {
      title: keyDate.title,
      topics,
      newsFor: address(missed),
    };
  }
  const consequences = await consequencesOf(keyDate, keyDates, now);
  return {
    title: keyDate.title,
    topics,
    newsFor: address({ lead, keyDate, consequences }),
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
      return { ...findable(keyDate), leads };
    })
    .filter(({ keyDate, leads }) => leads.length > 0 && isTrusted(keyDate) && keyDate.certainty !== 'cancelled')
    .sort((one, other) => Temporal.Instant.compare(spanOf(one.keyDate).start, spanOf(other.keyDate).start));
  if (missed.length === 0) return { stale: 'nothing of it is true any more' };
  const told = new Map<string, AlertNews>();
  return {
    title: `${missed.length} missed`,
    topics: [...new Set(missed.flatMap(({ topics }) => topics))],
    newsFor(follower) {
      const interests = missed.flatMap((each) => {
        const interest = interestIn(each, follower);
        return each.leads.some((lead) => interest?.leads.includes(lead)) ? { ...interest, keyDate: each.keyDate } : [];
      });
      const own = interests.map(({ keyDate }) => keyDate);
      if (own.length === 0) return null;
      const name = own.map(({ id }) => id).join();
      const news = told.get(name) ?? { lead: 'missed', keyDates: own };
      told.set(name, news);
      return { news, threadId: interests[0]?.threadId ?? null, isOwn: false };
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

function isOfDate(lead: AlertLead): lead is Lead | 'first' | 'change' {
  return lead === 'first' || lead === 'change' || Lead.safeParse(lead).success;
}
