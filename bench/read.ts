/*
 * How often the right day of publication is read from saved pages, and how fast: `npm run -s bench:read -- FOLDER`.
 * The folder holds the pages, gzipped or not, and an `index.json` of what is known of them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Table from 'cli-table3';
import { Command } from 'commander';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { ArticleRefused } from '../lambda/articles/article-refused.ts';
import { decodeText } from '../lambda/articles/charset.ts';
import { extractPage, NoArticleOnPage, type PageFacts } from '../lambda/articles/extract-page.ts';

const Pages = z.array(z.object({ file: z.string(), url: z.string().nullish(), published: z.iso.date() }));
type Page = z.infer<typeof Pages>[number];

interface Options {
  readonly misses?: boolean;
}

await new Command('npm run -s bench:read --')
  .description('Measures how often the day of publication that is read from saved pages is the right one.')
  .argument('<folder>', 'pages, and an index.json: an array of {file, url, published}')
  .option('--misses', 'list the pages of which another day was read, or none')
  .action(run)
  .parseAsync();

function run(folder: string, options: Options): void {
  const pages = Pages.parse(JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')));
  const readAt = Temporal.Now.instant();
  const readings = pages.map((page) => ({ page, ...measure(page, folder, readAt) }));
  const answered = readings.filter(({ day }) => day !== null);
  const right = readings.filter(({ day, page }) => day === page.published);
  const times = readings.map(({ milliseconds }) => milliseconds).sort((one, other) => one - other);
  const total = times.reduce((sum, time) => sum + time, 0);
  const table = new Table({ style: { head: [], border: [] } });
  table.push(
    ['pages', pages.length],
    ['right, of all (accuracy)', share(right.length, pages.length)],
    ['right, of those with an answer (precision)', share(right.length, answered.length)],
    ['refused', readings.filter(({ refused }) => refused !== null).length],
    ['pages a second', Math.round((pages.length / total) * 1000)],
    ['a page, p50 and worst (ms)', `${times[times.length >> 1]?.toFixed(0)}, ${times.at(-1)?.toFixed(0)}`],
  );
  console.log(table.toString());
  if (!options.misses) return;
  for (const { page, day, confidence, refused } of readings) {
    if (day === page.published) continue;
    console.log(
      `${page.published}  read ${day ?? 'nothing'} (${confidence ?? '-'})  ${refused ?? ''}  ${page.url ?? page.file}`,
    );
  }
}

/** What is read of a page, and how long that takes, without reading and unzipping its file. */
function measure({ file, url = null }: Page, folder: string, readAt: Temporal.Instant) {
  const stored = readFileSync(join(folder, file));
  const body = decodeText(file.endsWith('.gz') ? gunzipSync(stored) : stored, undefined);
  const start = performance.now();
  const { facts, refused } = read({ url, contentType: 'text/html', body }, readAt);
  return {
    day: facts?.published?.time.toString().slice(0, 10) ?? null,
    confidence: facts?.published?.confidence ?? null,
    refused,
    milliseconds: performance.now() - start,
  };
}

function read(
  page: Parameters<typeof extractPage>[0],
  readAt: Temporal.Instant,
): { facts: PageFacts | null; refused: string | null } {
  try {
    return { facts: extractPage(page, readAt), refused: null };
  } catch (error) {
    if (error instanceof NoArticleOnPage) return { facts: error.facts, refused: error.message };
    if (error instanceof ArticleRefused) return { facts: null, refused: error.message };
    throw error;
  }
}

function share(part: number, whole: number): string {
  return whole === 0 ? '-' : `${(part / whole).toFixed(3)} (${part} of ${whole})`;
}
