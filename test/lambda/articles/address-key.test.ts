import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressKey, declaredKey } from '../../../lambda/articles/address-key.ts';

describe('the key of an address', () => {
  const key = 'news.example/world/vote?id=7';

  it.each([
    'https://news.example/world/vote?id=7',
    'http://news.example/world/vote?id=7',
    'https://www.news.example/world/vote/?id=7#comments',
    'https://news.example:443/world/vote?utm_source=mail&id=7',
    'http://news.example:80/world/vote?id=7&fbclid=abc',
    'https://m.news.example/world/vote?id=7',
    'https://mobile.news.example/world/vote?id=7',
    'https://amp.news.example/world/vote?id=7',
    'https://www.news.example/amp/world/vote?id=7',
    'https://news.example/world/vote/amp?id=7',
    'https://news.example/world/vote/amp/?id=7',
    'https://news.example/world/vote.amp?id=7',
    'https://news.example/world/vote?amp=1&id=7',
    'https://news.example/world/vote?id=7&outputType=amp',
    'https://www.google.com/amp/s/www.news.example/world/vote?id=7',
    'https://news-example.cdn.ampproject.org/c/s/news.example/world/vote?id=7',
  ])('is one and the same for %s', (address) => {
    expect(addressKey(address)).toBe(key);
  });

  it.each([
    ['https://news.example/a', 'https://news.example/b'],
    ['https://news.example/a?id=1', 'https://news.example/a?id=2'],
    ['https://news.example/a', 'https://news.example:8443/a'],
    ['https://sport.news.example/a', 'https://news.example/a'],
    ['https://news.example/camp/a', 'https://news.example/a'],
    ['https://m.co/a', 'https://co/a'],
  ])('differs between %s and %s', (one, other) => {
    expect(addressKey(one)).not.toBe(addressKey(other));
  });

  it('changes nothing in what it has made', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        const once = addressKey(address);
        expect(addressKey(`https://${once}`)).toBe(once);
      }),
    );
  });
});

describe('the address that a page gives as its own', () => {
  it.each([
    ['https://m.news.example/a?x=1', 'https://www.news.example/2014/a', 'news.example/2014/a'],
    ['https://news.example/a?page=2', '/a', 'news.example/a'],
    ['https://amp.news.example/a', 'https://live.news.example/a', 'live.news.example/a'],
  ])('of %s is taken where it says %s', (page, declared, expected) => {
    expect(declaredKey(page, declared)).toBe(expected);
  });

  it.each([
    ['another site', 'https://other.example/a'],
    ['a site whose name ends alike', 'https://badnews.example/a'],
    ['the front page', 'https://news.example/'],
    ['something that is no address', 'http://['],
    ['something that is not of the web', 'javascript:alert(1)'],
    ['a whole top-level domain', 'https://example/a'],
  ])('is not taken where it is of %s', (_, declared) => {
    expect(declaredKey('https://news.example/a', declared)).toBeNull();
  });
});
