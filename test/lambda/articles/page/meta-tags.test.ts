import { expect, it } from 'vitest';
import { metaText } from '../../../../lambda/articles/page/meta-tags.ts';
import { parsedPage } from '../../../support/page.ts';

const text = (head: string, ...names: string[]) => metaText(parsedPage(head).tags, ...names);

it.each([
  '<meta name="author" content="A. Writer">',
  '<meta property="author" content="A. Writer">',
  '<meta itemprop="author" content="A. Writer">',
  '<meta http-equiv="author" content="A. Writer">',
  '<meta name="AUTHOR" content=" A. Writer ">',
  '<meta name="author" value="A. Writer">',
])('a meta tag is known by any of its names: %s', (head) => {
  expect(text(head, 'author')).toBe('A. Writer');
});

it('the first name that is there speaks, and of one name the first', () => {
  const head =
    '<meta name="b" content="1"><meta name="b" content="2"><meta name="c" content="3"><meta name="a" content="">';
  expect(text(head, 'a', 'b', 'c')).toBe('1');
});

it('none speaks where none is there', () => {
  expect(text('<meta charset="utf-8"><meta content="x">', 'author')).toBeNull();
});
