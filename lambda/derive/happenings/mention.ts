import type { Temporal } from 'temporal-polyfill';
import type { KeyDate } from '../key-date.ts';
import type { Kind } from '../kinds.ts';

/** A key date and what decides which of several mentions is told. */
export interface Mention {
  readonly keyDate: KeyDate;
  readonly family: string;
  /** The kind by the sentence's words alone: what the rest of the article is about tells no two happenings apart. */
  readonly ownKind: Kind;
  /** What the headline says without the names that it was given from elsewhere: what tells two happenings apart. */
  readonly core: string;
  readonly firstDay: Temporal.PlainDate;
  readonly lastDay: Temporal.PlainDate;
  readonly isHeading: boolean;
  /** A line of a list that stands under a day: each is a happening of its own. */
  readonly isListed: boolean;
  /** Position in the article, for the order. */
  readonly position: number;
  /** Number of the sentence. */
  readonly sentence: number;
  /** 0, or the number of a further happening that the same words give a date to ("will meet and vote on Monday"). */
  readonly further: number;
}
