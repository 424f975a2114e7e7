/*
 * The chaos suite in full: `npm run test:chaos`. Each seed is a world of chats and dates with its own faults, and the same
 * each time; an auditor holds what Telegram received against what was owed.
 */
import { Command } from 'commander';
import { count } from '../../bench/shared/numbers.ts';
import { progress } from '../../bench/shared/table-of.ts';
import { audit } from './audit.ts';
import { killHost } from './killed-host.ts';
import { play } from './play.ts';
import { scenarioOf } from './scenario.ts';

/** How many violations of a kind are told of each seed. */
const EXAMPLES = 3;

interface Options {
  readonly seeds: number;
  readonly from: number;
  readonly seed?: number;
  readonly hosts: number;
}

await new Command('npm run test:chaos --')
  .description('Plays scenarios of chaos, and audits what was sent.')
  .option('--seeds <number>', 'how many', count, Number(process.env.DATEWIRE_CHAOS_SEEDS ?? 200))
  .option('--from <number>', 'the first of them', count, 1)
  .option('--seed <number>', 'replays one, and tells all that happens', count)
  .option('--hosts <number>', 'real processes that are killed with SIGKILL besides; with --seed none', Number, 3)
  .action(run)
  .parseAsync();

async function run({ seeds, from, seed, hosts }: Options): Promise<void> {
  const all = seed === undefined ? Array.from({ length: seeds }, (_, index) => from + index) : [seed];
  const say = seed === undefined ? undefined : console.log;
  const kinds = new Map<string, number>();
  const sum = { owed: 0, heard: 0, repeats: 0, bound: 0, kills: 0, redriven: 0, failed: 0 };
  for (const each of all) {
    progress(`seed ${each}, ${sum.failed} failed so far`);
    const record = await play(scenarioOf(each), say);
    const { violations, ...figures } = audit(record);
    sum.owed += figures.owed;
    sum.heard += figures.heard;
    sum.repeats += figures.repeats;
    sum.bound += figures.bound;
    sum.kills += record.kills.length;
    sum.redriven += record.dead.filter(({ until }) => until < Number.POSITIVE_INFINITY).length;
    if (violations.length === 0) continue;
    sum.failed++;
    for (const kind of new Set(violations.map(({ kind }) => kind))) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    progress('');
    console.log(`seed ${each}: ${violations.length} violations; npm run -s test:chaos -- --seed ${each}`);
    for (const kind of new Set(violations.map(({ kind }) => kind))) {
      const all = violations.filter((violation) => violation.kind === kind);
      const shown = all.slice(0, seed === undefined ? EXAMPLES : undefined);
      for (const { story } of shown) console.log(`  ${kind}: ${story}`);
      if (shown.length < all.length) console.log(`  ${kind}: and ${all.length - shown.length} more`);
    }
  }
  progress('');
  console.log(
    `${all.length} seeds: ${sum.owed} alerts owed at most, ${sum.heard} messages, ${sum.kills} kills, ` +
      `${sum.redriven} redriven, ${sum.repeats} repeats of at most ${sum.bound}; ${sum.failed} seeds with violations`,
  );
  for (const [kind, seeds] of kinds) console.log(`  ${kind}: ${seeds} seeds`);
  const failedHosts = seed === undefined ? await killHosts(hosts) : 0;
  process.exitCode = sum.failed + failedHosts === 0 ? 0 : 1;
}

/** @returns how many of the hosts broke a promise. */
async function killHosts(hosts: number): Promise<number> {
  let failed = 0;
  for (let seed = 1; seed <= hosts; seed++) {
    progress(`host ${seed} of ${hosts}`);
    const { lost, repeats, bound, kills, heard } = await killHost(seed);
    const isBroken = lost.length > 0 || repeats > bound;
    if (isBroken) failed++;
    progress('');
    console.log(
      `host ${seed}, killed ${kills} times: ${heard} messages, ${lost.length} lost, ` +
        `${repeats} repeats of at most ${bound}${isBroken ? ' – violated' : ''}`,
    );
    for (const story of lost) console.log(`  lost: ${story}`);
  }
  return failed;
}
