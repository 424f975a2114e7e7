import type { Language } from '../../subscribers/language.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import type { Catalogue, MessageKey } from './message-keys.ts';
import { uk } from './uk.ts';

export const CATALOGUES: Readonly<Record<Language, Catalogue>> = { en, uk, de, es };

/** The message of a key as it stands in a catalogue. */
export function messageIn(catalogue: Catalogue, key: MessageKey): string {
  const [section = '', name = ''] = key.split('.');
  const sections: Readonly<Record<string, Readonly<Record<string, string>>>> = catalogue;
  const message = sections[section]?.[name];
  if (message === undefined) throw new Error(`no catalogue has "${key}"`);
  return message;
}
