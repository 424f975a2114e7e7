import Table from 'cli-table3';
import pc from 'picocolors';
import type { Temporal } from 'temporal-polyfill';
import { feedName, type ScheduledFeed } from '../../../lambda/articles/feeds/feed.ts';
import { nextInWords, spanSince } from '../../../lambda/bot/wording/feeds.ts';
import { fitting } from './key-date-table.ts';
import type { Surroundings } from './surroundings.ts';
import { TABLE_LINES, tableWidth, withoutEndSpaces } from './table-style.ts';

/** Of the columns with times and numbers, so that the name of a feed has the rest. */
const WIDTHS = { lastRead: 16, items: 8, keyDates: 7, next: 16 } as const;

/** Feeds as a table that fits the terminal; what is wrong with one stands under its name. */
export function feedTable(
  feeds: readonly ScheduledFeed[],
  now: Temporal.Instant,
  { output, hasColours }: Pick<Surroundings, 'output' | 'hasColours'>,
): string {
  const colours = pc.createColors(hasColours);
  const { lastRead, items, keyDates, next } = WIDTHS;
  const name = tableWidth(output) - lastRead - items - keyDates - next;
  const table = new Table({
    chars: TABLE_LINES,
    head: ['feed', 'last read', 'items', 'dates', 'next'].map(colours.bold),
    style: { head: [], border: hasColours ? ['dim'] : [] },
    colWidths: [name, lastRead, items, keyDates, next],
    colAligns: ['left', 'left', 'right', 'right', 'left'],
    wordWrap: true,
  });
  for (const feed of feeds) {
    const trouble = feed.lastFailure === null ? [] : [colours.red(fitting(failureOf(feed), name - 2))];
    table.push([
      [colours.bold(fitting(feedName(feed), name - 2)), colours.dim(fitting(feed.url, name - 2)), ...trouble].join(
        '\n',
      ),
      feed.lastReadAt === null ? 'never' : `${spanSince(feed.lastReadAt, now)} ago`,
      String(feed.items),
      String(feed.keyDates),
      nextInWords(feed, now),
    ]);
  }
  return withoutEndSpaces(table);
}

function failureOf({ lastFailure, failures }: ScheduledFeed): string {
  return failures > 1 ? `${lastFailure} (${failures} times)` : `${lastFailure}`;
}
