import { Temporal } from 'temporal-polyfill';
import type { KeyDate } from '../derive/key-date.ts';
import {
  type DayRegister,
  type DayView,
  type Entry,
  isEntered,
  isSameTime,
  registerDay,
  registerYear,
} from './day-register.ts';
import type { KeyDateStore } from './key-date-store.ts';
import { type Profile, profileOf } from './same-happening/profile.ts';
import { sameness } from './same-happening/score.ts';
import { actorForm } from './same-happening/word-forms.ts';
import { daysOf, isOfDay, isWithin } from './span.ts';
import type { KeyDateRecord } from './stored-key-date.ts';

export interface FindParts {
  readonly register: DayRegister;
  readonly keyDates: KeyDateStore;
}

/** A key date that was found, with its record where it was read. It may not be stored yet. */
export interface Found {
  readonly id: string;
  readonly record: KeyDateRecord | null;
}

/** How far from a new day the old one is looked for, where an article does not say from when something is moved. */
const CLOSE_DAYS = 10;
/** By so many names it is looked for there. */
const CLOSE_WORDS = 3;

/** From this on a day and a month are of one happening: a month has many that are somewhat alike. */
const SAME_BY_PERIOD = 1.5;

/** Where the first candidate is so surely the same, the others are not looked at. */
const CLEARLY_SAME = 3;
/** Nor where it is so surely another: they share less with what is looked for than it does. */
const CLEARLY_OTHER = -1.5;

/** So many articles may enter happenings of one day at the same instant; each time one of them gets through. */
const MAX_ATTEMPTS = 100;

/**
 * Finds the key date of a happening, or enters it in the register as a new one: of all who come with one happening at the
 * same instant one enters it, and the others find it.
 *
 * @param id what it is called where it is new.
 * @param taken key dates that it is not: those of other happenings of the same article.
 * @param mayRefine whether this one may say of another, which is known by its month alone, on which day it is.
 */
export async function findOrEnter(
  keyDate: KeyDate,
  id: string,
  taken: ReadonlySet<string>,
  mayRefine: (coarse: KeyDateRecord) => boolean,
  parts: FindParts,
): Promise<Found> {
  const profile = profileOf(keyDate);
  const { date, end, precision } = keyDate;
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const view = await parts.register.look(registerDay(keyDate), profile);
    const known = isEntered(view, id) ? { id, record: null } : await bestOf(view, keyDate, profile, taken, parts);
    // One that is entered by a coarser or finer time than its own may have been broken off before it was filed.
    const isFiled = known?.record == null || !isOtherPrecision(known.record, keyDate);
    if (known !== null && known.id !== id && isFiled) return known;
    const found = known ?? (await findByPeriod(keyDate, profile, taken, mayRefine, parts)) ?? { id, record: null };
    const entry = { id: found.id, when: { date, end, precision }, profile };
    // Where another came first it may be the same.
    if (!isEntered(view, found.id) && !(await parts.register.enter(view, entry))) continue;
    await parts.register.file(view, entry);
    return found;
  }
  throw new Error(`too many happenings of ${date} are entered at once`);
}

/** The key date at a time that is the same happening; also one that was there and has been moved. */
export async function findAt(
  when: KeyDate,
  profile: Profile,
  taken: ReadonlySet<string>,
  parts: FindParts,
): Promise<KeyDateRecord | null> {
  const view = await parts.register.look(registerDay(when), profile);
  const found = await bestOf(view, when, profile, taken, parts);
  return found === null ? null : (found.record ?? (await parts.keyDates.records([found.id]))[0] ?? null);
}

/** The key date on a day close to another that is the same happening; null where there is none, or it cannot be told which. */
export async function findClose(
  keyDate: KeyDate,
  profile: Profile,
  taken: ReadonlySet<string>,
  parts: FindParts,
): Promise<KeyDateRecord | null> {
  if (!isOfDay(keyDate)) return null;
  const day = Temporal.PlainDate.from(keyDate.date);
  const days = Array.from({ length: 2 * CLOSE_DAYS + 1 }, (_, index) =>
    day.add({ days: index - CLOSE_DAYS }).toString(),
  );
  const elsewhere = days.filter((each) => each !== keyDate.date);
  return onlyBest(await sameOn(elsewhere, profile, taken, parts));
}

