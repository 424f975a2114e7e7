import Table from 'cli-table3';
import pc from 'picocolors';
import { Temporal } from 'temporal-polyfill';
import type { Certainty, KeyDate } from '../../../lambda/derive/key-date.ts';
import { terminalText } from '../terminal-text.ts';
import type { Surroundings } from './surroundings.ts';
import { TABLE_LINES, tableWidth, withoutEndSpaces } from './table-style.ts';

type Colours = ReturnType<typeof pc.createColors>;

const COLOURS: Record<Certainty, 'green' | 'cyan' | 'yellow' | 'red'> = {
  scheduled: 'green',
  expected: 'cyan',
  conditional: 'yellow',
  possible: 'yellow',
  cancelled: 'red',
};

/** Key dates as a table that fits the terminal. */
export function keyDateTable(
  keyDates: readonly KeyDate[],
  { output, hasColours }: Pick<Surroundings, 'output' | 'hasColours'>,
): string {
  const colours = pc.createColors(hasColours);
  const width = tableWidth(output);
  const whens = keyDates.map(whenLines);
  const when = Math.max(...whens.flat().map((line) => line.length)) + 2;
  const what = Math.floor((width - when) * 0.42);
  const words = width - when - what;
  const table = new Table({
    chars: TABLE_LINES,
    head: ['when', 'what', 'from the words'].map(colours.bold),
    style: { head: [], border: hasColours ? ['dim'] : [] },
    colWidths: [when, what, words],
    wordWrap: true,
  });
  for (const [index, keyDate] of keyDates.entries()) {
    const [day = '', ...rest] = whens[index] ?? [];
    table.push([
      [colours.bold(day), ...rest.map(colours.dim)].join('\n'),
      whatLines(keyDate, what - 2, colours).join('\n'),
      wordsLines(keyDate, words - 2, colours).join('\n'),
    ]);
  }
  return withoutEndSpaces(table);
}

function whenLines({ date, end, time, precision, zone }: KeyDate): string[] {
  const isDay = precision === 'day' || precision === 'minute';
  const weekday = isDay ? `${Temporal.PlainDate.from(date).toLocaleString('en-GB', { weekday: 'short' })} ` : '';
  // "America/Argentina/Buenos_Aires" would leave no room for what matters.
  const zoneLines = zone === null ? [] : zone.length <= 20 ? [zone] : zone.split(/(?<=\/)(?=[^/]*$)/);
  return [`${weekday}${date}${time === null ? '' : ` ${time}`}`, ...(end === null ? [] : [`to ${end}`]), ...zoneLines];
}

function whatLines({ title, kind, certainty, place }: KeyDate, width: number, colours: Colours): string[] {
  const placed = place === null ? '' : `, ${fitting(place, width)}`;
  return [fitting(title, width), `${kind}, ${colours[COLOURS[certainty]](certainty)}${colours.dim(placed)}`];
}

/** The sentence with the words that say when underlined, and the condition where there is one. */
function wordsLines({ quote, words, condition }: KeyDate, width: number, colours: Colours): string[] {
  const sentence = fitting(quote, width);
  const said = fitting(words, width);
  const at = sentence.indexOf(said);
  const marked =
    at === -1 ? sentence : `${sentence.slice(0, at)}${colours.underline(said)}${sentence.slice(at + said.length)}`;
  return condition === null ? [marked] : [marked, colours.yellow(`→ ${fitting(condition, width - 2)}`)];
}

const graphemes = new Intl.Segmenter();

/** Text for a cell: what has no spaces, such as an address or Chinese, is cut to the cell's width where it is wider. */
export function fitting(text: string, width: number): string {
  return terminalText(text).replace(/\S+/g, (word) => {
    if (word.length * 2 <= width) return word;
    const pieces: string[] = [];
    let room = 0;
    for (const { segment } of graphemes.segment(word)) {
      const isWide = (segment.codePointAt(0) ?? 0) >= 0x1100; // some of these are narrow, which leaves a line short
      const needed = isWide ? 2 : 1;
      if (needed > room) {
        pieces.push('');
        room = width;
      }
      pieces.push(`${pieces.pop()}${segment}`);
      room -= needed;
    }
    return pieces.join(' ');
  });
}
