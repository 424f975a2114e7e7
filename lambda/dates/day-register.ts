import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { KeyDate } from '../derive/key-date.ts';
import type { Key, Table } from '../platform/table.ts';
import { Profile } from './same-happening/profile.ts';
import { searchWords } from './same-happening/search-words.ts';
import { isOfDay, spanOf } from './span.ts';

/** A word under which a day has more happenings tells none of them from the others, and takes no more. */
const MAX_UNDER_WORD = 32;
/** The happenings of a day last entered, which may not stand under their words yet. */
const MAX_LATEST = 8;
/** One word in common is chance: two reports of one happening share two at the least. */
const MIN_SHARED = 2;
/** How many are looked at more closely: those that share the rarest words. */
const MAX_CANDIDATES = 4;
/** How long a day is remembered when it is over. */
const REMEMBERED_DAYS = 60;

/** A happening as it is entered. */
const Entry = z.object({
  id: z.string(),
  when: KeyDate.pick({ date: true, end: true, precision: true }),
  profile: Profile,
});
export type Entry = z.infer<typeof Entry>;

/** Of a day, the happenings last entered; of a word on it, the happenings that have it. */
const RegisterItem = z.object({
  PK: z.string(),
  SK: z.string(),
  version: z.number().int().optional(),
  latest: z.array(Entry).optional(),
  ids: z.set(z.string()).optional(),
});

/** What a register knew of a day when it was asked. */
export interface DayView {
  readonly day: string;
  /** Rises as happenings are entered. */
  readonly version: number;
  readonly latest: readonly Entry[];
  /** The happenings that share words with the one asked for, those with the rarest first. */
  readonly candidates: readonly string[];
  readonly underWord: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Finds the happenings of a day by their words, at a cost that depends neither on how much is stored nor on how much
 * happens that day: a handful of items by their keys. What is entered is seen by whoever looks after it.
 */
export interface DayRegister {
  look(day: string, profile: Profile): Promise<DayView>;
  /** The happenings of some days that share some words, those that share the rarest first. */
  searchDays(days: readonly string[], words: readonly string[]): Promise<string[]>;
  /**
   * Enters a happening that was not found. Of two who have looked at the same state of a day one is let in, so that the
   * other looks again, and finds it.
   *
   * @returns whether it was entered.
   */
  enter(view: DayView, entry: Entry): Promise<boolean>;
  /** Puts a happening under its words; what stands there already is left alone, so it finishes what was broken off. */
  file(view: DayView, entry: Entry): Promise<void>;
}

export function createDayRegister(table: Table): DayRegister {
  return {
    async look(day, profile) {
      const words = searchWords(profile);
      const items = await table.getMany([latestKey(day), ...words.map((word) => wordKey(day, word))], RegisterItem);
      const head = items.find(({ SK }) => SK === LATEST);
      const underWord = new Map(
        words.map((word) => [word, items.find(({ SK }) => SK === wordKey(day, word).SK)?.ids ?? new Set<string>()]),
      );
      return {
        day,
        version: head?.version ?? 0,
        latest: head?.latest ?? [],
        candidates: candidatesAmong([...underWord.values()]),
        underWord,
      };
    },

    async searchDays(days, words) {
      const keys = days.flatMap((day) => words.map((word) => wordKey(day, word)));
      const items = await table.getMany(keys, RegisterItem);
      return candidatesAmong(
        words.map(
          (word) => new Set(items.filter(({ SK }) => SK === wordKey('', word).SK).flatMap(({ ids = [] }) => [...ids])),
        ),
      );
    },

    async enter({ day, version, latest }, entry) {
      const item = {
        version: version + 1,
        latest: [entry, ...latest].slice(0, MAX_LATEST),
        expiresAt: expiryOf(day),
      };
      return version === 0
        ? table.putIfAbsent(latestKey(day), item)
        : table.update(latestKey(day), { set: item, when: { version } });
    },

    async file({ day, underWord }, { id, profile }) {
      for (const word of searchWords(profile)) {
        const ids = underWord.get(word) ?? new Set();
        if (ids.has(id) || ids.size >= MAX_UNDER_WORD) continue;
        await table.addToSet(wordKey(day, word), 'ids', id, { expiresAt: expiryOf(day) });
      }
    },
  };
}

/**
 * Where a key date stands in the register: a day by itself; what is coarser by its year, so that "in April" and "in the
 * second quarter" meet.
 */
export function registerDay(keyDate: Pick<KeyDate, 'date' | 'precision'>): string {
  return isOfDay(keyDate) ? keyDate.date : registerYear(keyDate);
}

/** Where what is coarser than a day stands. */
export function registerYear({ date }: Pick<KeyDate, 'date'>): string {
  return `${date.slice(0, 4)}~`;
}

/** Whether a happening stands in the register, as far as a view of it shows. */
export function isEntered({ latest, underWord }: DayView, id: string): boolean {
  return latest.some((entry) => entry.id === id) || [...underWord.values()].some((ids) => ids.has(id));
}

/** Whether two key dates of one register day are at one time: the same day, or periods that overlap. */
export function isSameTime(a: Dated, b: Dated): boolean {
  if (registerDay(a) !== registerDay(b)) return false;
  if (!registerDay(a).endsWith('~')) return true;
  const [one, other] = [spanOf({ ...a, ...ANYWHERE }), spanOf({ ...b, ...ANYWHERE })];
  return Temporal.Instant.compare(one.start, other.end) < 0 && Temporal.Instant.compare(other.start, one.end) < 0;
}
const ANYWHERE = { zone: null, time: null };
type Dated = Pick<KeyDate, 'date' | 'end' | 'precision'>;

const LATEST = 'LATEST';
const latestKey = (day: string): Key => ({ PK: `DAY#${day}`, SK: LATEST });
const wordKey = (day: string, word: string): Key => ({ PK: `DAY#${day}`, SK: `WORD#${word}` });

function expiryOf(day: string): number {
  const last = Temporal.PlainDate.from(day.endsWith('~') ? `${day.slice(0, 4)}-12-31` : day);
  return last.add({ days: REMEMBERED_DAYS }).toZonedDateTime('UTC').epochMilliseconds / 1000;
}

/**
 * Of the happenings under some words those that share enough of them, the likeliest first: a word counts the more the fewer
 * have it. Where a word is full, a happening may have it and not stand under it, so one other will do.
 */
function candidatesAmong(underWords: readonly ReadonlySet<string>[]): string[] {
  const shared = new Map<string, { words: number; weight: number }>();
  for (const ids of underWords) {
    for (const id of ids) {
      const { words, weight } = shared.get(id) ?? { words: 0, weight: 0 };
      shared.set(id, { words: words + 1, weight: weight + 1 / ids.size });
    }
  }
  const isFull = underWords.some(({ size }) => size >= MAX_UNDER_WORD);
  return [...shared]
    .filter(([, { words }]) => isFull || words >= Math.min(MIN_SHARED, underWords.length))
    .sort(([a, one], [b, other]) => other.weight - one.weight || (a < b ? -1 : 1))
    .slice(0, MAX_CANDIDATES)
    .map(([id]) => id);
}
