/** An element of Telegram's HTML: its name in lower case, and its start tag as it was written. */
export interface MarkupElement {
  readonly tag: string;
  readonly startTag: string;
}

/** A stretch of a message's text, and the elements that it stands in, outermost first. */
export interface MarkupRun {
  readonly text: string;
  readonly elements: readonly MarkupElement[];
}

/** https://core.telegram.org/bots/api#html-style */
const TAGS = 'a|b|strong|i|em|u|ins|s|strike|del|span|tg-spoiler|tg-emoji|tg-time|code|pre|blockquote';
const MARKUP = new RegExp(
  [
    `<(?<end>/?)(?<tag>${TAGS})(?=[\\s/>])(?:"[^"]*"|'[^']*'|[^'"<>])*>`,
    '&(?:#x(?<hex>[0-9a-f]{1,6})|#(?<decimal>[0-9]{1,7})|(?<name>lt|gt|amp|quot)(?![a-z]));?',
  ].join('|'),
  'gi',
);
const CHARACTERS: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };
const LAST_CODE_POINT = 0x10ffff;

/**
 * Reads a message's HTML as far as it can be read: what is not a tag of Telegram's, or a character reference, is text; an
 * end tag closes what was opened within its element, or nothing; what is left open ends with the message. Nothing throws.
 */
export function readMarkup(html: string): MarkupRun[] {
  const runs: MarkupRun[] = [];
  let elements: readonly MarkupElement[] = [];
  let text = '';
  const endRun = (): void => {
    if (text !== '') runs.push({ text, elements });
    text = '';
  };
  let position = 0;
  for (const match of html.matchAll(MARKUP)) {
    const [whole] = match;
    text += html.slice(position, match.index);
    position = match.index + whole.length;
    const tag = match.groups?.tag?.toLowerCase();
    if (tag === undefined) {
      text += characterOf(match.groups ?? {}) ?? whole;
      continue;
    }
    endRun();
    if (match.groups?.end === '') elements = [...elements, { tag, startTag: whole }];
    else {
      const opened = elements.findLastIndex((element) => element.tag === tag);
      if (opened !== -1) elements = elements.slice(0, opened);
    }
  }
  text += html.slice(position);
  endRun();
  return runs;
}

/** What a reader sees of a message. It goes out where Telegram cannot read the markup. */
export function plainText(html: string): string {
  return readMarkup(html)
    .map(({ text }) => text)
    .join('');
}

function characterOf({ hex, decimal, name }: Readonly<Record<string, string | undefined>>): string | undefined {
  if (name !== undefined) return CHARACTERS[name.toLowerCase()];
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code > 0 && code <= LAST_CODE_POINT ? String.fromCodePoint(code) : undefined;
}
