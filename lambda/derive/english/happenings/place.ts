import { findPlace, type Place } from '../../places/gazetteer.ts';
import type { ParsedSentence } from '../grammar/parsed-sentence.ts';
import { isCapitalised, type Token } from '../text/tokens.ts';
import { HAPPENING_VERBS } from '../words/happening-words.ts';
import type { Condition } from './condition.ts';

/** A place as the article names it, and its zone. */
export interface NamedPlace {
  readonly name: string;
  readonly zone: string;
}

const MAX_WORDS = 3;
const DEPARTING = new Set(['leave', 'depart', 'quit', 'flee', 'exit']);
const LOCATING = new Set(['in', 'at', 'to', 'across', 'near', 'throughout', 'into']);

/**
 * Where a happening of the sentence is: the place behind "in", "at" or a verb of travel nearest to its time, else the first place named.
 * The condition's words do not count.
 */
export function placeOf(parsed: ParsedSentence, time: number, condition: Condition | null): NamedPlace | null {
  const mentions = placesIn(parsed.tokens, condition);
  const located = mentions.filter(
    ({ first }) => LOCATING.has(parsed.tokens[first - 1]?.lower ?? '') || isDestination(parsed, first),
  );
  const near = [...located].sort((a, b) => Math.abs(a.first - time) - Math.abs(b.first - time))[0];
  const chosen = near ?? mentions[0];
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
  readonly name: string;
  readonly place: Place;
}

function placesIn(tokens: readonly Token[], condition: Condition | null): Mention[] {
  const mentions: Mention[] = [];
  for (let i = 0; i < tokens.length; ) {
    const inCondition = condition !== null && i >= condition.first && i <= condition.last;
    const mention = inCondition ? null : readPlace(tokens, i);
    if (mention) mentions.push(mention);
    i += mention ? mention.name.split(' ').length : 1;
  }
  return mentions;
}

/** The longest place name that starts at a token and is no part of a longer name ("Paris Club", "Jordan Smith"). */
function readPlace(tokens: readonly Token[], first: number): Mention | null {
  if (!isCapitalised(tokens[first]) || isNamePart(tokens, first - 1)) return null;
  for (let count = MAX_WORDS; count >= 1; count -= 1) {
    const words = tokens.slice(first, first + count);
    if (words.length < count || !words.every((token) => isCapitalised(token))) continue;
    if (isCapitalised(tokens[first + count])) continue;
    const name = words.map((token) => token.text).join(' ');
    const place = name.length > 1 ? findPlace(name) : null;
    if (place) return { first, name, place };
  }
  return null;
}

function isNamePart(tokens: readonly Token[], i: number): boolean {
  return i >= 0 && isCapitalised(tokens[i]);
}
