import { describe, expect, it } from 'vitest';
import { mainText } from '../../../../lambda/articles/page/main-text.ts';
import { jsonLd, parsedPage } from '../../../support/page.ts';

const SENTENCE = 'The peninsula votes on Sunday, and the result is expected on the day after it, officials said. ';
const PARAGRAPH = `<p>${SENTENCE.repeat(4)}</p>`;

function text(body: string, head = '') {
  const { page, things } = parsedPage(head, body);
  return mainText(page, things).text;
}

describe('the text of a page', () => {
  it('is that of its article, a paragraph a line', () => {
    const lines = text(`<nav><a href="/">Home</a></nav><article>${PARAGRAPH.repeat(4)}</article>`).split('\n');
    expect(lines).toEqual(Array(4).fill(SENTENCE.repeat(4).trim()));
  });

  it('is that of the JSON-LD where the page shows none', () => {
    const head = jsonLd({ '@type': 'NewsArticle', articleBody: `${SENTENCE.repeat(4)}\n${SENTENCE.repeat(2)}` });
    expect(text('<div id="app"></div>', head).split('\n')).toHaveLength(2);
  });

  it('is without the tags that the JSON-LD may have in it', () => {
    const head = jsonLd({ '@type': 'NewsArticle', articleBody: `<p>First</p><p>${SENTENCE}</p>` });
    expect(text('', head)).toBe(`First\n${SENTENCE.trim()}`);
  });

  it('is that of the page where it shows as much', () => {
    const head = jsonLd({ '@type': 'NewsArticle', articleBody: 'In short.' });
    expect(text(`<article>${PARAGRAPH.repeat(3)}</article>`, head)).not.toContain('In short');
  });

  it('is empty where there is none', () => {
    expect(text('<img src="a.png">')).toBe('');
  });
});
