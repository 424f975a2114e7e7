import { describe, expect, it } from 'vitest';
import { sidesIn } from '../../../../../lambda/derive/english/happenings/sides.ts';

function sides(...texts: string[]): readonly string[] | null {
  const sentences = texts.map((text, paragraph) => ({ text, start: 0, paragraph, isHeading: false }));
  return sidesIn(sentences, () => true);
}

describe('the sides of the matches that an article is about', () => {
  it.each([
    [['The match of the day is Rovers v Wanderers.'], ['Rovers', 'Wanderers']],
    [['Peru and Chile play a short series.'], ['Peru', 'Chile']],
    [['The Peru Cricket Board named a squad for the series against Chile.'], ['Peru', 'Chile']],
  ])('are named in its opening: %j', (texts, names) => {
    expect(sides(...texts)).toEqual(names);
  });

  it.each([[['Peru and Chile signed a treaty.']], [['The match against Chile is on.']]])(
    'are unknown where it tells of no match, or of one side alone: %j',
    (texts) => {
      expect(sides(...texts)).toBeNull();
    },
  );
});
