import { Temporal } from 'temporal-polyfill';
import { isOfDay } from '../../dates/span.ts';
import type { StoredKeyDate } from '../../dates/stored-key-date.ts';
import { type Button, escapeHtml, type Message } from '../../platform/message.ts';
import { type List, MONTHS_AHEAD, type Page, type Turn, turnText } from '../agenda-page.ts';
import { actionButton } from '../buttons.ts';
import type { Reader } from '../reader.ts';
import { fitted } from './fitted.ts';
import { doubtLines, signedPlainly, whenHtml } from './key-date.ts';
import { dayFor, dayWords, hourHtml } from './when.ts';

const TITLES = { upcoming: 'agenda.title', today: 'agenda.titleToday', week: 'agenda.titleWeek' } as const;
const NOTHING = { upcoming: 'agenda.nothing', today: 'agenda.nothingToday', week: 'agenda.nothingWeek' } as const;

/** A page of what is coming, grouped by day, each key date with a number and a button that opens it. */
export function agendaMessage(list: List, page: Page, reader: Reader, now: Temporal.Instant): Message {
  if (page.keyDates.length === 0) {
    const all = actionButton(reader.text('agenda.whatIsComing'), 'upcoming');
    return { html: reader.html(NOTHING[list]), ...(list !== 'upcoming' && { buttons: [[all]] }) };
  }
  return pageMessage(reader.html(TITLES[list]), page, (turn) => ['agenda', list, turn], reader, now);
}

/** So many bytes of words fit into the data of a button besides the rest of it: where they follow, and where they turn the page. */
const FOLLOWED_BYTES = 48;
const TURNED_BYTES = 28;

/**
 * A page of what was found, or that nothing was, with a button that follows the words.
 *
 * @param words as they were typed, without colons.
 */
export function foundMessage(words: string, page: Page, reader: Reader, now: Temporal.Instant): Message {
  const bytes = Buffer.byteLength(words);
  const label = reader.text('agenda.followWords', { words });
  const rows = bytes > FOLLOWED_BYTES ? [] : [[actionButton(label, 'follow-words', words)]];
  if (page.keyDates.length === 0) {
    return { html: reader.html('agenda.notFound', { words, months: MONTHS_AHEAD }), buttons: rows };
  }
  const canTurn = bytes <= TURNED_BYTES;
  const shown = canTurn ? page : { ...page, next: null, previous: null };
  const more = !canTurn && page.next !== null ? [reader.html('agenda.more')] : [];
  const heading = [reader.html('agenda.found', { words }), ...more].join('\n');
  const found = pageMessage(heading, shown, (turn) => ['find', turn, words], reader, now);
  return { ...found, buttons: [...(found.buttons ?? []), ...rows] };
}

export function searchUsage(reader: Reader): Message {
  return { html: reader.html('agenda.searchUsage') };
}

interface Group {
  readonly heading: string;
  readonly keyDates: readonly StoredKeyDate[];
}

function pageMessage(
  title: string,
  { keyDates, next, previous }: Page,
  turning: (turn: string) => readonly [string, ...string[]],
  reader: Reader,
  now: Temporal.Instant,
): Message {
  const groups = groupsOf(keyDates, reader, now);
  let number = 0;
  const paragraphs = groups.map(({ heading, keyDates: inGroup }) =>
    [heading, ...inGroup.map((keyDate) => entry(++number, keyDate, reader, now))].join('\n'),
  );
  const ids = groups.flatMap(({ keyDates: inGroup }) => inGroup.map(({ id }) => id));
  const turns = [turnButton('◀', previous, turning), turnButton('▶', next, turning)].flat();
  return {
    html: fitted([title, ...paragraphs, `<i>${reader.html('agenda.open')}</i>`].join('\n\n')),
    buttons: [
      ids.map((id, index) => actionButton(String(index + 1), 'date', id)),
      ...(turns.length === 0 ? [] : [turns]),
    ],
  };
}

function turnButton(
  text: string,
  turn: Turn | null,
  turning: (turn: string) => readonly [string, ...string[]],
): Button[] {
  if (turn === null) return [];
  const [action, ...args] = turning(turnText(turn));
  return [actionButton(text, action, ...args)];
}

/** By day, then what takes several days, then what has no day yet. */
function groupsOf(keyDates: readonly StoredKeyDate[], reader: Reader, now: Temporal.Instant): Group[] {
  const coarse = keyDates.filter((keyDate) => !isOfDay(keyDate));
  const lasting = keyDates.filter((keyDate) => isOfDay(keyDate) && keyDate.end !== null);
  const single = keyDates
    .filter((keyDate) => isOfDay(keyDate) && keyDate.end === null)
    .map((keyDate) => ({ keyDate, day: dayFor(keyDate, reader.zone) }))
    .sort((one, other) => Temporal.PlainDate.compare(one.day, other.day));
  const days = [...new Set(single.map(({ day }) => day.toString()))].map((text): Group => {
    const ofDay = single.flatMap(({ keyDate, day }) => (day.toString() === text ? keyDate : []));
    const today = now.toZonedDateTimeISO(reader.zone ?? ofDay[0]?.zone ?? 'UTC').toPlainDate();
    const words = dayWords(Temporal.PlainDate.from(text), today, reader);
    return { heading: `<b>${escapeHtml(words)}</b>`, keyDates: ofDay };
  });
  const others = [
    { heading: reader.html('agenda.severalDays'), keyDates: lasting },
    { heading: reader.html('agenda.noDay'), keyDates: coarse },
  ];
  return [...days, ...others.filter((group) => group.keyDates.length > 0)];
}

/** "1. 🗳 Crimea votes on its future", and below it what else there is to say. */
function entry(number: number, keyDate: StoredKeyDate, reader: Reader, now: Temporal.Instant): string {
  const isSingle = isOfDay(keyDate) && keyDate.end === null;
  const when = isSingle ? hourHtml(keyDate, reader, now) : whenHtml(keyDate, reader, now);
  const lines = [...(when === null ? [] : [when]), ...doubtLines(keyDate, reader)];
  return [`${number}. ${signedPlainly(keyDate)}`, ...lines.map((line) => `    ${line}`)].join('\n');
}
