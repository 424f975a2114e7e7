import type { Temporal } from 'temporal-polyfill';
import type { AlertNews } from '../../alerts/alert-news.ts';
import type { StoredKeyDate } from '../../dates/stored-key-date.ts';
import type { Kind } from '../../derive/kinds.ts';
import { escapeHtml, type Message } from '../../platform/message.ts';
import { absoluteDate, relativeDate } from './when.ts';

/** A message of Telegram holds 4,096 characters; a quote or a title that takes more than this is shortened. */
const QUOTE_LENGTH = 600;
const TITLE_LENGTH = 120;
const WORDS_LENGTH = 60;
/** What hangs on a happening, in a message. */
const MAX_CONSEQUENCES = 3;
/** What was missed, in a message. */
const MAX_MISSED = 20;

const SIGNS: Record<Kind, string> = {
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
export function keyDateLines(keyDate: StoredKeyDate, now: Temporal.Instant): string {
  const lines = [signed(keyDate), when(keyDate, now)];
  const sure = certainty(keyDate);
  const past = keyDate.certainty === 'cancelled' || isOnAgain(keyDate) ? undefined : keyDate.history.at(-1);
  const was = past === undefined ? [] : [`Moved; it was to be ${escapeHtml(absoluteDate(past))}`];
  return [...lines, ...(sure === null ? [] : [sure]), ...was].join('\n');
}

function signed(keyDate: StoredKeyDate): string {
  return `${SIGNS[keyDate.kind]} <b>${title(keyDate)}</b>`;
}

/** A key date as the answer to its article: with the words that it was derived from. */
export function derivedLines(keyDate: StoredKeyDate, now: Temporal.Instant): string {
  const words = escapeHtml(shorten(keyDate.words, WORDS_LENGTH));
  return `${keyDateLines(keyDate, now)}\n<i>from the words “${words}”</i>`;
}

/** What an alert says. */
export function newsMessage(news: AlertNews, now: Temporal.Instant): Message {
  if (news.lead === 'missed') return missedMessage(news.keyDates);
  const { lead, keyDate, consequences } = news;
  return lead === 'change' ? changeMessage(keyDate, now, consequences) : alertMessage(keyDate, now, consequences);
}

/** An alert: what, when, how sure, what hangs on it, and the words of the article that say so. */
export function alertMessage(
  keyDate: StoredKeyDate,
  now: Temporal.Instant,
  consequences: readonly StoredKeyDate[] = [],
): Message {
  return {
    html: [
      `⏰ ${keyDateLines(keyDate, now)}`,
      ...(keyDate.place === null ? [] : [`📍 ${escapeHtml(shorten(keyDate.place, TITLE_LENGTH))}`]),
      ...hangingLines(consequences),
      ...quoteLines(keyDate),
    ].join('\n'),
  };
}

/** What is over and was not told of in time, in one message. */
export function missedMessage(keyDates: readonly StoredKeyDate[]): Message {
  const shown = keyDates.slice(0, MAX_MISSED).map((each) => `${signed(each)}, ${escapeHtml(absoluteDate(each))}`);
  const more = keyDates.length > MAX_MISSED ? [`… and ${keyDates.length - MAX_MISSED} more`] : [];
  return { html: ['💤 <b>Missed while I was away:</b>', ...shown, ...more].join('\n') };
}

/** The word that a date was moved, called off or is on again: the old date, the new one, and the article's words that say so. */
export function changeMessage(
  keyDate: StoredKeyDate,
  now: Temporal.Instant,
  consequences: readonly StoredKeyDate[] = [],
): Message {
  const isOff = keyDate.certainty === 'cancelled';
  const isOn = isOnAgain(keyDate);
  const past = isOn ? undefined : keyDate.history.at(-1);
  const sure = isOff ? null : certainty(keyDate);
  return {
    html: [
      `${isOff ? '❌ <b>Called off:</b>' : isOn ? '✅ <b>On again:</b>' : '🔁 <b>New date:</b>'} ${signed(keyDate)}`,
      ...(past === undefined ? [] : [`Was: <s>${escapeHtml(absoluteDate(past))}</s>`]),
      ...(isOff ? [] : [`${isOn ? '' : 'Now: '}${when(keyDate, now)}`]),
      ...(sure === null ? [] : [sure]),
      ...hangingLines(consequences),
      ...quoteLines(keyDate),
    ].join('\n'),
  };
}

/** Whether it was called off, and is to be at its old time again. */
function isOnAgain({ history, date, time }: StoredKeyDate): boolean {
  const past = history.at(-1);
  return past?.certainty === 'cancelled' && past.date === date && past.time === time;
}

/** What hangs on a happening. */
function hangingLines(consequences: readonly StoredKeyDate[]): string[] {
  return consequences
    .slice(0, MAX_CONSEQUENCES)
    .map((each) => `↳ On this hangs: ${title(each)} (${escapeHtml(absoluteDate(each))})`);
}

function quoteLines(keyDate: StoredKeyDate): string[] {
  const source = sourceOf(keyDate);
  return [
    `<blockquote>${escapeHtml(shorten(keyDate.quote, QUOTE_LENGTH))}</blockquote>`,
    ...(source === null ? [] : [source]),
  ];
}

function title(keyDate: StoredKeyDate): string {
  return escapeHtml(shorten(keyDate.title, TITLE_LENGTH));
}

function when(keyDate: StoredKeyDate, now: Temporal.Instant): string {
  const relative = relativeDate(keyDate, now);
  return `${escapeHtml(absoluteDate(keyDate))}${relative === null ? '' : ` — <b>${relative}</b>`}`;
}

/** How sure it is, in words; null where it is simply planned. */
function certainty({ certainty, condition }: StoredKeyDate): string | null {
  switch (certainty) {
    case 'scheduled':
      return null;
    case 'expected':
      return 'Expected, not certain';
    case 'possible':
      return 'It may happen then';
    case 'cancelled':
      return 'Called off';
    case 'conditional':
      return condition === null
        ? 'Only on a condition'
        : `Only on a condition: “${escapeHtml(shorten(condition, TITLE_LENGTH))}”`;
  }
}

function sourceOf({ articleUrl, publisher, publishers }: StoredKeyDate): string | null {
  const others = publishers.filter((other) => other !== publisher).length;
  const more = others === 0 ? '' : ` and ${others} more`;
  if (articleUrl === null) return publisher === null ? null : `Source: ${escapeHtml(publisher)}${more}`;
  return `Source: <a href="${escapeHtml(articleUrl)}">${escapeHtml(publisher ?? new URL(articleUrl).hostname)}</a>${more}`;
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
