/*
 * The kind of a happening is told by a multinomial logistic regression over the features of kind-features.ts. Its weights are fitted to
 * sentences of our own (scripts/kind-weights/examples.tsv) whose kinds follow these lines, which people draw who read news for dates:
 *
 * - vote: an election, referendum or ballot and its stages; a vote in parliament, council or a meeting of holders; a run for office.
 * - deadline: what has to be done, handed in, spent or finished by then; a target with a date; an end of bids, applications,
 *   consultations, contracts of work, cooling-off periods, rights to convert and support for software.
 * - decision: what a board, bank, regulator or jury decides, approves or names, winners among it; parliament dissolved.
 * - meeting: talks, sessions, summits, conferences, debates and hearings of those who govern, bargain or run things. A lecture or
 *   an evening for whoever cares to come is "other".
 * - measure: a law, tax, rule, order, closure, cut of supply or truce begins or ends; so does the return to normal that ends it. Troops
 *   withdraw, a state joins or leaves a union, schools are shut for the day, patrols are stepped up. Road works and repairs that close
 *   nothing are "other".
 * - market: anything of shares, debt, dividends, bids, mergers and results, bailout money and what a firm's accounts are charged.
 * - court: anything before a judge, his ruling among it: what only the court can decide is no "decision".
 * - release: a product, film, book, record, report or figure comes out, and the show at which a maker presents it; a text is read out.
 * - launch: something new is opened, started or sent up: a building (again, once rebuilt), an exhibition, a flight or line, a rocket, a
 *   campaign, inspections; building begins.
 * - travel: somebody goes to, comes to or is received from another place; trains and flights stand still or run again; advice on travel.
 * - protest: strikes, marches, blockades, also those that may only come.
 * - ceremony: funerals, weddings, oaths, parades, processions, awards, tributes, ribbons cut, feasts and named days, pilgrimages.
 * - sport: anything of sport: games, draws, squads named, injuries, transfers, camps and contracts of players and coaches.
 * - weather: what the sky and rivers do, and the warnings of it. An eclipse is "other".
 * - other: concerts, festivals, sales, tours and suppers to go to; people who take or leave posts; jobs cut, production, works, rescues,
 *   operations, people freed; whatever fits nowhere else.
 */
import { KINDS } from '../../kinds.ts';
import { KIND_WEIGHTS } from '../words/kind-weights.ts';
import type { Features } from './kind-features.ts';

/**
 * The weights of features: each feature has a row of whole hundredths, one for each kind in the order of the kinds. They are kept in
 * one dense array, since a happening has some hundred features, and rows that lie apart in memory take longer to fetch than to add.
 */
export interface Model {
  /** Where the row of a feature begins. */
  readonly rows: ReadonlyMap<string, number>;
  readonly weights: Int16Array;
}

let known: Model | null = null;

/** The committed model. */
export function kindModel(): Model {
  known ??= modelOf(KIND_WEIGHTS);
  return known;
}

/** A score for each kind, in the order of the kinds, from the weights of a happening's features: the higher, the likelier. */
export function kindScores(features: Features, { rows, weights }: Model = kindModel()): number[] {
  const scores = KINDS.map(() => 0);
  for (const [name, value] of features) {
    const row = rows.get(name);
    if (row === undefined) continue;
    for (let i = 0; i < scores.length; i += 1) {
      const weight = (weights[row + i] ?? 0) / UNIT;
      scores[i] = (scores[i] ?? 0) + value * weight;
    }
  }
  return scores;
}

/** One of these letters stands for each kind, and the whole number behind it is its weight in hundredths. */
export const KIND_LETTERS = 'abcdefghijklmno';
/** As many of a row's whole numbers make a score of one. */
export const UNIT = 100;

/** The model that a text of weights gives. */
export function modelOf(text: string): Model {
  const rows = new Map<string, number>();
  const lines = text.split('\n').filter((line) => line.lastIndexOf('=') > 0);
  const weights = new Int16Array(lines.length * KINDS.length);
  for (const [i, line] of lines.entries()) {
    const row = i * KINDS.length;
    const end = line.lastIndexOf('=');
    for (const [, letter = '', number = ''] of line.slice(end + 1).matchAll(/([a-o])(-?\d+)/g))
      weights[row + KIND_LETTERS.indexOf(letter)] = Number(number);
    rows.set(line.slice(0, end), row);
  }
  return { rows, weights };
}
