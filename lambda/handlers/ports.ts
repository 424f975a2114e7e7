import type { Telegram } from 'telegraf';
import type { AlertTicket } from '../alerts/alert.ts';
import type { ArticleTicket } from '../articles/article.ts';
import type { FetchPage } from '../articles/read-article.ts';
import type { BotIdentity } from '../bot/bot.ts';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import type { FifoPlace, Queue } from '../platform/queue.ts';
import type { Table } from '../platform/table.ts';

/** All that Datewire needs of the place where it runs. Each handler takes the part that it uses. */
export interface Ports {
  readonly table: Table;
  readonly articleTickets: Queue<ArticleTicket>;
  readonly alertTickets: Queue<AlertTicket & FifoPlace>;
  readonly telegram: Telegram;
  readonly identity: BotIdentity;
  readonly fetchPage: FetchPage;
  readonly clock: Clock;
  readonly log: Log;
}
