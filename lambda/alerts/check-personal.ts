import { Temporal } from 'temporal-polyfill';
import { announcedVersion } from '../dates/announced-version.ts';
import type { KeyDateStore } from '../dates/key-date-store.ts';
import { spanOf } from '../dates/span.ts';
import { quietEnds } from '../subscribers/quiet-hours.ts';
import { type Round, roundNamed, roundsOf, roundTopic } from '../subscribers/round.ts';
import { type Chat, deliveryOf } from '../subscribers/subscriber.ts';
import type { SubscriberStore } from '../subscribers/subscriber-store.ts';
import { muteTopic } from '../subscribers/topic.ts';
import type { Alert, AlertTicket } from './alert.ts';
import { isUpToDate } from './alert-plan.ts';
import type { Checked } from './checked.ts';
import { consequencesOf } from './consequences.ts';
import type { HeldStore } from './held-store.ts';
import { type Findable, findable, type Listener } from './interest.ts';
import { tooLate } from './manner.ts';
import type { Addressed, Entry } from './news.ts';
import { digestEntries, eveningEntries } from './round-news.ts';

export interface CheckPersonalParts {
  readonly keyDates: KeyDateStore;
  readonly subscribers: Pick<SubscriberStore, 'find' | 'wantsOf'>;
  readonly held: HeldStore;
}

/** Leads are at most a week long, and a digest tells of a week. */
const HORIZON_DAYS = 15;
const MAX_DATES = 2_000;

/** Looks what one coming of a round, or an alert for a single chat, is to say. */
export async function checkPersonal(alert: Alert, parts: CheckPersonalParts, now: Temporal.Instant): Promise<Checked> {
  if (alert.lead === 'snooze') return checkSnooze(alert, parts, now);
  if (alert.lead === 'held') return checkHeld(alert, parts);
  const round = roundNamed(alert.audience ?? '');
  return round === null ? { stale: 'there is no such round' } : checkRound(round, alert, parts);
}

async function checkSnooze(
  alert: Alert,
  { keyDates, subscribers }: CheckPersonalParts,
  now: Temporal.Instant,
): Promise<Checked> {
  const { about = '', chatId, threadId } = alert;
  const keyDate = await keyDates.find(about);
  if (keyDate === undefined || keyDate.movedInto !== null) return { stale: 'its key date is gone' };
  if (keyDate.certainty === 'cancelled') return { stale: 'its key date was called off' };
  if (Temporal.Instant.compare(spanOf(keyDate).end, now) < 0) return { stale: 'it is over' };
  const consequences = await consequencesOf(keyDate, keyDates, now);
  const news = { lead: 'snooze' as const, keyDate, consequences };
  return {
    title: keyDate.title,
    topics: [],
    ...(chatId !== undefined && { chatId }),
    async newsFor(follower) {
      const wants = await subscribers.wantsOf(follower.chatId);
      if (wants.some(({ topic }) => topic === muteTopic(about))) return null;
      return { news, threadId: threadId ?? null, isOwn: true };
    },
  };
}

function checkHeld({ chatId }: Alert, parts: CheckPersonalParts): Checked {
  return {
    title: 'what was held back',
    topics: [],
    ...(chatId !== undefined && { chatId }),
    async newsFor(follower, now) {
      const chat = await parts.subscribers.find(follower.chatId);
      return chat === undefined ? null : heldNews(chat, now, parts);
    },
  };
}

