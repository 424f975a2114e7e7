import { sortEntities, type TextEntity } from './text-entity.ts';

/** Writes a text so that Telegram's HTML parser, and a browser, read it back as it is. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/**
 * A text and its entities as the HTML that Telegram's parser would read them from. Entities that Telegram finds by
 * itself are left to be found. Of two entities that cross, the one that begins later is cut at the end of the first.
 */
export function renderHtml(text: string, entities: readonly TextEntity[]): string {
  return renderRange(text, sortEntities(entities), 0, text.length);
}

function renderRange(text: string, entities: readonly TextEntity[], begin: number, end: number): string {
  let html = '';
  let position = begin;
  let index = 0;
  while (index < entities.length) {
    const entity = entities[index];
    index++;
    if (!entity || entity.offset < position || entity.offset >= end) continue;
    const entityEnd = Math.min(entity.offset + entity.length, end);
    const inner: TextEntity[] = [];
    for (let next = entities[index]; next && next.offset < entityEnd; next = entities[index]) {
      inner.push(next);
      index++;
    }
    const [open, close] = tags(entity);
    html += escapeHtml(text.slice(position, entity.offset)) + open;
    html += renderRange(text, inner, entity.offset, entityEnd) + close;
    position = entityEnd;
  }
  return html + escapeHtml(text.slice(position, end));
}

function tags(entity: TextEntity): [open: string, close: string] {
  switch (entity.type) {
    case 'bold':
      return ['<b>', '</b>'];
    case 'italic':
      return ['<i>', '</i>'];
    case 'underline':
      return ['<u>', '</u>'];
    case 'strikethrough':
      return ['<s>', '</s>'];
    case 'spoiler':
      return ['<tg-spoiler>', '</tg-spoiler>'];
    case 'blockquote':
      return ['<blockquote>', '</blockquote>'];
    case 'expandable_blockquote':
      return ['<blockquote expandable>', '</blockquote>'];
    case 'code':
      return ['<code>', '</code>'];
    case 'pre':
      return entity.language === undefined
        ? ['<pre>', '</pre>']
        : [`<pre><code class="language-${escapeHtml(entity.language)}">`, '</code></pre>'];
    case 'text_link':
      return [`<a href="${escapeHtml(entity.url ?? '')}">`, '</a>'];
    case 'text_mention':
      return [`<a href="tg://user?id=${entity.user?.id ?? 0}">`, '</a>'];
    case 'custom_emoji':
      return [`<tg-emoji emoji-id="${entity.custom_emoji_id ?? ''}">`, '</tg-emoji>'];
    case 'date_time':
      return [`<tg-time unix="${entity.unix_time ?? 0}" format="${entity.date_time_format ?? ''}">`, '</tg-time>'];
    default:
      return ['', ''];
  }
}
