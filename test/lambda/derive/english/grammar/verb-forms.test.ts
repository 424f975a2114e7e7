import { expect, it } from 'vitest';
import { pastParticiple, thirdPerson, verbReading } from '../../../../../lambda/derive/english/grammar/verb-forms.ts';

it.each([
  ['vote', 'votes', 'voted'],
  ['hold', 'holds', 'held'],
  ['ratify', 'ratifies', 'ratified'],
  ['reach', 'reaches', 'reached'],
  ['stop', 'stops', 'stopped'],
  ['go', 'goes', 'gone'],
])('inflects %s', (base, third, participle) => {
  expect([thirdPerson(base), pastParticiple(base)]).toEqual([third, participle]);
});

it.each([
  ['voted', 'vote'],
  ['meets', 'meet'],
  ['withdrawing', 'withdraw'],
  ['privatised', 'privatise'],
  ['rubbed', 'rub'],
])('finds the base of %s', (word, base) => {
  expect(verbReading(word)?.base).toBe(base);
});

it('knows that some words only look like verbs', () => {
  expect(['indeed', 'evening', 'hundred', 'bridge'].map(verbReading)).toEqual([null, null, null, null]);
});
