import { describe, expect, it } from 'vitest';
import { linkedThings, textsOf } from '../../../../lambda/articles/page/linked-data.ts';
import { jsonLd, parsedPage } from '../../../support/page.ts';

const things = (head: string) => linkedThings(parsedPage(head).page);
const script = (text: string) => `<script type="application/ld+json">${text}</script>`;

describe('linkedThings', () => {
  it('finds a thing and what is within it, the outermost first', () => {
    const found = things(
      jsonLd({ '@type': 'NewsArticle', headline: 'Vote', author: { '@type': 'Person', name: 'A' } }),
    );
    expect(found.map(({ types, depth }) => [types, depth])).toEqual([
      [['NewsArticle'], 0],
      [['Person'], 1],
    ]);
  });

  it('takes the members of a graph, of a list and the main entity for outermost', () => {
    const found = things(
      jsonLd({ '@graph': [{ '@type': 'WebPage' }, { '@type': 'Article' }] }) +
        jsonLd([{ '@type': 'BlogPosting' }]) +
        jsonLd({ '@type': 'WebPage', mainEntity: { '@type': 'Report' } }),
    );
    expect(found.filter(({ types }) => types.length > 0).map(({ depth }) => depth)).toEqual([0, 0, 0, 0, 0]);
  });

  it.each([
    ['a line break within a text', '{"headline":"Vote on\nSunday"}'],
    ['a comma too many', '{"headline":"Vote on Sunday",}'],
    ['a semicolon behind it', '{"headline":"Vote on Sunday"};'],
    ['comment marks around it', '<!-- {"headline":"Vote on Sunday"} -->'],
    ['CDATA marks around it', '//<![CDATA[\n{"headline":"Vote on Sunday"}\n//]]>'],
  ])('mends %s', (_, text) => {
    expect(things(script(text)).map(({ headline }) => headline)).toEqual(['Vote on Sunday']);
  });

  it.each(['', '{', 'null', '"text"', '17', '[[[]]]', '{"a":1', '['.repeat(50_000)])(
    'finds nothing in %.20s',
    (text) => {
      expect(things(script(text)).filter(({ headline }) => headline !== undefined)).toEqual([]);
    },
  );

  it('passes over properties of a form that they must not have', () => {
    expect(things(jsonLd({ headline: 17, datePublished: true, author: 'A' }))).toMatchObject([{ author: 'A' }]);
  });
});

describe('textsOf', () => {
  it.each([
    ['a text', 'A', ['A']],
    ['an object with a name', { name: 'A' }, ['A']],
    ['an object with names', { name: ['A', 'B'] }, ['A', 'B']],
    ['a list', ['A', { name: 'B' }, 3], ['A', 'B']],
    ['nothing', undefined, []],
    ['white space', ' ', []],
  ])('reads %s', (_, value, texts) => {
    expect(textsOf(value)).toEqual(texts);
  });
});
