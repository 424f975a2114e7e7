import { IntlMessageFormat } from 'intl-messageformat';
import { escapeHtml } from '../platform/message.ts';
import type { Language } from '../subscribers/language.ts';
import { CATALOGUES, messageIn } from './catalogue/catalogue.ts';
import type { MessageKey } from './catalogue/message-keys.ts';

/** A piece of Telegram's HTML that is put into a message as it stands. */
export class Html {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}

export type Values = Readonly<Record<string, string | number | Html>>;

/** Somebody who reads what the bot says: in a language, and by the clock of a zone where it is known. */
export interface Reader {
  readonly language: Language;
  /** The tag by which `Intl` writes dates and numbers. */
  readonly locale: string;
  readonly zone: string | null;
  /** A message of the catalogue as Telegram's HTML; whatever is put into it is escaped, but for {@link Html}. */
  html(key: MessageKey, values?: Values): string;
  /** A message of the catalogue as plain text, for buttons, menus and notices. */
  text(key: MessageKey, values?: Readonly<Record<string, string | number>>): string;
}

/** British English writes days and hours in the order, and on the clock, that most of the world reads. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', uk: 'uk-UA', de: 'de-DE', es: 'es-ES' };

const formats = new Map<string, IntlMessageFormat>();

function formatOf(language: Language, key: MessageKey): IntlMessageFormat {
  const name = `${language} ${key}`;
  const known = formats.get(name);
  if (known !== undefined) return known;
  const message = messageIn(CATALOGUES[language], key);
  const format = new IntlMessageFormat(message, LOCALES[language], undefined, { ignoreTag: true });
  formats.set(name, format);
  return format;
}

export function createReader({ language, zone }: { language: Language; zone: string | null }): Reader {
  return {
    language,
    locale: LOCALES[language],
    zone,
    html(key, values = {}) {
      const escaped = Object.entries(values).map(([name, value]): [string, string | number] => [
        name,
        value instanceof Html ? value.html : typeof value === 'string' ? escapeHtml(value) : value,
      ]);
      return String(formatOf(language, key).format(Object.fromEntries(escaped)));
    },
    text: (key, values = {}) => String(formatOf(language, key).format(values)),
  };
}

/** For pages and tables, which are in English and know of no reader's zone. */
export const ENGLISH: Reader = createReader({ language: 'en', zone: null });
