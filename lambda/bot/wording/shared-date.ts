import type { InlineQueryResultArticle } from 'telegraf/types';
import type { Temporal } from 'temporal-polyfill';
import type { StoredKeyDate } from '../../dates/stored-key-date.ts';
import { shorten } from '../../platform/shorten.ts';
import { keyboardOf } from '../../platform/telegram.ts';
import { dateLink } from '../date-link.ts';
import { createReader, type Reader } from '../reader.ts';
import { fitted } from './fitted.ts';
import { certaintyHtml, certaintyWords, placeLines, quoteLines, signed, wasLines } from './key-date.ts';
import { absoluteDate, absoluteHtml } from './when.ts';

/** What is offered is seen in a line or two. */
const TITLE_LENGTH = 100;
const DESCRIPTION_LENGTH = 160;

/**
 * A key date as it is offered in any chat, and the message that is sent there when it is chosen: in the language of who
 * shares it, without their zone, which is none of the others', and without "tomorrow", which is true for a day.
 */
export function sharedDate(
  keyDate: StoredKeyDate,
  botUsername: string,
  reader: Reader,
  now: Temporal.Instant,
): InlineQueryResultArticle {
  const anybody = createReader({ language: reader.language, zone: null });
  const lines = [
    signed(keyDate),
    absoluteHtml(keyDate, anybody, now),
    certaintyHtml(keyDate, reader),
    ...wasLines(keyDate, anybody),
    ...placeLines(keyDate),
    ...quoteLines(keyDate, reader),
  ];
  const follow = { text: `🔔 ${reader.text('follow.this')}`, url: dateLink(botUsername, keyDate.id) };
  const description = [absoluteDate(keyDate, reader), certaintyWords(keyDate, reader)].join(' · ');
  return {
    type: 'article',
    id: keyDate.id,
    title: shorten(keyDate.title, TITLE_LENGTH) || '…',
    description: shorten(description, DESCRIPTION_LENGTH),
    input_message_content: {
      message_text: fitted(lines.join('\n')),
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
    },
    reply_markup: keyboardOf({ html: '', buttons: [[follow]] }),
  };
}
