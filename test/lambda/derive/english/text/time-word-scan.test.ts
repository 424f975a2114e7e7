import { expect, it } from 'vitest';
import { scanTimeWords, sortsWithin, timeWordsIn } from '../../../../../lambda/derive/english/text/time-word-scan.ts';
import { TIME_WORD } from '../../../../../lambda/derive/english/words/time-words.ts';

it.each([
  ['It opens in May.', TIME_WORD.month],
  ['It opens on SUNDAY.', TIME_WORD.weekday],
  ['It opens mid-year.', TIME_WORD.years],
  ['It opens in the autumn.', TIME_WORD.season],
  ['It opens today', TIME_WORD.relativeDay],
  ['It opens tonight', TIME_WORD.partOfDay],
  ['It opens at Easter', TIME_WORD.namedDay],
  ['It opens in 2015', TIME_WORD.year],
  ['It opens on the 25th', TIME_WORD.ordinal],
  ['It opens on 3/14', TIME_WORD.numericDate],
  ['It opens on 16.3.14', TIME_WORD.numericDate | TIME_WORD.clock],
  ['It opens on 2014-03-16', TIME_WORD.numericDate | TIME_WORD.year],
  ['It opens in Q3', TIME_WORD.quarterNumber],
  ['It opens in H1', TIME_WORD.quarterNumber],
  ['It opens in 4Q', TIME_WORD.quarterNumber],
  ['It opens at 5.30', TIME_WORD.clock],
  ['It opens at 5 p.m.', TIME_WORD.clock],
  ['It opens at 1730 GMT', TIME_WORD.clock],
])('finds the words of time of %j', (sentence, sorts) => {
  expect(timeWordsIn(sentence)).toBe(sorts);
});

it.each(['', 'It opens.', 'A mayor marched to Mayfair for 3.5 million.', 'Q and A', 'é ж 😀'])(
  'finds none in %j',
  (sentence) => {
    expect(timeWordsIn(sentence)).toBe(0);
  },
);

it('tells which of them stand in a stretch of the text', () => {
  const text = 'On Sunday it rains. In May it pours.';
  const words = scanTimeWords(text);
  expect(sortsWithin(words, 0, 19)).toBe(TIME_WORD.weekday);
  expect(sortsWithin(words, 20, text.length)).toBe(TIME_WORD.month);
  expect(sortsWithin(words, 10, 20)).toBe(0);
});
