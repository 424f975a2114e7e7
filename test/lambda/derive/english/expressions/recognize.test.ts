import { describe, expect, it } from 'vitest';
import { recognizeTimes } from '../../../../../lambda/derive/english/expressions/recognize.ts';

const found = (sentence: string): string[] =>
  recognizeTimes(sentence).map(({ start, end }) => sentence.slice(start, end));

describe('recognizeTimes', () => {
  it.each([
    ['It opens on Sunday, March 16, 2014.', ['Sunday, March 16, 2014']],
    ['It opens Saturday 3 October.', ['Saturday 3 October']],
    ['It runs June 7-9 and from 3 to 7 May.', ['June 7-9', '3 to 7 May']],
    ['It opens on the 25th.', ['the 25th']],
    ['It opens on 2014-03-16.', ['2014-03-16']],
    ['It opens a week from Tuesday.', ['a week from Tuesday']],
    ['It opens this coming Sunday night.', ['this coming Sunday night']],
    ['It opened yesterday and closes tomorrow.', ['yesterday', 'tomorrow']],
    ['It opens on Good Friday.', ['Good Friday']],
    ['It opens by the end of the month.', ['the end of the month']],
    ['It opens early next year, in mid-April or by year-end.', ['early next year', 'mid-April', 'year-end']],
    ["It opens in next year's first quarter.", ["next year's first quarter"]],
    ['It opens in the fall of 2015.', ['in the fall of 2015']],
    ['It opens in the next 48 hours.', ['in the next 48 hours']],
    ['It opened three weeks ago.', ['three weeks ago']],
    ['It runs from today through May 9.', ['today through May 9']],
    ['It opens at 5 p.m. EST, May 9.', ['5 p.m. EST, May 9']],
    ['It opens on Thursday at noon.', ['Thursday at noon']],
  ])('finds the times of %j', (sentence, expected) => {
    expect(found(sentence)).toEqual(expected);
  });

  it.each([
    'He may march on, but the sun sat high.',
    'It opens every Sunday and on Monday nights.',
    'The Sunday Times wrote of Black Monday.',
    'They sent Christmas cards to 1,995 people at 19 percent.',
    'He fell for two weeks.',
  ])('finds none in %j', (sentence) => {
    expect(found(sentence)).toEqual([]);
  });

  it('reads the clock time and its zone', () => {
    const clocks = ['5:30 p.m. ET on Monday', 'Monday at 17:30 GMT', 'midnight Monday'].map(
      (sentence) => recognizeTimes(sentence)[0]?.clock,
    );
    expect(clocks).toMatchObject([
      { minutes: 1050, zoneWord: 'ET' },
      { minutes: 1050, zoneWord: 'GMT' },
      { minutes: 1439, zoneWord: null },
    ]);
  });
});
