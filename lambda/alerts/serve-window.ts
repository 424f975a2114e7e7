import { Temporal } from 'temporal-polyfill';
import type { Broadcaster, BroadcastOutcome } from '../platform/broadcast.ts';
import type { Clock, Timer } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import type { Message } from '../platform/message.ts';
import type { Metrics } from '../platform/metrics.ts';
import { type Follower, mergedFollowers } from '../subscribers/merged-followers.ts';
import type { Delivery } from '../subscribers/settings.ts';
import { deliveryOf } from '../subscribers/subscriber.ts';
import { placeOf, type SubscriberStore } from '../subscribers/subscriber-store.ts';
import type { AlertTicket } from './alert.ts';
import type { AlertStore } from './alert-store.ts';
import type { Checked, Hearer } from './checked.ts';
import type { HeldStore } from './held-store.ts';
import type { Receipt, Sending } from './lane.ts';
import type { Health } from './lane-health.ts';
import type { LaneStore } from './lane-store.ts';
import { type Ledger, openLedger } from './ledger.ts';
import { dayOf, mannerFor } from './manner.ts';
import type { Addressed, AlertNews } from './news.ts';
import type { Pace } from './pace.ts';
import { sendAll } from './send-all.ts';

/** So many followers are passed over at the most, for each message of a window, to find whom to send it. */
const MAX_WALKED = 10;
/** As many chats may wait for the end; where there are more, the fan-out waits for them. */
export const MAX_HELD = 500;
/** After so many milliseconds it is looked again whether an alert still holds. */
const LOOK_EVERY = 1_000;
/** Where a window has no more messages than this, each is told of in the log. */
const FEW = 20;
/** Followers that are found before the first of them are served, and the most that are read at once. */
const BATCH = 100;
const MAX_PAGE = 500;
/** A chat that fails this often although others go through is given up. */
const MAX_AGAINST = 5;
/** So often the store is asked to remember that a message was sent; after the first time with a pause in milliseconds. */
const MAX_TRIES = 6;
const FIRST_PAUSE = 100;

/** In which language and by which clock somebody reads. */
export type AlertReader = Pick<Delivery, 'language' | 'zone'>;

export interface WindowParts {
  readonly alerts: AlertStore;
  readonly lanes: Pick<LaneStore, 'hold'>;
  readonly subscribers: SubscriberStore;
  readonly held: HeldStore;
  readonly broadcaster: Broadcaster;
  /** Words an alert; the clock at the moment of sending decides what "tomorrow" is. */
  readonly word: (news: AlertNews, reader: AlertReader, now: Temporal.Instant) => Message;
  readonly clock: Clock;
  readonly timer: Timer;
  /** Gives a text that it never gave before. */
  readonly newId: () => string;
  readonly log: Log;
  readonly metrics: Metrics;
}

/** A sending that a run works on: its followers from its checkpoint on, and what was sent by who worked on it before. */
export interface OpenSending {
  readonly topics: readonly string[];
  readonly followers: AsyncGenerator<Follower>;
  receipts: readonly Receipt[];
}

/** Takes up a sending where it was left. */
export async function openSending(
  sending: Sending,
  { topics, chatId }: Extract<Checked, { title: string }>,
  { window }: Pace,
  { alerts, subscribers }: Pick<WindowParts, 'alerts' | 'subscribers'>,
): Promise<OpenSending> {
  const page = Math.min(window, MAX_PAGE); // what is read beyond what a run comes to send is read in vain
  const all = () => mergedFollowers(subscribers, topics, sending, page);
  const isThrough = sending.after >= sending.until;
  const followers = isThrough ? nobody() : chatId === undefined ? all() : oneChat(chatId, subscribers);
  return { topics, followers, receipts: await alerts.receipts(sending) };
}

/** The single chat that an alert is for, under the id that it has by now. */
async function* oneChat(chatId: number, subscribers: SubscriberStore): AsyncGenerator<Follower> {
  const known = await subscribers.find(chatId);
  const chat = known?.movedTo === undefined ? known : await subscribers.find(known.movedTo);
  if (chat?.state === 'active') {
    yield { chatId: chat.chatId, key: placeOf(chat), delivery: deliveryOf(chat), wants: [] };
  }
}

async function* nobody(): AsyncGenerator<Follower> {}

