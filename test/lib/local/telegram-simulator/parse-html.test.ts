import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HtmlError, parseHtml } from '../../../../lib/local/telegram-simulator/parse-html.ts';
import { escapeHtml, renderHtml } from '../../../../lib/local/telegram-simulator/render-html.ts';
import type { TextEntity } from '../../../../lib/local/telegram-simulator/text-entity.ts';

describe('parseHtml', () => {
  it.each<[html: string, text: string, entities: TextEntity[]]>([
    ['plain', 'plain', []],
    ['<b>a</b><strong>b</strong>', 'ab', [bold(0, 1), bold(1, 1)]],
    ['<i>a</i> <em>b</em>', 'a b', [at('italic', 0, 1), at('italic', 2, 1)]],
    ['<u>a</u><ins>b</ins>', 'ab', [at('underline', 0, 1), at('underline', 1, 1)]],
    ['<s>a</s><strike>b</strike><del>c</del>', 'abc', [0, 1, 2].map((offset) => at('strikethrough', offset, 1))],
    ['<tg-spoiler>a</tg-spoiler><span class="tg-spoiler">b</span>', 'ab', [at('spoiler', 0, 1), at('spoiler', 1, 1)]],
    ['<b>one <i>two</i></b>', 'one two', [bold(0, 7), at('italic', 4, 3)]],
    ['<code>x</code>', 'x', [at('code', 0, 1)]],
    ['<pre>x</pre>', 'x', [at('pre', 0, 1)]],
    ['<pre><code class="language-ts">x</code></pre>', 'x', [{ ...at('pre', 0, 1), language: 'ts' }]],
    ['<code class="language-ts"><pre>x</pre></code>', 'x', [{ ...at('pre', 0, 1), language: 'ts' }]],
    ['<code class="language-ts">x</code>', 'x', [at('code', 0, 1)]],
    ['<blockquote>q</blockquote>', 'q', [at('blockquote', 0, 1)]],
    ['<blockquote expandable>q</blockquote>', 'q', [at('expandable_blockquote', 0, 1)]],
    ['<a href="https://example.org/a?b=1&amp;c=2">x</a>', 'x', [link(0, 1, 'https://example.org/a?b=1&c=2')]],
    ['<a href=example.org>x</a>', 'x', [link(0, 1, 'http://example.org/')]],
    ['<a>example.org</a>', 'example.org', [link(0, 11, 'http://example.org/')]],
    ['<a href="http://localhost:3000">x</a>', 'x', []],
    ['<a href="tg://user?id=42">x</a>', 'x', [{ ...at('text_mention', 0, 1), user: { id: 42 } }]],
    ['<tg-emoji emoji-id="5368324170671202286">x</tg-emoji>', 'x', [emoji('5368324170671202286')]],
    ['<tg-time unix="1394928000" format="Dwt">Sunday</tg-time>', 'Sunday', [time(6, 1394928000, 'wDt')]],
    ['<tg-time unix="1394928000">Sunday</tg-time>', 'Sunday', [time(6, 1394928000, '')]],
    ['<tg-time>Sunday</tg-time>', 'Sunday', []],
    ['<B >a</b\n>', 'a', [bold(0, 1)]],
    ['<b>a</>', 'a', [bold(0, 1)]],
    ['<b></b>x', 'x', []],
    ['😀<b>x</b>', '😀x', [bold(2, 1)]],
    ['&lt;&gt;&amp;&quot;', '<>&"', []],
    ['&#8217;&#x2019;&#128512;', '’’😀', []],
    ['&lt without a semicolon', '< without a semicolon', []],
    ['&nbsp; &apos; &#0; &#; & R&D', '&nbsp; &apos; &#0; &#; & R&D', []],
    ['a > b', 'a > b', []],
  ])('reads %j', (html, text, entities) => {
    expect(parseHtml(html)).toEqual({ text, entities });
  });

  it.each([
    ['<script>x</script>', 'Unsupported start tag "script" at byte offset 0'],
    ['vote <3 days', 'Unsupported start tag "3" at byte offset 5'],
    ['é<x>', 'Unsupported start tag "x" at byte offset 2'],
    ['<br/>', 'Unsupported start tag "br/" at byte offset 0'],
    ['a <b', 'Unclosed start tag at byte offset 2'],
    ['<', 'Unclosed start tag at byte offset 0'],
    ['<a href', 'Unclosed start tag "a" at byte offset 0'],
    ['<a href=', 'Unclosed start tag "a" at byte offset 0'],
    ['<a href="x', 'Unclosed start tag at byte offset 0'],
    ['<a href=a_b>x</a>', 'Unexpected end of name token at byte offset 8'],
    ['<a "x">y</a>', 'Empty attribute name in the tag "a" at byte offset 0'],
    ['<span>x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
    ['<b>unclosed', 'Can\'t find end tag corresponding to start tag "b"'],
    ['<b><i>x</b></i>', 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'],
    ['x</b>', 'Unexpected end tag at byte offset 1'],
    ['<b>x</b', 'Unclosed end tag at byte offset 4'],
    ['<tg-emoji emoji-id="9999999999999999999">x</tg-emoji>', 'Invalid custom emoji identifier specified'],
    ['<tg-emoji>x</tg-emoji>', 'Invalid custom emoji identifier specified'],
    ['<tg-time unix="1" format="Y">x</tg-time>', 'Invalid date format used'],
    ['a\0b', 'Text must not contain null bytes'],
    [
      '&#xD83D;',
      'Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units',
    ],
  ])('refuses %j', (html, message) => {
    expect(() => parseHtml(html)).toThrow(new HtmlError(message));
  });

  it('reads any escaped text back as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(parseHtml(escapeHtml(text.replaceAll('\0', '')))).toEqual({
          text: text.replaceAll('\0', ''),
          entities: [],
        });
      }),
    );
  });

  it('either reads markup of any kind or says what is wrong with it', () => {
    const piece = fc.constantFrom(
      ...['<', '>', '</', '/>', 'b', 'a', 'pre', 'code', 'tg-time', ' href=', ' unix=', '"', "'", '=', ' ', 'x', '😀'],
      ...['&lt;', '&#', '&#x1F600;', '&', ';', '<b>', '</b>', '<i>', '</i>', '<blockquote expandable>', '<span class='],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const html = pieces.join('');
        try {
          const { text, entities } = parseHtml(html);
          for (const { offset, length } of entities) {
            expect(offset).toBeGreaterThanOrEqual(0);
            expect(offset + length).toBeLessThanOrEqual(text.length);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(HtmlError);
        }
      }),
    );
  });

  it('reads back what renderHtml writes', () => {
    const tag = fc.constantFrom('b', 'i', 'u', 's', 'tg-spoiler', 'blockquote');
    const { markup } = fc.letrec<{ markup: string }>((tie) => ({
      markup: fc.oneof(
        { depthSize: 'small' },
        fc.string().map((text) => escapeHtml(text.replaceAll('\0', ''))),
        fc.tuple(tag, tie('markup')).map(([name, inner]) => `<${name}>${inner}</${name}>`),
        fc.tuple(tie('markup'), tie('markup')).map(([first, second]) => first + second),
        tie('markup').map((inner) => `<a href="https://example.org/?a=1&amp;b">${inner}</a>`),
      ),
    }));
    fc.assert(
      fc.property(markup, (html) => {
        const parsed = parseHtml(html);
        const again = parseHtml(renderHtml(parsed.text, parsed.entities));
        expect(again.text).toBe(parsed.text);
        expect(again.entities).toEqual(expect.arrayContaining(parsed.entities));
        expect(again.entities).toHaveLength(parsed.entities.length);
      }),
    );
  });
});

function at(type: TextEntity['type'], offset: number, length: number): TextEntity {
  return { type, offset, length };
}

function bold(offset: number, length: number): TextEntity {
  return at('bold', offset, length);
}

function link(offset: number, length: number, url: string): TextEntity {
  return { ...at('text_link', offset, length), url };
}

function emoji(id: string): TextEntity {
  return { ...at('custom_emoji', 0, 1), custom_emoji_id: id };
}

function time(length: number, unixTime: number, format: string): TextEntity {
  return { ...at('date_time', 0, length), unix_time: unixTime, date_time_format: format };
}
