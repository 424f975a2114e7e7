import type { Temporal } from 'temporal-polyfill';
import type { AlertNews } from '../../alerts/alert-news.ts';
import type { StoredKeyDate } from '../../dates/stored-key-date.ts';
import type { Kind } from '../../derive/kinds.ts';
import { escapeHtml, type Message } from '../../platform/message.ts';
import { Html, type Reader } from '../reader.ts';
import { absoluteDate, relativeDate } from './when.ts';

/** A message of Telegram holds 4,096 characters; a quote or a title that takes more than this is shortened. */
const QUOTE_LENGTH = 600;
const TITLE_LENGTH = 120;
const WORDS_LENGTH = 60;
/** What hangs on a happening, in a message. */
const MAX_CONSEQUENCES = 3;
/** What was missed, in a message. */
const MAX_MISSED = 20;

/** The sign of a kind of happening. */
export const SIGNS: Readonly<Record<Kind, string>> = {
  vote: '🗳',
  deadline: '⏳',
  decision: '⚖️',
  meeting: '🤝',
  measure: '📜',
  market: '📈',
  court: '⚖️',
  release: '📰',
  travel: '✈️',
  protest: '📣',
  ceremony: '🎗',
  sport: '🏅',
  weather: '🌦',
  launch: '🚀',
  other: '📌',
};

/** A key date in two lines, for lists. */
export function keyDateLines(keyDate: StoredKeyDate, reader: Reader, now: Temporal.Instant): string {
  const lines = [signed(keyDate), when(keyDate, reader, now)];
  const sure = certainty(keyDate, reader);
  const past = keyDate.certainty === 'cancelled' || isOnAgain(keyDate) ? undefined : keyDate.history.at(-1);
  const was = past === undefined ? [] : [reader.html('date.moved', { when: absoluteDate(past, reader) })];
  return [...lines, ...(sure === null ? [] : [sure]), ...was].join('\n');
}

/** Its sign and its title. */
export function signed(keyDate: StoredKeyDate): string {
  return `${SIGNS[keyDate.kind]} <b>${title(keyDate)}</b>`;
}

/** A key date as the answer to its article: with the words that it was derived from. */
export function derivedLines(keyDate: StoredKeyDate, reader: Reader, now: Temporal.Instant): string {
  const words = shorten(keyDate.words, WORDS_LENGTH);
  return `${keyDateLines(keyDate, reader, now)}\n${reader.html('date.fromWords', { words })}`;
}

/** What an alert says. */
export function newsMessage(news: AlertNews, reader: Reader, now: Temporal.Instant): Message {
  if (news.lead === 'missed') return missedMessage(news.keyDates, reader);
  const { lead, keyDate, consequences } = news;
  return lead === 'change'
    ? changeMessage(keyDate, reader, now, consequences)
    : alertMessage(keyDate, reader, now, consequences);
}

/** An alert: what, when, how sure, what hangs on it, and the words of the article that say so. */
export function alertMessage(
  keyDate: StoredKeyDate,
  reader: Reader,
  now: Temporal.Instant,
  consequences: readonly StoredKeyDate[] = [],
): Message {
  return {
    html: [
      `⏰ ${keyDateLines(keyDate, reader, now)}`,
      ...(keyDate.place === null ? [] : [`📍 ${escapeHtml(shorten(keyDate.place, TITLE_LENGTH))}`]),
      ...hangingLines(consequences, reader),
      ...quoteLines(keyDate, reader),
    ].join('\n'),
  };
}

/** What is over and was not told of in time, in one message. */
export function missedMessage(keyDates: readonly StoredKeyDate[], reader: Reader): Message {
  const shown = keyDates
    .slice(0, MAX_MISSED)
    .map((each) => `${signed(each)}, ${escapeHtml(absoluteDate(each, reader))}`);
  const more = keyDates.length > MAX_MISSED ? [reader.html('date.more', { count: keyDates.length - MAX_MISSED })] : [];
  return { html: [reader.html('date.missed'), ...shown, ...more].join('\n') };
}

/** The word that a date was moved, called off or is on again: the old date, the new one, and the article's words that say so. */
export function changeMessage(
  keyDate: StoredKeyDate,
  reader: Reader,
  now: Temporal.Instant,
  consequences: readonly StoredKeyDate[] = [],
): Message {
  const isOff = keyDate.certainty === 'cancelled';
  const isOn = isOnAgain(keyDate);
  const past = isOn ? undefined : keyDate.history.at(-1);
  const sure = isOff ? null : certainty(keyDate, reader);
  const heading = reader.html(isOff ? 'date.calledOff' : isOn ? 'date.onAgain' : 'date.newDate');
  const is = when(keyDate, reader, now);
  return {
    html: [
      `${heading} ${signed(keyDate)}`,
      ...(past === undefined ? [] : [reader.html('date.was', { when: absoluteDate(past, reader) })]),
      ...(isOff ? [] : [isOn ? is : reader.html('date.now', { when: new Html(is) })]),
      ...(sure === null ? [] : [sure]),
      ...hangingLines(consequences, reader),
      ...quoteLines(keyDate, reader),
    ].join('\n'),
  };
}

/** Whether it was called off, and is to be at its old time again. */
function isOnAgain({ history, date, time }: StoredKeyDate): boolean {
  const past = history.at(-1);
  return past?.certainty === 'cancelled' && past.date === date && past.time === time;
}

/** What hangs on a happening. */
function hangingLines(consequences: readonly StoredKeyDate[], reader: Reader): string[] {
  return consequences
    .slice(0, MAX_CONSEQUENCES)
    .map((each) =>
      reader.html('date.hanging', { title: shorten(each.title, TITLE_LENGTH), when: absoluteDate(each, reader) }),
    );
}

function quoteLines(keyDate: StoredKeyDate, reader: Reader): string[] {
  const source = sourceOf(keyDate, reader);
  return [
    `<blockquote>${escapeHtml(shorten(keyDate.quote, QUOTE_LENGTH))}</blockquote>`,
    ...(source === null ? [] : [source]),
  ];
}

function title(keyDate: StoredKeyDate): string {
  return escapeHtml(shorten(keyDate.title, TITLE_LENGTH));
}

function when(keyDate: StoredKeyDate, reader: Reader, now: Temporal.Instant): string {
  const relative = relativeDate(keyDate, reader, now);
  return `${escapeHtml(absoluteDate(keyDate, reader))}${relative === null ? '' : ` — <b>${escapeHtml(relative)}</b>`}`;
}

/** How sure it is, in words; null where it is simply planned. */
function certainty({ certainty, condition }: StoredKeyDate, reader: Reader): string | null {
  switch (certainty) {
    case 'scheduled':
      return null;
    case 'conditional':
      return condition === null
        ? reader.html('date.conditionalUnknown')
        : reader.html('date.conditional', { condition: shorten(condition, TITLE_LENGTH) });
    default:
      return reader.html(`date.${certainty}`);
  }
}

function sourceOf({ articleUrl, publisher, publishers }: StoredKeyDate, reader: Reader): string | null {
  const name = publisher ?? (articleUrl === null ? null : new URL(articleUrl).hostname);
  if (name === null) return null;
  const link = articleUrl === null ? escapeHtml(name) : `<a href="${escapeHtml(articleUrl)}">${escapeHtml(name)}</a>`;
  const others = publishers.filter((other) => other !== publisher).length;
  const values = { name: new Html(link), count: others };
  return others === 0 ? reader.html('date.source', values) : reader.html('date.sources', values);
}

function shorten(text: string, length: number): string {
  const characters = [...text];
  return characters.length <= length
    ? text
    : `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
}
