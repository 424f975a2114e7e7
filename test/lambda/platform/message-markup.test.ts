import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml } from '../../../lambda/platform/message.ts';
import { plainText } from '../../../lambda/platform/message-markup.ts';
import { parseHtml } from '../../../lib/local/telegram-simulator/parse-html.ts';

describe('the plain text of a message', () => {
  it.each([
    ['leaves tags out', '<b>Vote</b> <i>on <u>Sunday</u></i>', 'Vote on Sunday'],
    ['leaves attributes out', '<a href="https://news.example/?a=1&amp;b=2">News</a>', 'News'],
    ['leaves out an attribute that holds a bracket', '<a href="a>b">News</a>', 'News'],
    ['reads what Telegram alone knows', '<tg-time unix="1" format="r">soon</tg-time>', 'soon'],
    ['reads character references', 'R&amp;D &lt;b&gt; &quot;x&quot; &#8217; &#x2019;', 'R&D <b> "x" ’ ’'],
    ['reads a reference once', '&amp;lt;', '&lt;'],
    ['keeps a reference that nobody knows', '&nbsp; &#0; &#x110000; R&D', '&nbsp; &#0; &#x110000; R&D'],
    ['keeps a tag that is none of Telegram’s', 'a <script> and 1 < 2', 'a <script> and 1 < 2'],
    ['leaves out tags that are not closed, or were not opened', '<b>Vote</i> now', 'Vote now'],
    ['keeps a tag that breaks off', 'Vote <b', 'Vote <b'],
  ])('%s', (_, html, text) => {
    expect(plainText(html)).toBe(text);
  });

  it('is the text that was escaped, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(plainText(`<b>${escapeHtml(text)}</b>`)).toBe(text);
      }),
    );
  });

  it('is what Telegram reads, of HTML that it reads', () => {
    const parts = fc.constantFrom('<b>', '</b>', '<i>', '</i>', '&lt;', '&amp;', '&#39;', '<', '>', '"', 'a', '😀');
    fc.assert(
      fc.property(fc.array(parts), (pieces) => {
        const html = pieces.join('');
        const read = readOrNull(html);
        fc.pre(read !== null);
        expect(plainText(html)).toBe(read);
      }),
      { numRuns: 500 },
    );
  });

  it('takes no longer for markup that goes on and on', () => {
    expect(plainText('<a "'.repeat(5000))).toHaveLength(20_000);
  });
});

function readOrNull(html: string): string | null {
  try {
    return parseHtml(html).text;
  } catch {
    return null;
  }
}
