import { Temporal } from 'temporal-polyfill';
import type { FindParts } from './find-happening.ts';
import { sharesName } from './same-happening/likeness.ts';
import { type Profile, profileOf } from './same-happening/profile.ts';
import { searchWords } from './same-happening/search-words.ts';
import type { KeyDateRecord } from './stored-key-date.ts';

/** How far before a conditional key date its cause is looked for. */
const MAX_DAYS = 10;
const MAX_WORDS = 4;
/** What hangs on one happening; more fill no message. */
const MAX_CONSEQUENCES = 5;

/**
 * Links a conditional key date with the happening that its condition names ("if the vote goes ahead"), both ways: one that
 * its own article tells of, else one that is known. Repeating it changes nothing.
 *
 * @param beside the other key dates of its article.
 * @param today the day from which causes are looked for.
 */
export async function linkCondition(
  keyDate: KeyDateRecord,
  beside: readonly KeyDateRecord[],
  today: Temporal.PlainDate,
  parts: FindParts,
): Promise<void> {
  if (keyDate.condition === null) return;
  const causeId = keyDate.causeId ?? (await findCause(keyDate, beside, today, parts));
  if (causeId === null) return;
  await parts.keyDates.change(keyDate.id, (known) => (known.causeId === null ? { ...known, causeId } : null));
  await parts.keyDates.change(causeId, (known) =>
    known.consequenceIds.includes(keyDate.id) || known.consequenceIds.length >= MAX_CONSEQUENCES
      ? null
      : { ...known, consequenceIds: [...known.consequenceIds, keyDate.id] },
  );
}

async function findCause(
  keyDate: KeyDateRecord,
  beside: readonly KeyDateRecord[],
  today: Temporal.PlainDate,
  { register, keyDates }: FindParts,
): Promise<string | null> {
  const condition = conditionProfile(keyDate);
  if (condition.acts.length === 0) return null;
  const ofArticle = beside.find((other) => isBefore(other, keyDate) && isNamed(other, condition, null));
  if (ofArticle !== undefined) return ofArticle.id;
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

function daysBefore({ date, precision }: KeyDateRecord, today: Temporal.PlainDate): string[] {
  if (precision !== 'day' && precision !== 'minute') return [];
  const last = Temporal.PlainDate.from(date);
  const count = Math.min(MAX_DAYS, Math.max(0, today.until(last, { largestUnit: 'days' }).days));
  return Array.from({ length: count + 1 }, (_, index) => last.subtract({ days: index }).toString());
}
