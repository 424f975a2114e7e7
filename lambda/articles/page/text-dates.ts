import type { DateCandidate } from './date-candidate.ts';
import { type LabelMeaning, labelMeaning } from './date-labels.ts';
import { machineTime } from './machine-time.ts';
import type { Line, PageLines, Piece } from './page-lines.ts';
import { dayOf } from './stated-time.ts';
import { type DateHabits, plainWriting, type WrittenDate, writtenDates } from './written-date.ts';

/** A date as it stands on the page, before it is weighed. */
interface Sighting {
  readonly date: Omit<WrittenDate, 'start' | 'end'>;
  readonly piece: Piece;
  /** Lines below the main heading; negative above it. */
  readonly below: number | null;
  readonly label: LabelMeaning | undefined;
  /** Length of the line without the date. */
  readonly besides: number;
  readonly isMachine: boolean;
  /** Whether it stands where a paragraph names the place and day of writing: "Karlsruhe (12.11.2021). The …". */
  readonly isDateline: boolean;
}

/** A line with more than this is prose, and a date in it is part of what the article tells. */
const PROSE = 200;
/** How far before a date its label is looked for, in characters. */
const LABEL_REACH = 60;
/** So many dates of one line are looked at. */
const MAX_IN_LINE = 100;
/** Labels stand in short lines; in longer ones such words are part of a sentence. */
const LABELLED = 120;
/** Nothing further into a line is looked at. */
const LINE_START = 2_000;
/** What stands before the day in a dateline: a place and an opening bracket or a comma, no verb. */
const DATELINE = /^\s?(?:\p{L}[\p{L}.'’-]{1,20}[ /]?){0,4}[,(|–—-]?\s?(?:den\s)?\(?$/u;
/** So many dates are weighed; a page with more is a list. */
const MAX_SIGHTINGS = 1_000;
/** Elements of one sort with more days than this are a list: comments, teasers, search results. */
const LIST_DAYS = 2;

/**
 * The dates that readers see on a page, weighed by where they stand: near the main heading, in an element that is named for them, with
 * words such as "published" beside them, and not in lists of other articles.
 */
export function textDates(page: PageLines, address: URL, habits: DateHabits): DateCandidate[] {
  const sightings: Sighting[] = [];
  for (const [index, line] of page.lines.entries()) {
    if (sightings.length > MAX_SIGHTINGS) break;
    const below = page.heading === null ? null : index - page.heading;
    sightings.push(...sightingsIn(line, page.lines[index - 1], below, habits));
  }
  const daysOfSort = new Map<string, Set<string>>();
  for (const { piece, date } of sightings) {
    const days = daysOfSort.get(piece.around.sort) ?? new Set<string>();
    daysOfSort.set(piece.around.sort, days.add(dayOf(date.time).toString()));
  }
  const seenSorts = new Set<string>();
  return sightings.flatMap((sighting): DateCandidate[] => {
    const { sort } = sighting.piece.around;
    const isList = (daysOfSort.get(sort)?.size ?? 0) > LIST_DAYS;
    const isFirst = !seenSorts.has(sort) && (sighting.below === null || sighting.below > -6);
    if (isFirst) seenSorts.add(sort);
    const role = roleOf(sighting);
    if (role === null) return [];
    const weight = weigh(sighting, address) - (isList ? (isFirst ? 0.4 : 1.6) : 0);
    const candidate: DateCandidate = { ...sighting.date, role, place: 'text', source: describe(sighting), weight };
    // Many templates name the one date that they show "updated", whatever it is.
    return role === 'modified' && sighting.label === undefined && sighting.piece.property === ''
      ? [candidate, { ...candidate, role: 'published', weight: weight - 0.8 }]
      : [candidate];
  });
}

function sightingsIn(line: Line, above: Line | undefined, below: number | null, habits: DateHabits): Sighting[] {
  const found: Sighting[] = [];
  let start = 0;
  const starts = line.pieces.map((piece) => {
    const itsStart = start;
    start += piece.text.length;
    return itsStart;
  });
  const before = (at: number) => {
    const own = line.text.slice(Math.max(0, at - LABEL_REACH), at);
    return own.trim().length <= 2 && above && above.text.length <= LABEL_REACH ? `${above.text.trim()} ${own}` : own;
  };
  for (const [index, piece] of line.pieces.entries()) {
    if (piece.machine === null || found.length >= MAX_IN_LINE) continue;
    const time = machineTime(piece.machine, habits);
    if (!time) continue;
    const label = labelMeaning(before(starts[index] ?? 0), '');
    found.push({
      date: { time, alternative: null },
      piece,
      below,
      label,
      besides: line.text.trim().length,
      isMachine: true,
      isDateline: false,
    });
  }
  for (const date of writtenDates(line.text.slice(0, LINE_START), habits).slice(0, MAX_IN_LINE)) {
    const index = starts.findLastIndex((itsStart) => itsStart <= date.start);
    const piece = line.pieces[index];
    if (!piece) continue;
    const besides = line.text.trim().length - (date.end - date.start);
    const label = besides > LABELLED ? undefined : labelMeaning(before(date.start), line.text.slice(date.end));
    found.push({
      date: { time: date.time, alternative: date.alternative },
      piece,
      below,
      label,
      besides,
      isMachine: false,
      isDateline: DATELINE.test(line.text.slice(0, date.start)),
    });
  }
  return found;
}

function roleOf({ label, piece }: Sighting): DateCandidate['role'] | null {
  const { hints } = piece.around;
  if (/modified|update/.test(piece.property)) return 'modified';
  if (/publish|created/.test(piece.property)) return 'published';
  if (label === 'other') return null;
  if (label !== undefined) return label;
  return hints.modified && !hints.published ? 'modified' : 'published';
}

function weigh({ date, piece, below, label, besides, isMachine, isDateline }: Sighting, address: URL): number {
  const { hints, apart, link, tag } = piece.around;
  let weight = -0.9;
  if (/published|created/.test(piece.property)) weight += piece.property.includes('published') ? 1.6 : 1;
  if (label === 'published') weight += besides <= 60 ? 1.2 : 0.5;
  if (hints.published) weight += 0.7;
  if (hints.date || tag === 'time') weight += 0.7;
  else if (hints.byline) weight += 0.4;
  if (isMachine && (tag === 'time' || piece.property !== '')) weight += 0.4;
  if (below !== null) {
    if (below >= 1 && below <= 8) weight += 1;
    else if (below >= -5 && below <= 20) weight += 0.6;
    else if (below > 120 || below < -40) weight -= 0.6;
    if (below === 0) weight -= 0.5; // a date in the headline is the news
  }
  if (!isMachine) weight += besides <= 60 ? 0.5 : besides > PROSE ? (isDateline ? 0 : -1.2) : -0.2;
  if ('hour' in date.time) weight += 0.3;
  if (date.alternative) weight -= 0.3;
  // Beside the heading even what is named a teaser is the article's.
  const isBeside = below !== null && Math.abs(below) <= 3;
  if (apart || hints.apart) weight -= isBeside ? 0.7 : label === undefined ? 1.6 : 0.9;
  if (link !== null && !leadsToItself(link, address) && besides > 3) weight -= 0.9;
  return weight;
}

function leadsToItself(link: string, address: URL): boolean {
  if (!URL.canParse(link, address)) return false;
  const { pathname, hash } = new URL(link, address);
  return pathname === address.pathname || hash !== '';
}

function describe({ piece, label, isMachine }: Sighting): string {
  if (piece.property !== '') return `itemprop ${piece.property}`;
  if (isMachine) return piece.around.tag === 'time' ? 'a time element' : `an attribute of ${piece.around.tag}`;
  return label === undefined ? 'the text' : `the text, marked as ${label}`;
}

/** A date in the page's title, such as "Fire in the harbour | 9 October 2020 | Alarms". */
export function titleDates(title: string, habits: DateHabits): DateCandidate[] {
  return writtenDates(plainWriting(title.slice(0, 300)), habits).map(({ time, alternative }) => ({
    time,
    alternative,
    role: 'published',
    place: 'text',
    source: 'the title',
    weight: 'hour' in time ? 0.6 : -0.4,
  }));
}
