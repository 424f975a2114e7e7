import { expect, it } from 'vitest';
import { recognizeTimes } from '../../../../../lambda/derive/english/expressions/recognize.ts';
import { joinTokens, tokenize } from '../../../../../lambda/derive/english/text/tokens.ts';

const words = (sentence: string): string[] => tokenize(sentence, recognizeTimes(sentence)).map((token) => token.text);

it.each([
  ["Peru's army won't leave.", ['Peru', "'s", 'army', 'wo', "n't", 'leave', '.']],
  ['A 3-for-2 split of $1.20, payable June 5', ['A', '3-for-2', 'split', 'of', '$1.20', ',', 'payable', 'June 5']],
  [
    'The U.S.-led talks resume on Monday, June 2.',
    ['The', 'U.S.', '-', 'led', 'talks', 'resume', 'on', 'Monday, June 2', '.'],
  ],
])('splits %j', (sentence, expected) => {
  expect(words(sentence)).toEqual(expected);
});

it('joins words as they are written', () => {
  expect(joinTokens(tokenize("Peru's 5% tax", []))).toBe("Peru's 5% tax");
});
