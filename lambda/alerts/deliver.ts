import { Temporal } from 'temporal-polyfill';
import { isAhead, type KeyDateStore } from '../dates/key-date-store.ts';
import type { StoredKeyDate } from '../dates/stored-key-date.ts';
import type { Clock } from '../platform/clock.ts';
import { errorText, type Log } from '../platform/log.ts';
import type { Message } from '../platform/message.ts';
import type { TelegramSender } from '../platform/telegram.ts';
import { chatSortKey } from '../subscribers/chat-key.ts';
import { LEADS } from '../subscribers/lead.ts';
import { EVERYTHING, type Follow } from '../subscribers/subscriber.ts';
import type { SubscriberStore } from '../subscribers/subscriber-store.ts';
import type { Alert, AlertLead, AlertTicket } from './alert.ts';
import { isUpToDate, isWanted, type PlannedAlert, planAlerts } from './alert-plan.ts';
import type { AlertStore } from './alert-store.ts';
import { LEASE } from './dispatch.ts';

/** Followers between two checkpoints. */
const PAGE = 25;

/** How long an alert waits whose sending failed for a reason of our own. */
const RETRY_SECONDS = 180;

/** After this long an alert is laid down at its checkpoint, to be taken up again; a function has thirty seconds in all. */
const SHIFT = { seconds: 20 } satisfies Temporal.DurationLike;

export interface DeliverParts {
  readonly alerts: AlertStore;
  readonly keyDates: KeyDateStore;
  readonly subscribers: SubscriberStore;
  readonly telegram: TelegramSender;
  /** Words an alert; the clock at the moment of sending decides what "tomorrow" is. */
  readonly word: (news: AlertNews, now: ReturnType<Clock['now']>) => Message;
  readonly clock: Clock;
  readonly log: Log;
}

/** What an alert is to say. */
export interface AlertNews {
  readonly lead: AlertLead;
  readonly keyDate: StoredKeyDate;
  /** The key dates ahead whose conditions name this one. */
  readonly consequences: readonly StoredKeyDate[];
}

/**
 * Sends one alert to all who follow its key date by any topic, each once: page by page, each delivery recorded as it is
 * made and each page checkpointed, so that after a crash sending goes on where it stopped.
 * Where Telegram asks to wait, or cannot be reached, the alert falls due again when the wait is over.
 * It is held against its key date first: what was moved, called off or is over is dropped, with the reason.
 */
export async function deliverAlert(ticket: AlertTicket, parts: DeliverParts): Promise<void> {
  const { alerts, keyDates, clock, log } = parts;
  const alert = await alerts.find(ticket);
  if (alert === undefined || alert.state !== 'pending') return; // a ticket that came twice
  const keyDate = await keyDates.find(alert.dateId);
  const stale = reasonToDrop(alert, keyDate, clock);
  if (keyDate === undefined || stale !== null) {
    await alerts.finish(alert, { state: 'dropped', reason: stale ?? 'its key date is gone' });
    log.warn('alert dropped', { ...ticket, reason: stale });
    return;
  }
  log.info('alert due', { ...ticket, at: alert.at, title: keyDate.title });
  const consequences = await keyDates.records(keyDate.consequenceIds);
  const ahead = consequences.filter((each) => each.certainty === 'conditional' && isAhead(each, clock.now()));
  const end = await fanOut(alert, { lead: alert.lead, keyDate, consequences: ahead }, parts).catch((error: unknown) => {
    // Its ticket must not stop the lane for all others: it falls due again by itself.
    log.error('alert failed', { ...ticket, reason: errorText(error) });
    return { alert, waitSeconds: RETRY_SECONDS };
  });
  if (end.waitSeconds === 'changed meanwhile') {
    await alerts.finish(end.alert, { state: 'dropped', reason: 'its key date was changed' });
    log.warn('alert dropped', { ...ticket, reason: 'its key date was changed', sent: end.alert.sent });
  } else if (end.waitSeconds === null) {
    await alerts.finish(end.alert, { state: 'sent' });
    log.info('alert sent', { ...ticket, title: keyDate.title, sent: end.alert.sent, refused: end.alert.refused });
  } else {
    await alerts.holdUntil(end.alert, clock.now().add({ seconds: end.waitSeconds }));
  }
}

function reasonToDrop(alert: Alert, keyDate: StoredKeyDate | undefined, clock: Clock): string | null {
  if (keyDate === undefined) return 'its key date is gone';
  if (!isUpToDate(alert, keyDate)) return 'its key date was changed';
  if (keyDate.certainty === 'cancelled' && alert.lead !== 'change') return 'its key date was called off';
  // What happens at a minute counts as over a minute later, so that an alert at that very minute still goes out.
  if (!isAhead(keyDate, clock.now().subtract({ minutes: 1 }))) return 'it is over';
  return null;
}

