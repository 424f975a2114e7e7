import { describe, expect, it } from 'vitest';
import { originalAddress, ownAddress, statedAddress } from '../../../../lambda/articles/page/page-address.ts';
import { parsedPage } from '../../../support/page.ts';

function stated(head: string, address = 'https://www.news.example/vote?id=7') {
  const { page, tags } = parsedPage(head);
  return statedAddress(page, tags, new URL(address));
}

describe('the address that a page states', () => {
  it.each([
    ['<link rel="canonical" href="https://news.example/vote">', 'https://news.example/vote'],
    ['<link rel="canonical" href="/vote">', 'https://www.news.example/vote'],
    ['<link rel="alternate canonical" href="/vote">', 'https://www.news.example/vote'],
    ['<meta property="og:url" content="https://news.example/vote?utm_source=x#top">', 'https://news.example/vote'],
  ])('is that of %s', (head, address) => {
    expect(stated(head)).toBe(address);
  });

  it.each([
    ['of another site', '<link rel="canonical" href="https://other.example2/vote">'],
    ['of the front page', '<link rel="canonical" href="https://news.example/">'],
    ['that is none', '<link rel="canonical" href="http://">'],
    ['with a password', '<link rel="canonical" href="https://a:b@news.example/vote">'],
    ['of another sort', '<link rel="canonical" href="javascript:alert(1)">'],
    ['that is empty', '<link rel="canonical" href="">'],
  ])('is not believed %s', (_, head) => {
    expect(stated(head)).toBeNull();
  });

  it('is the next that is said where the first cannot be', () => {
    expect(stated('<link rel="canonical" href="/"><meta property="og:url" content="/vote">')).toBe(
      'https://www.news.example/vote',
    );
  });

  it('takes the hosts of one company in one country for one site, and those of two for two', () => {
    expect(
      stated('<link rel="canonical" href="https://amp.paper.co.uk/vote">', 'https://www.paper.co.uk/a'),
    ).not.toBeNull();
    expect(
      stated('<link rel="canonical" href="https://www.other.co.uk/vote">', 'https://www.paper.co.uk/a'),
    ).toBeNull();
  });
});

describe('the original address', () => {
  it('of a page in an archive is the one that it had', () => {
    const { url, keptOn } = originalAddress(
      'https://web.archive.org/web/20120216182711/http://news.example/2012/02/14/vote',
    );
    expect([url.href, keptOn]).toEqual(['http://news.example/2012/02/14/vote', '20120216']);
  });

  it('may lack its scheme there', () => {
    expect(originalAddress('https://web.archive.org/web/20120216182711/news.example/vote').url.href).toBe(
      'http://news.example/vote',
    );
  });

  it('of any other page is its own', () => {
    expect(originalAddress('https://news.example/vote')).toEqual({
      url: new URL('https://news.example/vote'),
      keptOn: null,
    });
  });
});

it('a page of which nobody knows where it was may say it itself', () => {
  const { page, tags } = parsedPage('<meta property="og:url" content="https://news.example/vote">');
  expect(ownAddress(page, tags)?.href).toBe('https://news.example/vote');
  const silent = parsedPage('<link rel="canonical" href="/vote">');
  expect(ownAddress(silent.page, silent.tags)).toBeNull();
});
