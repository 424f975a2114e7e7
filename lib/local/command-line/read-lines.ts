import { once } from 'node:events';
import { z } from 'zod';
import { ArticleRefused } from '../../../lambda/articles/article-refused.ts';
import { canonicalUrl } from '../../../lambda/articles/canonical-url.ts';
import { extractPage, NoArticleOnPage, type PageFacts } from '../../../lambda/articles/extract-page.ts';
import { systemClock } from '../../../lambda/platform/clock.ts';
import { UsageError } from '../usage-error.ts';
import { readLines } from './input.ts';
import { readPageFile } from './page-file.ts';
import type { Surroundings } from './surroundings.ts';

const Line = z.object({
  id: z.union([z.string(), z.number()], 'is neither a text nor a number'),
  url: z.string('is not a text').nullish(),
  file: z.string('is not a text'),
});
type Line = z.infer<typeof Line>;

/** What is written of a page; what is not known is null, and `error` says why a page could not be read. */
interface Reading {
  readonly id: string | number | null;
  /** The calendar day where it was published. */
  readonly published: string | null;
  readonly title: string | null;
  readonly language: string | null;
  readonly textLength: number | null;
  readonly error?: string;
}

const NOTHING = { published: null, title: null, language: null, textLength: null };

/** `datewire read --jsonl`: one saved page a line in, one line out for each, in order; what cannot be read stops nothing. */
export async function readPageLines(file: string, surroundings: Surroundings): Promise<void> {
  const { output } = surroundings;
  for await (const { line } of readLines(file, surroundings)) {
    if (line.trim() === '') continue;
    const reading = await readLine(line, surroundings);
    if (!output.write(`${JSON.stringify(reading)}\n`)) await once(output, 'drain');
  }
}

async function readLine(line: string, surroundings: Surroundings): Promise<Reading> {
  const parsed = parseLine(line);
  if (typeof parsed === 'string') return { id: null, ...NOTHING, error: parsed };
  const { id, url, file } = parsed;
  try {
    const page = await readPageFile(file, url ? canonicalUrl(url) : null, surroundings);
    const article = extractPage(page, systemClock.now());
    return { id, ...reading(article), textLength: article.text.length };
  } catch (error) {
    if (error instanceof NoArticleOnPage) return { id, ...NOTHING, ...reading(error.facts), error: error.message };
    if (error instanceof ArticleRefused || error instanceof UsageError) return { id, ...NOTHING, error: error.message };
    throw error;
  }
}

function reading({ published, title, language }: PageFacts) {
  return { published: published?.time.toString().slice(0, 10) ?? null, title, language };
}

/** @returns what is wrong with the line, where it is none. */
function parseLine(line: string): Line | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'this is not JSON';
  }
  const parsed = Line.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const [field] = issue?.path ?? [];
  if (field === undefined) return 'this is not an object such as {"id", "url", "file"}';
  return `"${String(field)}" ${issue?.input === undefined ? 'is missing' : issue?.message}`;
}
