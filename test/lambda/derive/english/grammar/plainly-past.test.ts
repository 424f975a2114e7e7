import { expect, it } from 'vitest';
import { recognizeTimes } from '../../../../../lambda/derive/english/expressions/recognize.ts';
import { isPlainlyPast } from '../../../../../lambda/derive/english/grammar/plainly-past.ts';
import { tokenize } from '../../../../../lambda/derive/english/text/tokens.ts';

const plainlyPast = (sentence: string): boolean[] => {
  const tokens = tokenize(sentence, recognizeTimes(sentence));
  return tokens.flatMap((token, i) => (token.type === 'time' ? [isPlainlyPast(tokens, i)] : []));
};

it.each([
  'The brewer said Friday that its plant will close.',
  'The envoy to Norway told reporters on Friday that talks may go on.',
  'Sales fell 3% in the third quarter.',
  'On Friday, the council rejected the plan.',
  'Jane Roe on Friday rejected the plan.',
  'He was arrested Friday.',
  'The town has lost 300 jobs this year.',
  'The rate in January was 7%.',
])('finds the time of %j plainly past', (sentence) => {
  expect(plainlyPast(sentence)).toEqual([true]);
});

it.each([
  'The council will vote on Friday.',
  'They agreed to meet on Friday.',
  'The trial was postponed until Friday.',
  'The trial was to start Friday.',
  'It ordered all schools closed Friday.',
  'He said the vote on Friday will be close.',
  'The rally on Friday was called off.',
  'They prepared for the vote on Friday.',
  'It opens in May.',
  'The deal is expected to close in the third quarter.',
  'It set a May 9 deadline.',
  'It announced a strike for Friday.',
  'Payment fell due on Friday.',
])('leaves that of %j to the grammar', (sentence) => {
  expect(plainlyPast(sentence)).toEqual([false]);
});
