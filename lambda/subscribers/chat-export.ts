import type { Temporal } from 'temporal-polyfill';

/** The most of what a chat follows, and of everything else, that a file of it holds. */
const MAX_ITEMS = 2000;

/** What is stored beside what a person would know again: keys, counters, and when somebody is to look at it. */
const INTERNAL: ReadonlySet<string> = new Set([
  'PK',
  'SK',
  'revision',
  'listed',
  'place',
  'topic',
  'followId',
  'type',
  'dueHour',
  'dueAt',
  'expiresAt',
]);

type Stored = Readonly<Record<string, unknown>>;

/** How much is stored of a chat, by what it is. */
export interface StoredCounts {
  readonly follows: number;
  readonly muted: number;
  /** Whatever else there is, the settings left out. */
  readonly others: number;
}

/** @param items everything that is stored under a chat, as it is stored. */
export function countStored(items: readonly Stored[]): StoredCounts {
  const { follows, muted, others } = sorted(items);
  return { follows: follows.length, muted: muted.length, others: others.length };
}

/**
 * Everything that is stored under a chat as JSON for the person: their settings, what they follow, which dates they have
 * muted, and all else, without what only the program needs. Beyond a few thousand of each it says how many were left out.
 *
 * @param items as they are stored.
 */
export function chatExport(items: readonly Stored[], now: Temporal.Instant): string {
  const { chat, follows, muted, others } = sorted(items);
  const document = {
    exportedAt: now.toString({ smallestUnit: 'second' }),
    chat: chat === undefined ? null : visible(chat),
    follows: follows.slice(0, MAX_ITEMS).map((follow) => ({ what: follow.followId, ...visible(follow) })),
    mutedDates: muted.slice(0, MAX_ITEMS).map(({ followId }) => String(followId).replace(/^muted:/, '')),
    others: others.slice(0, MAX_ITEMS).map((item) => ({ ...named(item), ...visible(item) })),
    leftOut: [follows, muted, others].reduce((sum, { length }) => sum + Math.max(0, length - MAX_ITEMS), 0),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function sorted(items: readonly Stored[]) {
  const keyed = items.map((item) => ({ item, key: String(item.SK) }));
  const where = (is: (key: string) => boolean) => keyed.filter(({ key }) => is(key)).map(({ item }) => item);
  const isMute = (key: string) => key.startsWith('FOLLOW#muted:');
  const isFollow = (key: string) => key.startsWith('FOLLOW#');
  return {
    chat: where((key) => key === 'CHAT')[0],
    follows: where((key) => isFollow(key) && !isMute(key)),
    muted: where(isMute),
    others: where((key) => key !== 'CHAT' && !isFollow(key)),
  };
}

/** What else is stored is told apart by its sort key alone: `HEARD#2014-03-16`. */
function named({ SK }: Stored): { what: string; of: string } {
  const [what = '', ...of] = String(SK).split('#');
  return { what: what.toLowerCase(), of: of.join(' ') };
}

function visible(item: Stored): Stored {
  return Object.fromEntries(Object.entries(item).filter(([name]) => !INTERNAL.has(name)));
}