/**
 * @returns the alert as far as it came, and how long to wait before going on; null once all followers were served. Before
 * each page it is looked whether the key date is still what it was.
 */
async function fanOut(
  start: Alert,
  news: AlertNews,
  parts: DeliverParts,
): Promise<{ alert: Alert; waitSeconds: number | null | 'changed meanwhile' }> {
  const { alerts, keyDates, subscribers, clock } = parts;
  const { keyDate } = news;
  const topics = topicsOf(keyDate);
  const plan = planWith(start, keyDate);
  const shiftEnds = clock.now().add(SHIFT);
  let alert = start;
  let hasSent = false;
  while (alert.checkpoint.topic < topics.length) {
    if (hasSent) {
      const current = await keyDates.find(keyDate.id);
      if (current === undefined || !isUpToDate(alert, current)) return { alert, waitSeconds: 'changed meanwhile' };
    }
    const topic = topics[alert.checkpoint.topic] ?? EVERYTHING;
    const page = await subscribers.followers(topic, { after: alert.checkpoint.after, limit: PAGE });
    const served = await serve(page, alert, news, plan, shiftEnds, parts);
    hasSent = served.sent > 0;
    alert = { ...alert, sent: alert.sent + served.sent, refused: alert.refused + served.refused };
    if (served.waitSeconds !== null) return { alert, waitSeconds: served.waitSeconds };
    const last = page.at(-1);
    const checkpoint =
      last === undefined || page.length < PAGE
        ? { topic: alert.checkpoint.topic + 1, after: 'CHAT#' }
        : { topic: alert.checkpoint.topic, after: chatSortKey(last.chatId) };
    alert = { ...alert, checkpoint };
    if (page.length > 0) await alerts.holdUntil(alert, clock.now().add(LEASE));
  }
  return { alert, waitSeconds: null };
}

/** The plan of a key date with the first word on it, which is of an older version where details changed before it was sent. */
function planWith({ lead, at }: Alert, keyDate: StoredKeyDate): PlannedAlert[] {
  const plan = planAlerts(keyDate);
  if (lead !== 'first' || plan.some((planned) => planned.lead === 'first')) return plan;
  return [{ lead, leads: LEADS, at: Temporal.Instant.from(at) }, ...plan];
}

/** A key date is followed by everything, by its own topics, and by itself. */
function topicsOf(keyDate: StoredKeyDate): string[] {
  return [EVERYTHING, ...new Set(keyDate.topics), `date:${keyDate.id}`];
}

async function serve(
  page: readonly Follow[],
  alert: Alert,
  news: AlertNews,
  plan: readonly PlannedAlert[],
  shiftEnds: Temporal.Instant,
  { alerts, subscribers, telegram, word, clock, log }: DeliverParts,
): Promise<{ sent: number; refused: number; waitSeconds: number | null }> {
  const served = { sent: 0, refused: 0, waitSeconds: null };
  const delivered = await alerts.deliveredTo(
    alert,
    page.map(({ chatId }) => chatId),
  );
  for (const { chatId, leads } of page) {
    const now = clock.now();
    if (Temporal.Instant.compare(now, shiftEnds) > 0) return { ...served, waitSeconds: 0 };
    if (delivered.has(chatId) || (alert.lead !== 'change' && !isWanted(alert.lead, plan, leads, now))) continue;
    const outcome = await telegram.send(chatId, word(news, now));
    const fields = { dateId: alert.dateId, lead: alert.lead, chatId };
    switch (outcome.result) {
      case 'sent':
        await alerts.recordDelivery(alert, { state: 'sent', chatId, messageId: outcome.messageId }, now);
        log.info('alert delivered', { ...fields, title: news.keyDate.title });
        served.sent++;
        break;
      case 'gone':
        await subscribers.retire(chatId);
        log.info('chat retired', { chatId, reason: outcome.reason });
        break;
      case 'refused':
        await alerts.recordDelivery(alert, { state: 'refused', chatId, reason: outcome.reason }, now);
        log.error('alert refused', { ...fields, reason: outcome.reason });
        served.refused++;
        break;
      case 'later':
        log.warn('delivery waits', { ...fields, seconds: outcome.seconds, reason: outcome.reason });
        return { ...served, waitSeconds: outcome.seconds };
    }
  }
  return served;
}
