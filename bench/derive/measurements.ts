import { performance } from 'node:perf_hooks';
import type { Article } from './articles.ts';
import type { Reader } from './reader.ts';
import { worstTexts } from './worst-texts.ts';

/** How fast a reader is, in milliseconds: for all the articles, and for each of them, by the median of the rounds. */
export interface Speed {
  readonly total: number;
  readonly each: readonly number[];
}

/** Reads all articles with each reader in turn, round after round, so that whatever else the machine does hits all alike. */
export function measureSpeed(
  readers: readonly Reader[],
  articles: readonly Article[],
  rounds: { readonly warmUp: number; readonly measured: number },
): Speed[] {
  const tasks = readers.map((reader) => articles.map(reader));
  const times = readers.map(() => articles.map((): number[] => []));
  for (let round = 0; round < rounds.warmUp + rounds.measured; round += 1) {
    for (const [i, ofReader] of tasks.entries()) {
      for (const [j, task] of ofReader.entries()) {
        const taken = timed(task);
        if (round >= rounds.warmUp) times[i]?.[j]?.push(taken);
      }
    }
  }
  return times.map((ofReader) => ({
    total: median(Array.from({ length: rounds.measured }, (_, round) => sum(ofReader.map((each) => each[round] ?? 0)))),
    each: ofReader.map(median),
  }));
}

/** A kind of text that is built to take long, and how many nanoseconds a reader takes for a character of it. */
export interface WorstCase {
  readonly kind: string;
  readonly perCharacter: number;
}

export function measureWorstCases(reader: Reader, length: number): WorstCase[] {
  return worstTexts(length).map(([kind, text]) => {
    const task = reader({ title: null, text, published: '2014-03-14' });
    return { kind, perCharacter: (timed(task) * 1e6) / text.length };
  });
}

/** Milliseconds to load a reader in a fresh process, and until it has read its first article, the loading included. */
export interface Start {
  readonly load: number;
  readonly first: number;
}

export async function measureStart(load: () => Promise<Reader>, article: Article): Promise<Start> {
  const begin = performance.now();
  const reader = await load();
  const loaded = performance.now();
  reader(article)();
  return { load: loaded - begin, first: performance.now() - begin };
}

/** The most memory in use while a reader reads, in megabytes: of the heap, garbage included, and of the whole process. */
export interface Memory {
  readonly heap: number;
  readonly process: number;
}

export function measureMemory(reader: Reader, articles: readonly Article[]): Memory {
  let heap = 0;
  for (const article of articles) {
    reader(article)();
    heap = Math.max(heap, process.memoryUsage().heapUsed);
  }
  return { heap: heap / 1e6, process: process.resourceUsage().maxRSS / 1e3 };
}

function timed(work: () => unknown): number {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

export function median(numbers: readonly number[]): number {
  return percentile(numbers, 0.5);
}

/** The number below which that share of the others lies. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
