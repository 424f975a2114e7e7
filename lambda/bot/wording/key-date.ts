import type { Temporal } from 'temporal-polyfill';
import type { StoredKeyDate } from '../../dates/stored-key-date.ts';
import type { Kind } from '../../derive/kinds.ts';
import { escapeHtml, type Message } from '../../platform/message.ts';
import { absoluteDate, relativeDate } from './when.ts';

/** A message of Telegram holds 4,096 characters; a quote or a title that takes more than this is shortened. */
const QUOTE_LENGTH = 600;
const TITLE_LENGTH = 120;
const WORDS_LENGTH = 60;

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
  const lines = [`${SIGNS[keyDate.kind]} <b>${title(keyDate)}</b>`, when(keyDate, now)];
  const sure = certainty(keyDate);
  return [...lines, ...(sure === null ? [] : [sure])].join('\n');
}

/** A key date as the answer to its article: with the words that it was derived from. */
export function derivedLines(keyDate: StoredKeyDate, now: Temporal.Instant): string {
  const words = escapeHtml(shorten(keyDate.words, WORDS_LENGTH));
  return `${keyDateLines(keyDate, now)}\n<i>from the words “${words}”</i>`;
}

/** An alert: what, when, how sure, and the words of the article that say so. */
export function alertMessage(keyDate: StoredKeyDate, now: Temporal.Instant): Message {
  const source = sourceOf(keyDate);
  return {
    html: [
      `⏰ ${keyDateLines(keyDate, now)}`,
      ...(keyDate.place === null ? [] : [`📍 ${escapeHtml(shorten(keyDate.place, TITLE_LENGTH))}`]),
      `<blockquote>${escapeHtml(shorten(keyDate.quote, QUOTE_LENGTH))}</blockquote>`,
      ...(source === null ? [] : [source]),
    ].join('\n'),
  };
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

function sourceOf({ articleUrl, publisher }: StoredKeyDate): string | null {
  if (articleUrl === null) return publisher === null ? null : `Source: ${escapeHtml(publisher)}`;
  return `Source: <a href="${escapeHtml(articleUrl)}">${escapeHtml(publisher ?? new URL(articleUrl).hostname)}</a>`;
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
