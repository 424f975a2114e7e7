import { english } from './english/english.ts';
import type { Language } from './language.ts';

/** The languages that are read. To add one, write its folder and name it here. */
export const LANGUAGES: readonly Language[] = [english];

/** The language that a text is in; null where it is none of those that are read. */
export function languageOf(text: string): Language | null {
  return LANGUAGES.find((language) => language.isWrittenIn(text)) ?? null;
}
