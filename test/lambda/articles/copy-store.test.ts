import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CopyStore, createCopyStore } from '../../../lambda/articles/copy-store.ts';
import { type Fingerprint, fingerprintOf } from '../../../lambda/articles/fingerprint.ts';
import { printed } from '../../support/agency-report.ts';
import { at } from '../../support/key-dates.ts';
import { openTestTable, type TestTable } from '../../support/test-table.ts';

const NOW = at('2014-03-14T18:00:00Z');

describe('the store of copies', () => {
  let opened: TestTable;
  let copies: CopyStore;
  beforeEach(async () => {
    opened = await openTestTable();
    copies = createCopyStore(opened.table);
  });
  afterEach(() => opened.close());

  const originalOf = (articleId: string, text: string, published = '2014-03-14') =>
    copies.originalOf(articleId, known(fingerprintOf(text)), Temporal.PlainDate.from(published), NOW);

  it('knows a copy under another headline, and whose it is', async () => {
    expect(await originalOf('first', printed({}))).toBeNull();
    expect(await originalOf('second', printed({ headline: 'Dockers to walk out', without: 1 }))).toBe('first');
  });

  it('gives the same answer however often it is asked', async () => {
    await originalOf('first', printed({}));
    expect(await originalOf('first', printed({}))).toBeNull();
    expect(await originalOf('second', printed({}))).toBe('first');
    expect(await originalOf('second', printed({}))).toBe('first');
  });

  it('takes the same words on another day for another article, and that one for the first of its copies', async () => {
    await originalOf('first', printed({}));
    expect(await originalOf('a week later', printed({}), '2014-03-21')).toBeNull();
    expect(await originalOf('its copy', printed({}), '2014-03-22')).toBe('a week later');
  });

  it('makes one of ten that come at once the first, and all others its copies', async () => {
    const papers = Array.from({ length: 10 }, (_, index) => `paper ${index}`);
    const originals = await Promise.all(
      papers.map((paper, index) => originalOf(paper, printed({ headline: `${paper} says`, without: index % 2 }))),
    );
    const [first] = papers.filter((_, index) => originals[index] === null);
    expect(new Set(originals)).toEqual(new Set([null, first]));
  });
});

function known(fingerprint: Fingerprint | null): Fingerprint {
  if (fingerprint === null) throw new Error('the text is too short for a fingerprint');
  return fingerprint;
}
