import { z } from 'zod';
import { checkLink } from './check-link.ts';

/** What pressing a button does; Telegram's names. https://core.telegram.org/bots/api#inlinekeyboardbutton */
export interface InlineButton {
  text: string;
  url?: string;
  callback_data?: string;
  web_app?: { url: string };
  switch_inline_query?: string;
  switch_inline_query_current_chat?: string;
  copy_text?: { text: string };
}

/** The buttons under a message; a keyboard of another kind, or the order to remove it, is kept as it came. */
export interface ReplyMarkup {
  rows: InlineButton[][];
  other?: Record<string, unknown>;
}

const buttonLimit = 100;
const callbackDataLimit = 64;
const copyTextLimit = 256;

const actions = [
  'url',
  'callback_data',
  'web_app',
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'copy_text',
] as const;

const text = z.union([z.string(), z.number().transform(String)]);
const rawButton = z.object(
  {
    text: text.optional(),
    url: text.optional(),
    callback_data: text.optional(),
    web_app: z.object({ url: z.string() }).optional(),
    switch_inline_query: text.optional(),
    switch_inline_query_current_chat: text.optional(),
    copy_text: z.object({ text: z.string() }).optional(),
  },
  { error: 'InlineKeyboardButton must be an Object' },
);

const booleanField = (field: string) => z.boolean({ error: `Field "${field}" must be of type Boolean` }).optional();

const markup = z.looseObject(
  {
    inline_keyboard: z
      .array(
        z.array(z.unknown(), {
          error: 'Field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
        }),
        { error: 'Field "inline_keyboard" must be of type Array' },
      )
      .optional(),
    keyboard: z
      .array(z.array(z.unknown(), { error: 'Field "keyboard" must be an Array of Arrays' }), {
        error: 'Field "keyboard" must be of type Array',
      })
      .optional(),
    remove_keyboard: booleanField('remove_keyboard'),
    force_reply: booleanField('force_reply'),
    selective: booleanField('selective'),
    one_time_keyboard: booleanField('one_time_keyboard'),
    resize_keyboard: booleanField('resize_keyboard'),
    is_persistent: booleanField('is_persistent'),
  },
  { error: 'Object expected as reply markup' },
);

/**
 * The `reply_markup` parameter, checked as Telegram checks it; an issue's message is Telegram's description. A button
 * with two actions is refused, as the documentation has it, though Telegram would quietly take the first.
 */
export const replyMarkup = markup.transform((given, context): ReplyMarkup => {
  const { inline_keyboard: rows = [], keyboard = [] } = given;
  if (keyboard.length > 0 || given.remove_keyboard || given.force_reply) return { rows: [], other: given };
  const refuse = (message: string) => {
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  };
  const checked: InlineButton[][] = [];
  for (const row of rows) {
    const buttons: InlineButton[] = [];
    for (const value of row) {
      const button = checkButton(value);
      if (typeof button === 'string') return refuse(button);
      buttons.push(button);
    }
    if (buttons.length > 0) checked.push(buttons);
  }
  if (checked.flat().length > buttonLimit) return refuse('Reply markup is too long');
  return { rows: checked };
});

/** The button, or why Telegram refuses it. */
function checkButton(value: unknown): InlineButton | string {
  const parsed = rawButton.safeParse(value);
  if (!parsed.success) return `Can't parse inline keyboard button: ${parsed.error.issues[0]?.message}`;
  const { text: label, url, callback_data: data, web_app: webApp, copy_text: copy } = parsed.data;
  if (label === undefined) return `Can't parse inline keyboard button: Can't find field "text"`;
  const chosen = actions.filter((action) => parsed.data[action] !== undefined && parsed.data[action] !== '');
  if (isObject(value) && ('pay' in value || 'callback_game' in value)) return 'BUTTON_TYPE_INVALID';
  if (chosen.length === 0) {
    return `Can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard`;
  }
  if (chosen.length > 1) return 'BUTTON_TYPE_INVALID';
  if (label.trim() === '') return 'BUTTON_TEXT_INVALID';
  if (url) {
    const link = checkLink(url);
    if (!link.valid) return `Inline keyboard button URL '${url}' is invalid: ${link.reason}`;
    return { text: label, url: link.url };
  }
  if (data) {
    return Buffer.byteLength(data) > callbackDataLimit ? 'BUTTON_DATA_INVALID' : { text: label, callback_data: data };
  }
  if (webApp) {
    return /^https:\/\//i.test(webApp.url) && checkLink(webApp.url).valid
      ? { text: label, web_app: webApp }
      : `Inline keyboard button Web App URL '${webApp.url}' is invalid: Only HTTPS links are allowed`;
  }
  if (copy) {
    const fits = copy.text.length > 0 && copy.text.length <= copyTextLimit;
    return fits ? { text: label, copy_text: copy } : 'BUTTON_COPY_TEXT_INVALID';
  }
  const { switch_inline_query: query, switch_inline_query_current_chat: here } = parsed.data;
  return here
    ? { text: label, switch_inline_query_current_chat: here }
    : { text: label, switch_inline_query: query ?? '' };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
