import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { derive } from '../../../../../lambda/derive/derive.ts';

/** On a Friday. */
const dated = (text: string): string[] =>
  derive({ title: null, text, published: Temporal.PlainDate.from('2014-03-14') }).map(
    ({ date, title }) => `${date} ${title}`,
  );

it.each([
  ['On Monday the court will hear the appeal and the union will protest.', 1],
  ['On Monday the council will open the bridge and close the tunnel.', 2],
  ['The bank expects to obtain approval and complete the sale by May 9.', 2],
  ['The minister will fly to Oslo on Tuesday and open a school.', 1],
  ['Hospitals will prepare until Monday, when nurses will strike.', 2],
  ['The bridges open June 3, with the city lifting its toll.', 1],
  ['The bridges will open June 3, with the city lifting its toll.', 2],
])('%j tells of %i happenings', (text, count) => {
  expect(dated(text)).toHaveLength(count);
});
