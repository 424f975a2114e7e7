import type { Telegram } from 'telegraf';
import type { DeadAlert, LaneTicket } from '../alerts/alert.ts';
import type { PaceLimits } from '../alerts/pace.ts';
import type { ArticleTicket } from '../articles/article.ts';
import type { FeedTicket } from '../articles/feeds/feed.ts';
import type { FetchPublic } from '../articles/fetch-public.ts';
import type { FetchPage } from '../articles/read-article.ts';
import type { BotIdentity } from '../bot/bot.ts';
import type { Broadcaster } from '../platform/broadcast.ts';
import type { Clock, Timer } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import type { Metrics } from '../platform/metrics.ts';
import type { FifoPlace, PostponingQueue, Queue } from '../platform/queue.ts';
import type { Table } from '../platform/table.ts';

/** All that Datewire needs of the place where it runs. Each handler takes the part that it uses. */
export interface Ports {
  readonly table: Table;
  readonly articleTickets: Queue<ArticleTicket>;
  readonly laneTickets: PostponingQueue<LaneTicket & FifoPlace>;
  /** Where it is told of alerts that could not be sent to all. */
  readonly deadAlerts: Queue<DeadAlert & FifoPlace>;
  /** How fast alerts are sent, on all lanes together, and on how many lanes. */
  readonly delivery: PaceLimits & { readonly lanes: number };
  readonly broadcaster: Broadcaster;
  readonly feedTickets: Queue<FeedTicket & FifoPlace>;
  readonly telegram: Telegram;
  readonly identity: BotIdentity;
  /** The chats of those who run this: they are told what is wrong, and may change what is followed. */
  readonly operators: readonly number[];
  readonly fetchPage: FetchPage;
  readonly fetchPublic: FetchPublic;
  /** Gives a number from 0 to 1, another each time. */
  readonly random: () => number;
  /** Gives a text that it never gave before. */
  readonly newId: () => string;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly log: Log;
  readonly metrics: Metrics;
}
