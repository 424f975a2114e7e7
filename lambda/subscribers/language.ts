import * as z from 'zod';

/** The languages that the bot speaks; there is a catalogue for each. */
export const LANGUAGES = ['en', 'uk', 'de', 'es'] as const;
export const Language = z.enum(LANGUAGES);
export type Language = z.infer<typeof Language>;

/** Where nothing tells which language somebody reads. */
export const DEFAULT_LANGUAGE: Language = 'en';

/** The language for an IETF tag, as Telegram tells it of a person ("de", "pt-br"); undefined for one that the bot does not speak. */
export function languageOf(tag: string | undefined): Language | undefined {
  const [primary = ''] = (tag ?? '').toLowerCase().split('-');
  return LANGUAGES.find((language) => language === primary);
}