/** The key date that is known by its month, say, while this one gives the day; or the other way round. */
async function findByPeriod(
  keyDate: KeyDate,
  profile: Profile,
  taken: ReadonlySet<string>,
  mayRefine: (coarse: KeyDateRecord) => boolean,
  parts: FindParts,
): Promise<Found | null> {
  const isShort = keyDate.precision === 'week' || keyDate.precision === 'month';
  const days = isOfDay(keyDate) ? [registerYear(keyDate)] : isShort ? daysOf(keyDate) : [];
  const record = onlyBest(
    (await sameOn(days, profile, taken, parts)).filter(
      ({ record, score }) =>
        score >= SAME_BY_PERIOD &&
        isOtherPrecision(record, keyDate) &&
        (isWithin(record, keyDate) || mayRefine(record)),
    ),
  );
  return record === null ? null : { id: record.id, record };
}

/** Whether one time lies within the other, as a day in its month. */
function isOtherPrecision(a: KeyDate, b: KeyDate): boolean {
  return isWithin(a, b) || isWithin(b, a);
}

/** The key dates of some days that are the same happening but for their hour. */
async function sameOn(
  days: readonly string[],
  profile: Profile,
  taken: ReadonlySet<string>,
  { register, keyDates }: FindParts,
): Promise<{ record: KeyDateRecord; score: number }[]> {
  const words = [...profile.names, ...(profile.place === null ? [] : [profile.place])]
    .flatMap((name) => name.split(' ').map(actorForm))
    .concat(profile.acts.map((act) => `act:${act}`));
  const ids = await register.searchDays(days, [...new Set(words)].slice(0, CLOSE_WORDS));
  return (await keyDates.records(ids))
    .filter((record) => record.movedInto === null && !taken.has(record.id))
    .map((record) => ({ record, score: sameness(timeless(profile), timeless(profileOf(record))) }))
    .filter(({ score }) => score > 0);
}

/** The best of them; null where two are as good. */
function onlyBest(same: readonly { record: KeyDateRecord; score: number }[]): KeyDateRecord | null {
  const [best, next] = [...same].sort((a, b) => b.score - a.score);
  return best === undefined || best.score === next?.score ? null : best.record;
}

/** A profile without its hour, to compare happenings of different days. */
export function timeless(profile: Profile): Profile {
  return { ...profile, time: null };
}

/** Of the candidates of a view, the one that is most surely the same happening. */
async function bestOf(
  { candidates, latest }: DayView,
  when: KeyDate,
  profile: Profile,
  taken: ReadonlySet<string>,
  { keyDates }: FindParts,
): Promise<Found | null> {
  // Of two that are as alike the older one: an article that tells of both again does so in their order.
  const recent = latest
    .toReversed()
    .map((entry) => ({ ...entry, score: sameness(profile, entry.profile) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  // The first is as a rule the one, if any is: it has just been entered and is like it, or shares the rarest words with it.
  const ids = [...new Set([...recent.map(({ id }) => id), ...candidates])].filter((id) => !taken.has(id));
  const [first] = await scored(ids.slice(0, 1));
  const isClear = first !== undefined && (first.score >= CLEARLY_SAME || first.score <= CLEARLY_OTHER);
  const all = [...(first === undefined ? [] : [first]), ...(isClear ? [] : await scored(ids.slice(1)))];
  const [best] = all.filter(({ id, score }) => score > 0 && !taken.has(id)).sort((a, b) => b.score - a.score);
  return best ?? null;

  async function scored(some: readonly string[]): Promise<Scored[]> {
    const records = some.length === 0 ? [] : await keyDates.records(some);
    return some.flatMap((id) => {
      const record = records.find((each) => each.id === id);
      const entry = recent.find((each) => each.id === id);
      return (record === undefined ? scoreOfEntry(entry, when, profile) : scoreOf(record, when, profile)) ?? [];
    });
  }
}

type Scored = Found & { readonly score: number };

function scoreOf(record: KeyDateRecord, when: KeyDate, profile: Profile): Scored | null {
  const found = record.movedInto === null ? { id: record.id, record } : { id: record.movedInto, record: null };
  const current = profileOf(record);
  if (isSameTime(record, when) || isOtherPrecision(record, when)) {
    return { ...found, score: sameness(profile, current) };
  }
  const wasThen = record.history.some((past) => isSameTime(past, when));
  return wasThen ? { ...found, score: sameness(profile, timeless(current)) } : null;
}

/** The score of what was entered just now, and is not stored yet. */
function scoreOfEntry(entry: Entry | undefined, when: KeyDate, profile: Profile): Scored | null {
  if (entry === undefined || !isSameTime(entry.when, when)) return null;
  return { id: entry.id, record: null, score: sameness(profile, entry.profile) };
}
