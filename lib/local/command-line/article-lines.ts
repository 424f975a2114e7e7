import { z } from 'zod';
import { type PublicationTime, parsePublicationTime } from '../../../lambda/articles/publication-time.ts';
import { PublicationTimeText } from '../../../lambda/articles/publication-time-text.ts';
import type { IncomingArticle } from '../../../lambda/articles/submit-article.ts';
import type { Candidate } from './candidate.ts';
import { readEachLine, shown } from './input.ts';
import type { Surroundings } from './surroundings.ts';

const Line = z.object(
  {
    id: z.union([z.string(), z.number()]).optional(),
    url: z.string('is not a text').optional(),
    published: PublicationTimeText.optional(),
    title: z.string('is not a text').nullish(),
    text: z.string('is not a text').optional(),
  },
  'this is not an object such as {"id","published","title","text"} or {"url"}',
);

/** Articles, one a line: with their text, or as a link. A line that is wrong is a candidate with that problem. */
export async function* articleLines(
  file: string,
  fallback: PublicationTime | undefined,
  surroundings: Surroundings,
): AsyncGenerator<Candidate> {
  for await (const { line, number, problem } of readEachLine(file, surroundings)) {
    if (line === null) {
      yield { problem };
      continue;
    }
    if (line.trim() === '') continue;
    const name = `${shown(file)}, line ${number}`;
    const read = articleIn(line, fallback);
    yield typeof read === 'string' ? { problem: `${name}: ${read}` } : { name, article: read };
  }
}

function articleIn(line: string, fallback: PublicationTime | undefined): IncomingArticle | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'this is not JSON';
  }
  const parsed = Line.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const [field] = issue?.path ?? [];
    return `${field === undefined ? '' : `"${String(field)}" `}${issue?.message}`;
  }
  const { url, title, text } = parsed.data;
  const published = parsed.data.published === undefined ? fallback : parsePublicationTime(parsed.data.published);
  if (text === undefined) return url === undefined ? 'it has neither "text" nor "url"' : { url, published };
  if (published === undefined) return '"published" is missing';
  return { text, title: title ?? undefined, url, published };
}
