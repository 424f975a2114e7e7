/*
 * What a month costs on AWS: `npm run -s bench:cost`. A model of measured requests and capacity units (bench/cost/measured.ts
 * says by which commands), public prices (bench/cost/prices.ts) and a few assumptions, which are printed.
 */
import { Command } from 'commander';
import { MEASURED } from './cost/measured.ts';
import { type Assumptions, type Line, monthOf } from './cost/month.ts';
import { PRICES_AS_OF } from './cost/prices.ts';
import { count, counts } from './shared/numbers.ts';
import { tableOf } from './shared/table-of.ts';

await new Command('npm run -s bench:cost --')
  .description('Reckons what a month costs on AWS.')
  .option('--alerts <numbers>', 'alert messages in the month', counts, [1_000, 100_000, 10_000_000])
  .option('--rate <number>', 'messages a second while an alert is sent', count, 28)
  .option('--request-milliseconds <number>', 'how long a request to DynamoDB takes', count, 10)
  .option('--updates <number>', 'messages of people to the bot in the month', count, 10_000)
  .option('--articles <number>', 'articles in the month', count, 10_000)
  .action(run)
  .parseAsync();

async function run({ alerts, ...assumed }: { alerts: readonly number[] } & Assumptions): Promise<void> {
  const months = alerts.map((each) => monthOf(each, MEASURED, assumed));
  const lines = months[0] ?? [];
  const cell = (line: Line | undefined) =>
    line === undefined ? '' : `${Math.round(line.quantity).toLocaleString('en-GB')}   $${line.dollars.toFixed(2)}`;
  const total = (month: readonly Line[]) => `$${month.reduce((sum, { dollars }) => sum + dollars, 0).toFixed(2)}`;
  const perThousand = (month: readonly Line[], messages: number) =>
    `$${(month.reduce((sum, { dollars }) => sum + dollars, 0) / (messages / 1000)).toFixed(4)}`;
  console.log(
    `A month on AWS, us-east-1, prices of ${PRICES_AS_OF}, without free tiers, alarms and secrets.\n` +
      `Assumed: ${assumed.rate} messages a second, ${assumed.requestMilliseconds} ms a request to DynamoDB, ` +
      `${assumed.updates} updates, ${assumed.articles} articles.\n`,
  );
  console.log(
    tableOf(
      ['', ...alerts.map((each) => `${each.toLocaleString('en-GB')} alerts`)],
      [
        ...lines.map(({ service, what }, row) => [`${service}: ${what}`, ...months.map((month) => cell(month[row]))]),
        ['in all', ...months.map(total)],
        ['a thousand alerts', ...months.map((month, at) => perThousand(month, alerts[at] ?? 0))],
      ],
    ),
  );
}
