import { Temporal } from 'temporal-polyfill';
import type { KeyDate } from '../../lambda/derive/key-date.ts';
import { randomNumbers } from '../shared/random-numbers.ts';

/** The day on which all articles are published. */
export const PUBLISHED = Temporal.PlainDate.from('2014-03-12');
/** Over so many days from then on happenings are spread evenly, where nothing else is said. */
const DAYS = 365;

const pick = <Item>(items: readonly Item[], random: () => number): Item => {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('there is nothing to pick from');
  return item;
};

const FIRST = 'North South Blue Iron Golden Silver Old New Red Green Baltic Nordic Alpine River Lake Coastal'.split(
  ' ',
);
const SECOND = 'Harbour Valley Rail Timber Grain Steel Energy Foods Chemicals Airways Motors Textile Paper Glass'.split(
  ' ',
);
const PLACES = 'Lisbon Oslo Vienna Turin Lyon Hamburg Seville Tampere Gdansk Antwerp Leeds Cork Bilbao Malmo'.split(
  ' ',
);

/** What may happen to a firm in a town, each in words of several reporters. */
const DEEDS: readonly {
  kind: KeyDate['kind'];
  words: readonly ((firm: string, place: string, day: string) => string)[];
}[] = [
  {
    kind: 'vote',
    words: [
      (firm, place, day) => `Shareholders of ${firm} will vote in ${place} on ${day} on the plan.`,
      (firm, place, day) => `The plan will be put to a vote of the shareholders of ${firm} in ${place} on ${day}.`,
    ],
  },
  {
    kind: 'court',
    words: [
      (firm, place, day) => `The trial of the former head of ${firm} will begin in ${place} on ${day}.`,
      (firm, place, day) => `A court in ${place} will open the trial against the former head of ${firm} on ${day}.`,
    ],
  },
  {
    kind: 'protest',
    words: [
      (firm, place, day) => `Workers of ${firm} in ${place} will strike on ${day}.`,
      (firm, place, day) => `A walkout by workers of ${firm} will begin in ${place} on ${day}.`,
    ],
  },
  {
    kind: 'launch',
    words: [
      (firm, place, day) => `${firm} will open its new plant in ${place} on ${day}.`,
      (firm, place, day) => `The new plant of ${firm} in ${place} is to be opened on ${day}.`,
    ],
  },
];

/** Words of no date and no name, for the rest of an article. */
const FILLER =
  'people had waited for a long while and some of them said that they would have liked to know more about it while others found that enough was known by then and that nobody could be asked to say what came after the talks of the past weeks in which so much had been left open that even friends of the plan were of two minds'.split(
    ' ',
  );

export interface Happening {
  readonly firm: string;
  readonly place: string;
  readonly date: Temporal.PlainDate;
  readonly deed: (typeof DEEDS)[number];
}

/** The n-th happening over so many days: the same each time, and no two of a day alike. */
export function happening(index: number, days = DAYS): Happening {
  const random = randomNumbers(index + 1);
  return {
    firm: `${pick(FIRST, random)} ${pick(SECOND, random)} ${nameOf(Math.floor(index / days))}`,
    place: pick(PLACES, random),
    date: PUBLISHED.add({ days: 1 + (index % days) }),
    deed: pick(DEEDS, random),
  };
}

/** A made-up word for a number, of which some hundreds are in use: names come again in the news. */
function nameOf(index: number): string {
  const syllables = 'ka to mi ru sa ne lo vi da pe'.split(' ');
  const number = index % 1000;
  const word = [number % 10, Math.floor(number / 10) % 10, Math.floor(number / 100)]
    .map((digit) => syllables[digit])
    .join('');
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

export interface Report {
  readonly url: string;
  readonly text: string;
}

/** One paper's article on a happening. Each tenth is the ninth under another masthead. */
export function report({ firm, place, date, deed }: Happening, index: number, paper: number): Report {
  const isCopy = paper % 10 === 9;
  const random = randomNumbers(index * 1000 + (isCopy ? paper - 1 : paper));
  const day = date.toLocaleString('en-US', { month: 'long', day: 'numeric', year: 'numeric' });
  const told = pick(deed.words, random)(firm, place, day);
  const sentences = Array.from({ length: 8 }, () => `${sentence(random)}.`);
  return {
    url: `https://paper-${paper}.example/${index}`,
    text: `${isCopy ? 'Copied for our readers\n\n' : ''}${place.toUpperCase()} – ${told}\n\n${sentences.join(' ')}`,
  };
}

function sentence(random: () => number): string {
  const words = Array.from({ length: 14 }, () => pick(FILLER, random)).join(' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** The key date of a happening, as the deriver gives it. */
export function keyDateOf({ firm, place, date, deed }: Happening): KeyDate {
  const day = date.toLocaleString('en-US', { month: 'long', day: 'numeric', year: 'numeric' });
  const quote = deed.words[0]?.(firm, place, day) ?? '';
  return {
    title: quote.replace(/ on .*$/, ''),
    kind: deed.kind,
    date: date.toString(),
    end: null,
    time: null,
    zone: 'Europe/Vienna',
    precision: 'day',
    certainty: 'scheduled',
    condition: null,
    quote,
    words: `on ${day}`,
    place,
    confidence: 0.95,
    topics: [place.toLowerCase(), firm.toLowerCase().replaceAll(' ', '-'), `${deed.kind}s`],
  };
}
