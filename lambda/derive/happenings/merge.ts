import { Temporal } from 'temporal-polyfill';
import type { KeyDate } from '../key-date.ts';
import { allMatches } from '../text/all-matches.ts';
import type { Mention } from './mention.ts';

/** Kinds of which an article seldom tells two on one day. */
const ONE_A_DAY = new Set(['vote', 'weather']);
/** More happenings on one day of one article are not told apart any more, so that the work stays bounded. */
const MAX_A_DAY = 20;
/** More than so many words alike make one happening of two. */
const SAME_WORDS = 0.5;

/** One mention for each happening on each date: the one with the best quote, with what it lacks taken from the others. */
export function mergeMentions(mentions: readonly Mention[]): KeyDate[] {
  const byDate = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const kept = byDate.get(mention.keyDate.date) ?? [];
    byDate.set(mention.keyDate.date, kept);
    const at = kept.findIndex((other) => isSameHappening(other, mention));
    const other = kept[at];
    if (other) kept[at] = combine(other, mention);
    else if (kept.length < MAX_A_DAY) kept.push(mention);
  }
  const merged = [...byDate.values()].flat();
  return merged
    .filter(
      (mention) => mention.keyDate.date.length === DAY_LENGTH || !merged.some((other) => tellsMore(other, mention)),
    )
    .sort((a, b) => compareDates(a.keyDate.date, b.keyDate.date) || a.position - b.position)
    .map((mention) => mention.keyDate);
}

/** "in November" is told by "on Nov. 3" already. */
function tellsMore(day: Mention, coarse: Mention): boolean {
  if (day.keyDate.date.length !== DAY_LENGTH || coarse.keyDate.date.length === DAY_LENGTH) return false;
  const isWithin =
    Temporal.PlainDate.compare(day.firstDay, coarse.firstDay) >= 0 &&
    Temporal.PlainDate.compare(day.firstDay, coarse.lastDay) <= 0;
  return (
    isWithin &&
    ((day.family === coarse.family && day.keyDate.kind === coarse.keyDate.kind && day.keyDate.kind !== 'market') ||
      overlap(day.core, coarse.core) >= SAME_WORDS)
  );
}
const DAY_LENGTH = '2014-03-16'.length;

function compareDates(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isSameHappening(a: Mention, b: Mention): boolean {
  if (a.sentence === b.sentence) return a.further === b.further;
  if (a.family !== '' && a.family === b.family && a.keyDate.kind === b.keyDate.kind && b.keyDate.kind !== 'market')
    return true;
  if (a.keyDate.kind === b.keyDate.kind && ONE_A_DAY.has(a.keyDate.kind)) return true;
  return overlap(a.core, b.core) > SAME_WORDS;
}

/** The share of the shorter title's words, by their first five letters, that the other has too. */
function overlap(a: string, b: string): number {
  const first = stems(a);
  const second = stems(b);
  const smaller = Math.min(first.size, second.size);
  if (smaller === 0) return 0;
  return [...first].filter((stem) => second.has(stem)).length / smaller;
}

function stems(title: string): Set<string> {
  return new Set([...allMatches(/[\p{L}\p{N}]{4,}/gu, title.toLowerCase())].map((match) => match[0].slice(0, 5)));
}

function combine(a: Mention, b: Mention): Mention {
  const [best, other] = rank(b) > rank(a) ? [b, a] : [a, b];
  const isCancelled = a.keyDate.certainty === 'cancelled' || b.keyDate.certainty === 'cancelled';
  const place = best.keyDate.place ?? other.keyDate.place;
  return {
    ...best,
    position: Math.min(a.position, b.position),
    keyDate: {
      ...best.keyDate,
      end: best.keyDate.end ?? other.keyDate.end,
      place,
      zone: best.keyDate.place === null && place !== null ? other.keyDate.zone : best.keyDate.zone,
      certainty: isCancelled ? 'cancelled' : best.keyDate.certainty,
      topics: [...new Set([...best.keyDate.topics, ...(best.keyDate.place === null ? other.keyDate.topics : [])])],
    },
  };
}

/** The body's sentence before the headline, a clock time before none, then the surer. */
function rank(mention: Mention): number {
  return (mention.isHeading ? 0 : 4) + (mention.keyDate.time === null ? 0 : 2) + mention.keyDate.confidence;
}
