import type { Temporal } from 'temporal-polyfill';
import type { IngestOutcome } from '../../dates/ingest-article.ts';
import type { StoredKeyDate } from '../../dates/stored-key-date.ts';
import { type Button, escapeHtml, type Message } from '../../platform/message.ts';
import { EVERYTHING } from '../../subscribers/subscriber.ts';
import { COMMANDS } from '../commands.ts';
import { derivedLines, keyDateLines } from './key-date.ts';

/** What a button sends back. */
export const ACTIONS = { subscribe: 'subscribe', upcoming: 'upcoming' } as const;

/** As many key dates as a message holds and a reader takes in. */
export const LIST_LENGTH = 8;

const SUBSCRIBE: Button = { text: '🔔 Alert me', callbackData: ACTIONS.subscribe };
const UPCOMING: Button = { text: '🗓 What is coming', callbackData: ACTIONS.upcoming };

export function greeting(): Message {
  return {
    html: [
      '<b>Datewire</b> reads the news, works out when things will happen, and tells you before they do.',
      'Send me a link to an article, or paste its text, and I will tell you the dates in it.',
    ].join('\n\n'),
    buttons: [[SUBSCRIBE, UPCOMING]],
  };
}

export function help(): Message {
  return {
    html: [
      ...COMMANDS.map(({ command, description }) => `/${command} – ${escapeHtml(description)}`),
      '',
      'Alerts come 2 days before, 1 day before and on the day itself, at 9 in the morning where it happens; ' +
        'where the hour is known, 24 hours and 1 hour before.',
      'A link to an article, or its text, is answered with the dates in it. They are public: they are listed for everybody, ' +
        'and whoever follows them is alerted.',
    ].join('\n'),
  };
}

export function subscribed(topic: string, isNew: boolean): Message {
  const what = topic === EVERYTHING ? 'every key date' : `what concerns <b>${escapeHtml(topic)}</b>`;
  return {
    html: isNew ? `🔔 You will be alerted to ${what}.` : `🔔 You are alerted to ${what} already.`,
    buttons: [[UPCOMING]],
  };
}

export function unsubscribed(wasSubscribed: boolean): Message {
  return wasSubscribed
    ? { html: '🔕 No more alerts. /subscribe brings them back.', buttons: [[SUBSCRIBE]] }
    : { html: 'You were not subscribed. /subscribe begins it.', buttons: [[SUBSCRIBE]] };
}

/** @param keyDates soonest first; one more than {@link LIST_LENGTH} tells that there are more. */
export function upcoming(keyDates: readonly StoredKeyDate[], now: Temporal.Instant): Message {
  if (keyDates.length === 0) return { html: 'Nothing is coming that I know of. Send me an article.' };
  const shown = keyDates.slice(0, LIST_LENGTH).map((keyDate) => keyDateLines(keyDate, now));
  const more = keyDates.length > LIST_LENGTH ? ['… and more after that.'] : [];
  return { html: ['<b>What is coming</b>', ...shown, ...more].join('\n\n') };
}

/** The answer to someone who sent an article. */
export function answer(outcome: IngestOutcome, now: Temporal.Instant): Message {
  if (outcome.state === 'unreadable') return refusal(outcome.reason);
  const { keyDates } = outcome;
  if (keyDates.length === 0) return { html: 'There is nothing dated ahead in this.' };
  const count = keyDates.length === 1 ? 'One key date' : `${keyDates.length} key dates`;
  const shown = keyDates.slice(0, LIST_LENGTH).map((keyDate) => derivedLines(keyDate, now));
  return { html: [`<b>${count} in this:</b>`, ...shown].join('\n\n') };
}

export function refusal(reason: string): Message {
  return { html: `I cannot read this: ${escapeHtml(reason)}.` };
}

export function notAnArticle(): Message {
  return { html: 'Send me a link to an article or its whole text, and I will look for dates in it. /help says more.' };
}

export function failure(): Message {
  return { html: 'Something went wrong on my side, and it has been noted. Please try again in a minute.' };
}
