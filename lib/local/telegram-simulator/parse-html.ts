import { checkLink } from './check-link.ts';
import { sortEntities, type TextEntity } from './text-entity.ts';

/** Markup that Telegram's parser refuses; the message is Telegram's. */
export class HtmlError extends Error {
  override readonly name = 'HtmlError';
}

/** An element whose end tag has not been met yet. */
interface OpenElement {
  tag: string;
  /** What the tag's attributes said: an address, a language, an emoji's id, a date's format, or '1' for expandable. */
  argument: string;
  unixTime: number;
  offset: number;
}

const supportedTags = new Set(
  'a b strong i em s strike del u ins tg-spoiler tg-emoji tg-time span pre code blockquote'.split(' '),
);

/** The one attribute of each tag that Telegram reads into the element's argument. */
const argumentAttributes = new Map([
  ['a', 'href'],
  ['tg-emoji', 'emoji-id'],
  ['tg-time', 'format'],
]);

const namedCharacters = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
]);

const spaces = new Set([' ', '\t', '\r', '\n', '\v', '']);

/**
 * Reads the HTML of `parse_mode: HTML` as Telegram's server does, with its supported tags, its leniency and its errors.
 * Byte offsets in errors count UTF-8. https://core.telegram.org/bots/api#html-style
 *
 * @throws HtmlError with Telegram's wording, without "Bad Request: can't parse entities: ".
 */
export function parseHtml(html: string): { text: string; entities: TextEntity[] } {
  if (html.includes('\0')) throw new HtmlError('Text must not contain null bytes');
  const at = (index: number) => html.charAt(index);
  const isSpace = (index: number) => spaces.has(at(index));
  const byteOffset = (index: number) => Buffer.byteLength(html.slice(0, index));

  let text = '';
  let position = 0;
  const entities: TextEntity[] = [];
  const open: OpenElement[] = [];

  while (position < html.length) {
    const special = nextSpecial(html, position);
    if (special !== position) {
      text += html.slice(position, special);
      position = special;
    } else if (at(position) === '&') {
      const character = readCharacterReference(html, position);
      text += character?.text ?? '&';
      position = character?.end ?? position + 1;
    } else if (at(position + 1) === '/') {
      readEndTag();
    } else {
      readStartTag();
    }
  }

  const unclosed = open.at(-1);
  if (unclosed) throw new HtmlError(`Can't find end tag corresponding to start tag "${unclosed.tag}"`);
  if (/\p{Surrogate}/u.test(text)) {
    throw new HtmlError(
      'Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units',
    );
  }
  return { text, entities: sortEntities(entities.map(withoutInlineLanguage)) };

  function readStartTag(): void {
    const begin = position;
    const offset = () => byteOffset(begin);
    let i = begin + 1;
    while (!isSpace(i) && at(i) !== '>') i++;
    if (i >= html.length) throw new HtmlError(`Unclosed start tag at byte offset ${offset()}`);
    const tag = html.slice(begin + 1, i).toLowerCase();
    if (!supportedTags.has(tag)) throw new HtmlError(`Unsupported start tag "${tag}" at byte offset ${offset()}`);

    let argument = '';
    let unixTime = 0;
    while (at(i) !== '>') {
      while (i < html.length && isSpace(i)) i++;
      if (at(i) === '>') break;
      const nameBegin = i;
      while (!isSpace(i) && !'=>/"\''.includes(at(i))) i++;
      const name = html.slice(nameBegin, i);
      if (name === '') throw new HtmlError(`Empty attribute name in the tag "${tag}" at byte offset ${offset()}`);
      while (i < html.length && isSpace(i)) i++;
      if (at(i) !== '=') {
        if (i >= html.length) throw new HtmlError(`Unclosed start tag "${tag}" at byte offset ${offset()}`);
        if (tag === 'blockquote' && name === 'expandable') argument = '1';
        continue;
      }
      i++;
      while (i < html.length && isSpace(i)) i++;
      if (i >= html.length) throw new HtmlError(`Unclosed start tag "${tag}" at byte offset ${offset()}`);
      const attribute = readAttributeValue(i);
      i = attribute.end;
      if (i >= html.length) throw new HtmlError(`Unclosed start tag at byte offset ${offset()}`);

      const { value } = attribute;
      if (argumentAttributes.get(tag) === name) argument = value;
      else if (tag === 'code' && name === 'class' && value.startsWith('language-')) argument = value.slice(9);
      else if (tag === 'span' && name === 'class' && value.startsWith('tg-')) argument = value.slice(3);
      else if (tag === 'blockquote' && name === 'expandable') argument = '1';
      else if (tag === 'tg-time' && name === 'unix') unixTime = Number.parseInt(value, 10) || 0;
    }
    if (tag === 'span' && argument !== 'spoiler') {
      throw new HtmlError(`Tag "span" must have class "tg-spoiler" at byte offset ${offset()}`);
    }
    open.push({ tag, argument, unixTime, offset: text.length });
    position = i + 1;
  }

  /** A quoted value, or a bare one of letters, digits, dots and hyphens, which is read in lower case. */
  function readAttributeValue(begin: number): { value: string; end: number } {
    const quote = at(begin);
    let i = begin;
    if (quote !== '"' && quote !== "'") {
      while (/^[a-z0-9.-]$/i.test(at(i))) i++;
      if (!isSpace(i) && at(i) !== '>') {
        throw new HtmlError(`Unexpected end of name token at byte offset ${byteOffset(begin)}`);
      }
      return { value: html.slice(begin, i).toLowerCase(), end: i };
    }
    i++;
    let value = '';
    while (i < html.length && at(i) !== quote) {
      const character = at(i) === '&' ? readCharacterReference(html, i) : undefined;
      value += character?.text ?? at(i);
      i = character?.end ?? i + 1;
    }
    return { value, end: i + 1 };
  }

  function readEndTag(): void {
    const begin = position;
    const element = open.pop();
    if (!element) throw new HtmlError(`Unexpected end tag at byte offset ${byteOffset(begin)}`);
    let i = begin + 2;
    while (!isSpace(i) && at(i) !== '>') i++;
    const tag = html.slice(begin + 2, i).toLowerCase();
    while (i < html.length && isSpace(i)) i++;
    if (at(i) !== '>') throw new HtmlError(`Unclosed end tag at byte offset ${byteOffset(begin)}`);
    if (tag !== '' && tag !== element.tag) {
      const expectation = `expected "</${element.tag}>", found "</${tag}>"`;
      throw new HtmlError(`Unmatched end tag at byte offset ${byteOffset(begin)}, ${expectation}`);
    }
    position = i + 1;
    if (text.length > element.offset) addEntity(element);
  }

  function addEntity({ tag, argument, unixTime, offset }: OpenElement): void {
    const place = { offset, length: text.length - offset };
    const previous = entities.at(-1);
    const samePlace = previous?.offset === place.offset && previous.length === place.length ? previous : undefined;
    switch (tag) {
      case 'b':
      case 'strong':
        entities.push({ type: 'bold', ...place });
        break;
      case 'i':
      case 'em':
        entities.push({ type: 'italic', ...place });
        break;
      case 'u':
      case 'ins':
        entities.push({ type: 'underline', ...place });
        break;
      case 's':
      case 'strike':
      case 'del':
        entities.push({ type: 'strikethrough', ...place });
        break;
      case 'span':
      case 'tg-spoiler':
        entities.push({ type: 'spoiler', ...place });
        break;
      case 'blockquote':
        entities.push({ type: argument === '' ? 'blockquote' : 'expandable_blockquote', ...place });
        break;
      case 'tg-emoji':
        entities.push({ type: 'custom_emoji', ...place, custom_emoji_id: customEmojiId(argument) });
        break;
      case 'tg-time': {
        const format = dateTimeFormat(argument);
        if (unixTime > 0) entities.push({ type: 'date_time', ...place, unix_time: unixTime, date_time_format: format });
        break;
      }
      case 'a':
        addLink(argument === '' ? text.slice(offset) : argument, place);
        break;
      // A language belongs to a block: <pre><code class="language-x"> and its mirror image are one entity.
      case 'pre':
        if (samePlace?.type === 'code' && samePlace.language !== undefined) samePlace.type = 'pre';
        else entities.push({ type: 'pre', ...place });
        break;
      case 'code':
        if (samePlace?.type === 'pre' && argument !== '') samePlace.language = argument;
        else entities.push({ type: 'code', ...place, ...(argument === '' ? {} : { language: argument }) });
        break;
    }
  }

  function addLink(address: string, place: { offset: number; length: number }): void {
    const userId = /^tg:\/\/user\?id=(\d+)$/i.exec(address)?.[1];
    if (userId !== undefined) {
      entities.push({ type: 'text_mention', ...place, user: { id: Number(userId) } });
      return;
    }
    const link = checkLink(address);
    if (link.valid) entities.push({ type: 'text_link', ...place, url: link.url });
  }
}

