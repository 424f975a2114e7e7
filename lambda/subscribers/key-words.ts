import { isCommon, nameForm, plainWord, stemOf } from '../dates/same-happening/word-forms.ts';
import type { KeyDate } from '../derive/key-date.ts';

const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;

/** What short words have at their end, and what stands there instead: "voting" is "vote", "laws" are "law", "taxes" are "tax". */
const SHORT_ENDINGS = [
  [/(?<=...)ing$/, 'e'],
  [/(?<=x|ch|sh)es$/, ''],
  [/(?<=..e)[sd]$/, ''],
  [/(?<=..[^aeius])s$/, ''],
] as const;

/** A word without its ending; of a short word, of which too little is left for {@link stemOf}, with one that all its forms share. */
function keyStem(word: string): string {
  const stem = stemOf(word);
  if (stem !== word) return stem;
  for (const [ending, other] of SHORT_ENDINGS) if (ending.test(word)) return word.replace(ending, other);
  return word;
}

/**
 * The stems of the words in a text that say something, in their order: "Crimeans voting" gives those of "Crimea votes".
 * Common words and bare numbers are left out.
 */
export function stemsOf(text: string): string[] {
  const words = [...text.matchAll(WORD)].flatMap(([word]) => plainWord(word).split('-'));
  return [...new Set(words.filter((word) => !isCommon(word)).map((word) => keyStem(nameForm(word))))];
}

/** The stems by which a key date is found: of its title, its place and what it is about. */
export function keyWordsOf({ title, place, topics }: Pick<KeyDate, 'title' | 'place' | 'topics'>): Set<string> {
  return new Set(stemsOf([title, place ?? '', ...topics].join(' ')));
}
