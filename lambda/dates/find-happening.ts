import { Temporal } from 'temporal-polyfill';
import type { KeyDate } from '../derive/key-date.ts';
import { type DayRegister, type DayView, isEntered, isSameTime, registerDay } from './day-register.ts';
import type { KeyDateStore } from './key-date-store.ts';
import { type Profile, profileOf } from './same-happening/profile.ts';
import { sameness } from './same-happening/score.ts';
import { actorForm } from './same-happening/word-forms.ts';
import type { KeyDateRecord } from './stored-key-date.ts';

export interface FindParts {
  readonly register: DayRegister;
  readonly keyDates: KeyDateStore;
}

/** How far from a new day the old one is looked for, where an article does not say from when something is moved. */
const CLOSE_DAYS = 10;
/** By so many names it is looked for there. */
const CLOSE_WORDS = 3;

/** So many articles may enter happenings of one day at the same instant; each time one of them gets through. */
const MAX_ATTEMPTS = 100;

/**
 * Finds the key date of a happening, or enters it in the register as a new one: of all who come with one happening at the
 * same instant one enters it, and the others find it.
 *
 * @param id what it is called where it is new.
 * @param taken key dates that it is not: those of other happenings of the same article.
 * @returns the id of the key date, which may not be stored yet.
 */
export async function findOrEnter(
  keyDate: KeyDate,
  id: string,
  taken: ReadonlySet<string>,
  parts: FindParts,
): Promise<string> {
  const profile = profileOf(keyDate);
  const { date, end, precision } = keyDate;
  const entry = { id, when: { date, end, precision }, profile };
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const view = await parts.register.look(registerDay(keyDate), profile);
    const known = isEntered(view, id) ? id : await bestOf(view, keyDate, profile, taken, parts);
    if (known !== null && known !== id) return known;
    if (known === null && !(await parts.register.enter(view, entry))) continue; // another came first: it may be the same
    await parts.register.file(view, entry);
    return id;
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
  const id = await bestOf(view, when, profile, taken, parts);
  return id === null ? null : ((await parts.keyDates.records([id]))[0] ?? null);
}

/** The key date on a day close to another that is the same happening; null where there is none, or it cannot be told which. */
export async function findClose(
  keyDate: KeyDate,
  profile: Profile,
  taken: ReadonlySet<string>,
  { register, keyDates }: FindParts,
): Promise<KeyDateRecord | null> {
  if (keyDate.precision !== 'day' && keyDate.precision !== 'minute') return null;
  const day = Temporal.PlainDate.from(keyDate.date);
  const days = Array.from({ length: 2 * CLOSE_DAYS + 1 }, (_, index) =>
    day.add({ days: index - CLOSE_DAYS }).toString(),
  );
  const words = [...profile.names, ...(profile.place === null ? [] : [profile.place])]
    .flatMap((name) => name.split(' ').map(actorForm))
    .concat(profile.acts.map((act) => `act:${act}`));
  const ids = await register.searchDays(
    days.filter((each) => each !== keyDate.date),
    [...new Set(words)].slice(0, CLOSE_WORDS),
  );
  const same = (await keyDates.records(ids))
    .filter((record) => record.movedInto === null && !taken.has(record.id))
    .map((record) => ({ record, score: sameness(timeless(profile), timeless(profileOf(record))) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const [best, next] = same;
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
): Promise<string | null> {
  const recent = latest.filter(({ profile: other }) => sameness(profile, other) > 0);
  const ids = [...new Set([...candidates, ...recent.map(({ id }) => id)])].filter((id) => !taken.has(id));
  const records = await keyDates.records(ids);
  const scored = ids.flatMap((id) => {
    const record = records.find((each) => each.id === id);
    const entry = recent.find((each) => each.id === id);
    if (record !== undefined) {
      const current = profileOf(record);
      if (isSameTime(record, when)) return [{ id: record.movedInto ?? id, score: sameness(profile, current) }];
      const wasThen = record.history.some((past) => isSameTime(past, when));
      return wasThen ? [{ id: record.movedInto ?? id, score: sameness(profile, timeless(current)) }] : [];
    }
    // It was entered just now, and is not stored yet.
    return entry !== undefined && isSameTime(entry.when, when) ? [{ id, score: sameness(profile, entry.profile) }] : [];
  });
  const [best] = scored.filter(({ id, score }) => score > 0 && !taken.has(id)).sort((a, b) => b.score - a.score);
  return best?.id ?? null;
}
