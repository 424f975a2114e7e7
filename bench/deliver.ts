/*
 * How fast an alert reaches its followers, and what that costs: `npm run -s bench:deliver`. The real handlers of dispatch and
 * delivery send to the Telegram simulator over loopback HTTP; beside them, in the same run, a bare loop of requests with the
 * same bodies is the limit. Simulator, database and program are processes of their own.
 */
import { Command, InvalidArgumentError } from 'commander';
import type { Measured } from './deliver/measure.ts';
import { measureInProcess } from './deliver/measure-in-process.ts';
import { count, counts } from './shared/numbers.ts';
import { progress, tableOf } from './shared/table-of.ts';

interface Options {
  readonly followers: readonly number[];
  readonly rate: number | null;
  readonly latency: number;
  readonly overlap: number;
}

await new Command('npm run -s bench:deliver --')
  .description('Measures how fast an alert reaches its followers, what that costs, and how far it is from the limit.')
  .option('--followers <numbers>', 'how many followers, each number in a run of its own', counts, [1_000, 10_000])
  .option('--rate <number>', "messages a second that Telegram takes, by its own limits; 'none' takes any", rate, null)
  .option('--latency <milliseconds>', "how long each of Telegram's answers is on its way", latency, 0)
  .option('--overlap <number>', 'requests that the bare loop has on their way at a time', count, 64)
  .addHelpText('after', '\n100,000 followers take about a minute to be filled in, a million about ten.')
  .action(run)
  .parseAsync();

function rate(text: string): number | null {
  return text === 'none' ? null : count(text);
}

function latency(text: string): number {
  if (!/^\d{1,5}$/.test(text)) throw new InvalidArgumentError('Give a number of milliseconds.');
  return Number(text);
}

async function run({ followers, rate, latency, overlap }: Options): Promise<void> {
  const rows: Measured[] = [];
  for (const each of followers) {
    rows.push(
      await measureInProcess({ followers: each, rate, latency, overlap }, (text) =>
        progress(`${each} followers: ${text}`),
      ),
    );
  }
  progress('');
  const limited = rate === null ? 'no limit' : `at most ${rate} a second`;
  console.log(`One alert to N followers; Telegram: ${limited}, ${latency} ms a request\n`);
  console.log(
    tableOf(
      ['followers', 'a second', 'bare loop', 'ratio', '429s', 'late p50', 'p99', 'max', 'missing', 'repeated'],
      rows.map(({ followers, rate, limit, lateness, missing, repeated, tooManyRequests }) => [
        grouped(followers),
        rate.toFixed(1),
        limit.toFixed(0),
        (rate / limit).toFixed(2),
        grouped(tooManyRequests),
        ...[lateness.p50, lateness.p99, lateness.max].map((late) => `${(late / 1000).toFixed(2)} s`),
        grouped(missing),
        grouped(repeated),
      ]),
    ),
  );
  console.log('\nThe database, for each thousand messages, and the memory of the process:\n');
  console.log(
    tableOf(
      ['followers', 'requests', 'read units', 'write units', 'stored', 'logged', 'memory before', 'at most'],
      rows.map(({ followers, perThousand: { requests, reads, writes, stored, logged }, memoryBefore, peakMemory }) => [
        grouped(followers),
        ...[requests, reads, writes].map((figure) => figure.toFixed(0)),
        ...[stored, logged].map((bytes) => `${(bytes / 1000).toFixed(0)} kB`),
        ...[memoryBefore, peakMemory].map((figure) => `${figure.toFixed(0)} MB`),
      ]),
    ),
  );
}

function grouped(number: number): string {
  return number.toLocaleString('en-GB');
}
