/**
 * The formatting of a stretch of text; offset and length count UTF-16 code units.
 * https://core.telegram.org/bots/api#messageentity
 */
export interface TextEntity {
  type: EntityType;
  offset: number;
  length: number;
  url?: string;
  language?: string;
  custom_emoji_id?: string;
  user?: { id: number };
  unix_time?: number;
  date_time_format?: string;
}

/** What a bot may ask for; the rest Telegram finds by itself. */
export const chosenEntityTypes = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'spoiler',
  'blockquote',
  'expandable_blockquote',
  'code',
  'pre',
  'text_link',
  'text_mention',
  'custom_emoji',
  'date_time',
] as const;

export const foundEntityTypes = [
  'mention',
  'hashtag',
  'cashtag',
  'bot_command',
  'url',
  'email',
  'phone_number',
  'bank_card_number',
] as const;

export type EntityType = (typeof chosenEntityTypes)[number] | (typeof foundEntityTypes)[number];

/** Entities as Telegram orders them: by where they begin, the longer one first. */
export function sortEntities(entities: readonly TextEntity[]): TextEntity[] {
  return entities.toSorted((a, b) => a.offset - b.offset || b.length - a.length);
}
