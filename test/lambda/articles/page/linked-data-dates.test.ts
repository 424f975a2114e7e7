import { describe, expect, it } from 'vitest';
import { linkedDataDates } from '../../../../lambda/articles/page/linked-data-dates.ts';
import { jsonLd, parsedPage } from '../../../support/page.ts';

const ADDRESS = new URL('https://news.example/vote');
const HABITS = { language: null, monthFirst: false };
const dates = (...values: unknown[]) =>
  linkedDataDates(parsedPage(values.map(jsonLd).join('')).things, ADDRESS, HABITS).map((candidate) => ({
    day: candidate.time.toString().slice(0, 10),
    role: candidate.role,
    weight: candidate.weight,
  }));
const weightOf = (value: unknown) => dates(value)[0]?.weight ?? Number.NaN;

describe('the dates in JSON-LD', () => {
  it('tell created from modified', () => {
    expect(dates({ '@type': 'NewsArticle', datePublished: '2020-02-18', dateModified: '2020-02-19' })).toMatchObject([
      { day: '2020-02-18', role: 'published' },
      { day: '2020-02-19', role: 'modified' },
    ]);
  });

  it('weigh most for an article, less for a page, little for what stands beside it', () => {
    const on = (type: string) => weightOf({ '@type': type, datePublished: '2020-02-18' });
    expect(on('NewsArticle')).toBeGreaterThan(on('WebPage'));
    expect(on('WebPage')).toBeGreaterThan(on('VideoObject'));
    expect(on('VideoObject')).toBeGreaterThan(on('Comment'));
    expect(on('Comment')).toBeLessThan(0);
  });

  it('weigh more as published than as made', () => {
    expect(weightOf({ '@type': 'Article', datePublished: '2020-02-18' })).toBeGreaterThan(
      weightOf({ '@type': 'Article', dateCreated: '2020-02-18' }),
    );
  });

  it('of one article in a list are those of the article that bears the page’s address', () => {
    const article = (day: string, url: string) => ({ '@type': 'Article', datePublished: day, url });
    const found = dates([
      article('2020-01-01', 'https://news.example/one'),
      article('2020-02-18', 'https://news.example/vote'),
      article('2020-03-01', 'https://news.example/three'),
    ]);
    const [best] = found.sort((one, other) => other.weight - one.weight);
    expect(best?.day).toBe('2020-02-18');
  });

  it('are left out where they are none', () => {
    expect(dates({ '@type': 'Article', datePublished: 'soon' })).toEqual([]);
  });
});
