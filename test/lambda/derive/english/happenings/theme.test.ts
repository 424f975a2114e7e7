import { describe, expect, it } from 'vitest';
import { themeOf } from '../../../../../lambda/derive/english/happenings/theme.ts';

const NAMES = new Set(['holm', 'prize', 'marsh', 'lane', 'roe']);

function theme(text: string): string | null {
  const headline = { text, start: -1, paragraph: -1, isHeading: true };
  return themeOf(headline, (lower) => !NAMES.has(lower))?.text ?? null;
}

describe('the theme of an article', () => {
  it.each([
    ['Holm Prize: what the winners said', 'Holm Prize'],
    ['Water bills: who pays more', 'Water bills'],
    ['Call for poems: Holm Prize opens', 'Holm Prize'],
    ['Exclusive: shop on Marsh Lane to close', 'Marsh Lane'],
    ['Votes counted in Oslo after long night', 'Oslo'],
    ["Roe's Field shut after flood", "Roe's Field"],
    ['Swimming pools may reopen in spring, owners say', 'Swimming pools'],
    ['Oslo airport strike called off - The Daily Globe', 'Oslo airport strike'],
  ])('is the kicker of its headline, a name in it, or its subject: %s', (headline, text) => {
    expect(theme(headline)).toBe(text);
  });

  it.each([['Man held after fire'], ['What we know so far'], ['Corporate'], ['How I mended a kettle with string']])(
    'is not known from %s',
    (headline) => {
      expect(theme(headline)).toBeNull();
    },
  );
});
