import { Temporal } from 'temporal-polyfill';
import type { KeyDate } from '../key-date.ts';
import type { Mention } from './mention.ts';

/** Kinds of which an article seldom tells two on one day. */
const ONE_A_DAY = new Set(['vote', 'weather']);
/** More happenings on one day of one article are not told apart any more, so that the work stays bounded. */
const MAX_A_DAY = 20;
/** Nor is a coarse date compared with more days than an article has. */
const MAX_COMPARED = 100;
/** More than so many words alike make one happening of two. */
const SAME_WORDS = 0.5;

/** A mention with the words of its title, which are compared often. */
interface Candidate {
  readonly mention: Mention;
  /** The first letters of each word. */
  readonly stems: ReadonlySet<string>;
}

/** One mention for each happening on each date: the one with the best quote, with what it lacks taken from the others. */
export function mergeMentions(mentions: readonly Mention[]): KeyDate[] {
  const byDate = new Map<string, Candidate[]>();
  for (const mention of mentions) {
    const candidate = { mention, stems: stemsOf(mention.core) };
    const kept = byDate.get(mention.keyDate.date) ?? [];
    byDate.set(mention.keyDate.date, kept);
    const at = kept.findIndex((other) => isSameHappening(other, candidate));
    const other = kept[at];
    if (other) kept[at] = combineCandidates(other, candidate);
    else if (kept.length < MAX_A_DAY) kept.push(candidate);
  }
  return withoutTold([...byDate.values()].flatMap(doubtFurther))
    .map(({ mention }) => mention)
    .sort((a, b) => compareDates(a.keyDate.date, b.keyDate.date) || a.position - b.position)
    .map((mention) => mention.keyDate);
}

/** A further happening on one day of one article may be the first one in other words; it is less surely one of its own. */
function doubtFurther(onDay: readonly Candidate[]): Candidate[] {
  const [first, ...further] = onDay.toSorted((a, b) => b.mention.keyDate.confidence - a.mention.keyDate.confidence);
  if (!first || further.length === 0) return [...onDay];
  return [first, ...further.map(doubted)];
}

function doubted({ mention, stems }: Candidate): Candidate {
  const confidence = Math.round(mention.keyDate.confidence * FURTHER_SHARE * 100) / 100;
  return { mention: { ...mention, keyDate: { ...mention.keyDate, confidence } }, stems };
}
/** How many of further happenings on one day were found to be ones of their own. */
const FURTHER_SHARE = 0.92;

/** "in November" is told by "on Nov. 3" already. */
function withoutTold(candidates: readonly Candidate[]): Candidate[] {
  if (candidates.every(isDay)) return [...candidates];
  const days = candidates
    .filter(isDay)
    .sort((a, b) => Temporal.PlainDate.compare(a.mention.firstDay, b.mention.firstDay));
  const periods = candidates.filter((candidate) => !isDay(candidate)).slice(0, MAX_COMPARED);
  return candidates.filter(
    (candidate) =>
      isDay(candidate) ||
      !(
        daysWithin(days, candidate.mention).some((day) => tellsMore(day, candidate)) ||
        periods.some((period) => isPartOf(period, candidate) && tellsMore(period, candidate))
      ),
  );
}

/** Whether a period lies within a longer one: "in the summer" of "later this year". */
function isPartOf({ mention: part }: Candidate, { mention: whole }: Candidate): boolean {
  const isWithin =
    Temporal.PlainDate.compare(part.firstDay, whole.firstDay) >= 0 &&
    Temporal.PlainDate.compare(part.lastDay, whole.lastDay) <= 0;
  return isWithin && part.keyDate.date !== whole.keyDate.date;
}

function isDay({ mention }: Candidate): boolean {
  return mention.keyDate.date.length === DAY_LENGTH;
}
const DAY_LENGTH = '2014-03-16'.length;

/** Those of the sorted days that lie within a coarser period. */
function daysWithin(days: readonly Candidate[], { firstDay, lastDay }: Mention): readonly Candidate[] {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const day = days[middle]?.mention.firstDay;
    if (day && Temporal.PlainDate.compare(day, firstDay) < 0) low = middle + 1;
    else high = middle;
  }
  const within: Candidate[] = [];
  for (let i = low; i < days.length && within.length < MAX_COMPARED; i += 1) {
    const day = days[i];
    if (!day || Temporal.PlainDate.compare(day.mention.firstDay, lastDay) > 0) break;
    within.push(day);
  }
  return within;
}

function tellsMore({ mention: day, stems }: Candidate, { mention: coarse, stems: coarseStems }: Candidate): boolean {
  const isAlike = day.family === coarse.family && day.ownKind === coarse.ownKind;
  // Of two times in one sentence each has its own, unless the same is said to happen.
  if (day.sentence === coarse.sentence && !isAlike) return false;
  return (isAlike && day.ownKind !== 'market') || overlap(stems, coarseStems) >= SAME_WORDS;
}

function compareDates(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isSameHappening({ mention: a, stems }: Candidate, { mention: b, stems: otherStems }: Candidate): boolean {
  if (a.sentence === b.sentence) return a.further === b.further;
  if (a.isListed && b.isListed) return stems.size > 0 && overlap(stems, otherStems) === 1;
  if (a.keyDate.end !== null && b.keyDate.end !== null && a.keyDate.end !== b.keyDate.end) return false;
  if (a.family !== '' && a.family === b.family && a.ownKind === b.ownKind && b.ownKind !== 'market') return true;
  if (a.ownKind === b.ownKind && ONE_A_DAY.has(a.ownKind)) return true;
  // The headline says in short what the article says at length.
  if (isHeadline(a) !== isHeadline(b)) return true;
  return overlap(stems, otherStems) > SAME_WORDS;
}

function isHeadline({ isHeading, position }: Mention): boolean {
  return isHeading && position < HEADLINE_END;
}
/** A heading further down than this is one of many. */
const HEADLINE_END = 100;

/** The share of the shorter title's words that the other has too. */
function overlap(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  const smaller = Math.min(first.size, second.size);
  if (smaller === 0) return 0;
  let shared = 0;
  for (const stem of first) if (second.has(stem)) shared += 1;
  return shared / smaller;
}

function stemsOf(title: string): ReadonlySet<string> {
  return new Set((title.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []).map((word) => word.slice(0, STEM)));
}
const STEM = 5;

function combineCandidates(a: Candidate, b: Candidate): Candidate {
  const mention = combine(a.mention, b.mention);
  return { mention, stems: mention.core === a.mention.core ? a.stems : b.stems };
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
