/*
 * How fast key dates are derived, beside `chrono.parse` alone on the same text: `npm run -s bench:derive -- PATH`.
 * What is measured is bundled first, as it is for AWS Lambda, and runs in processes of its own.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import Table from 'cli-table3';
import { Command, InvalidArgumentError } from 'commander';
import { build } from 'esbuild';
import { readArticles } from './derive/articles.ts';
import { type Memory, median, percentile, type Speed, type Start, type WorstCase } from './derive/measurements.ts';
import type { Task } from './derive/process.ts';
import { READERS } from './derive/reader.ts';

interface Options {
  readonly rounds: number;
  readonly warmUp: number;
  readonly starts: number;
  readonly worstLength: number;
}

const program = new Command('npm run -s bench:derive --')
  .description('Measures how fast key dates are derived from articles, beside chrono.parse alone on the same text.')
  .argument('<path>', 'articles: a JSON array of {published, title, text}, or one such object a line')
  .option('--rounds <number>', 'rounds that are measured; the figures are their medians', count, 21)
  .option('--warm-up <number>', 'rounds before those, which are not', count, 10)
  .option('--starts <number>', 'fresh processes of which the start is measured', count, 7)
  .option('--worst-length <number>', 'characters of each text that is built to take long', worstLength, 1_000_000)
  .addHelpText(
    'after',
    '\nOn a machine that does other things at the same time, look at the ratio and not at the times.',
  )
  .action(run);

/** A shorter text is over before it could take long. */
const SHORTEST_WORST = 10_000;

function worstLength(text: string): number {
  const length = count(text);
  if (length < SHORTEST_WORST) throw new InvalidArgumentError(`Give at least ${SHORTEST_WORST}.`);
  return length;
}

function count(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('Give a whole number above zero.');
  return Number(text);
}

async function run(path: string, options: Options): Promise<void> {
  const file = resolve(path);
  const articles = readArticles(file);
  const characters = articles.reduce((total, { text }) => total + text.length, 0);
  const folder = await mkdtemp(join(tmpdir(), 'datewire-bench-'));
  try {
    await bundle(folder);
    const bundled = (name: string): string => join(folder, `${name}.mjs`);
    const measure = <T>(task: Task): Promise<T> => inProcess<T>(bundled('process'), task, file);
    const readers = READERS.map((name) => bundled(`${name}-reader`));

    console.log(
      `${articles.length} articles, ${characters} characters; node ${process.version}, ${cpus()[0]?.model}\n`,
    );
    const speeds = await measure<Speed[]>({
      measure: 'speed',
      readers,
      warmUp: options.warmUp,
      measured: options.rounds,
    });
    const starts: Start[] = [];
    const memories: Memory[] = [];
    for (const reader of readers) {
      const each: Start[] = [];
      for (let i = 0; i < options.starts; i += 1) each.push(await measure<Start>({ measure: 'start', reader }));
      starts.push({ load: median(each.map(({ load }) => load)), first: median(each.map(({ first }) => first)) });
      memories.push(await measure<Memory>({ measure: 'memory', reader }));
    }
    console.log(comparison(speeds, starts, memories, { articles: articles.length, characters }));

    const [speed] = speeds;
    const [reader] = readers;
    if (!speed || !reader) return;
    const worst = await measure<WorstCase[]>({ measure: 'worst cases', reader, length: options.worstLength });
    const ordinary = (speed.total * 1e6) / characters;
    console.log(`\nTexts of ${options.worstLength} characters; an ordinary character takes ${ordinary.toFixed(0)} ns.`);
    console.log(worstCases(worst, ordinary));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Bundles each module to a file of its own, as AWS Lambda gets them. */
async function bundle(folder: string): Promise<void> {
  const here = join(import.meta.dirname, 'derive');
  await build({
    entryPoints: ['process', ...READERS.map((name) => `${name}-reader`)].map((name) => join(here, `${name}.ts`)),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    // CommonJS modules in the bundle call `require`, which an ES module has not.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'error',
  });
}

async function inProcess<T>(script: string, task: Task, path: string): Promise<T> {
  const { stdout } = await promisify(execFile)(process.execPath, [script, JSON.stringify(task), path], {
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout) as T;
}

/** How a figure of one reader relates to that of another, so that more is better for the first. */
function comparison(
  speeds: readonly Speed[],
  starts: readonly Start[],
  memories: readonly Memory[],
  size: { readonly articles: number; readonly characters: number },
): string {
  const table = newTable(['', ...READERS, 'derive is']);
  const row = (name: string, figures: readonly number[], digits: number, isRate = false): void => {
    const [derive = Number.NaN, chrono = Number.NaN] = figures;
    const times = isRate ? derive / chrono : chrono / derive;
    table.push([name, ...figures.map((figure) => grouped(figure, digits)), `${times.toFixed(2)} × as good`]);
  };
  const perSecond = (amount: number): number[] => speeds.map(({ total }) => (amount * 1000) / total);
  row('articles a second', perSecond(size.articles), 0, true);
  row('characters a second', perSecond(size.characters), 0, true);
  row(
    'an article, p50 (ms)',
    speeds.map(({ each }) => median(each)),
    3,
  );
  row(
    'an article, p99 (ms)',
    speeds.map(({ each }) => percentile(each, 0.99)),
    3,
  );
  row(
    'start: load (ms)',
    starts.map(({ load }) => load),
    1,
  );
  row(
    'start: load and first article (ms)',
    starts.map(({ first }) => first),
    1,
  );
  row(
    'peak heap (MB)',
    memories.map(({ heap }) => heap),
    1,
  );
  row(
    'peak resident memory (MB)',
    memories.map((memory) => memory.process),
    1,
  );
  return table.toString();
}

function worstCases(worst: readonly WorstCase[], ordinary: number): string {
  const table = newTable(['kind of text', 'ns a character', 'times the ordinary']);
  for (const { kind, perCharacter } of [...worst].sort((a, b) => b.perCharacter - a.perCharacter))
    table.push([kind, grouped(perCharacter, 0), (perCharacter / ordinary).toFixed(2)]);
  return table.toString();
}

/** A table without lines between its rows; figures stand at the right. */
function newTable(head: string[]): Table.Table {
  return new Table({
    head,
    style: { head: [], border: [] },
    colAligns: head.map((_, i) => (i === 0 ? 'left' : 'right')),
    chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
  });
}

function grouped(figure: number, digits: number): string {
  return figure.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

await program.parseAsync();
