import { describe, expect, it } from 'vitest';
import { headlineName, namesIn, possessive } from '../../../../../lambda/derive/english/happenings/names.ts';
import { tokenize } from '../../../../../lambda/derive/english/text/tokens.ts';

const names = (text: string) => namesIn(tokenize(text, []), () => true).map(({ text: name, sort }) => [name, sort]);

describe('the names in a sentence', () => {
  it.each([
    ['The premier met President Roe.', 'President Roe', 'person'],
    ['Yesterday Jane Roe spoke.', 'Jane Roe', 'person'],
    ['Shares of Acme Corp. fell.', 'Acme', 'firm'],
    ['A loan from Harbour Savings Bank is due.', 'Harbour Savings Bank', 'body'],
    ['The party in Peru won.', 'Peru', 'country'],
    ['The road to Oslo is closed.', 'Oslo', 'place'],
    ['Members of the Harbour Council met.', 'Harbour Council', 'body'],
    ['They live in Foxbury now.', 'Foxbury', 'place'],
    ['Yesterday Jane May spoke.', 'Jane May', 'person'],
    ['Players of the Premier League met.', 'Premier League', 'body'],
  ])('of %j is %s, a %s', (text, name, sort) => {
    expect(names(text).filter(([found]) => found === name)).toEqual(
      name === 'Harbour Savings Bank' ? [[name, 'firm']] : [[name, sort]],
    );
  });

  it('are not the weekdays, months, holidays, nations and words that open it', () => {
    expect(names('However, the French talks on Friday, May 9, come before Christmas Day.')).toEqual([]);
  });
});

it.each([['The Board of Directors met.'], ['The President spoke.']])('are none in %j', (text) => {
  expect(names(text)).toEqual([]);
});

it('writes a name as headlines do', () => {
  expect(['ACME Inc.', 'Mr. Roe', 'Globe Industries Ltd.', 'IBM Corp.'].map(headlineName)).toEqual([
    'ACME',
    'Roe',
    'Globe Industries',
    'IBM',
  ]);
  expect(headlineName('HARBOUR Inc.')).toBe('Harbour');
  expect(headlineName('the holding company')).toBe('the holding company');
  expect([possessive('Acme'), possessive('Rovers')]).toEqual(["Acme's", "Rovers'"]);
});
