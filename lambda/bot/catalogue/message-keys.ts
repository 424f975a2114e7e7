import type { en } from './en.ts';

/**
 * All that the bot says in one language, by section: ICU messages (https://unicode-org.github.io/icu/userguide/format_parse/messages/)
 * in Telegram's HTML. The English one decides which there are, and which placeholders each has.
 */
export type Catalogue = {
  readonly [Section in keyof typeof en]: { readonly [Key in keyof (typeof en)[Section]]: string };
};

/** Names a message: "follow.added". */
export type MessageKey = {
  [Section in keyof Catalogue]: `${Section}.${keyof Catalogue[Section] & string}`;
}[keyof Catalogue];
