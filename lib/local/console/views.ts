import { Temporal } from 'temporal-polyfill';
import { planAlerts } from '../../../lambda/alerts/alert-plan.ts';
import { ENGLISH } from '../../../lambda/bot/reader.ts';
import { absoluteDate } from '../../../lambda/bot/wording/when.ts';
import { spanOf } from '../../../lambda/dates/span.ts';
import type { StoredKeyDate } from '../../../lambda/dates/stored-key-date.ts';
import { DEFAULT_LEADS } from '../../../lambda/subscribers/lead.ts';
import type { ClockState } from '../host-clock.ts';
import type { ChatMessage } from '../telegram-simulator/chats.ts';
import type { ClockView, KeyDateView, MessageView } from './protocol.ts';

export function clockView({ now, speed, paused, real }: ClockState): ClockView {
  return { now: now.epochMilliseconds, speed, paused, real };
}

export function messageView(message: ChatMessage): MessageView {
  const { id, chatId, threadId, fromBot, viaBot, date, editDate, text, entities, keyboard } = message;
  const { silent, replyToId, document, photo, location } = message;
  const said = { id, chatId, threadId, fromBot, viaBot, date, editDate, text, entities, keyboard };
  return { ...said, silent, replyToId, document, photo, location };
}

export function keyDateView(keyDate: StoredKeyDate): KeyDateView {
  const { id, title, kind, date, precision, certainty, condition, quote, words, place } = keyDate;
  const { start, end } = spanOf(keyDate);
  return {
    id,
    title,
    kind,
    date,
    precision,
    certainty,
    condition,
    quote,
    words,
    place,
    when: absoluteDate(keyDate, ENGLISH),
    start: start.epochMilliseconds,
    end: end.epochMilliseconds,
    learnedAt: Temporal.Instant.from(keyDate.learnedAt).epochMilliseconds,
    alerts: alertTimes(keyDate).map(({ epochMilliseconds }) => epochMilliseconds),
    source: sourceOf(keyDate),
  };
}

/** When the alerts on a key date go out to a subscriber who has chosen nothing, earliest first. */
export function alertTimes(keyDate: StoredKeyDate): Temporal.Instant[] {
  return planAlerts(keyDate)
    .filter(({ leads }) => leads.some((lead) => DEFAULT_LEADS.includes(lead)))
    .map(({ at }) => at);
}

function sourceOf({ publisher, articleUrl }: StoredKeyDate): KeyDateView['source'] {
  if (articleUrl !== null) return { name: publisher ?? new URL(articleUrl).hostname, url: articleUrl };
  return publisher === null ? null : { name: publisher, url: null };
}
