import { Temporal } from 'temporal-polyfill';
import { isAhead, type KeyDateStore, type TimelinePlace, timelinePlace } from '../dates/key-date-store.ts';
import { daysOf, isOfDay } from '../dates/span.ts';
import type { StoredKeyDate } from '../dates/stored-key-date.ts';
import { keyWordsOf } from '../subscribers/key-words.ts';
import { isMet, MAX_WORDS_LENGTH, type NewFollow, topicsOf, wordsFollow } from '../subscribers/topic.ts';
import type { Reader } from './reader.ts';
import { followTyped } from './wording/topic-name.ts';
import { dayFor } from './wording/when.ts';

/** As many key dates as a message holds and a reader takes in. */
export const PAGE_LENGTH = 8;

/** How far ahead is looked for what is coming, in months. */
export const MONTHS_AHEAD = 18;

/** The lists by day. */
export const LISTS = ['upcoming', 'today', 'week'] as const;
export type List = (typeof LISTS)[number];

/** Which key dates a list holds, and where on the timeline they are. */
export interface Listing {
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
  /** How many are read at once: about as many as a page takes. */
  readonly atOnce: number;
  isListed(keyDate: StoredKeyDate): boolean;
}

/** Turns to the page behind a place, or to the one before it. */
export interface Turn {
  readonly to: 'next' | 'previous';
  readonly place: TimelinePlace;
}

export interface Page {
  /** In the order of the timeline. */
  readonly keyDates: readonly StoredKeyDate[];
  /** Null where there is no such page. */
  readonly next: Turn | null;
  readonly previous: Turn | null;
}

/** A day with 25 hours may have begun so long ago. */
const LONGEST_DAY = { hours: 26 };
/** What goes on for longer than this behind the end of a list stands in the long one alone, as it is listed where it ends. */
const LOOKED_BEHIND = { hours: 24 * 15 };

const DAYS: Readonly<Record<Exclude<List, 'upcoming'>, number>> = { today: 1, week: 7 };

/**
 * What is coming, or on today, or within the next seven days by the reader's calendar, today included. A page of the first
 * costs DynamoDB some 4 read units, one of the others what is listed for as long and 15 days more.
 *
 * @param zone null for the day of each place.
 */
export function listing(list: List, now: Temporal.Instant, zone: string | null): Listing {
  const from = now.subtract(LONGEST_DAY);
  if (list === 'upcoming') {
    return { from, to: monthsFrom(now), atOnce: 2 * PAGE_LENGTH, isListed: (keyDate) => isAhead(keyDate, now) };
  }
  const days = DAYS[list];
  const to = now
    .add({ hours: 24 * days })
    .add(LONGEST_DAY)
    .add(LOOKED_BEHIND);
  const isListed = (keyDate: StoredKeyDate) => {
    const today = now.toZonedDateTimeISO(zone ?? keyDate.zone ?? 'UTC').toPlainDate();
    return isAhead(keyDate, now) && isOn(keyDate, today, today.add({ days: days - 1 }), zone);
  };
  return { from, to, atOnce: 4 * PAGE_LENGTH, isListed };
}

/** Whether a key date falls on some days, at least in part; what is coarser than a week falls on none, nor a week on a single day. */
function isOn(
  keyDate: StoredKeyDate,
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
  zone: string | null,
): boolean {
  const isKnown = isOfDay(keyDate) || (keyDate.precision === 'week' && !first.equals(last));
  if (!isKnown) return false;
  const days = daysOf(keyDate);
  const isOneDay = days.length <= 1;
  const begin = isOneDay ? dayFor(keyDate, zone) : Temporal.PlainDate.from(days[0] ?? keyDate.date);
  const end = isOneDay ? begin : Temporal.PlainDate.from(days.at(-1) ?? keyDate.date);
  return Temporal.PlainDate.compare(begin, last) <= 0 && Temporal.PlainDate.compare(first, end) <= 0;
}

/** What somebody has typed to search, fit to be shown, and to stand in the data of a button. */
export function searchWords(text: string): string {
  return text
    .slice(0, MAX_WORDS_LENGTH)
    .replace(/[:\p{Cc}\p{Surrogate}\s]+/gu, ' ')
    .trim();
}

/** What a search is for: a kind of happening, where the words name one, and the words themselves; nothing where they say nothing. */
export function askedBy(text: string, reader: Reader): NewFollow[] {
  return [followTyped(text, reader), wordsFollow(text)].filter((follow) => follow !== null);
}

