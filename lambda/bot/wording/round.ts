import type { Temporal } from 'temporal-polyfill';
import type { DigestNews, Entry, QuietNews } from '../../alerts/news.ts';
import type { Message } from '../../platform/message.ts';
import { Html, type Reader } from '../reader.ts';
import { fitted } from './fitted.ts';
import { keyDateLines } from './key-date.ts';

/** As many key dates as a message holds and a reader takes in. */
const MAX_ENTRIES = 12;

/** A message of several key dates: a digest, what comes before the quiet ends, or what was held back in it. */
export function roundMessage(news: DigestNews | QuietNews, reader: Reader, now: Temporal.Instant): Message {
  const { entries } = news;
  const shown = entries.slice(0, MAX_ENTRIES).map((entry) => entryLines(entry, reader, now));
  const left = entries.length - shown.length;
  const more = left > 0 ? [reader.html('round.more', { count: left })] : [];
  return { html: fitted([headingOf(news, reader), ...shown, ...more].join('\n\n')) };
}

function headingOf(news: DigestNews | QuietNews, reader: Reader): string {
  if (news.lead !== 'digest') return reader.html(`round.${news.lead}`);
  if (news.entries.length === 0) return reader.html(news.every === 'day' ? 'round.nothingToday' : 'round.nothingWeek');
  return reader.html(news.every === 'day' ? 'round.today' : 'round.week');
}

function entryLines({ keyDate, state }: Entry, reader: Reader, now: Temporal.Instant): string {
  const lines = keyDateLines(keyDate, reader, now);
  return state === 'coming' ? lines : reader.html(`round.${state}`, { entry: new Html(lines) });
}
