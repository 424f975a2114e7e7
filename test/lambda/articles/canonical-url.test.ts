import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArticleRefused } from '../../../lambda/articles/article-refused.ts';
import { canonicalUrl } from '../../../lambda/articles/canonical-url.ts';

describe('canonicalUrl', () => {
  it.each([
    ['https://news.example/a#comments', 'https://news.example/a'],
    ['HTTPS://News.Example:443/a', 'https://news.example/a'],
    ['https://news.example/a?utm_source=x&id=7&fbclid=abc', 'https://news.example/a?id=7'],
    ['https://news.example/a?b=2&a=1', 'https://news.example/a?a=1&b=2'],
    ['https://news.example/?UTM_Campaign=x', 'https://news.example/'],
    ['https://news.example/выборы', 'https://news.example/%D0%B2%D1%8B%D0%B1%D0%BE%D1%80%D1%8B'],
  ])('knows %s as %s', (address, canonical) => {
    expect(canonicalUrl(address)).toBe(canonical);
  });

  it.each([
    ['news.example/a', 'this is not a web address'],
    ['', 'this is not a web address'],
    ['ftp://news.example/a', 'only addresses that begin with http:// or https:// can be read'],
    ['javascript:alert(1)', 'only addresses that begin with http:// or https:// can be read'],
    ['https://reader:secret@news.example/', 'an address with a user name or a password in it is not read'],
    [`https://news.example/${'a'.repeat(3000)}`, 'an address has 2048 characters at most'],
  ])('refuses %s', (address, reason) => {
    expect(() => canonicalUrl(address)).toThrow(new ArticleRefused(reason));
  });

  it('changes nothing in what it has made', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        const once = canonicalUrl(address);
        expect(canonicalUrl(once)).toBe(once);
      }),
    );
  });
});
