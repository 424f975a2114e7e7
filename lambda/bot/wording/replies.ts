import type { Temporal } from 'temporal-polyfill';
import type { IngestOutcome } from '../../dates/ingest-article.ts';
import type { Message } from '../../platform/message.ts';
import type { Reader } from '../reader.ts';
import { fitted } from './fitted.ts';
import { derivedLines } from './key-date.ts';

/** As many key dates as a message holds and a reader takes in. */
const LIST_LENGTH = 8;

/** The answer to someone who sent an article. */
export function answer(outcome: IngestOutcome, reader: Reader, now: Temporal.Instant): Message {
  if (outcome.state === 'unreadable') return refusal(outcome.reason, reader);
  const { keyDates } = outcome;
  if (keyDates.length === 0) return { html: reader.html('submission.nothing') };
  const found = reader.html('submission.found', { count: keyDates.length });
  const shown = keyDates.slice(0, LIST_LENGTH).map((keyDate) => derivedLines(keyDate, reader, now));
  return { html: fitted([found, ...shown].join('\n\n')) };
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
