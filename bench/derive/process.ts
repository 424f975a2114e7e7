/*
 * One process of the bench: what is measured is given on the command line as JSON, and what came of it goes out as JSON. Memory
 * and start are of a process each, that loads nothing but what it measures.
 */
import { argv, stdout } from 'node:process';
import { pathToFileURL } from 'node:url';
import { readArticles } from './articles.ts';
import { measureMemory, measureSpeed, measureStart, measureWorstCases } from './measurements.ts';
import type { Reader } from './reader.ts';

/** What a process is to measure; `readers` are the files of bundled modules. */
export type Task =
  | {
      readonly measure: 'speed';
      readonly readers: readonly string[];
      readonly warmUp: number;
      readonly measured: number;
    }
  | { readonly measure: 'worst cases'; readonly reader: string; readonly length: number }
  | { readonly measure: 'start' | 'memory'; readonly reader: string };

async function load(file: string): Promise<Reader> {
  const loaded: { reader: Reader } = await import(pathToFileURL(file).href);
  return loaded.reader;
}

async function perform(task: Task, path: string): Promise<unknown> {
  const articles = readArticles(path);
  const [first] = articles;
  if (!first) throw new Error(`${path} holds no article`);
  switch (task.measure) {
    case 'speed':
      return measureSpeed(await Promise.all(task.readers.map(load)), articles, task);
    case 'worst cases': {
      const reader = await load(task.reader);
      for (const article of articles) reader(article)();
      return measureWorstCases(reader, task.length);
    }
    case 'start':
      return measureStart(() => load(task.reader), first);
    case 'memory':
      return measureMemory(await load(task.reader), articles);
  }
}

const [, , task = '', path = ''] = argv;
stdout.write(JSON.stringify(await perform(JSON.parse(task) as Task, path)));
