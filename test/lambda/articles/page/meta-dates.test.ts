import { describe, expect, it } from 'vitest';
import { metaDates } from '../../../../lambda/articles/page/meta-dates.ts';
import { parsedPage } from '../../../support/page.ts';

const dates = (head: string) => metaDates(parsedPage(head).tags, { language: null, monthFirst: false });

describe('the dates in meta tags', () => {
  it.each([
    '<meta property="article:published_time" content="2020-02-18T10:00:00Z">',
    '<meta name="article:published_time" content="2020-02-18">',
    '<meta property="og:article:published_time" content="2020-02-18">',
    '<meta itemprop="datePublished" content="2020-02-18">',
    '<meta name="parsely-pub-date" content="2020-02-18T10:00:00Z">',
    '<meta name="sailthru.date" content="2020-02-18 10:00:00 -0500">',
    '<meta name="PubDate" content="20200218">',
    '<meta name="DC.date.issued" content="2020-02-18">',
    '<meta name="dcterms.issued" content="2020-02-18">',
    '<meta name="citation_publication_date" content="2020/02/18">',
    '<meta name="date" content="18. Februar 2020">',
    '<meta name="created" value="2020-02-18">',
    '<meta http-equiv="date" content="Tue, 18 Feb 2020 10:00:00 GMT">',
  ])('say when a page was published: %s', (head) => {
    expect(dates(head).map(({ time, role }) => [time.toString().slice(0, 10), role])).toEqual([
      ['2020-02-18', 'published'],
    ]);
  });

  it.each([
    '<meta property="article:modified_time" content="2020-02-18">',
    '<meta property="og:updated_time" content="2020-02-18">',
    '<meta http-equiv="Last-Modified" content="2020-02-18">',
    '<meta name="dcterms.modified" content="2020-02-18">',
  ])('say when it was changed: %s', (head) => {
    expect(dates(head).map(({ role }) => role)).toEqual(['modified']);
  });

  it('weigh less the less their names are kept to', () => {
    const weight = (name: string) => dates(`<meta name="${name}" content="2020-02-18">`)[0]?.weight ?? 0;
    expect(weight('article:published_time')).toBeGreaterThan(weight('pubdate'));
    expect(weight('pubdate')).toBeGreaterThan(weight('date'));
    expect(weight('date')).toBeGreaterThan(weight('created'));
  });

  it('of a name that comes again weigh less: they are of other articles', () => {
    const [first, second] = dates(
      '<meta itemprop="datePublished" content="2020-02-18"><meta itemprop="datePublished" content="2020-02-01">',
    );
    expect(first?.weight).toBeGreaterThan(second?.weight ?? Number.POSITIVE_INFINITY);
  });

  it.each([
    '<meta name="viewport" content="2020-02-18">',
    '<meta name="date" content="">',
    '<meta name="date" content="today">',
    '<meta content="2020-02-18">',
  ])('are not seen in %s', (head) => {
    expect(dates(head)).toEqual([]);
  });
});
