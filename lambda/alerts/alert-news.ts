import { Temporal } from 'temporal-polyfill';
import { isAhead, type KeyDateStore } from '../dates/key-date-store.ts';
import type { StoredKeyDate } from '../dates/stored-key-date.ts';
import { LEADS } from '../subscribers/lead.ts';
import { EVERYTHING } from '../subscribers/subscriber.ts';
import type { AlertLead, AlertTicket } from './alert.ts';
import { isUpToDate, type PlannedAlert, planAlerts } from './alert-plan.ts';

/** What an alert is to say. */
export interface AlertNews {
  readonly lead: AlertLead;
  readonly keyDate: StoredKeyDate;
  /** The key dates ahead whose conditions name this one. */
  readonly consequences: readonly StoredKeyDate[];
}

/** An alert held against its key date: what it says and to whom, or why it is not to be sent any more. */
export type Checked =
  | { readonly news: AlertNews; readonly plan: readonly PlannedAlert[]; readonly topics: readonly string[] }
  | { readonly stale: string; readonly isOver: boolean };

/** Looks what has become of an alert's key date at a moment. */
export async function checkAlert(
  alert: AlertTicket & { readonly at: string },
  keyDates: KeyDateStore,
  now: Temporal.Instant,
): Promise<Checked> {
  const keyDate = await keyDates.find(alert.dateId);
  if (keyDate === undefined) return { stale: 'its key date is gone', isOver: false };
  if (!isUpToDate(alert, keyDate)) return { stale: 'its key date was changed', isOver: false };
  if (keyDate.certainty === 'cancelled' && alert.lead !== 'change') {
    return { stale: 'its key date was called off', isOver: false };
  }
  // What happens at a minute counts as over a minute later, so that an alert at that very minute still goes out.
  if (!isAhead(keyDate, now.subtract({ minutes: 1 }))) return { stale: 'it is over', isOver: true };
  const hanging = await keyDates.records(keyDate.consequenceIds);
  const consequences = hanging.filter((each) => each.certainty === 'conditional' && isAhead(each, now));
  return {
    news: { lead: alert.lead, keyDate, consequences },
    plan: planWith(alert, keyDate),
    topics: topicsOf(keyDate),
  };
}

/** The plan of a key date with the first word on it, which is of an older version where details changed before it was sent. */
function planWith({ lead, at }: { lead: AlertLead; at: string }, keyDate: StoredKeyDate): PlannedAlert[] {
  const plan = planAlerts(keyDate);
  if (lead !== 'first' || plan.some((planned) => planned.lead === 'first')) return plan;
  return [{ lead, leads: LEADS, at: Temporal.Instant.from(at) }, ...plan];
}

/** A key date is followed by everything, by its own topics, and by itself. */
export function topicsOf(keyDate: StoredKeyDate): string[] {
  return [EVERYTHING, ...new Set(keyDate.topics), `date:${keyDate.id}`];
}
