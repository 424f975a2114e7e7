import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { ArticleRefused } from '../../../lambda/articles/article-refused.ts';
import { extractPage } from '../../../lambda/articles/extract-page.ts';
import type { PublicationTime } from '../../../lambda/articles/publication-time.ts';
import { trustedTime } from '../../../lambda/articles/read-article.ts';
import { UsageError } from '../usage-error.ts';
import { articleLines } from './article-lines.ts';
import type { Candidate } from './candidate.ts';
import { readInput } from './input.ts';
import { readPageFile } from './page-file.ts';
import type { Surroundings } from './surroundings.ts';

const READABLE = ['.txt', '.md', '.html', '.htm', '.jsonl'];

/** The files of a folder, and of those in it, that may hold articles, by name. */
export async function articleFiles(folder: string): Promise<string[]> {
  const files = (await readdir(folder, { recursive: true }))
    .filter((file) => READABLE.includes(extname(file).toLowerCase()))
    .map((file) => join(folder, file))
    .sort();
  if (files.length === 0) throw new UsageError(`there is no article in ${folder}: ${READABLE.join(', ')} are read`);
  return files;
}

/** The articles in files: texts, pages, and lists with one a line. */
export async function* articlesInFiles(
  files: readonly string[],
  fallback: PublicationTime | undefined,
  surroundings: Surroundings,
): AsyncGenerator<Candidate> {
  for (const file of files) {
    if (extname(file).toLowerCase() === '.jsonl') yield* articleLines(file, fallback, surroundings);
    else yield await candidateIn(file, fallback, surroundings);
  }
}

async function candidateIn(
  file: string,
  fallback: PublicationTime | undefined,
  surroundings: Surroundings,
): Promise<Candidate> {
  try {
    const { text, title, published } = /\.html?$/i.test(file)
      ? await articleOnPage(file, surroundings)
      : { text: await readInput(file, surroundings), title: null, published: null };
    const when = published ?? fallback;
    if (when === undefined)
      return { problem: `${file}: when was it published? Add --published for those that do not say` };
    return { name: file, article: { text, title: title ?? undefined, published: when } };
  } catch (error) {
    if (error instanceof UsageError) return { problem: error.message };
    if (error instanceof ArticleRefused) return { problem: `${file}: ${error.message}` };
    throw error;
  }
}

async function articleOnPage(file: string, surroundings: Surroundings) {
  const { text, title, published } = extractPage(await readPageFile(file, null, surroundings), Temporal.Now.instant());
  return { text, title, published: trustedTime(published) };
}
