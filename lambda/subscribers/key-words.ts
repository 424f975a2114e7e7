import { isCommon, nameForm, plainWord, stemOf } from '../dates/same-happening/word-forms.ts';
import type { KeyDate } from '../derive/key-date.ts';

const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;

/**
 * The stems of the words in a text that say something, in their order: "Crimeans voting" gives those of "Crimea votes".
 * Common words and bare numbers are left out.
 */
export function stemsOf(text: string): string[] {
  const words = [...text.matchAll(WORD)].flatMap(([word]) => plainWord(word).split('-'));
  return [...new Set(words.filter((word) => !isCommon(word)).map((word) => stemOf(nameForm(word))))];
}

/** The stems by which a key date is found: of its title, its place and what it is about. */
export function keyWordsOf({ title, place, topics }: Pick<KeyDate, 'title' | 'place' | 'topics'>): Set<string> {
  return new Set(stemsOf([title, place ?? '', ...topics].join(' ')));
}
