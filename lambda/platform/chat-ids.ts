import * as z from 'zod';

/** Ids of Telegram chats, joined by commas; those of groups and channels are negative. */
export const ChatIds = z
  .string()
  .regex(/^\s*(?:-?[1-9]\d{0,15}\s*(?:,\s*|$))*$/, 'is not a list of chat ids, such as 123456789,-1001234567890')
  .transform((text): readonly number[] =>
    text
      .split(',')
      .filter((id) => id.trim() !== '')
      .map(Number),
  );
