import { describe, expect, it } from 'vitest';
import { parseDocument, textUpTo } from '../../../../lambda/articles/page/document.ts';

describe('parseDocument', () => {
  it('knows elements by their tags, in the order of the page', () => {
    const { elements } = parseDocument(
      '<html><body><p id="a"></p><div><p id="b"></p></div><p id="c"></p></body></html>',
    );
    expect(elements('p').map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(elements('h1')).toEqual([]);
  });

  it('puts the tags in that a page leaves out', () => {
    const { document, elements } = parseDocument('<title>Vote</title><link rel="canonical" href="/a"><p>Text');
    expect(document.title).toBe('Vote');
    expect(elements('link').map((link) => link.parentElement?.localName)).toEqual(['head']);
    expect(document.body.textContent).toBe('Text');
  });

  it.each([
    ['too many elements', '<i>a</i>'.repeat(30_001), 'too large'],
    ['too many marks', '&'.repeat(150_001), 'too large'],
    ['too deep a nesting', '<div>'.repeat(300), 'too deeply nested'],
    ['too much text within too many elements', '<b>'.repeat(250) + 'a'.repeat(300_000), 'too large'],
  ])('refuses %s', (_, html, words) => {
    expect(() => parseDocument(html)).toThrow(words);
  });
});

describe('textUpTo', () => {
  it.each([
    [100, 'One two three'],
    [7, 'One two'],
    [0, ''],
  ])('gives the first %i characters', (limit, text) => {
    const { document } = parseDocument('<html><body>One <b>two <i>three</i></b></body></html>');
    expect(textUpTo(document.body, limit)).toBe(text);
  });
});
