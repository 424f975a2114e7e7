import { expect, it } from 'vitest';
import { parseSentence } from '../../../../../lambda/derive/english/grammar/parsed-sentence.ts';
import { conditionWords, findCondition } from '../../../../../lambda/derive/english/happenings/condition.ts';

const words = (text: string): string | null => {
  const parsed = parseSentence({ text, start: 0, paragraph: 0, isHeading: false }, []);
  const condition = findCondition(parsed);
  return condition && conditionWords(parsed, condition);
};

it.each([
  ['The port will close on Monday if the strike goes ahead and spreads.', 'if the strike goes ahead and spreads'],
  ['If the strike goes ahead, the port will close on Monday.', 'If the strike goes ahead'],
  ['The port will close on Monday unless a deal is found, the mayor said.', 'unless a deal is found'],
  ['The sale, which is subject to approval, would close in May.', 'subject to approval'],
])('finds the condition of %j', (sentence, expected) => {
  expect(words(sentence)).toBe(expected);
});

it.each([
  'They asked if the port would close on Monday.',
  'If you arrive on Monday, the port is closed.',
  'The port closes on Monday even if it rains.',
])('finds none in %j', (sentence) => {
  expect(words(sentence)).toBeNull();
});
