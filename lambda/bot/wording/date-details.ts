import { Temporal } from 'temporal-polyfill';
import { googleCalendarLink } from '../../calendar/google-calendar-link.ts';
import type { PastDate, Source, StoredKeyDate } from '../../dates/stored-key-date.ts';
import { type Button, escapeHtml, type Message } from '../../platform/message.ts';
import { actionButton } from '../buttons.ts';
import type { DateDetails, Standing } from '../date-details.ts';
import { dateLink } from '../date-link.ts';
import { Html, type Reader } from '../reader.ts';
import { fitted } from './fitted.ts';
import { followDateButton } from './follow-date.ts';
import { certaintyHtml, certaintyWords, linkedName, placeLines, quoteOf, signed, title, whenHtml } from './key-date.ts';
import { absoluteDate, day } from './when.ts';

/** In a message, of each. */
const MAX_RELATED = 5;
const MAX_CHANGES = 6;
const MAX_SOURCES = 8;

/**
 * All that is known of a key date: what, when, how sure, where, the article's words, what it hangs on and what hangs on it,
 * how it was changed, and who says so.
 */
export function detailsMessage(
  details: DateDetails,
  standing: Standing,
  botUsername: string,
  reader: Reader,
  now: Temporal.Instant,
): Message {
  const { keyDate, isSuccessor, isOver, cause, consequences, sources } = details;
  const linked = (other: StoredKeyDate) => ({
    title: new Html(`<a href="${escapeHtml(dateLink(botUsername, other.id))}">${title(other) || '…'}</a>`),
    when: absoluteDate(other, reader),
  });
  const paragraphs = [
    isSuccessor ? [reader.html('details.toldAs')] : [],
    [
      signed(keyDate),
      isOver ? escapeHtml(absoluteDate(keyDate, reader)) : whenHtml(keyDate, reader, now),
      isOver ? reader.html('details.over') : certaintyHtml(keyDate, reader),
      ...placeLines(keyDate),
      quoteOf(keyDate),
    ],
    [
      ...(cause === null ? [] : [reader.html('details.hangsOn', linked(cause))]),
      ...limited(consequences, MAX_RELATED, reader).map((each) =>
        typeof each === 'string' ? each : reader.html('date.hanging', linked(each)),
      ),
    ],
    changeLines(keyDate, reader),
    sourceLines(sources, reader),
  ];
  return {
    html: fitted(
      paragraphs
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.join('\n'))
        .join('\n\n'),
    ),
    buttons: detailsButtons(details, standing, reader),
  };
}

export function detailsButtons(
  { keyDate, isOver }: Pick<DateDetails, 'keyDate' | 'isOver'>,
  { isFollowed, isMuted }: Standing,
  reader: Reader,
): readonly (readonly Button[])[] {
  const { id } = keyDate;
  const calendar = actionButton(reader.text('details.calendar'), 'calendar', id);
  const google = {
    text: 'Google Calendar',
    url: googleCalendarLink(keyDate, (each) => certaintyWords(each, reader)),
  };
  const mute = isMuted
    ? actionButton(reader.text('details.unmute'), 'mute-date', id, 'off')
    : actionButton(reader.text('details.mute'), 'mute-date', id, 'on');
  const follow = followDateButton(id, isFollowed, reader);
  return [...(isOver ? [] : [isMuted ? [mute] : [follow, mute]]), [calendar, google]];
}

/** The first of a list, and how many more there are. */
function limited<Each>(all: readonly Each[], most: number, reader: Reader): (Each | string)[] {
  const more = all.length - most;
  return [...all.slice(0, most), ...(more > 0 ? [reader.html('date.more', { count: more })] : [])];
}

/** What news has changed, the latest first. */
function changeLines({ history, ...now }: StoredKeyDate, reader: Reader): string[] {
  if (history.length === 0) return [];
  const changes = history.map((past, index) => changeLine(past, history[index + 1] ?? now, reader)).reverse();
  return [reader.html('details.changes'), ...limited(changes, MAX_CHANGES, reader).map((line) => `• ${line}`)];
}

function changeLine(past: PastDate, then: Pick<PastDate, 'date' | 'time' | 'certainty'>, reader: Reader): string {
  const learned = Temporal.Instant.from(past.changedAt)
    .toZonedDateTimeISO(reader.zone ?? 'UTC')
    .toPlainDate();
  const values = { day: day(learned, reader, { weekday: undefined }), when: absoluteDate(past, reader) };
  const isOff = then.certainty === 'cancelled';
  const isOnAgain = past.certainty === 'cancelled' && !isOff && past.date === then.date && past.time === then.time;
  const change = reader.html(`details.${isOff ? 'calledOff' : isOnAgain ? 'onAgain' : 'moved'}`, values);
  const source = linkedName(past.articleUrl, past.publisher);
  return source === null ? change : `${change} (${source})`;
}

/** Who says so, the latest first; those who have printed another's words are counted. */
function sourceLines(sources: readonly Source[], reader: Reader): string[] {
  const own = sources.filter(({ copyOf }) => copyOf === undefined);
  const copies = sources.length - own.length;
  const lines = own
    .toSorted((one, other) => (one.published < other.published ? 1 : -1))
    .map((source) => {
      const name = linkedName(source.url, source.publisher) ?? reader.html('details.sentIn');
      const published = Temporal.PlainDate.from(source.published.slice(0, DAY_LENGTH));
      return `${name}, ${day(published, reader, { weekday: undefined })}`;
    });
  if (sources.length === 0) return [];
  return [
    reader.html('details.sources'),
    ...limited(lines, MAX_SOURCES, reader).map((line) => `• ${line}`),
    ...(copies === 0 ? [] : [reader.html('details.copies', { count: copies })]),
  ];
}
const DAY_LENGTH = '2014-03-14'.length;

/** Where there is no such key date. */
export function unknownDate(reader: Reader): Message {
  return { html: reader.html('details.unknown') };
}