/**
 * Sends an alert to the next window of a lane's chats; once all have had their turn, to those who must wait.
 * Each message is recorded with others soon after it was sent, so that a run that takes up the window of one that died
 * repeats only what was under way. Each second it is looked again whether the alert still holds and the lane may send;
 * where not, nothing more is started.
 *
 * @returns the sending as it stands behind the window; where it had to be left open, with nothing new but who waits.
 */
export async function serveWindow(
  sending: Sending,
  open: OpenSending,
  checked: Extract<Checked, { title: string }>,
  health: Health,
  pace: Pace,
  mayGoOn: () => boolean,
  stillHolds: () => Promise<boolean>,
  parts: WindowParts,
): Promise<{ isClosed: boolean; sending: Sending }> {
  const { alerts, clock, log, metrics, timer } = parts;
  const ledger = openLedger(sending, open.receipts, clock);
  open.receipts = [];
  /** What each chat is to hear that was found and is not served yet. */
  const news = new Map<number, Told>();
  let { after } = sending;

  /** The chats of the window, found while those before them are being served. */
  async function* chatsOfWindow(): AsyncGenerator<readonly number[]> {
    let found = 0;
    let walked = 0;
    while (after !== sending.until && ledger.held.size < MAX_HELD) {
      if (found >= pace.window || walked >= MAX_WALKED * pace.window) return;
      const count = Math.min(BATCH, pace.window - found);
      const followers = await nextFollowers(open.followers, count);
      const last = followers.at(-1);
      after = last === undefined || followers.length < count ? sending.until : last.key;
      walked += followers.length;
      const chatIds = await wanting(followers);
      found += chatIds.length;
      yield chatIds;
    }
    yield await addDue(ledger, checked, sending, news, parts);
  }

  /** Those of some followers who are to hear something. */
  async function wanting(followers: readonly Follower[]): Promise<number[]> {
    const now = clock.now();
    const others = followers.filter(({ chatId }) => !ledger.had.has(chatId) && !ledger.held.has(chatId));
    const told = await Promise.all(others.map((follower) => tellNow(follower, checked, sending, now, parts)));
    const chatIds: number[] = [];
    others.forEach(({ chatId }, index) => {
      const own = told[index];
      if (!own) return;
      news.set(chatId, own);
      chatIds.push(chatId);
    });
    if (!chatIds.some((chatId) => chatId < 0)) return chatIds;
    // Asked for once the followers are known: a group that has moved is among those before it is among these.
    const moved = await alerts.moved(sending);
    return chatIds.filter((chatId) => !moved.has(chatId));
  }

  const worded = wording(parts);
  const send = (chatId: number) => {
    const own = news.get(chatId);
    if (own === undefined) throw new Error(`there is no news for chat ${chatId}`);
    news.delete(chatId);
    return sendOne(chatId, own, () => worded(own), sending, ledger, health, parts);
  };
  const name = parts.newId();
  /** Who has been sent it, as long as they are few. */
  const delivered: number[] = [];
  let groups = 0;
  let { startedAt } = sending;
  let holds = true;
  let lookAt = timer.now() + LOOK_EVERY;
  const sent = await sendAll(chatsOfWindow(), {
    pace,
    timer,
    async mayGoOn() {
      if (timer.now() >= lookAt) {
        lookAt = timer.now() + LOOK_EVERY;
        holds = await stillHolds();
      }
      return holds && mayGoOn();
    },
    record(receipts) {
      const group = `${name}-${++groups}`;
      return insisting(() => alerts.addReceipts(sending, group, receipts, clock.now()), timer);
    },
    async send(chatId) {
      const receipt = await send(chatId);
      if (receipt === null) return null;
      ledger.add(receipt);
      if (receipt.state === 'sent' && startedAt === null) {
        startedAt = clock.now().toString();
        metrics.add('FirstMessageLate', secondsLate(sending.at, startedAt));
      }
      if (receipt.state === 'sent' && delivered.length <= FEW) delivered.push(chatId);
      return receipt;
    },
  });
  if (delivered.length <= FEW) {
    const { dateId, lead } = sending;
    for (const chatId of delivered) log.info('alert delivered', { dateId, lead, chatId, title: checked.title });
  }
  for (const { chatId, milliseconds } of sent.waiting) {
    const notBefore = clock
      .now()
      .add({ milliseconds: Math.ceil(milliseconds) })
      .toString();
    ledger.held.set(chatId, { tries: 0, against: 0, ...ledger.held.get(chatId), chatId, notBefore, why: 'limit' });
  }
  const closed = ledger.closed();
  if (!sent.isComplete || !holds || health.stop !== null)
    return { isClosed: false, sending: { ...sending, startedAt, held: closed.held } };
  const window = sending.window + 1;
  return { isClosed: true, sending: { ...sending, ...closed, startedAt, after, window, attempts: 0, notBefore: null } };
}

