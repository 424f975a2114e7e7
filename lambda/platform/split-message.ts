import { escapeHtml } from './message.ts';
import { type MarkupElement, readMarkup } from './message-markup.ts';

/** What a message holds, in UTF-16 units after its markup is read (https://core.telegram.org/bots/api#sendmessage). */
export const MESSAGE_LIMIT = 4096;
/** What Telegram takes to read, in bytes. */
const MARKUP_LIMIT = 1 << 15;

/** What stands in these is one thing, and shown once. */
const INDIVISIBLE: ReadonlySet<string> = new Set(['tg-time', 'tg-emoji']);

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A stretch of text that is not cut: a character as a reader sees it, or what an indivisible element holds. */
interface Unit {
  readonly start: number;
  readonly end: number;
  readonly isBlank: boolean;
  readonly isLineEnd: boolean;
}

interface PlacedRun {
  readonly start: number;
  readonly end: number;
  readonly elements: readonly MarkupElement[];
}

/**
 * Parts of a message, none longer than Telegram takes, each whole HTML by itself: elements open at a cut are closed and
 * opened again. It is cut between paragraphs, or else lines, or else words, where that leaves no part too small, and never
 * within a character as a reader sees it; white space at a cut goes away. A message that fits is left as it is.
 *
 * @param limit in UTF-16 units of text, as Telegram counts; at least 2.
 */
export function splitMessage(html: string, limit = MESSAGE_LIMIT): string[] {
  const runs = readMarkup(html);
  const text = runs
    .map((run) => run.text)
    .join('')
    .replace(/\p{Surrogate}/gu, '\ufffd');
  if (text.length <= limit && Buffer.byteLength(html) <= MARKUP_LIMIT) return [html];
  const placed = place(runs);
  const units = unitsOf(text, placed, limit);

  const parts: string[] = [];
  let first = skipBlank(units, 0);
  let room = limit;
  while (first < units.length) {
    const next = cutIn(units, first, room);
    const part = write(text, placed, units[first]?.start ?? 0, units[lastVisible(units, next)]?.end ?? 0);
    if (Buffer.byteLength(part) > MARKUP_LIMIT && next - first > 1) {
      room = Math.max(2, Math.floor(room / 2));
      continue;
    }
    parts.push(part);
    room = limit;
    first = skipBlank(units, next);
  }
  return parts;
}

function place(runs: readonly { text: string; elements: readonly MarkupElement[] }[]): PlacedRun[] {
  let position = 0;
  return runs.map(({ text, elements }) => {
    const start = position;
    position += text.length;
    return { start, end: position, elements };
  });
}

/** Units of the text, one after the other, none longer than the limit. */
function unitsOf(text: string, runs: readonly PlacedRun[], limit: number): Unit[] {
  const wholes = indivisible(runs).filter(({ start, end }) => end - start <= limit);
  const units: Unit[] = [];
  let whole = 0;
  let position = 0;
  for (const { index, segment } of graphemes.segment(text)) {
    const end = index + segment.length;
    if (end <= position) continue;
    while ((wholes[whole]?.end ?? Number.POSITIVE_INFINITY) <= position) whole++;
    const around = wholes[whole];
    // A character may reach over an element's border: no cut there either.
    const until = around === undefined ? end : Math.max(around.end, end);
    if (around !== undefined && around.start < end && until - position <= limit) {
      units.push({ start: position, end: until, isBlank: false, isLineEnd: false });
      position = until;
    } else {
      const pieces = end - position <= limit ? [text.slice(position, end)] : [...text.slice(position, end)];
      for (const piece of pieces) {
        const isBlank = piece.trim() === '';
        units.push({
          start: position,
          end: position + piece.length,
          isBlank,
          isLineEnd: isBlank && piece.includes('\n'),
        });
        position += piece.length;
      }
    }
  }
  return units;
}

/** Where the indivisible elements stand. */
function indivisible(runs: readonly PlacedRun[]): { start: number; end: number }[] {
  const found: { element: MarkupElement; start: number; end: number }[] = [];
  for (const { start, end, elements } of runs) {
    const element = elements.find(({ tag }) => INDIVISIBLE.has(tag));
    if (element === undefined) continue;
    const last = found.at(-1);
    if (last?.element === element) last.end = end;
    else found.push({ element, start, end });
  }
  return found;
}

function skipBlank(units: readonly Unit[], from: number): number {
  let index = from;
  while (units[index]?.isBlank) index++;
  return index;
}

/** The last unit before an index that is more than white space. */
function lastVisible(units: readonly Unit[], before: number): number {
  let index = before - 1;
  while (units[index]?.isBlank) index--;
  return index;
}

/** Before which unit to end a part that begins with another. */
function cutIn(units: readonly Unit[], first: number, room: number): number {
  const start = units[first]?.start ?? 0;
  let after = first;
  while (after < units.length && (units[after]?.end ?? 0) - start <= room) after++;
  if (after === units.length) return after;
  // What is longer than there is room for goes out alone.
  if (after === first) return first + 1;

  let paragraph = first;
  let line = first;
  let word = first;
  for (let index = after; index > first; index--) {
    const unit = units[index];
    if (!unit?.isBlank) continue;
    if (word === first) word = index;
    if (unit.isLineEnd && line === first) line = index;
    if (unit.isLineEnd && units[index - 1]?.isLineEnd) {
      paragraph = index;
      break;
    }
  }
  const half = start + room / 2;
  const isLongEnough = (cut: number) => cut > first && (units[cut]?.start ?? 0) >= half;
  return [paragraph, line, word].find(isLongEnough) ?? (word > first ? word : after);
}

/** The HTML of a stretch of the text. */
function write(text: string, runs: readonly PlacedRun[], start: number, end: number): string {
  let html = '';
  let open: readonly MarkupElement[] = [];
  const enter = (elements: readonly MarkupElement[]): void => {
    const firstOther = open.findIndex((element, index) => element !== elements[index]);
    const common = firstOther === -1 ? open.length : firstOther;
    html += open
      .slice(common)
      .reverse()
      .map(({ tag }) => `</${tag}>`)
      .join('');
    html += elements
      .slice(common)
      .map(({ startTag }) => startTag)
      .join('');
    open = elements;
  };
  for (const run of runs) {
    if (run.end <= start || run.start >= end) continue;
    enter(run.elements);
    html += escapeHtml(text.slice(Math.max(start, run.start), Math.min(end, run.end)));
  }
  enter([]);
  return html;
}
