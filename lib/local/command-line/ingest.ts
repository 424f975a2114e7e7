import { createAlertStore } from '../../../lambda/alerts/alert-store.ts';
import { scheduleAlerts } from '../../../lambda/alerts/schedule-alerts.ts';
import { createArticleStore } from '../../../lambda/articles/article-store.ts';
import { fetchPage } from '../../../lambda/articles/fetch-page.ts';
import { plainText } from '../../../lambda/articles/plain-text.ts';
import { readArticle } from '../../../lambda/articles/read-article.ts';
import { type IncomingArticle, submitArticle } from '../../../lambda/articles/submit-article.ts';
import { ingestArticle } from '../../../lambda/dates/ingest-article.ts';
import { createKeyDateStore, isAhead } from '../../../lambda/dates/key-date-store.ts';
import { systemClock } from '../../../lambda/platform/clock.ts';
import type { Log } from '../../../lambda/platform/log.ts';
import { createTable } from '../../../lambda/platform/table.ts';
import { openDatabase, TABLE_NAME } from '../database.ts';
import { readSettings } from '../settings.ts';
import { UsageError } from '../usage-error.ts';
import { PUBLICATION_NEEDED, publicationTime, readInput } from './input.ts';
import { keyDateTable } from './key-date-table.ts';
import { print, type Surroundings } from './surroundings.ts';

export interface IngestOptions {
  readonly published?: string;
}

/** `datewire ingest`: an article into the local store, and its alerts. */
export async function ingestCommand(source: string, options: IngestOptions, surroundings: Surroundings): Promise<void> {
  const settings = readSettings(surroundings.environment);
  const article = await articleFrom(source, options.published, surroundings);
  const database = await openDatabase(settings.DATEWIRE_DATA);
  try {
    const table = createTable(database.client, TABLE_NAME);
    const articles = createArticleStore(table);
    const alerts = createAlertStore(table);
    const clock = systemClock;
    const noQueue = { send: async () => {} };
    const articleId = await submitArticle(article, { via: 'api' }, { articles, queue: noQueue, clock });
    const outcome = await ingestArticle(articleId, {
      articles,
      keyDates: createKeyDateStore(table),
      read: (stored) =>
        readArticle(stored, {
          articles,
          fetchPage: (url) => fetchPage(url, { allowLoopback: settings.DATEWIRE_ALLOW_LOOPBACK }),
          clock,
        }),
      scheduleAlerts: (keyDate) => scheduleAlerts(keyDate, alerts, clock.now()),
      clock,
      log: quietLog(surroundings),
    });
    for await (const submission of articles.submissions(articleId)) {
      if (submission.requester.via === 'api') await articles.fulfil(submission);
    }
    if (outcome.state === 'unreadable') throw new UsageError(`${source} cannot be read: ${outcome.reason}`);
    if (outcome.keyDates.length === 0) return print(surroundings, 'There is nothing dated ahead in this.');
    print(surroundings, keyDateTable(outcome.keyDates, surroundings));
    const ahead = outcome.keyDates.filter((keyDate) => isAhead(keyDate, clock.now())).length;
    if (ahead < outcome.keyDates.length) {
      print(surroundings, `${ahead === 0 ? 'All' : 'Some'} of this is over by now, and brings no alert.`);
    }
  } finally {
    await database.close();
  }
}

/** What came of it stands in the table, so only errors are worth a line. */
function quietLog({ errors }: Surroundings): Log {
  return { info() {}, warn() {}, error: (message) => errors.write(`${message}\n`) };
}

async function articleFrom(
  source: string,
  published: string | undefined,
  surroundings: Surroundings,
): Promise<IncomingArticle> {
  const when = published === undefined ? undefined : publicationTime(published, '--published');
  if (/^https?:\/\//i.test(source)) return { url: source, published: when };
  const text = plainText(await readInput(source, surroundings));
  if (when === undefined) throw new UsageError(PUBLICATION_NEEDED);
  return { text, published: when };
}
