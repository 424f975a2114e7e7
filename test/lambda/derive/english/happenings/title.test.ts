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

  it.each([
    ['The show runs in Leeds until Sunday.', 'Show ends in Leeds'],
    ['The order is in force in Oslo until Sunday.', 'Order ends in Oslo'],
    ['Marsh Road will be closed until Sunday, the council said.', 'Marsh Road reopens'],
    ['Trains to Leeds will not run until Sunday.', 'Trains to Leeds run'],
    ['No markets will be allowed in Oslo until Sunday.', 'Ban on markets ends in Oslo'],
    ['The ferry to Oslo runs until midnight on Sunday.', 'Ferry to Oslo runs'],
  ])('says what the last day of a state brings: %s', (text, title) => {
    expect(titles(text)).toEqual([title]);
  });

  it.each([
    [
      'Visitors to Oslo will no longer have to show a passport from May 1.',
      'Visitors to Oslo no longer have to show a passport',
    ],
  ])('keeps a negation: %s', (text, title) => {
    expect(titles(text)).toEqual([title]);
  });

  it.each([
    ['The shops that stay in the plan, in Leeds, York and Hull, will close on Sunday.', 'Shops close'],
    [
      'A firm which makes bells the size of a hat plans to open a shop in Leeds on Sunday.',
      'Firm opens a shop in Leeds',
    ],
    ['A panel in Oslo will study which lines can stay, and is to report by June 5.', 'Panel in Oslo reports'],
    ['Talks with two airlines in Oslo will resume on Sunday.', 'Talks with two airlines in Oslo resume'],
  ])('finds the subject across what is put in between: %s', (text, title) => {
    expect(titles(text).at(-1)).toMatch(new RegExp(`^${title}`));
  });

  it('says what "do so", "it" and the gap of a relative clause stand for', () => {
    expect(titles('The court in Oslo, which alone may publish the results, will do so by Monday.')).toEqual([
      'Court in Oslo may publish the results',
    ]);
    expect(titles('Anyone in Leeds who wants a refund must ask for it by March 20.')).toEqual([
      'Deadline for anyone in Leeds to ask for refund',
    ]);
    expect(titles('Acme Corp. spoke of a merger that Globe Inc. will complete by May 9.')).toEqual([
      'Globe completes merger',
    ]);
  });

  it('names whose deadline it is that was given one', () => {
    expect(titles('The judge gave the minister until April 3 to respond to the motion.')).toEqual([
      'Deadline for minister to respond to the motion',
    ]);
  });

  it('names what the article is about where the clause names nobody', () => {
    const article = { title: 'Holm Prize: what the judges want', published: PUBLISHED };
    const of = (text: string): string[] => derive({ ...article, text }).map(({ title }) => title);
    expect(of('The winner will be announced on Sunday.')).toEqual(['Holm Prize: winner is announced']);
    expect(of('Judges of the Holm Prize will meet on Sunday.')).toEqual(['Judges of the Holm Prize meet']);
  });

  it('leaves out an amount in front of what it is an amount of', () => {
    expect(titles('Acme Corp. said $60 million of its bonds will be redeemed on June 5.')).toEqual([
      'Acme redeems bonds',
    ]);
  });
});
