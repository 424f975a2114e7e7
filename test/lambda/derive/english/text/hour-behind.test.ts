import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { derive } from '../../../../../lambda/derive/derive.ts';

const times = (text: string): (string | null)[] =>
  derive({ title: null, text, published: Temporal.PlainDate.from('2014-03-14') }).map(({ time }) => time);

describe('an hour without a day', () => {
  it.each([
    ['The fair takes place in the park on Sunday. Doors open at 10 a.m.', ['10:00']],
    ['The council meets on Monday to vote on the budget. The meeting begins at 7:30 p.m. in the hall.', ['19:30']],
    ['The lecture will be held on March 20. It is at 6pm.', ['18:00']],
  ])('is that of the day of the sentence before: %j', (text, expected) => {
    expect(times(text)).toEqual(expected);
  });

  it.each([
    'The fair takes place in the park on Sunday. Last year it was full by 10 a.m.',
    'The fair takes place on Sunday. It opens for members at 9 a.m. and starts for all at 10 a.m.',
    'The fair takes place on Sunday. The park is large. The shop next door opens at 10 a.m.',
  ])('is not where it may be of something else: %j', (text) => {
    expect(times(text)).toEqual([null]);
  });
});
