/*
 * How fast articles are taken in, and what each costs in DynamoDB: `npm run -s bench:ingest`. First many articles over fewer
 * happenings through the whole of ingest, into an embedded database in memory; then some at a time into stores of more and
 * more key dates, and into days on which more and more happens, to see whether the cost grows with them.
 */
import { Command } from 'commander';
import { Temporal } from 'temporal-polyfill';
import { createAlertStore } from '../lambda/alerts/alert-store.ts';
import { scheduleAlerts } from '../lambda/alerts/schedule-alerts.ts';
import { createArticleStore } from '../lambda/articles/article-store.ts';
import { createCopyStore } from '../lambda/articles/copy-store.ts';
import { readArticle } from '../lambda/articles/read-article.ts';
import { submitArticle } from '../lambda/articles/submit-article.ts';
import { createDayRegister } from '../lambda/dates/day-register.ts';
import { type IngestOutcome, ingestArticle } from '../lambda/dates/ingest-article.ts';
import { createKeyDateStore } from '../lambda/dates/key-date-store.ts';
import { createWaitingConditions } from '../lambda/dates/waiting-conditions.ts';
import { createTable } from '../lambda/platform/table.ts';
import { openDatabase, TABLE_NAME } from '../lib/local/database.ts';
import { happening, PUBLISHED, type Report, report } from './ingest/articles.ts';
import { createFiller } from './ingest/fill.ts';
import { type Meter, meteredClient } from './shared/metered-client.ts';
import { count, counts } from './shared/numbers.ts';
import { progress, tableOf } from './shared/table-of.ts';

interface Options {
  readonly articles: number;
  readonly happenings: number;
  readonly stored: readonly number[];
  readonly perDay: readonly number[];
  readonly sample: number;
}

/** So many happen on each day of the stores that grow: about as much as the agencies of the world announce. */
const PER_DAY = 250;
/** Over so many days where it is the day that grows. */
const FEW_DAYS = 10;

const program = new Command('npm run -s bench:ingest --')
  .description('Measures how fast articles are taken in, and what each costs in capacity units of DynamoDB.')
  .option('--articles <number>', 'articles of the first part', count, 10_000)
  .option('--happenings <number>', 'happenings that they report', count, 1_000)
  .option('--stored <numbers>', 'key dates in the stores of the second part', counts, [100, 1_000, 10_000, 100_000])
  .option('--per-day <numbers>', 'key dates a day in the stores of the third part', counts, [1, 10, 100, 1_000])
  .option('--sample <number>', 'articles that each of those stores is measured with', count, 200)
  .addHelpText(
    'after',
    '\nThe whole takes some minutes; --articles 1000 --happenings 100 --stored 100,10000 takes one.\n' +
      'Requests and units do not depend on the machine; articles a second are those of the embedded database.',
  )
  .action(run);

async function run({ articles, happenings, stored, perDay, sample }: Options): Promise<void> {
  const many = await withIngest(async (ingest, { meter }) => {
    const ids = new Set<string>();
    const seconds = await timed(articles, 'articles', async (index) => {
      const outcome = await ingest(
        report(happening(index % happenings), index % happenings, Math.floor(index / happenings)),
      );
      for (const id of idsOf(outcome)) ids.add(id);
    });
    const right = Math.min(ids.size, happenings) / Math.max(ids.size, happenings);
    return { ...perArticle(meter, articles, seconds), right, keyDates: ids.size };
  });
  console.log(`${articles} articles over ${happenings} happenings: ${many.keyDates} key dates\n`);
  console.log(measuredTable([['all', many]]));

  console.log(
    `\n${sample} articles each, half of them on happenings that are known, into a store of so many key dates:\n`,
  );
  const bySize: [string, Measured][] = [];
  for (const size of stored) bySize.push([group(size), await intoStore(size, Math.ceil(size / PER_DAY), sample)]);
  console.log(measuredTable(bySize));

  console.log(`\nThe same into ${FEW_DAYS} days, on each of which so much is known to happen:\n`);
  const byDay: [string, Measured][] = [];
  for (const each of perDay) byDay.push([`${group(each)} a day`, await intoStore(each * FEW_DAYS, FEW_DAYS, sample)]);
  console.log(measuredTable(byDay));
}

