import { Temporal } from 'temporal-polyfill';
import type { FindParts } from './find-happening.ts';
import { sharesName } from './same-happening/likeness.ts';
import { type Profile, profileOf } from './same-happening/profile.ts';
import { searchWords } from './same-happening/search-words.ts';
import { isOfDay } from './span.ts';
import type { KeyDateRecord } from './stored-key-date.ts';
import type { Waiting, WaitingConditions } from './waiting-conditions.ts';

/** How far before a conditional key date its cause is looked for. */
const MAX_DAYS = 10;
const MAX_WORDS = 4;
/** By so many acts it is waited for. */
const MAX_ACTS = 2;
/** What hangs on one happening; more fill no message. */
const MAX_CONSEQUENCES = 5;

export interface LinkParts extends FindParts {
  readonly waiting: WaitingConditions;
}

/**
 * Links a conditional key date with the happening that its condition names ("if the vote goes ahead"), both ways: one that
 * its own article tells of, else one that is known; where none is, it waits for one. Repeating it changes nothing.
 *
 * @param beside the other key dates of its article.
 * @param today the day from which causes are looked for.
 */
export async function linkCondition(
  keyDate: KeyDateRecord,
  beside: readonly KeyDateRecord[],
  today: Temporal.PlainDate,
  parts: LinkParts,
): Promise<void> {
  if (keyDate.condition === null) return;
  const condition = conditionProfile(keyDate);
  const ofArticle = beside.find((other) => isBefore(other, keyDate) && isNamed(other, condition, null));
  const known = keyDate.causeId ?? ofArticle?.id;
  if (known !== undefined) return link(keyDate.id, known, parts);
  const waiting = waitingOf(keyDate, condition);
  if (waiting === null) return;
  // It waits before it looks: a cause that is stored in between finds it.
  await parts.waiting.add(waiting);
  const cause = await findCause(keyDate, condition, today, parts);
  if (cause === null) return;
  await link(keyDate.id, cause, parts);
  await parts.waiting.remove(waiting);
}

/**
 * Links a happening whose day is told of for the first time with the conditional key dates that wait for it. Repeating it
 * changes nothing.
 */
export async function linkWaiting(cause: KeyDateRecord, parts: LinkParts): Promise<void> {
  const acts = profileOf(cause).acts.slice(0, MAX_ACTS);
  const last = Temporal.PlainDate.from(cause.date).add({ days: MAX_DAYS }).toString();
  const dateIds = await parts.waiting.waitingFor(acts, cause.date, last);
  for (const keyDate of dateIds.length === 0 ? [] : await parts.keyDates.records(dateIds)) {
    const condition = conditionProfile(keyDate);
    const isFree = keyDate.causeId === null || keyDate.causeId === cause.id;
    if (!isFree || !isBefore(cause, keyDate) || !isNamed(cause, condition, profileOf(keyDate))) continue;
    await link(keyDate.id, cause.id, parts);
    const waiting = waitingOf(keyDate, condition);
    if (waiting !== null) await parts.waiting.remove(waiting);
  }
}

async function link(dateId: string, causeId: string, { keyDates }: FindParts): Promise<void> {
  await keyDates.change(dateId, (known) => (known.causeId === null ? { ...known, causeId } : null));
  await keyDates.change(causeId, (known) =>
    known.consequenceIds.includes(dateId) || known.consequenceIds.length >= MAX_CONSEQUENCES
      ? null
      : { ...known, consequenceIds: [...known.consequenceIds, dateId] },
  );
}

/** Null where the condition does not say what is done, or there is no day before which it could be. */
function waitingOf(keyDate: KeyDateRecord, { acts }: Profile): Waiting | null {
  if (acts.length === 0 || !isOfDay(keyDate)) return null;
  return { dateId: keyDate.id, date: keyDate.date, acts: acts.slice(0, MAX_ACTS) };
}

async function findCause(
  keyDate: KeyDateRecord,
  condition: Profile,
  today: Temporal.PlainDate,
  { register, keyDates }: FindParts,
): Promise<string | null> {
  const own = profileOf(keyDate);
  const named = condition.names.length > 0 ? condition : { ...condition, names: own.names, place: own.place };
  const ids = await register.searchDays(daysBefore(keyDate, today), searchWords(named).slice(0, MAX_WORDS));
  const known = (await keyDates.records(ids)).sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  const cause = known.find(
    (other) => other.movedInto === null && isBefore(other, keyDate) && isNamed(other, condition, own),
  );
  return cause?.id ?? null;
}

/** What a condition tells of its cause. */
function conditionProfile(keyDate: KeyDateRecord): Profile {
  const quote = keyDate.condition ?? '';
  return profileOf({ ...keyDate, title: '', quote, words: '', condition: null, place: null, time: null });
}

/**
 * Whether a condition names a happening: by what is done, and by a name where it has one. Without one, as in "if the vote
 * goes ahead", the happening is of the same article, or shares a name with what hangs on it.
 */
function isNamed(other: KeyDateRecord, condition: Profile, own: Profile | null): boolean {
  const profile = profileOf(other);
  if (!profile.acts.some((act) => condition.acts.includes(act))) return false;
  if (condition.names.length > 0) return sharesName(condition, profile);
  return own === null || sharesName(own, profile);
}

function isBefore(other: KeyDateRecord, keyDate: KeyDateRecord): boolean {
  return other.id !== keyDate.id && other.date <= keyDate.date && other.certainty !== 'cancelled';
}

function daysBefore({ date }: KeyDateRecord, today: Temporal.PlainDate): string[] {
  const last = Temporal.PlainDate.from(date);
  const count = Math.min(MAX_DAYS, Math.max(0, today.until(last, { largestUnit: 'days' }).days));
  return Array.from({ length: count + 1 }, (_, index) => last.subtract({ days: index }).toString());
}
