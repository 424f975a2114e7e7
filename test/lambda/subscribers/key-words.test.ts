import { describe, expect, it } from 'vitest';
import { keyWordsOf, stemsOf } from '../../../lambda/subscribers/key-words.ts';
import { aKeyDate } from '../../support/key-dates.ts';

describe('the stems of words', () => {
  it.each([
    ['Crimea votes', 'Crimeans voting'],
    ['vote', 'voted'],
    ['rate', 'rates'],
    ['law', 'laws'],
    ['tax', 'taxes'],
    ['race', 'racing'],
    ['bank', 'banks'],
    ['election', 'elections'],
    ['British', 'Britain'],
    ['café', 'cafe'],
  ])('are the same of "%s" and "%s"', (one, other) => {
    expect(stemsOf(one)).toEqual(stemsOf(other));
  });

  it.each([
    ['rates', 'rats'],
    ['king', 'kings of war'],
    ['news', 'nests'],
  ])('tell "%s" from "%s"', (one, other) => {
    expect(stemsOf(one)).not.toEqual(stemsOf(other));
  });

  it('leave out what says nothing', () => {
    expect(stemsOf('the vote on 16 March')).toEqual(['vote']);
  });

  it('of a key date are those of its title, its place and what it is about', () => {
    expect([...keyWordsOf(aKeyDate({ place: 'Simferopol', topics: ['russia'] }))].sort()).toEqual(
      stemsOf('Crimea votes future Simferopol russia').sort(),
    );
  });
});
