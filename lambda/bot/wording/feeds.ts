import { Temporal } from 'temporal-polyfill';
import { type Feed, feedName, type ScheduledFeed } from '../../articles/feeds/feed.ts';
import { escapeHtml, type Message } from '../../platform/message.ts';

/** As many feeds as a message of Telegram holds. */
const LIST_LENGTH = 20;
const NAME_LENGTH = 80;

/** What the operator is told of a feed that is in trouble, once. */
export function feedTrouble(feed: Feed, trouble: NonNullable<Feed['reported']>, now: Temporal.Instant): Message {
  return {
    html: `${troubleInWords(feed, trouble, now)}\n${escapeHtml(feed.url)}\n<code>/feeds remove ${escapeHtml(feed.url)}</code> ends that.`,
  };
}

function troubleInWords(feed: Feed, trouble: NonNullable<Feed['reported']>, now: Temporal.Instant): string {
  switch (trouble) {
    case 'failing':
      return `⚠️ ${name(feed)} could not be read for ${spanSince(feed.failingSince, now)}: ${escapeHtml(feed.lastFailure ?? '')}. It is still followed.`;
    case 'gone':
      return `⚠️ ${name(feed)} is gone for good, says its site. It is still followed, and asked for once or twice a day.`;
    case 'silent':
      return (
        `🤫 ${name(feed)} has brought nothing new for ${spanSince(feed.lastNewsAt, now)}; ` +
        `it used to bring something every ${spanInWords((feed.habitMinutes ?? 0) * 60)}. It is still followed.`
      );
  }
}

export function feedList(feeds: readonly ScheduledFeed[], now: Temporal.Instant): Message {
  if (feeds.length === 0) return { html: `No feed is followed.\n\n${usage()}` };
  const shown = feeds.slice(0, LIST_LENGTH).map((feed) => {
    const state =
      feed.lastFailure === null
        ? feed.lastReadAt === null
          ? 'not read yet'
          : `read ${spanSince(feed.lastReadAt, now)} ago`
        : `⚠️ ${escapeHtml(feed.lastFailure)}`;
    const counts = `${feed.items} articles, ${feed.keyDates} key dates`;
    return `${name(feed)}\n${counts} – ${state}, next ${nextInWords(feed, now)}\n${escapeHtml(feed.url)}`;
  });
  const more = feeds.length > LIST_LENGTH ? [`… and ${feeds.length - LIST_LENGTH} more.`] : [];
  return {
    html: [`<b>${feeds.length} ${feeds.length === 1 ? 'feed' : 'feeds'}</b>`, ...shown, ...more, usage()].join('\n\n'),
  };
}

export function feedFollowed(feed: Feed, isNew: boolean): Message {
  return { html: isNew ? `${name(feed)} is followed from now on.` : `${name(feed)} was followed already.` };
}

export function feedsFollowed(added: number): Message {
  return { html: added === 0 ? 'All of these were followed already.' : `${added} more are followed from now on.` };
}

export function feedUnfollowed(feed: Feed): Message {
  return { html: `${name(feed)} is followed no longer. What it has brought stays.` };
}

export function feedRefusal(reason: string): Message {
  return { html: `That did not work: ${escapeHtml(reason)}.` };
}

export function feedUsage(): Message {
  return { html: usage() };
}

function usage(): string {
  return [
    '/feeds add ADDRESS – of a feed, or of a page that has one',
    '/feeds add default – a dozen of world news, politics, business and science',
    '/feeds remove ADDRESS – or its title',
  ].join('\n');
}

function name(feed: Pick<Feed, 'title' | 'url'>): string {
  const whole = [...feedName(feed)];
  const text = whole.length > NAME_LENGTH ? `${whole.slice(0, NAME_LENGTH - 1).join('')}…` : whole.join('');
  return `<b>${escapeHtml(text)}</b>`;
}

/** When a feed is read next: "now", "in 12 minutes". */
export function nextInWords({ dueAt }: Pick<ScheduledFeed, 'dueAt'>, now: Temporal.Instant): string {
  const seconds = now.until(Temporal.Instant.from(dueAt)).total('seconds');
  return seconds < 60 ? 'now' : `in ${spanInWords(seconds)}`;
}

/** How long ago something was, in words. */
export function spanSince(instant: string | null, now: Temporal.Instant): string {
  return instant === null ? 'a while' : spanInWords(Temporal.Instant.from(instant).until(now).total('seconds'));
}

/** A span of time in its largest unit: "12 minutes", "3 hours", "2 days". */
function spanInWords(seconds: number): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  if (minutes < 90) return count(minutes, 'minute');
  const hours = Math.round(minutes / 60);
  return hours < 48 ? count(hours, 'hour') : count(Math.round(hours / 24), 'day');
}

function count(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? '' : 's'}`;
}
