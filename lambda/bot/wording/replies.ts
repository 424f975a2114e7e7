import type { Temporal } from 'temporal-polyfill';
import type { IngestOutcome } from '../../dates/ingest-article.ts';
import type { StoredKeyDate } from '../../dates/stored-key-date.ts';
import type { Message } from '../../platform/message.ts';
import type { Reader } from '../reader.ts';
import { derivedLines, keyDateLines } from './key-date.ts';

/** What buttons ask for. */
export const ACTIONS = { upcoming: 'upcoming' } as const;

/** As many key dates as a message holds and a reader takes in. */
export const LIST_LENGTH = 8;

/** @param keyDates soonest first; one more than {@link LIST_LENGTH} tells that there are more. */
export function upcoming(keyDates: readonly StoredKeyDate[], reader: Reader, now: Temporal.Instant): Message {
  if (keyDates.length === 0) return { html: reader.html('agenda.nothing') };
  const shown = keyDates.slice(0, LIST_LENGTH).map((keyDate) => keyDateLines(keyDate, reader, now));
  const more = keyDates.length > LIST_LENGTH ? [reader.html('agenda.more')] : [];
  return { html: [reader.html('agenda.title'), ...shown, ...more].join('\n\n') };
}

/** The answer to someone who sent an article. */
export function answer(outcome: IngestOutcome, reader: Reader, now: Temporal.Instant): Message {
  if (outcome.state === 'unreadable') return refusal(outcome.reason, reader);
  const { keyDates } = outcome;
  if (keyDates.length === 0) return { html: reader.html('submission.nothing') };
  const found = reader.html('submission.found', { count: keyDates.length });
  const shown = keyDates.slice(0, LIST_LENGTH).map((keyDate) => derivedLines(keyDate, reader, now));
  return { html: [found, ...shown].join('\n\n') };
}

export function refusal(reason: string, reader: Reader): Message {
  return { html: reader.html('submission.refused', { reason }) };
}

export function notAnArticle(reader: Reader): Message {
  return { html: reader.html('submission.notAnArticle') };
}

export function failure(reader: Reader): Message {
  return { html: reader.html('common.failure') };
}
