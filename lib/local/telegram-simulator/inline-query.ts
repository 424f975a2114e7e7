import type { User } from 'telegraf/types';
import { z } from 'zod';
import { BotApiError } from './api-error.ts';
import { type FormattedText, messageText } from './message-text.ts';
import { json, linkPreviewOptions } from './method-parameters.ts';
import { type InlineButton, replyMarkup } from './reply-markup.ts';

/** What a person types after the bot's name, in any chat. https://core.telegram.org/bots/api#inlinequery */
export interface InlineQuery {
  id: string;
  from: User;
  query: string;
  offset: string;
  /** `null` as long as the bot has not answered. */
  answer: InlineAnswer | null;
  /** Epoch seconds. */
  answeredAt: number;
}

export interface InlineAnswer {
  results: InlineResult[];
  /** Stands above the results, and leads into the private chat with `/start <startParameter>`. */
  button: { text: string; startParameter: string } | null;
  /** Seconds for which Telegram gives the same answer without asking the bot. */
  cacheTime: number;
  isPersonal: boolean;
  nextOffset: string;
}

/** An article that the bot offers. */
export interface InlineResult {
  id: string;
  title: string;
  description: string;
  /** What is sent when it is chosen. */
  content: FormattedText;
  linkPreview: Record<string, unknown> | null;
  keyboard: InlineButton[][];
}

const mostResults = 50;
/** In bytes. */
const longestId = 64;
const longestStartParameter = 64;

const cannotParse = (reason: string) => `Can't parse inline query result: ${reason}`;
const required = (name: string) =>
  z.string({
    error: ({ input }) => `${input === undefined ? "Can't find field" : 'Wrong type of field'} "${name}"`,
  });

const article = z.object({
  type: z.literal('article', {
    error: ({ input }) => `type "${input}" is unsupported for the inline query result`,
  }),
  id: required('id'),
  title: required('title'),
  description: z.string().default(''),
  input_message_content: z.looseObject(
    {
      message_text: required('message_text'),
      parse_mode: z.string().default(''),
      entities: z.unknown().optional(),
      link_preview_options: linkPreviewOptions,
    },
    { error: `Can't find field "input_message_content"` },
  ),
  reply_markup: replyMarkup.optional(),
});

/** The `results` parameter; of all kinds of results the simulator knows articles alone. */
export const inlineResults = json(
  'inline query results',
  z
    .array(z.unknown(), { error: 'Expected an Array of inline query results' })
    .max(mostResults, { error: 'Too many inline query results specified' }),
).transform((values = [], context): InlineResult[] => {
  const refuse = (message: string) => {
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  };
  const results: InlineResult[] = [];
  for (const value of values) {
    const parsed = article.safeParse(value);
    if (!parsed.success) return refuse(cannotParse(parsed.error.issues[0]?.message ?? 'expected an Object'));
    const { id, title, description, input_message_content: input, reply_markup: markup } = parsed.data;
    if (id === '' || Buffer.byteLength(id) > longestId) return refuse('RESULT_ID_INVALID');
    if (results.some((other) => other.id === id)) return refuse('RESULT_ID_DUPLICATE');
    if (title.trim() === '') return refuse('ARTICLE_TITLE_EMPTY');
    const raw = { text: input.message_text, parseMode: input.parse_mode, entities: input.entities };
    try {
      const content = messageText(raw, 'edit');
      const linkPreview = input.link_preview_options ?? null;
      results.push({ id, title, description, content, linkPreview, keyboard: markup?.rows ?? [] });
    } catch (error) {
      if (!(error instanceof BotApiError)) throw error;
      return refuse(cannotParse(error.message.replace(/^Bad Request: /, '')));
    }
  }
  return results;
});

/** The `button` parameter; a web app is none of ours. */
export const inlineButton = json(
  'inline query results button',
  z
    .object(
      { text: required('text'), start_parameter: z.string().default('') },
      { error: 'Object expected as inline query results button' },
    )
    .transform(({ text, start_parameter: startParameter }, context) => {
      const message = text.trim() === '' ? 'SWITCH_PM_TEXT_EMPTY' : startParameterError(startParameter);
      if (message === undefined) return { text, startParameter };
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    }),
);

function startParameterError(parameter: string): string | undefined {
  if (parameter === '') return "Can't use empty start_parameter";
  if (parameter.length > longestStartParameter) return 'Too long start_parameter specified';
  return /^[\w-]+$/.test(parameter) ? undefined : 'Unallowed characters in start_parameter are used';
}
