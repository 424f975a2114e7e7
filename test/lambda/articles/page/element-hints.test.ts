import { describe, expect, it } from 'vitest';
import { elementHints } from '../../../../lambda/articles/page/element-hints.ts';

const hints = (names: string) =>
  Object.entries(elementHints(names))
    .filter(([, isSo]) => isSo)
    .map(([hint]) => hint);

describe('elementHints', () => {
  it.each([
    ['entry-date', ['date']],
    ['articleDate', ['date']],
    ['post__datum', ['date']],
    ['fecha', ['date']],
    ['published', ['published']],
    ['datePublished', ['published', 'date']],
    ['post-meta', ['byline']],
    ['byline-author', ['byline']],
    ['last-updated', ['modified']],
    ['dateModified', ['modified', 'date']],
    ['comment-date', ['date', 'apart']],
    ['related-articles', ['apart']],
    ['sidebar widget', ['apart']],
    ['candidate', []],
    ['update', ['modified']],
    ['headline', []],
    ['', []],
  ])('says of "%s": %j', (names, said) => {
    expect(hints(names).sort()).toEqual([...said].sort());
  });
});
