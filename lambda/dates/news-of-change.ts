import type { KeyDate } from '../derive/key-date.ts';
import { profileOf } from './same-happening/profile.ts';
import { sameness } from './same-happening/score.ts';

/** What an article says of one happening. */
export type News =
  | { readonly sort: 'told'; readonly keyDate: KeyDate }
  /** It is called off, and the article gives no other day. */
  | { readonly sort: 'called off'; readonly keyDate: KeyDate }
  /** It had been called off, and is on again. */
  | { readonly sort: 'revived'; readonly keyDate: KeyDate }
  /** It is moved to another time; `from` is null where the article does not say from when. */
  | { readonly sort: 'moved'; readonly keyDate: KeyDate; readonly from: KeyDate | null };

/** Words that say of a happening that its time is another than was known. */
const MOVING =
  /\b(?:postpon(?:e[ds]?|ing)|(?:put|push(?:ed|es)?|set|mov(?:ed|es?)|brought|bring(?:s|ing)?) (?:off|back|forward|up)|delay(?:s|ed|ing)?|defer(?:s|red|ring)?|reschedul(?:e[ds]?|ing)|adjourn(?:s|ed|ing)?|mov(?:ed|es?|ing) (?:it |them )?(?:to|from)|shift(?:s|ed)? (?:to|from)|slip(?:s|ped)? to|now (?:on|set|due|scheduled|planned|expected|to|be|take|begin|start)|instead of|rather than|new date)\b/i;

/** What stands before words of time that do not hold: "not on [Monday]", "originally set for [Monday]". */
const NOT_THEN =
  /\b(?:not(?: on)?|instead of|rather than|(?:originally|initially|previously|first)(?: \w+)?(?: for| on)?)(?: on| the)? ?$/i;
/** What stands before words of time that held until now, where the sentence speaks of a move: "planned for [Monday]". */
const UNTIL_NOW = /\b(?:planned|scheduled|set|due|meant|fixed)(?: for| on)?(?: the)? ?$/i;
const BEFORE = 40;

/** Words that say of a happening that it is on although it had been called off. */
const REVIVING =
  /\b(?:back on|on again|after all|reinstat(?:e[ds]?|ing)|reviv(?:e[ds]?|ing)|un-?cancell?ed|re-?confirm(?:s|ed)?|go(?:es)? ahead as (?:planned|scheduled)|revers(?:e[ds]?|ing) (?:its|the|their|a) (?:cancellation|decision))\b/i;

/** Whether a key date's sentence says that it is on although it had been called off. */
function isReviving({ quote }: KeyDate): boolean {
  return REVIVING.test(quote);
}

/** Whether a key date's sentence says that its time is a new one. */
export function isMoving({ quote }: KeyDate): boolean {
  return MOVING.test(quote);
}

/**
 * What an article's key dates tell, one for each happening: an old date and the new one that goes with it are one piece of
 * news. They go together where they stand in one sentence, or where they are the same happening and one is said to be moved.
 */
export function newsIn(keyDates: readonly KeyDate[]): News[] {
  const news: News[] = [];
  const paired = new Set<KeyDate>();
  for (const old of keyDates) {
    const to = keyDates.find((other) => !paired.has(other) && isReplacedBy(old, other));
    if (to === undefined) continue;
    news.push({ sort: 'moved', keyDate: to, from: old });
    paired.add(old).add(to);
  }
  for (const keyDate of keyDates) {
    if (paired.has(keyDate)) continue;
    if (keyDate.certainty === 'cancelled') news.push({ sort: 'called off', keyDate });
    else if (isReviving(keyDate)) news.push({ sort: 'revived', keyDate });
    else if (isMoving(keyDate)) news.push({ sort: 'moved', keyDate, from: null });
    else news.push({ sort: 'told', keyDate });
  }
  return news;
}

function isReplacedBy(old: KeyDate, other: KeyDate): boolean {
  if (old === other || other.certainty === 'cancelled' || old.date === other.date) return false;
  const isOneSentence = old.quote === other.quote;
  if (old.certainty === 'cancelled') {
    return isOneSentence || ((isMoving(old) || isMoving(other)) && sameness(timeless(old), timeless(other)) > 0);
  }
  return isOneSentence && isOld(old) && !isOld(other);
}

/** Hours of different days say nothing of whether two happenings are one. */
function timeless(keyDate: KeyDate) {
  return { ...profileOf(keyDate), time: null };
}

function isOld({ quote, words }: KeyDate): boolean {
  const day = words.replace(/^(?:for|on|from|until|to) /i, '');
  const at = quote.indexOf(day);
  const before = quote.slice(Math.max(0, at - BEFORE), Math.max(0, at));
  return NOT_THEN.test(before) || (UNTIL_NOW.test(before) && MOVING.test(quote));
}
