import { describe, expect, it } from 'vitest';
import { wholeTextOf } from '../../../../lambda/articles/feeds/item-text.ts';

const paragraph = '<p>The harbour council votes on Sunday on whether the ferries will run at night from May on.</p>';
const item = (content: string | null, summary: string | null = null) => ({
  url: null,
  title: null,
  published: null,
  content,
  summary,
});

describe('the text of an item', () => {
  it('is its content, a paragraph a line, without what is no text', () => {
    const html = `${paragraph.repeat(7)}<script>track()</script><style>p{}</style><ul><li>One</li><li>Two</li></ul>`;
    const lines = wholeTextOf(item(html))?.split('\n');
    expect(lines).toHaveLength(9);
    expect(lines?.slice(-2)).toEqual(['One', 'Two']);
    expect(lines?.[0]).toMatch(/^The harbour council votes on Sunday .* May on\.$/);
  });

  it('is a summary where that is plainly more than one', () => {
    expect(wholeTextOf(item(null, paragraph.repeat(20)))).toContain('The harbour council');
  });

  it.each([
    ['there is none', item(null)],
    ['it is short', item(paragraph.repeat(3))],
    ['only its markup is long', item('<p><img src="https://news.example/picture.jpg" alt=""></p>'.repeat(50))],
    ['it is the length of a summary', item(null, paragraph.repeat(8))],
    ['it ends in dots', item(`${paragraph.repeat(8)}<p>And then they went …</p>`)],
    ['it ends in dots within brackets', item(`${paragraph.repeat(8)}<p>And then they went [...]</p>`)],
    ['it asks to read on', item(`${paragraph.repeat(8)}<p><a href="/x">Continue reading</a></p>`)],
    ['it asks to read the full story', item(`${paragraph.repeat(8)}<p>Read the full story at news.example</p>`)],
    ['it is longer than a text', item(paragraph.repeat(5_000))],
    ['it is all markup', item('<b></b>'.repeat(5_000) + paragraph.repeat(9))],
  ])('is left to its page where %s', (_, partial) => {
    expect(wholeTextOf(partial)).toBeNull();
  });
});
