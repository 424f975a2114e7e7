import { once } from 'node:events';
import { z } from 'zod';
import { ArticleRefused } from '../../../lambda/articles/article-refused.ts';
import { plainText } from '../../../lambda/articles/plain-text.ts';
import { type PublicationTime, parsePublicationTime } from '../../../lambda/articles/publication-time.ts';
import { PublicationTimeText } from '../../../lambda/articles/publication-time-text.ts';
import { derive } from '../../../lambda/derive/derive.ts';
import type { KeyDate } from '../../../lambda/derive/key-date.ts';
import { UsageError } from '../usage-error.ts';
import { readLines, shown } from './input.ts';
import type { Surroundings } from './surroundings.ts';

const Line = z.object({
  id: z.union([z.string(), z.number()], 'is neither a text nor a number'),
  published: PublicationTimeText.optional(),
  title: z.string('is not a text').nullish(),
  text: z.string('is not a text'),
});
type Line = z.infer<typeof Line>;

/**
 * `datewire derive --jsonl`: one article a line in, one line out for each, in order, and none held longer than it takes.
 *
 * @param fallback when those articles were published that do not say.
 */
export async function deriveLines(
  file: string,
  fallback: PublicationTime | null,
  surroundings: Surroundings,
): Promise<void> {
  const { output } = surroundings;
  for await (const { line, number } of readLines(file, surroundings)) {
    if (line.trim() === '') continue;
    const at = `${shown(file)}, line ${number}`;
    const article = parseLine(line, at);
    const keyDates = keyDatesOf(article, fallback, at);
    if (!output.write(`${JSON.stringify({ id: article.id, keyDates })}\n`)) await once(output, 'drain');
  }
}

function parseLine(line: string, at: string): Line {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new UsageError(`${at}: this is not JSON`);
  }
  const parsed = Line.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const [field] = issue?.path ?? [];
  if (field === undefined)
    throw new UsageError(`${at}: this is not an object such as {"id", "published", "title", "text"}`);
  throw new UsageError(`${at}: "${String(field)}" ${issue?.input === undefined ? 'is missing' : issue?.message}`);
}

function keyDatesOf({ text, title = null, ...article }: Line, fallback: PublicationTime | null, at: string): KeyDate[] {
  const published = article.published === undefined ? fallback : parsePublicationTime(article.published);
  if (published === null) throw new UsageError(`${at}: "published" is missing`);
  if (text.trim() === '') return [];
  try {
    return derive({ title, text: plainText(text), published });
  } catch (error) {
    if (error instanceof ArticleRefused) throw new UsageError(`${at}: ${error.message}`);
    throw error;
  }
}