/** The next so many; fewer where there are no more. */
async function nextFollowers(followers: AsyncGenerator<Follower>, count: number): Promise<Follower[]> {
  const next: Follower[] = [];
  while (next.length < count) {
    const { done, value } = await followers.next();
    if (done) break;
    next.push(value);
  }
  return next;
}

/** Adds what those are to hear who have waited long enough, and still follow. @returns who they are. */
async function addDue(
  ledger: Ledger,
  checked: Extract<Checked, { title: string }>,
  sending: Sending,
  news: Map<number, Told>,
  parts: WindowParts,
): Promise<number[]> {
  const { subscribers, clock } = parts;
  const chatIds: number[] = [];
  for (const held of [...ledger.held.values()]) {
    const { chatId, notBefore } = held;
    if (Temporal.Instant.compare(notBefore, clock.now()) > 0) continue;
    const known = await subscribers.find(chatId);
    const id = known?.movedTo ?? chatId;
    const chat = id === chatId ? known : await subscribers.find(id);
    const follows = chat?.state === 'active' ? await subscribers.wantsOf(id) : [];
    const hearer = chat?.state === 'active' ? { chatId: id, delivery: deliveryOf(chat), wants: follows } : null;
    const told = hearer === null ? null : await tellNow(hearer, checked, sending, clock.now(), parts);
    if (told === null || id !== chatId) ledger.held.delete(chatId);
    if (told === null || (id !== chatId && ledger.had.has(id))) continue;
    if (id !== chatId) ledger.held.set(id, { ...held, chatId: id });
    news.set(id, told);
    chatIds.push(id);
  }
  return chatIds;
}

/** What a chat is to hear, how it reads, and in which manner it is told. */
interface Told extends Addressed {
  readonly reader: Delivery;
  readonly silent: boolean;
}

/** What a chat is to hear at a moment; null for nothing, also where that is held back for it. */
function tellNow(
  hearer: Hearer,
  checked: Extract<Checked, { title: string }>,
  ticket: AlertTicket,
  now: Temporal.Instant,
  parts: WindowParts,
): Told | null | Promise<Told | null> {
  const addressed = checked.newsFor(hearer, now);
  if (addressed instanceof Promise) {
    return addressed.then((told) => told && inManner(told, hearer, ticket, now, parts));
  }
  return addressed && inManner(addressed, hearer, ticket, now, parts);
}

function inManner(
  addressed: Addressed,
  { chatId, delivery }: Hearer,
  ticket: AlertTicket,
  now: Temporal.Instant,
  { held }: WindowParts,
): Told | null | Promise<Told | null> {
  const { news, isOwn } = addressed;
  const told = { ...addressed, reader: delivery, silent: false };
  if (!('keyDate' in news) || addressed.released !== undefined || news.lead === 'snooze') return told;
  const manner = mannerFor({ ...news, isOwn }, delivery, now);
  const hold = async () => {
    await held.hold(chatId, ticket, now);
    return null;
  };
  if (manner === 'not') return null;
  if (manner === 'hold') return hold();
  const spoken = { ...told, silent: manner === 'silent' };
  if (delivery.cap === null || isOwn) return spoken;
  const { cap } = delivery;
  return held.messagesOn(chatId, dayOf(delivery, now)).then((count) => (count < cap ? spoken : hold()));
}

/** The words of an alert, which are the same for all who read alike and are sent it in the same second. */
function wording({ word, clock }: WindowParts): (told: Told) => Message {
  const worded = new Map<AlertNews, Map<string, { second: number; message: Message }>>();
  return ({ news, reader }) => {
    const now = clock.now();
    const second = Math.floor(now.epochMilliseconds / 1000);
    const alike = `${reader.language} ${reader.zone}`;
    const ofNews = worded.get(news) ?? new Map<string, { second: number; message: Message }>();
    const known = ofNews.get(alike);
    if (known?.second === second) return known.message;
    const message = word(news, reader, now);
    worded.set(news, ofNews.set(alike, { second, message }));
    return message;
  };
}

