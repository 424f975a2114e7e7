import type { KeyDate } from '../derive/key-date.ts';
import { isSameTime } from './day-register.ts';
import { type FindParts, type Found, findAt, findClose, findOrEnter, timeless } from './find-happening.ts';
import type { News } from './news-of-change.ts';
import { profileOf } from './same-happening/profile.ts';
import type { KeyDateRecord } from './stored-key-date.ts';
import { isAsRecent } from './voices.ts';
import { calledOff, firstTold, mayChange, mayRefine, moved, revived, type Word, withWord } from './word.ts';

/** What became of a key date by one article's word. */
export interface Told {
  readonly keyDate: KeyDateRecord;
  /** As it was before; null where this article has brought it, or has been heard before, so that more may be unfinished. */
  readonly before: KeyDateRecord | null;
}

/**
 * Puts an article's news of one happening into the store: a new key date, a further word on a known one, or its move or
 * calling off. Each step can be repeated, and finishes what an earlier attempt has left.
 *
 * @param taken key dates of the article's other happenings.
 * @returns the key date that tells of it now, and behind it, where a move shows that two known ones are one happening, the
 * one that was closed.
 */
export async function tellNews(
  news: News,
  word: Word,
  taken: ReadonlySet<string>,
  parts: FindParts,
): Promise<readonly [Told, ...Told[]]> {
  switch (news.sort) {
    case 'told':
      return [await join(word, taken, parts)];
    case 'called off': {
      const known = await findAt(word.keyDate, profileOf(word.keyDate), taken, parts);
      if (known === null || !isSameTime(known, word.keyDate)) return [await join(word, taken, parts)];
      return [await hear(found(known), word, calledOff, parts)];
    }
    case 'revived': {
      const known = await findAt(word.keyDate, profileOf(word.keyDate), taken, parts);
      if (known === null || !mayChange(known, word, 'revive')) return [await join(word, taken, parts)];
      return [await hear(found(known), word, revived, parts)];
    }
    case 'moved':
      return move(word, news.from, taken, parts);
  }
}

/** One more word on a happening, or the first. */
async function join(word: Word, taken: ReadonlySet<string>, parts: FindParts): Promise<Told> {
  return hear(await enter(word, word.id, taken, parts), word, withWord, parts);
}

function enter(word: Word, id: string, taken: ReadonlySet<string>, parts: FindParts): Promise<Found> {
  return findOrEnter(word.keyDate, id, taken, (coarse) => mayRefine(coarse, word), parts);
}

async function move(
  word: Word,
  from: KeyDate | null,
  taken: ReadonlySet<string>,
  parts: FindParts,
): Promise<readonly [Told, ...Told[]]> {
  const known = await findMoved(word, from, taken, parts);
  if (known === null) return [await join(word, taken, parts)];
  if (isSameTime(known, word.keyDate)) {
    // It was moved before; or within its day, to another hour.
    return [
      isOtherHour(known, word.keyDate)
        ? await hear(found(known), word, movedTo(null), parts)
        : await join(word, taken, parts),
    ];
  }
  if (!mayChange(known, word, 'move')) {
    const isLate = !isAsRecent(word.published, known.decided);
    return [isLate ? await hear(found(known), word, withWord, parts) : await join(word, taken, parts)];
  }
  const now = await enter(word, known.id, taken, parts);
  const change = await hear(found(known), word, movedTo(now.id === known.id ? null : now.id), parts);
  return now.id === known.id ? [change] : [await hear(now, word, withWord, parts), change];
}

const found = (record: KeyDateRecord): Found => ({ id: record.id, record });

const movedTo = (into: string | null) => (record: KeyDateRecord, word: Word) => moved(record, word, into);

/** The key date that an article says is moved. */
async function findMoved(
  { keyDate }: Word,
  from: KeyDate | null,
  taken: ReadonlySet<string>,
  parts: FindParts,
): Promise<KeyDateRecord | null> {
  const profile = timeless(profileOf(keyDate));
  if (from !== null) {
    const old = await findAt(from, timeless(profileOf(from)), taken, parts);
    return old ?? findAt(from, profile, taken, parts);
  }
  return (await findAt(keyDate, profile, taken, parts)) ?? findClose(keyDate, profile, taken, parts);
}

function isOtherHour(a: KeyDate, b: KeyDate): boolean {
  return a.time !== null && b.time !== null && a.time !== b.time;
}

/** Changes a key date by a word, or stores it by that word where it is not there yet, and keeps the word as a source. */
async function hear(
  { id, record }: Found,
  word: Word,
  edit: (known: KeyDateRecord, word: Word) => KeyDateRecord | null,
  parts: FindParts,
): Promise<Told> {
  const { keyDates } = parts;
  const changed = await keyDates.change(id, (known) => edit(known, word), record ?? undefined);
  const keyDate = changed?.after ?? (await keyDates.add(firstTold(id, word)));
  // Somebody else has stored it meanwhile.
  if (changed === undefined && keyDate.articleId !== word.articleId)
    return hear({ id, record: null }, word, edit, parts);
  const { articleId, articleUrl: url, publisher, published } = word;
  await keyDates.addSource({ dateId: id, articleId, url, publisher, published, quote: word.keyDate.quote });
  const before = changed === undefined || isHeard(changed.before, word) ? null : changed.before;
  return { keyDate, before };
}

/** Whether an article's word was in a key date already, so that an earlier attempt at it may have been broken off. */
function isHeard({ articleId, voices }: KeyDateRecord, word: Word): boolean {
  return articleId === word.articleId || voices.some((voice) => voice.articleId === word.articleId);
}