/**
 * What is coming that has the words asked for, or is of the kind. Reading ends with the page: what is on it costs little
 * where much is found, and some 250 read units for every thousand key dates ahead where nothing is.
 */
export function findings(asked: readonly NewFollow[], now: Temporal.Instant): Listing {
  const isFound = (keyDate: StoredKeyDate) => {
    const words = keyWordsOf(keyDate);
    const topics = topicsOf(keyDate, words);
    return asked.some((follow) => topics.includes(follow.topic) && isMet(follow, words));
  };
  return {
    from: now.subtract(LONGEST_DAY),
    to: monthsFrom(now),
    atOnce: 200,
    isListed: (keyDate) => isAhead(keyDate, now) && isFound(keyDate),
  };
}

function monthsFrom(now: Temporal.Instant): Temporal.Instant {
  return now.toZonedDateTimeISO('UTC').add({ months: MONTHS_AHEAD }).toInstant();
}

/**
 * A page of a list: its first, or one that is turned to. Pages are told apart by their dates, so that what is learned of
 * meanwhile moves none of them. Where there is nothing (any more) on a page, it is the first.
 */
export async function readPage(
  listing: Listing,
  turn: Turn | null,
  keyDates: Pick<KeyDateStore, 'stretch'>,
  length = PAGE_LENGTH,
): Promise<Page> {
  const { from, to, atOnce } = listing;
  // A button may be very old, or made up.
  if (turn !== null && !isBetween(turn.place.at, from, to)) return readPage(listing, null, keyDates, length);
  if (turn?.to === 'previous') {
    const before = await take(keyDates.stretch(turn.place, from, atOnce), listing, length + 1);
    // The first page is full, as long as there is enough.
    if (before.length <= length) return readPage(listing, null, keyDates, length);
    const shown = before.slice(0, length).reverse();
    return { keyDates: shown, next: turnFrom(shown.at(-1), 'next'), previous: turnFrom(shown[0], 'previous') };
  }
  const start = turn === null ? { at: from, id: '' } : turn.place;
  const found = await take(keyDates.stretch(start, to, atOnce), listing, length + 1);
  if (turn !== null && found.length === 0) return readPage(listing, null, keyDates, length);
  const shown = found.slice(0, length);
  return {
    keyDates: shown,
    next: found.length > length ? turnFrom(shown.at(-1), 'next') : null,
    previous: turn === null ? null : turnFrom(shown[0], 'previous'),
  };
}

function isBetween(instant: Temporal.Instant, from: Temporal.Instant, to: Temporal.Instant): boolean {
  return Temporal.Instant.compare(from, instant) < 0 && Temporal.Instant.compare(instant, to) <= 0;
}

function turnFrom(keyDate: StoredKeyDate | undefined, to: Turn['to']): Turn | null {
  return keyDate === undefined ? null : { to, place: timelinePlace(keyDate) };
}

async function take(
  stretch: AsyncIterable<StoredKeyDate>,
  { isListed }: Listing,
  count: number,
): Promise<StoredKeyDate[]> {
  const found: StoredKeyDate[] = [];
  for await (const keyDate of stretch) {
    if (isListed(keyDate)) found.push(keyDate);
    if (found.length === count) break;
  }
  return found;
}

const BASE = 36;
const TURN = /^([np])(-?[0-9a-z]{1,9})_(.*)$/;

/** A turn as it stands in the data of a button: `nt3k2l9_<id>`, the seconds since 1970 to the base of 36. */
export function turnText({ to, place }: Turn): string {
  return `${to.charAt(0)}${Math.floor(place.at.epochMilliseconds / 1000).toString(BASE)}_${place.id}`;
}

/** Null for what is no turn. */
export function turnOf(text: string): Turn | null {
  const [, to, seconds = '', id = ''] = TURN.exec(text) ?? [];
  const milliseconds = Number.parseInt(seconds, BASE) * 1000;
  if (to === undefined || Math.abs(milliseconds) > FARTHEST) return null;
  return {
    to: to === 'n' ? 'next' : 'previous',
    place: { at: Temporal.Instant.fromEpochMilliseconds(milliseconds), id },
  };
}
/** Beyond this there are no dates on the timeline; an instant may be 8.64e15 milliseconds from 1970. */
const FARTHEST = Date.UTC(9999, 0);
