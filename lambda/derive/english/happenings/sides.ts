import type { Sentence } from '../text/sentences.ts';
import { tokenize } from '../text/tokens.ts';
import { type Name, namesIn } from './names.ts';
import { knownPlace } from './place.ts';

const OPENING_SENTENCES = 8;
const LONGEST = 400;
const CONTEST = /\b(?:series|tour|tests?|match|matches|game|games|tie|fixture|fixtures|final|internationals?)\b/;
/** What stands between the names of two sides that meet. */
const BETWEEN = /^(?:vs?\.?|versus|against|and|take on|takes on|host|hosts|play|plays|[–-])$/;

/**
 * The two sides of the matches that an article is about, from its opening: the first two names with "v" or "and" between them, else
 * the one behind "series against" and the first other country that is named, also within a longer name ("Peru Cricket Board").
 * Null where it names no such two.
 */
export function sidesIn(sentences: readonly Sentence[], isCommon: (lower: string) => boolean): [string, string] | null {
  const opening = sentences.slice(0, OPENING_SENTENCES).filter(({ text }) => text.length < LONGEST);
  let guest = '';
  for (const { text } of opening) {
    if (!CONTEST.test(text)) continue;
    const tokens = tokenize(text, []);
    const names = namesIn(tokens, isCommon).filter((name) => name.sort !== 'person');
    for (const [i, name] of names.entries()) {
      const next = names[i + 1];
      const between = next ? text.slice(tokens[name.last]?.end, tokens[next.first]?.start).trim() : '';
      if (next && BETWEEN.test(between)) return [name.text, next.text];
      if (guest === '' && tokens[name.first - 1]?.lower === 'against') guest = name.text;
    }
  }
  if (guest === '') return null;
  const host = opening.flatMap(({ text }) => namesIn(tokenize(text, []), isCommon)).map(countryOf);
  const other = host.find((country) => country !== '' && country !== guest);
  return other ? [other, guest] : null;
}

/** "Peru", also of "Peru Cricket Board"; '' where a name holds no country. */
function countryOf({ text }: Name): string {
  return text.split(' ').find((word) => knownPlace(word)?.sort === 'country') ?? '';
}
