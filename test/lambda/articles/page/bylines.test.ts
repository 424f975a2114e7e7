import { describe, expect, it } from 'vitest';
import { authorOf, publisherOf } from '../../../../lambda/articles/page/bylines.ts';
import { jsonLd, parsedPage } from '../../../support/page.ts';

function author(head: string, body = '') {
  const { page, tags, things } = parsedPage(head, body);
  return authorOf(page, tags, things);
}
function publisher(head: string) {
  const { tags, things } = parsedPage(head);
  return publisherOf(tags, things, new URL('https://www.news.example/vote'));
}

describe('the author', () => {
  it.each([
    ['JSON-LD', jsonLd({ '@type': 'Article', datePublished: '2020-02-18', author: { name: 'A. Writer' } })],
    ['JSON-LD, as a text', jsonLd({ '@type': 'Article', author: 'A. Writer' })],
    ['a meta tag', '<meta name="author" content="A. Writer">'],
    ['a meta tag with a "By"', '<meta name="author" content="By A. Writer">'],
    ['Dublin Core', '<meta name="DC.creator" content="A. Writer">'],
  ])('is read from %s', (_, head) => {
    expect(author(head)).toBe('A. Writer');
  });

  it('is read from a link that says so', () => {
    expect(author('', '<a rel="author" href="/a">A. Writer</a>')).toBe('A. Writer');
  });

  it('may be several, each once', () => {
    expect(
      author(jsonLd({ '@type': 'Article', author: [{ name: 'A' }, { name: 'Bo' }, { name: 'Cy' }, { name: 'Bo' }] })),
    ).toBe('Bo, Cy');
  });

  it.each(['https://facebook.example/a', '@writer', '', '7', 'x'.repeat(500)])('is not "%.30s"', (text) => {
    expect(author(`<meta name="author" content="${text}">`)).toBeNull();
  });
});

describe('the publisher', () => {
  it.each([
    ['Open Graph', '<meta property="og:site_name" content="The Example">'],
    ['JSON-LD', jsonLd({ '@type': 'Article', publisher: { '@type': 'Organization', name: 'The Example' } })],
    ['the name of the application', '<meta name="application-name" content="The Example">'],
  ])('is read from %s', (_, head) => {
    expect(publisher(head)).toBe('The Example');
  });

  it('is called by its host where it does not say its name', () => {
    expect(publisher('')).toBe('news.example');
  });
});
