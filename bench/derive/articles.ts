import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Article = z.object({
  published: z.string(),
  title: z.string().nullish().default(null),
  text: z.string(),
});
export type Article = z.infer<typeof Article>;

/** The articles in a file: a JSON array of `{published, title, text}`, or one such object a line. */
export function readArticles(path: string): Article[] {
  const content = readFileSync(path, 'utf8');
  const lines = (): unknown[] => content.split('\n').flatMap((line) => (line.trim() === '' ? [] : [JSON.parse(line)]));
  return z.array(Article).parse(content.trimStart().startsWith('[') ? JSON.parse(content) : lines());
}