/** @returns what is to be remembered; null where the chat is to be tried again. */
async function sendOne(
  chatId: number,
  told: Told,
  message: () => Message,
  sending: Sending,
  ledger: Ledger,
  health: Health,
  parts: WindowParts,
): Promise<Receipt | null> {
  const { alerts, subscribers, broadcaster, clock, log } = parts;
  const outcome = await broadcaster.send(chatId, message(), told);
  if (outcome.result === 'sent') await insisting(() => account(chatId, told, parts), parts.timer);
  if (outcome.result !== 'moved') return settle(chatId, outcome, sending, ledger, health, parts);
  const { to } = outcome;
  await alerts.addMoved(sending, to, clock.now());
  const there = await broadcaster.send(to, message(), told);
  if (there.result === 'sent') {
    await subscribers.move(chatId, to);
    log.info('chat moved', { chatId, to });
  }
  return settle(chatId, there, sending, ledger, health, parts);
}

/** Remembers what a chat has heard, where that matters to what it hears next. */
async function account(chatId: number, { reader, isOwn, released }: Told, { held, clock }: WindowParts): Promise<void> {
  if (released !== undefined) await held.release(chatId, released);
  const now = clock.now();
  if (reader.cap !== null && !isOwn) await held.countMessage(chatId, dayOf(reader, now), now);
}

async function settle(
  chatId: number,
  outcome: BroadcastOutcome,
  sending: Sending,
  ledger: Ledger,
  health: Health,
  { lanes, subscribers, clock, log, metrics }: WindowParts,
): Promise<Receipt | null> {
  const fields = { dateId: sending.dateId, lead: sending.lead, chatId };
  const held = ledger.held.get(chatId);
  switch (outcome.result) {
    case 'sent':
      health.succeeded(clock.now());
      metrics.add('MessagesSent');
      if (outcome.unreadable !== undefined)
        log.error('alert sent as plain text', { ...fields, reason: outcome.unreadable });
      return { state: 'sent', chatId, messageId: outcome.messageId };
    case 'gone':
      health.answered();
      await subscribers.retire(chatId);
      metrics.add('ChatsRetired');
      log.info('chat retired', { chatId, reason: outcome.reason });
      return { state: 'gone', chatId, reason: outcome.reason };
    case 'moved':
    case 'refused':
      health.answered();
      metrics.add('MessagesRefused');
      log.error('alert refused', { ...fields, reason: outcome.reason });
      return { state: 'refused', chatId, reason: outcome.reason };
    case 'unconfirmed':
      log.warn('delivery unconfirmed', { ...fields, reason: outcome.reason });
      metrics.add(held?.why === 'unconfirmed' ? 'MessagesUnconfirmed' : 'MessagesRetried');
      return { state: 'unconfirmed', chatId, reason: outcome.reason, tries: held?.why === 'unconfirmed' ? 2 : 1 };
    case 'wait':
      metrics.add('RateLimits');
      metrics.add('RateLimitWait', outcome.seconds);
      if (health.mustWait(outcome.seconds, outcome.reason)) {
        await lanes.hold(clock.now().add({ milliseconds: Math.ceil(outcome.seconds * 1_000) }));
      }
      return null;
    case 'failed': {
      const { reason } = outcome;
      const now = clock.now();
      const isAgainst = health.hasSucceededSince(held?.failedAt);
      const against = (held?.against ?? 0) + (isAgainst ? 1 : 0);
      if (against >= MAX_AGAINST) {
        log.error('delivery failed', { ...fields, reason });
        return { state: 'failed', chatId, reason };
      }
      const tries = (held?.tries ?? 0) + 1;
      const notBefore = now.add({ milliseconds: health.delay(tries) }).toString();
      // Whether it arrived the first time is still not known, whatever failed since.
      const why = held?.why === 'unconfirmed' ? 'unconfirmed' : 'failing';
      ledger.held.set(chatId, { chatId, notBefore, why, tries, against, failedAt: now.toString(), reason });
      if (tries === 1) health.failed(chatId, reason);
      metrics.add('MessagesRetried');
      return null;
    }
  }
}

/**
 * Does what follows a message that was sent, again where the store refuses it: without that the message would be sent
 * again. Waits 0.1, 0.2, 0.4 … s between.
 */
async function insisting(work: () => Promise<void>, timer: Timer): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (tries === MAX_TRIES) throw error;
      await timer.sleep(FIRST_PAUSE * 2 ** (tries - 1));
    }
  }
}

/** What begins early, since its audience is large, is not late. */
function secondsLate(at: string, now: string): number {
  return Math.max(0, Math.round(Temporal.Instant.from(at).until(now).total('seconds')));
}
