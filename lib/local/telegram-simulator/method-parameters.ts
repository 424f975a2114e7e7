import { z } from 'zod';

/**
 * How Telegram reads the parameters of a call. They come as strings, from a query or a form, or as values in a JSON
 * body; a number or an object is then as good as its string. The message of an issue is Telegram's description.
 */

/** A string; empty where it is left out. */
export const text = z
  .unknown()
  .optional()
  .transform((value): string => {
    if (typeof value === 'string') return value;
    if (value === undefined || value === null) return '';
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  });

/** A string that must not be left out. */
export const requiredText = (name: string) =>
  text.refine((value) => value !== '', { error: `Parameter "${name}" is required` });

/** A whole number within bounds; what is none is read as 0. */
export const integer = (fallback: number, min: number, max: number) =>
  text.transform((value) => {
    const number = value === '' ? fallback : Number.parseInt(value, 10) || 0;
    return Math.min(Math.max(number, min), max);
  });

/** The id of a message or of a thread; 0 where it is left out. */
export const messageId = integer(0, 0, 2 ** 31 - 1);

/** True for true, yes and 1. */
export const flag = text.transform((value) => ['true', 'yes', '1'].includes(value.toLowerCase()));

/** A value written in JSON, which in a JSON body may stand as it is. */
export const json = <Schema extends z.ZodType>(what: string, schema: Schema) =>
  z
    .unknown()
    .optional()
    .transform((value, context): unknown => {
      if (typeof value !== 'string') return value ?? undefined;
      if (value === '') return undefined;
      try {
        return JSON.parse(value);
      } catch {
        context.addIssue({ code: 'custom', message: `Can't parse ${what} JSON object` });
        return z.NEVER;
      }
    })
    .pipe(schema.optional());

const booleanField = (name: string) => z.boolean({ error: `Field "${name}" must be of type Boolean` }).optional();

export const linkPreviewOptions = json(
  'link preview options',
  z.object(
    {
      is_disabled: booleanField('is_disabled'),
      url: z.string({ error: 'Field "url" must be of type String' }).optional(),
      prefer_small_media: booleanField('prefer_small_media'),
      prefer_large_media: booleanField('prefer_large_media'),
      show_above_text: booleanField('show_above_text'),
    },
    { error: 'Object expected as link preview options' },
  ),
);

export const replyParameters = json(
  'reply parameters',
  z.object(
    {
      message_id: z.coerce.number({ error: `Can't find field "message_id"` }).int(),
      allow_sending_without_reply: booleanField('allow_sending_without_reply'),
    },
    { error: 'Object expected as reply parameters' },
  ),
);
