import type { Temporal } from 'temporal-polyfill';
import type { StatedTime } from './stated-time.ts';

/**
 * Where a page says a day: in data for machines, in its address, or where readers see it. What stands in one place often comes from one
 * field of the publisher's system, so it counts once; that two places agree says more.
 */
export type Place = 'data' | 'address' | 'text';

/** One time that a page gives for itself. */
export interface DateCandidate {
  readonly time: StatedTime;
  /** The other day that the same figures may mean. */
  readonly alternative?: Temporal.PlainDate | null;
  readonly role: 'published' | 'modified';
  readonly place: Place;
  /** What says it, for people: "JSON-LD datePublished". */
  readonly source: string;
  /** How likely such a source is to be right, as log odds: 0 is even, 2 is 88 %, 3 is 95 %. */
  readonly weight: number;
}