function checkRound(round: Round, { at, audience = '' }: Alert, parts: CheckPersonalParts): Checked {
  const { keyDates, subscribers } = parts;
  const since = Temporal.Instant.from(at);
  let read: Promise<Findable[]> | undefined;
  /** Read once, for the first chat that it is asked for: whether the round still holds is looked at without. */
  const datesAhead = () => {
    read ??= keyDates
      .between(since, since.add({ hours: 24 * HORIZON_DAYS }), MAX_DATES)
      .then((dates) => dates.map(findable));
    return read;
  };

  /** The chat as it is by now: it may have left the round since it was listed. */
  async function member(chatId: number): Promise<Chat | null> {
    const chat = await subscribers.find(chatId);
    const isIn = chat?.state === 'active' && roundsOf(deliveryOf(chat)).some((own) => roundTopic(own) === audience);
    return chat !== undefined && isIn ? chat : null;
  }

  async function newsFor(chatId: number, now: Temporal.Instant): Promise<Addressed | null> {
    const chat = await member(chatId);
    if (chat === null) return null;
    const delivery = deliveryOf(chat);
    // What is held back for a chat with a digest comes with that.
    if (round.kind === 'morning') return delivery.digest === null ? heldNews(chat, now, parts) : null;
    const listener: Listener = { delivery, wants: await subscribers.wantsOf(chatId) };
    const dates = await datesAhead();
    if (round.kind === 'digest') {
      const { every } = round.rhythm;
      const { entries: held, tickets } = await heldEntries(chatId, now, parts);
      const ofHeld = new Set(held.map(({ keyDate }) => keyDate.id));
      const coming = digestEntries(dates, listener, since, every).filter(({ keyDate }) => !ofHeld.has(keyDate.id));
      const news = { lead: 'digest' as const, every, entries: [...held, ...coming] };
      return { news, threadId: chat.threadId, isOwn: true, released: tickets };
    }
    const morning = delivery.quiet === null ? null : quietEnds(delivery.quiet, since, round.zone);
    if (morning === null) return null;
    const entries = eveningEntries(dates, listener, { from: since, to: morning });
    const ahead = entries.filter(({ keyDate }) => Temporal.Instant.compare(tooLate(keyDate), now) > 0);
    return ahead.length === 0
      ? null
      : { news: { lead: 'evening', entries: ahead }, threadId: chat.threadId, isOwn: true };
  }

  return {
    title: `${round.kind} at ${round.rhythm.time} (${round.zone})`,
    topics: [audience],
    newsFor: ({ chatId }, now) => newsFor(chatId, now),
  };
}

/**
 * What was held back for a chat, as true as it is by now. What was called off meanwhile, or is of a date that has changed
 * since, is left out: the change is told by a word of its own.
 */
async function heldEntries(
  chatId: number,
  now: Temporal.Instant,
  { keyDates, held }: CheckPersonalParts,
): Promise<{ entries: Entry[]; tickets: AlertTicket[] }> {
  const tickets = await held.held(chatId);
  if (tickets.length === 0) return { entries: [], tickets };
  const records = await keyDates.records([...new Set(tickets.map(({ dateId }) => dateId))]);
  const entries: Entry[] = records
    .filter(({ movedInto }) => movedInto === null)
    .flatMap((keyDate): Entry[] => {
      const own = tickets.filter(({ dateId }) => dateId === keyDate.id);
      const isChange = own.some((ticket) => isWordOfChange(ticket, announcedVersion(keyDate)));
      if (isChange) return [{ keyDate, state: 'changed' }];
      if (keyDate.certainty === 'cancelled' || !own.some((ticket) => isUpToDate(ticket, keyDate))) return [];
      return [{ keyDate, state: Temporal.Instant.compare(tooLate(keyDate), now) <= 0 ? 'over' : 'coming' }];
    })
    .sort((one, other) => Temporal.Instant.compare(spanOf(one.keyDate).start, spanOf(other.keyDate).start));
  return { entries, tickets };
}

/** What was held back for a chat as one message: of a single date as it would have come, of several all together. */
async function heldNews(
  { chatId, threadId }: Chat,
  now: Temporal.Instant,
  parts: CheckPersonalParts,
): Promise<Addressed | null> {
  const { entries, tickets } = await heldEntries(chatId, now, parts);
  const [first, ...others] = entries;
  if (first === undefined) return null;
  const single = {
    lead: first.state === 'changed' ? 'change' : 'first',
    keyDate: first.keyDate,
    consequences: [],
  } as const;
  const news = others.length === 0 && first.state !== 'over' ? single : { lead: 'held' as const, entries };
  return { news, threadId, isOwn: true, released: tickets };
}

function isWordOfChange({ lead, version }: AlertTicket, announced: number): boolean {
  return lead === 'change' && version === announced;
}
