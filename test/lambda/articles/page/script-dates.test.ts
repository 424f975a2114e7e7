import { describe, expect, it } from 'vitest';
import { scriptDates } from '../../../../lambda/articles/page/script-dates.ts';
import { parsedPage } from '../../../support/page.ts';

const dates = (code: string, attributes = '') =>
  scriptDates(parsedPage('', `<script ${attributes}>${code}</script>`).page, { language: null, monthFirst: false });
const days = (code: string, attributes?: string) =>
  dates(code, attributes).map(({ time }) => time.toString().slice(0, 10));

describe('the dates in a page’s scripts', () => {
  it.each([
    'window.state = {"publishedAt":"2020-02-18T10:00:00Z"}',
    "dataLayer.push({ 'publication_date': '2020-02-18' })",
    'state = "{\\"publishDate\\":\\"2020-02-18\\"}"',
    'var pubDate = "18.02.2020"',
    'showDate("2020/02/18 10:00:00")',
    '{created_at: "2020-02-18"}',
  ])('are read from %s', (code) => {
    expect(days(code)).toEqual(['2020-02-18']);
  });

  it.each([
    'var update = "2020-02-18"',
    'if (new Date("2020-02-18") < now) {}',
    '{"candidate": "2020-02-18"}',
    '{"startDate": "2020-02-18"}',
    '{"version": "2020-02-18"}',
    '{"published": true}',
  ])('are not seen in %s', (code) => {
    expect(days(code)).toEqual([]);
  });

  it('are not looked for in JSON-LD, nor in scripts that stand elsewhere', () => {
    expect(days('{"publishedAt":"2020-02-18"}', 'type="application/ld+json"')).toEqual([]);
    expect(days('{"publishedAt":"2020-02-18"}', 'src="/a.js"')).toEqual([]);
  });

  it('of a list are no more than the first, and weigh little', () => {
    const [one] = dates('{"publishedAt":"2020-02-18"}');
    const list = dates('[{"publishedAt":"2020-02-18"},{"publishedAt":"2020-02-19"},{"publishedAt":"2020-02-20"}]');
    expect(list).toHaveLength(1);
    expect(list[0]?.weight).toBeLessThan(one?.weight ?? 0);
  });
});
