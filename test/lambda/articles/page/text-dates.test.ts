import { describe, expect, it } from 'vitest';
import { mainHeading } from '../../../../lambda/articles/page/main-heading.ts';
import { pageLines } from '../../../../lambda/articles/page/page-lines.ts';
import { textDates, titleDates } from '../../../../lambda/articles/page/text-dates.ts';
import { parsedPage } from '../../../support/page.ts';

const HABITS = { language: 'en', monthFirst: false };
const ADDRESS = new URL('https://news.example/vote');
const PROSE = `<p>${'The peninsula votes on Sunday, officials said, and the result comes a day later. '.repeat(4)}</p>`;

/** The dates of a page with this below its heading, the surest first. */
function dates(below: string, above = '') {
  const { page } = parsedPage('<title>Peninsula to vote</title>', `${above}<h1>Peninsula to vote</h1>${below}`);
  const heading = mainHeading(page, ['Peninsula to vote'], null)?.element ?? null;
  return textDates(pageLines(page.document, heading), ADDRESS, HABITS)
    .map(({ time, role, weight, source }) => ({
      time: time.toString(),
      day: time.toString().slice(0, 10),
      role,
      weight,
      source,
    }))
    .sort((one, other) => other.weight - one.weight);
}
const best = (below: string, above?: string) => dates(below, above).find(({ role }) => role === 'published')?.day;
const weightOf = (below: string) => dates(below)[0]?.weight ?? Number.NEGATIVE_INFINITY;

describe('a date that readers see', () => {
  it.each([
    ['in an element that is named for it', '<span class="entry-date">18 February 2020</span>'],
    ['in a byline', '<div class="byline">By A. Writer, 18 February 2020</div>'],
    ['behind a label', '<p>Published: 18 February 2020</p>'],
    ['behind a label on a line of its own', '<h5>Date:</h5><p>18 February 2020</p>'],
    ['in a time element', '<time datetime="2020-02-18T10:00:00Z">Tuesday</time>'],
    ['in a time element without an attribute', '<time>18 February 2020</time>'],
    ['in microdata', '<meta itemprop="datePublished" content="2020-02-18">'],
    ['in an hCard’s title', '<abbr class="published" title="2020-02-18T10:00:00Z">Tuesday</abbr>'],
    ['in parts', '<div class="date"><span>18</span><span>Feb</span><span>2020</span></div>'],
    ['in a dateline', `<p>KARLSRUHE (18.02.2020). ${'The peninsula votes on Sunday. '.repeat(12)}</p>`],
    ['alone', '<p>18.02.2020</p>'],
  ])('is found %s', (_, html) => {
    expect(best(html + PROSE)).toBe('2020-02-18');
  });

  it('counts for more the more says that it is the article’s', () => {
    const plain = weightOf(`${PROSE.repeat(10)}<p>18.02.2020</p>`);
    const beside = weightOf(`<p>18.02.2020</p>${PROSE}`);
    const named = weightOf(`<p class="date">18.02.2020</p>${PROSE}`);
    const labelled = weightOf(`<p class="date">Published: 18.02.2020</p>${PROSE}`);
    expect([plain, beside, named, labelled]).toEqual(
      [plain, beside, named, labelled].sort((one, other) => one - other),
    );
  });

  it('counts for less in a sentence than alone', () => {
    const sentence = `<p>${'They will meet again, it was said there, '.repeat(6)} on 18.02.2020, and vote.</p>`;
    expect(weightOf(sentence)).toBeLessThan(weightOf('<p>18.02.2020</p>'));
  });

  it.each([
    ['comments', '<div class="comments"><div class="comment"><span class="date">1 March 2020</span></div></div>'],
    [
      'teasers of other articles',
      '<div class="related"><a href="/other"><span class="date">1 March 2020</span> Other</a></div>',
    ],
    ['a footer', '<footer><span class="date">1 March 2020</span></footer>'],
    ['a calendar of events', '<div class="event-list"><span class="date">1 March 2020</span></div>'],
    [
      'a list',
      '<ul><li><i class="d">1 March 2020</i></li><li><i class="d">2 March 2020</i></li><li><i class="d">3 March 2020</i></li></ul>',
    ],
    ['a copyright', '<p>© The Example, 1 March 2020</p>'],
    ['a tweet', '<blockquote class="twitter-tweet"><a href="https://t.example">1 March 2020</a></blockquote>'],
  ])('is not taken from %s', (_, html) => {
    expect(best(`<p class="meta">18.02.2020</p>${PROSE.repeat(3)}${html}`)).toBe('2020-02-18');
    expect(best(`${PROSE.repeat(3)}<p class="meta">18.02.2020</p>`, html)).toBe('2020-02-18');
  });

  it('is told from the day of a change by the words beside it', () => {
    const found = dates('<p class="meta">Published: 18.02.2020 | Updated: 19.02.2020</p>');
    expect(found.map(({ day, role }) => [day, role])).toEqual(
      expect.arrayContaining([
        ['2020-02-18', 'published'],
        ['2020-02-19', 'modified'],
      ]),
    );
  });

  it('is told from the day of a change by the names of elements', () => {
    const found = dates(
      '<time class="published" datetime="2020-02-18"></time><time class="updated" datetime="2020-02-19"></time>',
    );
    expect(found.filter(({ role }) => role === 'modified').map(({ day }) => day)).toEqual(['2020-02-19']);
    expect(
      best('<time class="published" datetime="2020-02-18"></time><time class="updated" datetime="2020-02-19"></time>'),
    ).toBe('2020-02-18');
  });

  it('may be the only one, though its element is named for changes', () => {
    expect(best('<span class="post-date updated">18 February 2020</span>')).toBe('2020-02-18');
  });

  it('comes with the clock time that is shown', () => {
    expect(dates('<p class="date">18.02.2020, 14:05 Uhr</p>')[0]?.time).toBe('2020-02-18T14:05:00');
  });
});

describe('a date in the title', () => {
  it('is weighed, and more with a clock time', () => {
    const [dated] = titleDates('Fire in the harbour | 9 oktober 2020 11:12 | Alarms', HABITS);
    expect(dated?.time.toString()).toBe('2020-10-09T11:12:00');
    expect(dated?.weight).toBeGreaterThan(titleDates('What opens on 9 October 2020', HABITS)[0]?.weight ?? 0);
  });
});