/** Where the next tag or character reference may begin; the end of the text if nowhere. */
function nextSpecial(html: string, from: number): number {
  const pattern = /[<&]/g;
  pattern.lastIndex = from;
  return pattern.exec(html)?.index ?? html.length;
}

/** `&lt;`, `&#8217;`, `&#x2019;` …; anything else that begins with an ampersand stays as it is written. */
function readCharacterReference(html: string, begin: number): { text: string; end: number } | undefined {
  const match = /&(?:#(x[0-9a-f]*|[0-9]*)|([a-z]*));?/iy;
  match.lastIndex = begin;
  const [whole = '', numeric, name = ''] = match.exec(html) ?? [];
  const end = begin + whole.length;
  if (numeric === undefined) {
    const text = namedCharacters.get(name);
    return text === undefined ? undefined : { text, end };
  }
  if (numeric.startsWith('X')) return undefined;
  const code = numeric.startsWith('x') ? Number.parseInt(numeric.slice(1), 16) : Number.parseInt(numeric, 10);
  const digits = whole.endsWith(';') ? whole.length - 1 : whole.length;
  if (!(code > 0 && code < 0x10ffff) || digits >= 10) return undefined;
  return { text: String.fromCodePoint(code), end };
}

function customEmojiId(argument: string): string {
  const isId = /^-?\d+$/.test(argument) && BigInt.asIntN(64, BigInt(argument)) === BigInt(argument);
  if (!isId || BigInt(argument) === 0n) throw new HtmlError('Invalid custom emoji identifier specified');
  return argument;
}

/** The format of a `<tg-time>`, in the order in which Telegram gives it back: `r`, or `w`, `d` or `D`, `t` or `T`. */
function dateTimeFormat(argument: string): string {
  if (/^r$/i.test(argument)) return 'r';
  if (!/^[tTdDwW]*$/.test(argument)) throw new HtmlError('Invalid date format used');
  const first = (...letters: string[]) => letters.find((letter) => argument.includes(letter)) ?? '';
  return (/w/i.test(argument) ? 'w' : '') + first('d', 'D') + first('t', 'T');
}

function withoutInlineLanguage(entity: TextEntity): TextEntity {
  if (entity.type !== 'code') return entity;
  const { language: _, ...rest } = entity;
  return rest;
}
