import { Command, CommanderError, InvalidArgumentError } from 'commander';
import pc from 'picocolors';
import { ArticleRefused } from '../../../lambda/articles/article-refused.ts';
import { FeedRefused } from '../../../lambda/articles/feeds/feed-refused.ts';
import { errorText } from '../../../lambda/platform/log.ts';
import { UsageError } from '../usage-error.ts';
import type { Surroundings } from './surroundings.ts';

const WHEN = '2014-03-14, or 2014-03-14T18:00[Europe/London]';

const SETTINGS = `
Settings, from the environment or from a file .env (NAME=value, one a line):
  TELEGRAM_BOT_TOKEN       the bot's token, from @BotFather
  TELEGRAM_API_ROOT        another Bot API server than Telegram's own
  DATEWIRE_ARTICLES_KEY    what POST /articles must send as its bearer token; without one it takes nothing
  DATEWIRE_OPERATORS       ids of your chats, joined by commas: told what is wrong, and may use /feeds
  DATEWIRE_MESSAGES_PER_SECOND, DATEWIRE_LANES, DATEWIRE_PAID_BROADCASTS
                           how fast alerts are sent (28), on how many lanes (1), and whether more is paid for
  DATEWIRE_DATA            where data is kept (.datewire)
  DATEWIRE_ALLOW_LOOPBACK  true lets links to this machine be read, for development`;

/**
 * Runs the command line.
 *
 * @param args without the names of Node and of the program.
 * @returns the exit code: 0, 2 for what the caller can mend, 1 for what failed on our side.
 */
export async function runCommandLine(args: readonly string[], surroundings: Surroundings): Promise<number> {
  try {
    await createProgram(surroundings).parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2; // commander has said it already
    const name = pc.createColors(surroundings.hasColours).red('datewire:');
    surroundings.errors.write(`${name} ${errorText(error)}\n`);
    const isTheirs = [UsageError, ArticleRefused, FeedRefused].some((kind) => error instanceof kind);
    return isTheirs ? 2 : 1;
  }
}

