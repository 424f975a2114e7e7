import pc from 'picocolors';
import { Temporal } from 'temporal-polyfill';
import { canonicalUrl } from '../../../lambda/articles/canonical-url.ts';
import { type ExtractedPage, extractPage } from '../../../lambda/articles/extract-page.ts';
import { fetchPage } from '../../../lambda/articles/fetch-page.ts';
import type { PublicationTime } from '../../../lambda/articles/publication-time.ts';
import { systemClock } from '../../../lambda/platform/clock.ts';
import { readSettings } from '../settings.ts';
import { terminalText } from '../terminal-text.ts';
import { readPageFile } from './page-file.ts';
import { print, type Surroundings } from './surroundings.ts';

export interface ReadOptions {
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly url?: string;
}

/** `datewire read`: what is read of a page, or with `--jsonl` of many. Nothing is stored. */
export async function readCommand(source: string, options: ReadOptions, surroundings: Surroundings): Promise<void> {
  if (options.jsonl) {
    const { readPageLines } = await import('./read-lines.ts');
    return readPageLines(source, surroundings);
  }
  const page = await pageFrom(source, options.url, surroundings);
  const article = extractPage(page, systemClock.now());
  print(
    surroundings,
    options.json ? JSON.stringify(asJson(article, page.url), null, 2) : description(article, surroundings),
  );
}

async function pageFrom(source: string, url: string | undefined, surroundings: Surroundings) {
  if (!/^https?:\/\//i.test(source)) {
    return readPageFile(source, url === undefined ? null : canonicalUrl(url), surroundings);
  }
  const { DATEWIRE_ALLOW_LOOPBACK: allowLoopback } = readSettings(surroundings.environment);
  return fetchPage(canonicalUrl(source), { allowLoopback });
}

function asJson({ text, published, modified, ...facts }: ExtractedPage, url: string | null) {
  return {
    url,
    ...facts,
    published: published?.time.toString() ?? null,
    confidence: published?.confidence ?? null,
    sources: published?.sources ?? [],
    modified: modified?.toString() ?? null,
    textLength: text.length,
    text,
  };
}

/** How much of the text is shown, in lines and in characters of each. */
const LINES = 3;
const LINE = 200;

function description(article: ExtractedPage, { hasColours }: Surroundings): string {
  const colours = pc.createColors(hasColours);
  const { title, published, modified, language, publisher, author, canonicalUrl: address, text } = article;
  const rows: [string, string | null][] = [
    ['published', published === null ? colours.yellow('it does not say when') : inWords(published.time)],
    [
      '',
      published === null
        ? null
        : colours.dim(`${Math.round(published.confidence * 100)} % sure, from ${published.sources.join(', ')}`),
    ],
    ['modified', modified === null ? null : inWords(modified)],
    ['language', language === null ? null : languageName(language)],
    ['publisher', publisher === null ? null : terminalText(publisher)],
    ['author', author === null ? null : terminalText(author)],
    ['address', address],
    ['text', `${text.length.toLocaleString('en-GB')} characters`],
  ];
  const lines = text.split('\n');
  const shown = lines.slice(0, LINES).map((line) => (line.length > LINE ? `${line.slice(0, LINE)} …` : line));
  return [
    colours.bold(terminalText(title ?? 'without a title')),
    '',
    ...rows.flatMap(([name, value]) => (value === null ? [] : [`${colours.dim(name.padEnd(9))}  ${value}`])),
    '',
    ...shown.map(terminalText),
    ...(lines.length > LINES ? [colours.dim(`… and ${lines.length - LINES} more paragraphs`)] : []),
  ].join('\n');
}

/** "Friday 14 March 2014 at 18:00, Europe/London" */
function inWords(time: PublicationTime): string {
  const date = time instanceof Temporal.ZonedDateTime ? time.toPlainDate() : time;
  const weekday = date.toLocaleString('en-GB', { weekday: 'long' });
  const day = `${weekday} ${date.toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })}`;
  if (!(time instanceof Temporal.ZonedDateTime)) return day;
  return `${day} at ${time.toPlainTime().toString({ smallestUnit: 'minute' })}, ${time.timeZoneId}`;
}

function languageName(code: string): string {
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(code);
  return name === undefined || name === code ? code : `${name} (${code})`;
}
