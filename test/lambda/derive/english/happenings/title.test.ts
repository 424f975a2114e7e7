import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { derive } from '../../../../../lambda/derive/derive.ts';

/** A Friday. */
const PUBLISHED = Temporal.PlainDate.from('2014-03-14');

function titles(text: string): string[] {
  return derive({ title: null, text, published: PUBLISHED }).map(({ title }) => title);
}

describe('a headline', () => {
  it.each([
    ['The council will vote on the budget on Monday, the mayor said.', 'Council votes on the budget'],
    ['The bridge is to be closed on Monday because of high winds.', 'Bridge is closed'],
    ['Teachers are due to strike in Leeds on Tuesday over pay.', 'Teachers strike in Leeds over pay'],
    ['The ministers may meet in Geneva on Tuesday.', 'Ministers may meet in Geneva'],
    ['Acme Corp. will buy the brewery for $12 a share on June 5.', 'Acme buys the brewery'],
    ['The election in Peru will take place on June 5.', 'Election in Peru'],
    ['Drivers will walk out on Monday in Leeds.', 'Drivers walk out in Leeds'],
  ])('tells what happens and not when, why or for how much: %s', (text, title) => {
    expect(titles(text)).toEqual([title]);
  });

  it('puts a name for "the company" and for "its"', () => {
    const text = 'Acme Corp. makes bells. The company will open a foundry in Leeds on Monday.';
    expect(titles(text)).toEqual(['Acme opens a foundry in Leeds']);
    expect(titles('Acme Corp. makes bells. Its offer for the brewery expires on Monday.')).toEqual([
      "Acme's offer for the brewery expires",
    ]);
  });

  it('puts a name for "she", not that of a place', () => {
    expect(titles('Jane Roe spoke in Oslo. She will open the bridge on Sunday.')).toEqual([
      'Jane Roe opens the bridge',
    ]);
  });

  it('describes "the offer" as the article did before', () => {
    const text = 'Acme Corp. made a tender offer for Globe shares. The offer expires on June 5.';
    expect(titles(text)).toEqual(['Tender offer for Globe shares expires']);
  });

  it('finds the subject in front of the clause that belongs to it', () => {
    expect(titles('Rebels who hold a third of the land will return to Oslo on Monday.')).toEqual([
      'Rebels return to Oslo',
    ]);
  });

  it('names whose record date and whose dividend it is', () => {
    const text = 'HARBOUR Inc. declared a 10% stock dividend, payable June 5 to stock of record May 9.';
    expect(titles(text)).toEqual(["Record date for Harbour's 10% stock dividend", 'Harbour pays 10% stock dividend']);
  });

  it('says what has to be done by a deadline', () => {
    expect(titles('Anyone who wants a place must apply by April 4 to the school in Leeds.')[0]).toMatch(
      /^Deadline to apply/,
    );
  });

  it('says that what was extended to a day ends then', () => {
    expect(titles('Acme Corp. extended until March 20 its offer for the brewery.')).toEqual([
      "Acme's extended offer for the brewery expires",
    ]);
  });
});
