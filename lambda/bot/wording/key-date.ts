import type { Temporal } from 'temporal-polyfill';
import type { StoredKeyDate } from '../../dates/stored-key-date.ts';
import type { Kind } from '../../derive/kinds.ts';
import { escapeHtml, type Message } from '../../platform/message.ts';
import { shorten } from '../../platform/shorten.ts';
import { Html, type Reader } from '../reader.ts';
import { fitted } from './fitted.ts';
import { absoluteDate, absoluteHtml, relativeHtml } from './when.ts';

/** What others have written is shortened to so many characters. */
const QUOTE_LENGTH = 600;
const TITLE_LENGTH = 120;
const WORDS_LENGTH = 60;
const NAME_LENGTH = 80;
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

/** A key date in two lines, for lists; more where it is not certain, or was moved. */
export function keyDateLines(keyDate: StoredKeyDate, reader: Reader, now: Temporal.Instant): string {
  return [signed(keyDate), whenHtml(keyDate, reader, now), ...doubtLines(keyDate, reader)].join('\n');
}

/** What makes a key date less than planned: how uncertain it is, and when it was to be. */
export function doubtLines(keyDate: StoredKeyDate, reader: Reader): string[] {
  const sure = keyDate.certainty === 'scheduled' ? [] : [certaintyHtml(keyDate, reader)];
  return [...sure, ...wasLines(keyDate, reader)];
}

/** When it was to be, where it was moved. */
export function wasLines(keyDate: StoredKeyDate, reader: Reader): string[] {
  const past = keyDate.certainty === 'cancelled' || isOnAgain(keyDate) ? undefined : keyDate.history.at(-1);
  return past === undefined ? [] : [reader.html('date.moved', { when: absoluteDate(past, reader) })];
}

/** Its sign and its title. */
export function signed(keyDate: StoredKeyDate): string {
  return `${SIGNS[keyDate.kind]} <b>${title(keyDate)}</b>`;
}

/** Its sign and its title, where too much would stand out. */
export function signedPlainly(keyDate: StoredKeyDate): string {
  return `${SIGNS[keyDate.kind]} ${title(keyDate)}`;
}

/** A key date as the answer to its article: with the words that it was derived from. */
export function derivedLines(keyDate: StoredKeyDate, reader: Reader, now: Temporal.Instant): string {
  const words = shorten(keyDate.words, WORDS_LENGTH);
  return `${keyDateLines(keyDate, reader, now)}\n${reader.html('date.fromWords', { words })}`;
}

/** An alert: what, when, how sure, what hangs on it, and the words of the article that say so. */
export function alertMessage(
  keyDate: StoredKeyDate,
  reader: Reader,
  now: Temporal.Instant,
  consequences: readonly StoredKeyDate[] = [],
): Message {
  const lines = [
    `⏰ ${signed(keyDate)}`,
    whenHtml(keyDate, reader, now),
    certaintyHtml(keyDate, reader),
    ...wasLines(keyDate, reader),
    ...placeLines(keyDate),
    ...hangingLines(consequences, reader),
    ...quoteLines(keyDate, reader),
  ];
  return { html: fitted(lines.join('\n')) };
}

/** Where it happens, if that is known. */
export function placeLines({ place }: StoredKeyDate): string[] {
  return place === null ? [] : [`📍 ${escapeHtml(shorten(place, TITLE_LENGTH))}`];
}

/** What is over and was not told of in time, in one message. */
export function missedMessage(keyDates: readonly StoredKeyDate[], reader: Reader): Message {
  const shown = keyDates
    .slice(0, MAX_MISSED)
    .map((each) => `${signed(each)}, ${escapeHtml(absoluteDate(each, reader))}`);
  const more = keyDates.length > MAX_MISSED ? [reader.html('date.more', { count: keyDates.length - MAX_MISSED })] : [];
  return { html: fitted([reader.html('date.missed'), ...shown, ...more].join('\n')) };
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
  const heading = reader.html(isOff ? 'date.calledOff' : isOn ? 'date.onAgain' : 'date.newDate');
  const is = whenHtml(keyDate, reader, now);
  const lines = [
    `${heading} ${signed(keyDate)}`,
    ...(past === undefined ? [] : [reader.html('date.was', { when: absoluteDate(past, reader) })]),
    ...(isOff ? [] : [isOn ? is : reader.html('date.now', { when: new Html(is) })]),
    ...(isOff ? [] : [certaintyHtml(keyDate, reader)]),
    ...hangingLines(consequences, reader),
    ...quoteLines(keyDate, reader),
  ];
  return { html: fitted(lines.join('\n')) };
}

/** Whether it was called off, and is to be at its old time again. */
export function isOnAgain({ history, date, time }: StoredKeyDate): boolean {
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

/** The words of the article, and whose they are. */
export function quoteLines(keyDate: StoredKeyDate, reader: Reader): string[] {
  const source = sourceOf(keyDate, reader);
  return [quoteOf(keyDate), ...(source === null ? [] : [source])];
}

export function quoteOf({ quote }: Pick<StoredKeyDate, 'quote'>): string {
  return `<blockquote>${escapeHtml(shorten(quote, QUOTE_LENGTH))}</blockquote>`;
}

/** Its title, safe and short. */
export function title(keyDate: Pick<StoredKeyDate, 'title'>): string {
  return escapeHtml(shorten(keyDate.title, TITLE_LENGTH));
}

/** When it is, by clock and calendar and from now. */
export function whenHtml(keyDate: StoredKeyDate, reader: Reader, now: Temporal.Instant): string {
  const relative = relativeHtml(keyDate, reader, now);
  return `${absoluteHtml(keyDate, reader, now)}${relative === null ? '' : ` — <b>${relative}</b>`}`;
}

/** How sure it is, in words, as plain text. */
export function certaintyWords({ certainty, condition }: StoredKeyDate, reader: Reader): string {
  if (certainty !== 'conditional') return reader.text(`date.${certainty}`);
  return condition === null
    ? reader.text('date.conditionalUnknown')
    : reader.text('date.conditional', { condition: shorten(condition, TITLE_LENGTH) });
}

export function certaintyHtml(keyDate: StoredKeyDate, reader: Reader): string {
  return escapeHtml(certaintyWords(keyDate, reader));
}

function sourceOf(keyDate: StoredKeyDate, reader: Reader): string | null {
  const { articleUrl, publisher, publishers } = keyDate;
  const link = linkedName(articleUrl, publisher);
  if (link === null) return null;
  const others = publishers.filter((other) => other !== publisher).length;
  const values = { name: new Html(link), count: others };
  return others === 0 ? reader.html('date.source', values) : reader.html('date.sources', values);
}

/** Who has published an article, with a link to it; null where nothing is known of either. */
export function linkedName(url: string | null, publisher: string | null): string | null {
  const name = publisher ?? (url !== null && URL.canParse(url) ? new URL(url).hostname : null);
  if (name === null) return null;
  const shown = escapeHtml(shorten(name, NAME_LENGTH) || '…');
  return url === null ? shown : `<a href="${escapeHtml(url)}">${shown}</a>`;
}