/** What it costs to take articles in where so many key dates over so many days are known. */
async function intoStore(size: number, days: number, sample: number): Promise<Measured> {
  return withIngest(async (ingest, { client, meter }) => {
    await createFiller(client, TABLE_NAME)(size, days, (done) =>
      progress(`${size} key dates: ${done} items filled in`),
    );
    Object.assign(meter, { requests: 0, reads: 0, writes: 0 });
    // One half tells of what is known, each of another day; the other of what is not.
    let right = 0;
    const seconds = await timed(sample, `articles into ${size} key dates`, async (at) => {
      const known = Math.floor((at * size) / sample);
      const index = at % 2 === 0 ? known : FRESH + at;
      const [id] = idsOf(await ingest(report(happening(index, days), index, 20 + at)));
      if (id?.startsWith('filled-') === (index === known)) right++;
    });
    return { ...perArticle(meter, sample, seconds), right: right / sample };
  });
}

const group = (count: number) => count.toLocaleString('en-GB');

/** Happenings from here on are in no store before they are told of. */
const FRESH = 10_000_000;

type Ingest = (article: Report) => Promise<IngestOutcome>;

/** The whole of ingest on a database of its own, whose cost is counted. */
async function withIngest<Result>(
  work: (ingest: Ingest, database: ReturnType<typeof meteredClient>) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase(null);
  const metered = meteredClient(database.client);
  const table = createTable(metered.client, TABLE_NAME);
  const clock = { now: () => Temporal.Instant.from('2014-03-12T12:00:00Z') };
  const articles = createArticleStore(table);
  const alerts = createAlertStore(table);
  const fetchPage = () => Promise.reject(new Error('nothing is fetched'));
  const parts: Parameters<typeof ingestArticle>[1] = {
    articles,
    copies: createCopyStore(table),
    keyDates: createKeyDateStore(table),
    register: createDayRegister(table),
    waiting: createWaitingConditions(table),
    read: (article) => readArticle(article, { articles, fetchPage, clock }),
    scheduleAlerts: (keyDate, before) => scheduleAlerts(keyDate, before, alerts, clock.now()),
    clock,
    log: { info() {}, warn() {}, error() {} },
  };
  const queue = { send: async () => {} };
  try {
    return await work(async (article) => {
      const incoming = { ...article, published: PUBLISHED };
      const articleId = await submitArticle(incoming, { via: 'api' }, { articles, queue, clock });
      return ingestArticle(articleId, parts);
    }, metered);
  } finally {
    await database.close();
  }
}

function idsOf(outcome: IngestOutcome): string[] {
  return outcome.state === 'read' ? outcome.keyDates.map(({ id }) => id) : [];
}

/** Does something so many times, with a word on how far it is. @returns the seconds it took. */
async function timed(times: number, what: string, work: (index: number) => Promise<void>): Promise<number> {
  const begin = performance.now();
  for (let index = 0; index < times; index++) {
    await work(index);
    if (index % 50 === 0) progress(`${index} of ${times} ${what}`);
  }
  progress('');
  return (performance.now() - begin) / 1000;
}

interface Measured extends Meter {
  readonly rate: number;
  /** The share of articles whose happening was known again, or known to be new. */
  readonly right: number;
}

function perArticle({ requests, reads, writes }: Meter, articles: number, seconds: number): Omit<Measured, 'right'> {
  return {
    requests: requests / articles,
    reads: reads / articles,
    writes: writes / articles,
    rate: articles / seconds,
  };
}

function measuredTable(rows: readonly (readonly [string, Measured])[]): string {
  return tableOf(
    ['key dates stored', 'articles a second', 'requests an article', 'read units', 'write units', 'joined rightly'],
    rows.map(([name, { rate, requests, reads, writes, right }]) => [
      name,
      ...[rate, requests, reads, writes].map((figure) => figure.toFixed(1)),
      `${(right * 100).toFixed(0)} %`,
    ]),
  );
}

await program.parseAsync();
