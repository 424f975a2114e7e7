import { findPlace, findState, type Place } from '../../places/gazetteer.ts';
import type { ParsedSentence } from '../grammar/parsed-sentence.ts';
import { isCapitalised, type Token } from '../text/tokens.ts';
import { DEMONYMS } from '../words/demonyms.ts';
import { HAPPENING_VERBS } from '../words/happening-words.ts';
import { NO_PLACES, RARE_PLACES } from '../words/place-words.ts';
import type { Condition } from './condition.ts';

/** A place as the article names it, and its zone. */
export interface NamedPlace {
  readonly name: string;
  readonly zone: string;
}

const MAX_WORDS = 3;
const DEPARTING = new Set(['leave', 'depart', 'quit', 'flee', 'exit']);
const LOCATING = new Set(['in', 'at', 'to', 'across', 'near', 'throughout', 'into', 'around', 'outside']);

/** The place of that name, unless the name is an ordinary English word. */
export function knownPlace(name: string): Place | null {
  return NO_PLACES.has(name.toLowerCase()) ? null : findPlace(name);
}

/**
 * Where a happening of the sentence is: the place behind "in", "at" or a verb of travel nearest to its time, else the first place named,
 * also by what belongs to it ("the Russian parliament"). The condition's words do not count.
 */
export function placeOf(parsed: ParsedSentence, time: number, condition: Condition | null): NamedPlace | null {
  const mentions = placesIn(parsed.tokens, condition);
  const located = mentions.filter(
    ({ first }) => LOCATING.has(parsed.tokens[first - 1]?.lower ?? '') || isDestination(parsed, first),
  );
  const near = [...located].sort((a, b) => Math.abs(a.first - time) - Math.abs(b.first - time))[0];
  // Where one comes from is not where one arrives.
  const chosen = near ?? mentions.find(({ first }) => parsed.tokens[first - 1]?.lower !== 'from');
  return chosen ? { name: chosen.name, zone: chosen.place.zone } : null;
}

/** "visits Berlin": verbs of travel need no preposition; what one leaves is not where one goes. */
function isDestination(parsed: ParsedSentence, first: number): boolean {
  return parsed.groups.some(
    ({ last, base }) => last === first - 1 && HAPPENING_VERBS.get(base) === 'travel' && !DEPARTING.has(base),
  );
}

interface Mention {
  readonly first: number;
  readonly last: number;
  readonly name: string;
  readonly place: Place;
}

function placesIn(tokens: readonly Token[], condition: Condition | null): Mention[] {
  const mentions: Mention[] = [];
  for (let i = 0; i < tokens.length; ) {
    const inCondition = condition !== null && i >= condition.first && i <= condition.last;
    const mention = inCondition ? null : (readPlace(tokens, i) ?? readState(tokens, i) ?? readDemonym(tokens, i));
    if (mention) {
      // "Lima, Ohio" is one place.
      if (mentions.at(-1) && mention.first <= (mentions.at(-1)?.last ?? -1)) mentions.pop();
      mentions.push(mention);
    }
    i = mention ? mention.last + 1 : i + 1;
  }
  return mentions;
}

/** The longest place name that starts at a token and is no part of a longer name ("Paris Club", "Jordan Smith"). */
function readPlace(tokens: readonly Token[], first: number): Mention | null {
  if (!isCapitalised(tokens[first]) || isCapitalised(tokens[first - 1])) return null;
  for (let count = MAX_WORDS; count >= 1; count -= 1) {
    const words = tokens.slice(first, first + count);
    if (words.length < count || !words.every((token) => isCapitalised(token))) continue;
    if (isCapitalised(tokens[first + count])) continue;
    const name = words.map((token) => token.text).join(' ');
    const place = name.length > 1 ? knownPlace(name) : null;
    if (!place || !isMeant(tokens, first, name)) continue;
    const last = first + count - 1;
    return place.sort === 'city'
      ? { first, last, name, place }
      : (inTown(tokens, first, last, place) ?? { first, last, name, place });
  }
  return null;
}

/** "in Reading", "Jordan's king" but not "Jordan said he", "Hudson's Bay". */
function isMeant(tokens: readonly Token[], first: number, name: string): boolean {
  const before = tokens[first - 1]?.lower ?? '';
  if (/^['’]s?$/.test(before)) return !isCapitalised(tokens[first - 2]);
  if (!RARE_PLACES.has(name.toLowerCase())) return true;
  const after = tokens[first + 1]?.lower ?? '';
  return LOCATING.has(before) || /^(?:from|of|with|between|,)$/.test(before) || /^['’]s?$/.test(after);
}

/** "Fresno, Calif.": a state's short form behind the name of a town. */
function readState(tokens: readonly Token[], i: number): Mention | null {
  if (tokens[i - 1]?.text !== ',' || !isCapitalised(tokens[i])) return null;
  const state = findState(tokens[i]?.text ?? '');
  return state ? inTown(tokens, i, i, state) : null;
}

/** The town before a comma and its state or country, however small the town is. */
function inTown(tokens: readonly Token[], region: number, last: number, place: Place): Mention | null {
  if (tokens[region - 1]?.text !== ',' || /^['’]s?$/.test(tokens[last + 1]?.lower ?? '')) return null;
  let first = region - 1;
  while (region - 1 - first < MAX_WORDS && isCapitalised(tokens[first - 1])) first -= 1;
  if (first === region - 1 || !LOCATING.has(tokens[first - 1]?.lower ?? '')) return null;
  const name = tokens
    .slice(first, region - 1)
    .map((token) => token.text)
    .join(' ');
  const known = knownPlace(name);
  return known && known.sort !== 'city' ? null : { first, last, name, place };
}

/** "the Russian parliament": Russia. */
function readDemonym(tokens: readonly Token[], i: number): Mention | null {
  const token = tokens[i];
  const country = token && isCapitalised(token) ? DEMONYMS.get(token.lower) : undefined;
  const place = country === undefined ? null : findPlace(country);
  return country !== undefined && place ? { first: i, last: i, name: country, place } : null;
}
