import Table from 'cli-table3';
import pc from 'picocolors';
import { ArticleRefused } from '../../../lambda/articles/article-refused.ts';
import type { FetchPage } from '../../../lambda/articles/read-article.ts';
import type { Robots } from '../../../lambda/articles/robots.ts';
import type { StoredKeyDate } from '../../../lambda/dates/stored-key-date.ts';
import { terminalText } from '../terminal-text.ts';
import { UsageError } from '../usage-error.ts';
import type { Candidate } from './candidate.ts';
import type { Ingester } from './ingester.ts';
import { showProgress } from './progress.ts';
import { print, type Surroundings } from './surroundings.ts';
import { TABLE_LINES, withoutEndSpaces } from './table-style.ts';

/** How many articles are in hand at a time, each from another host. */
const AT_A_TIME = 4;

export interface IngestManyParts {
  readonly ingester: Ingester;
  readonly fetchPage: FetchPage;
  readonly robots: Robots;
  readonly isAhead: (keyDate: StoredKeyDate) => boolean;
}

/**
 * Takes many articles in, with a bar where someone watches, and a table of what came of it. What is known already is
 * passed over, so a run that was interrupted goes on where it was when it is begun again.
 *
 * @param total how many there are; null where nobody knows.
 * @throws UsageError at the end, where some could not be taken; the others were.
 */
export async function ingestMany(
  candidates: Iterable<Candidate> | AsyncIterable<Candidate>,
  total: number | null,
  { ingester, fetchPage, robots, isAhead }: IngestManyParts,
  surroundings: Surroundings,
): Promise<void> {
  const count = { read: 0, known: 0, unreadable: 0, wrong: 0 };
  const keyDateIds = new Set<string>();
  const aheadIds = new Set<string>();
  const progress = showProgress(surroundings, total);
  const politely: FetchPage = async (url) => {
    await robots.check(url);
    return fetchPage(url);
  };
  const hosts = new Map<string, Promise<void>>();

  async function take(candidate: Candidate): Promise<void> {
    if ('problem' in candidate) {
      count.wrong++;
      return progress.note(terminalText(candidate.problem));
    }
    const { name, article, isFromFeed = false } = candidate;
    try {
      const { outcome, wasKnown } = await ingester.ingest(article, isFromFeed ? politely : fetchPage);
      if (outcome.state === 'unreadable') {
        count.unreadable++;
        return progress.note(terminalText(`${name}: ${outcome.reason}`));
      }
      count[wasKnown ? 'known' : 'read']++;
      for (const keyDate of wasKnown ? [] : outcome.keyDates) {
        keyDateIds.add(keyDate.id);
        if (isAhead(keyDate)) aheadIds.add(keyDate.id);
      }
    } catch (error) {
      if (!(error instanceof ArticleRefused)) throw error;
      count.wrong++;
      progress.note(terminalText(`${name}: ${error.message}`));
    }
  }

  /** Of one host's pages one is read at a time. */
  function inTurn(candidate: Candidate): Promise<void> {
    const host = hostOf(candidate);
    const before = host === null ? undefined : hosts.get(host);
    const taken = (before?.catch(() => {}) ?? Promise.resolve()).then(() => take(candidate));
    if (host !== null) hosts.set(host, taken);
    return taken.finally(progress.advance);
  }

  try {
    await eachOf(candidates, AT_A_TIME, inTurn);
  } finally {
    progress.end();
  }
  const rows: [string, number][] = [
    ['read', count.read],
    ['known before', count.known],
    ['could not be read', count.unreadable],
    ['left out', count.wrong],
    ['key dates', keyDateIds.size],
    ['of these ahead', aheadIds.size],
  ];
  print(surroundings, summary(rows, surroundings));
  const failed = count.unreadable + count.wrong;
  if (failed > 0) {
    const all = failed + count.read + count.known;
    throw new UsageError(`${failed} of ${all} could not be taken; what was wrong stands above, the others are in`);
  }
}

function summary(rows: readonly [string, number][], { hasColours }: Surroundings): string {
  const table = new Table({
    chars: { ...TABLE_LINES, mid: '' },
    style: { head: [], border: [] },
    colAligns: ['left', 'right'],
  });
  const { bold } = pc.createColors(hasColours);
  for (const [name, number] of rows) table.push([name, bold(String(number))]);
  return withoutEndSpaces(table);
}

function hostOf(candidate: Candidate): string | null {
  if ('problem' in candidate || 'text' in candidate.article || !URL.canParse(candidate.article.url)) return null;
  return new URL(candidate.article.url).host;
}

/** Works on some at a time. The first failure ends it, once those in hand are done. */
async function eachOf<Item>(
  items: Iterable<Item> | AsyncIterable<Item>,
  atATime: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const inHand = new Set<Promise<void>>();
  for await (const item of items) {
    const working = work(item).finally(() => inHand.delete(working));
    working.catch(() => {}); // it is awaited below
    inHand.add(working);
    if (inHand.size >= atATime) await Promise.race(inHand);
  }
  await Promise.all(inHand);
}
