import { Temporal } from 'temporal-polyfill';
import type { StoredKeyDate } from '../dates/stored-key-date.ts';
import { keyWordsOf } from '../subscribers/key-words.ts';
import type { SubscriberStore } from '../subscribers/subscriber-store.ts';
import { topicsOf } from '../subscribers/topic.ts';
import type { AlertLead } from './alert.ts';
import { planAlerts } from './alert-plan.ts';
import type { PaceLimits } from './pace.ts';

/** What tells how long it takes to send an alert to all. */
export interface Audience extends PaceLimits {
  readonly subscribers: Pick<SubscriberStore, 'countFollowers'>;
}

/** An audience that is served sooner than this, in seconds, is not told early. */
const SMALL = 60;

/**
 * When the alerts of a key date are begun: so much before their time that the last follower hears by then, but not before
 * the alert before it, nor before the date was learned of. An audience that is served within a minute is told on time.
 *
 * @returns by lead, the instant to begin at; the followers are counted as of now.
 */
export async function beginnings(
  keyDate: StoredKeyDate,
  { subscribers, perSecond }: Audience,
): Promise<Map<AlertLead, Temporal.Instant>> {
  const plan = planAlerts(keyDate);
  const topics = topicsOf(keyDate, keyWordsOf(keyDate));
  const followers = perSecond === null || plan.length === 0 ? 0 : await subscribers.countFollowers(topics);
  const seconds = perSecond === null ? 0 : Math.ceil(followers / perSecond);
  const learnedAt = Temporal.Instant.from(keyDate.changedAt ?? keyDate.learnedAt);
  return new Map(
    plan.map(({ lead, at }, index) => {
      const earliest = plan[index - 1]?.at ?? learnedAt;
      const begin = seconds < SMALL ? at : at.subtract({ seconds });
      return [lead, Temporal.Instant.compare(begin, earliest) < 0 ? earliest : begin];
    }),
  );
}