// Each command's code is loaded when it is called, so that `derive` does not wait for a database.
function createProgram(surroundings: Surroundings): Command {
  const program = new Command('datewire')
    .description('Reads the news, works out the dates that matter in it, and tells people before each one arrives.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => surroundings.output.write(text),
      writeErr: (text) => surroundings.errors.write(text),
      outputError: (text, write) => write(usageLine(text)),
      getOutHelpWidth: () => surroundings.output.columns ?? 100,
      getErrHelpWidth: () => surroundings.output.columns ?? 100,
    })
    .addHelpText(
      'after',
      `
To begin with:
  datewire start                                         the demo: an article in, alerts out
  datewire derive article.txt --published 2014-03-14     the key dates in a text
  datewire COMMAND --help                                more on one command`,
    );

  program
    .command('derive')
    .description('show the key dates in a text; nothing is stored')
    .argument('[file]', 'a text file of 1 MB at most; - is the standard input', '-')
    .option('--published <when>', `when it was published: ${WHEN}`)
    .option('--json', 'as JSON')
    .option('--jsonl', 'many: one {"id","published","title","text"} a line in, one {"id","keyDates"} a line out')
    .addHelpText(
      'after',
      `
Words such as "Sunday" are counted from the day of publication, so it must be given; with --jsonl
--published stands for the lines that have none of their own.

Examples:
  datewire derive article.txt --published 2014-03-14
  datewire derive - --published 2014-03-14T18:00[Europe/London] --json < article.txt
  datewire derive --jsonl articles.jsonl > dates.jsonl`,
    )
    .action(async (file, options) => (await import('./derive.ts')).deriveCommand(file, options, surroundings));

  program
    .command('read')
    .description(
      'show what is read of a page: title, text, when it was published and how that was found; nothing is stored',
    )
    .argument('[file|url]', 'a link, or a saved page (.html, .html.gz) of 5 MB at most; - is the standard input', '-')
    .option('--url <address>', 'where a saved page was; it may hold the day, and tells the country')
    .option('--json', 'as JSON')
    .option(
      '--jsonl',
      'many: one {"id","url","file"} a line in, one {"id","published","title","language","textLength"} a line out',
    )
    .addHelpText(
      'after',
      `
With --jsonl, a page that cannot be read has nulls and an "error" that says why.

Examples:
  datewire read https://news.example/crimea-votes-on-sunday
  datewire read saved.html.gz --url https://news.example/crimea-votes-on-sunday --json
  datewire read --jsonl pages.jsonl > readings.jsonl`,
    )
    .action(async (source, options) => (await import('./read.ts')).readCommand(source, options, surroundings));

  program
    .command('ingest')
    .description('take articles into the local store, so that their dates bring alerts')
    .argument(
      '<source>',
      'a text file of 1 MB at most, - for the standard input, or a link; or many: a folder, a feed, a list of feeds in OPML',
    )
    .option('--published <when>', `when it was published: ${WHEN}; most pages say so themselves`)
    .option('--jsonl', 'many: one {"id","published","title","text"} or {"url"} a line')
    .addHelpText(
      'after',
      `
Of many, what is wrong is named and the others go on. What is known already is passed over, so a run that was
interrupted goes on where it was when you begin it again, and a second run changes nothing.
In a folder .txt, .md, .html and .jsonl are read; --published stands for those that do not say.

Examples:
  datewire ingest https://news.example/crimea-votes-on-sunday
  datewire ingest article.txt --published 2014-03-14
  datewire ingest --jsonl articles.jsonl
  datewire ingest https://news.example/feed.xml            all that stands in a feed now
  datewire ingest feeds.opml                               all that stands in these feeds now`,
    )
    .action(async (source, options) => (await import('./ingest.ts')).ingestCommand(source, options, surroundings));

  const feeds = program
    .command('feeds')
    .description('the feeds that are followed')
    .addHelpText(
      'after',
      `
A host (datewire start) reads them as they ask to be read, and takes their news in. At the first reading only the
newest items count; later, all that is new and not older than a week.

Examples:
  datewire feeds                                           how each is doing
  datewire feeds add news.example                          finds the feed of a page
  datewire feeds add default                               a dozen of world news, politics, business and science
  datewire feeds import feeds.opml                         from another feed reader`,
    );
  feeds
    .command('list', { isDefault: true })
    .description('last reading, articles and key dates found, what is wrong, next reading')
    .option('--json', 'as JSON')
    .action(async (options) => (await import('./feeds.ts')).listFeeds(options, surroundings));
  feeds
    .command('add')
    .description('follow a feed, or that of a page')
    .argument('<address>', 'of a feed, or of a page that has one; "default" for those that come with Datewire')
    .action(async (address) => (await import('./feeds.ts')).addFeed(address, surroundings));
  feeds
    .command('remove')
    .description('follow a feed no longer; what it has brought stays')
    .argument('<feed>', 'its address, or its title')
    .action(async (words) => (await import('./feeds.ts')).removeFeed(words, surroundings));
  feeds
    .command('import')
    .description('follow all feeds of a list')
    .argument('<file>', 'in OPML, as feed readers export it')
    .action(async (file) => (await import('./feeds.ts')).importFeeds(file, surroundings));
  feeds
    .command('export')
    .description('write the list of feeds in OPML')
    .addHelpText('after', '\nExample:\n  datewire feeds export > feeds.opml')
    .action(async () => (await import('./feeds.ts')).exportFeeds(surroundings));

  const alerts = program
    .command('alerts')
    .description('how alerts go out: due, sending, sent, failed')
    .addHelpText(
      'after',
      `
An alert that fails for good is kept, with its reason, until you have mended that and put it back. It then goes out at the
next minute, to all who have not had it. All this works on the local store, also while a host runs; with --table,
or DATEWIRE_TABLE, on the table on AWS (TableName of the deployment), with your own credentials and region.

On AWS a copy of each failed alert lies in a dead-letter queue (FailedAlertsQueue of the deployment), whose alarm rings as
long as one lies there. Name that queue with --queue when you put alerts back, and their copies are taken off. Do not
redrive it in the SQS console: what lies there are only copies.

Examples:
  datewire alerts                                          a week back and a week ahead
  datewire alerts retry 1d/3fA-9c_2                        one that failed, by its name in the list
  datewire alerts redrive                                  all that failed
  datewire alerts redrive --table Datewire-Table --queue https://sqs.eu-central-1.amazonaws.com/…`,
    );
  const onTable = (command: Command) => command.option('--table <name>', 'the table on AWS; else DATEWIRE_TABLE');
  const onQueue = (command: Command) =>
    onTable(command).option('--queue <url>', 'its dead-letter queue, so that its alarm falls silent');
  onTable(alerts.command('list', { isDefault: true }))
    .description('each alert: when due, its state, followers served, how late; why it failed')
    .option('--days <number>', 'how far to look back, and ahead', wholeNumber(1, 365), 7)
    .option('--json', 'as JSON')
    .action(async (options) => (await import('./alerts.ts')).listCommand(options, surroundings));
  onQueue(alerts.command('redrive'))
    .description('put all alerts back that failed')
    .action(async (options) => (await import('./alerts.ts')).redriveCommand(options, surroundings));
  onQueue(alerts.command('retry'))
    .description('put one alert back that failed')
    .argument('<alert>', 'its name in the list, such as 1d/3fA-9c_2')
    .action(async (name, options) => (await import('./alerts.ts')).retryCommand(name, options, surroundings));

  program
    .command('dates')
    .description('list what is coming, out of the local store')
    .option('--json', 'as JSON')
    .option('--months <number>', 'how far ahead to look', wholeNumber(0, 120), 18)
    .option('--limit <number>', 'how many to show at the most', wholeNumber(1, 1000), 50)
    .addHelpText('after', '\nExample:\n  datewire dates --months 3')
    .action(async (options) => (await import('./dates.ts')).datesCommand(options, surroundings));

  program
    .command('start')
    .description('run the bot on this machine; without TELEGRAM_BOT_TOKEN, the demo')
    .option('--port <number>', 'of the page', wholeNumber(0, 65_535), 3000)
    .option('--speed <number>', 'seconds that pass in a second; the demo has 3600', positiveNumber)
    .option('--feeds', 'follow feeds, in the demo too, once its story is told')
    .option('--no-feeds', 'follow no feeds')
    .option('--clock <when>', 'begin at another time than now, for tests; the demo has its own')
    .addHelpText(
      'after',
      `${SETTINGS}

Examples:
  datewire start --speed 600
  TELEGRAM_BOT_TOKEN=123456:ABC-DEF... datewire start --port 8080`,
    )
    .action(async (options) => (await import('./start.ts')).startCommand(options, surroundings));

  return program;
}

/** What commander says of wrong usage, as one line. */
function usageLine(text: string): string {
  const said = text
    .replace(/^error: /, '')
    .trim()
    .replace(/\s*\n\s*/g, ' ');
  return `datewire: ${said.replace(/[.)]?$/, (end) => (end === ')' ? ')' : ''))}; --help shows what there is\n`;
}

function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
  };
}

function positiveNumber(text: string): number {
  const number = Number(text);
  if (text.trim() !== '' && number > 0 && Number.isFinite(number)) return number;
  throw new InvalidArgumentError('It must be a number above 0.');
}
