import { z } from 'zod';
import { badRequest } from './api-error.ts';
import { checkLink } from './check-link.ts';
import { findEntities } from './find-entities.ts';
import { HtmlError, parseHtml } from './parse-html.ts';
import { chosenEntityTypes, foundEntityTypes, sortEntities, type TextEntity } from './text-entity.ts';

/** Limits of the Bot API, in UTF-16 code units after the markup is parsed. */
export const messageLimit = 4096;
const captionLimit = 1024;

/** The longest text that Telegram takes to parse, in bytes. */
const rawLimit = 1 << 15;

export interface FormattedText {
  text: string;
  entities: TextEntity[];
}

/** A text as a call brings it. */
export interface RawText {
  text: string;
  parseMode: string;
  entities: unknown;
}

/**
 * The text of a message to be sent or edited.
 *
 * @throws BotApiError where Telegram would refuse it; Telegram words an overlong text differently on sending and editing.
 */
export function messageText(raw: RawText, use: 'send' | 'edit'): FormattedText {
  if (raw.text === '') throw badRequest('Message text is empty');
  const formatted = formattedText(raw);
  if (formatted.text === '') throw badRequest('Text must be non-empty');
  if (formatted.text.length > messageLimit) {
    throw badRequest(use === 'send' ? 'Message is too long' : 'MESSAGE_TOO_LONG');
  }
  return formatted;
}

/** The text under a document, which may be empty. */
export function captionText(raw: RawText): FormattedText {
  const formatted = formattedText(raw);
  if (formatted.text.length > captionLimit) throw badRequest('Message caption is too long');
  return formatted;
}

/** A person's own text: nothing in it is markup. */
export function plainText(text: string): FormattedText {
  const { text: trimmed } = trim(withoutControls(text), []);
  return { text: trimmed, entities: findEntities(trimmed, []) };
}

/** A person's words under a file. */
export function plainCaption(text: string): FormattedText {
  const caption = plainText(text);
  if (caption.text.length > captionLimit) throw new Error(`a caption has ${captionLimit} characters at most`);
  return caption;
}

function formattedText(raw: RawText): FormattedText {
  if (Buffer.byteLength(raw.text) > rawLimit) throw badRequest('Text is too long');
  const { text, entities } = trim(...parse(raw));
  return { text, entities: findEntities(text, entities) };
}

function parse(raw: RawText): [text: string, entities: TextEntity[]] {
  const mode = raw.parseMode.toLowerCase();
  const text = withoutControls(raw.text);
  if (mode === '' || mode === 'none') return [text, givenEntities(text, raw.entities)];
  if (mode === 'markdown' || mode === 'markdownv2') {
    throw badRequest('The simulator reads parse_mode HTML only, not Markdown');
  }
  if (mode !== 'html') throw badRequest('Unsupported parse_mode');
  try {
    const parsed = parseHtml(text);
    return [parsed.text, parsed.entities];
  } catch (error) {
    if (error instanceof HtmlError) throw badRequest(`Can't parse entities: ${error.message}`);
    throw error;
  }
}

/** Telegram drops carriage returns, line separators and overrides of direction, and turns other controls into spaces. */
function withoutControls(text: string): string {
  return text.replace(/[\r\u2028-\u202e]/g, '').replace(/(?!\n)\p{Cc}/gu, ' ');
}

/** Takes away spaces at both ends, at the beginning only up to the first entity, and entities of nothing but spaces. */
function trim(text: string, entities: readonly TextEntity[]): FormattedText {
  const kept = text.trimEnd();
  const visible = entities.filter(({ offset, length }) => kept.slice(offset, offset + length).trim() !== '');
  const firstEntity = visible[0]?.offset ?? kept.length;
  const leading = Math.min(kept.length - kept.replace(/^[ \n]+/, '').length, firstEntity);
  return {
    text: kept.slice(leading),
    entities: visible.map((entity) => ({
      ...entity,
      offset: entity.offset - leading,
      length: Math.min(entity.length, kept.length - entity.offset),
    })),
  };
}

const missing = (field: string) => `Can't find field "${field}"`;
const integerField = (field: string) =>
  z.int({ error: ({ input }) => (input === undefined ? missing(field) : `Field "${field}" must be of type Number`) });
const textField = (field: string) =>
  z.string({
    error: ({ input }) => (input === undefined ? missing(field) : `Field "${field}" must be of type String`),
  });

const entityPlace = { offset: integerField('offset'), length: integerField('length') };
const foundEntity = z.object({ ...entityPlace, type: z.enum(foundEntityTypes) });
const chosenEntity = z.discriminatedUnion(
  'type',
  [
    z.object({
      ...entityPlace,
      type: z.enum(chosenEntityTypes).exclude(['pre', 'text_link', 'text_mention', 'custom_emoji', 'date_time']),
    }),
    z.object({ ...entityPlace, type: z.literal('pre'), language: textField('language').optional() }),
    z.object({ ...entityPlace, type: z.literal('text_link'), url: textField('url') }),
    z.object({
      ...entityPlace,
      type: z.literal('text_mention'),
      user: z.object({ id: integerField('id') }, { error: missing('user') }),
    }),
    z.object({ ...entityPlace, type: z.literal('custom_emoji'), custom_emoji_id: textField('custom_emoji_id') }),
    z.object({
      ...entityPlace,
      type: z.literal('date_time'),
      unix_time: integerField('unix_time'),
      date_time_format: z.string().default(''),
    }),
  ],
  { error: 'Unsupported type specified' },
);

/** The `entities` parameter; kinds that Telegram finds by itself are passed over. */
function givenEntities(text: string, given: unknown): TextEntity[] {
  if (!Array.isArray(given)) return [];
  const entities: TextEntity[] = [];
  for (const value of given) {
    if (foundEntity.safeParse(value).success) continue;
    const parsed = chosenEntity.safeParse(value);
    if (!parsed.success) throw badRequest(`Can't parse MessageEntity: ${parsed.error.issues[0]?.message}`);
    const { language, ...entity } = { language: undefined, ...parsed.data };
    entities.push({ ...entity, ...(language === undefined ? {} : { language }) });
  }
  for (const { offset, length, url } of entities) {
    if (offset < 0) throw badRequest(`Receive an entity with incorrect offset ${offset}`);
    if (length < 0) throw badRequest(`Receive an entity with incorrect length ${length}`);
    if (offset >= text.length) {
      throw badRequest(`Entity begins after the end of the text at UTF-16 offset ${offset}`);
    }
    if (offset + length > text.length) {
      const end = offset + length;
      throw badRequest(
        `Entity beginning at UTF-16 offset ${offset} ends after the end of the text at UTF-16 offset ${end}`,
      );
    }
    const link = url === undefined ? undefined : checkLink(url);
    if (link?.valid === false) throw badRequest(`Entity URL '${url}' is invalid: ${link.reason}`);
  }
  return sortEntities(entities.filter(({ length }) => length > 0));
}
