import { type Likeness, likenessOf } from './likeness.ts';
import type { Profile } from './profile.ts';

/**
 * What each feature weighs, in the same unit as the threshold. Tuned on half of the pairs in the tests by a regression, and
 * rounded towards what a reader would say: two firms that strike in one town strike twice, and hours that contradict each
 * other outweigh all the rest but a perfect match.
 */
const WEIGHTS: Readonly<Record<keyof Likeness, number>> = {
  names: 2,
  otherNames: 2.75,
  place: 2,
  elsewhere: 4,
  act: 2,
  words: 1.5,
  apart: 1.5,
  kind: 0.5,
  hour: 3,
};

/** Two happenings of one day are one from this on. */
const THRESHOLD = 2.1;

/**
 * How much speaks for two happenings of one day being one: above 0 they are. It is the weighted sum of the features of
 * {@link Likeness} less a threshold, so that each decision can be read off them.
 */
export function sameness(a: Profile, b: Profile): number {
  const likeness = likenessOf(a, b);
  return (
    WEIGHTS.names * likeness.names +
    WEIGHTS.otherNames * likeness.otherNames +
    WEIGHTS.place * likeness.place +
    WEIGHTS.elsewhere * likeness.elsewhere +
    WEIGHTS.act * likeness.act +
    WEIGHTS.words * likeness.words +
    WEIGHTS.apart * likeness.apart +
    WEIGHTS.kind * likeness.kind +
    WEIGHTS.hour * likeness.hour -
    THRESHOLD
  );
}
