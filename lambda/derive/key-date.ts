import * as z from 'zod';
import { KINDS } from './kinds.ts';

/** How exactly the article says when: an instant, a calendar day in the place where it happens, or something coarser. */
export const PRECISIONS = ['minute', 'day', 'week', 'month', 'quarter', 'season', 'year'] as const;

/** How sure the article is that it will happen on that date. */
export const CERTAINTIES = ['scheduled', 'expected', 'conditional', 'possible', 'cancelled'] as const;

export type Precision = (typeof PRECISIONS)[number];
export type Certainty = (typeof CERTAINTIES)[number];

const CALENDAR_DAY = /^\d{4}-\d{2}-\d{2}$/;
const COARSE_DATE = /^\d{4}(?:-(?:\d{2}|W\d{2}|Q[1-4]|SP|SU|FA|WI))?$/;

/**
 * A point in time ahead of an article's publication at which, the article says, something will or may happen.
 *
 * The field names are those that the command line, the API and the store show.
 */
export const KeyDate = z.object({
  /** A headline of 3 to 12 words in the present tense. */
  title: z.string().min(1),
  kind: z.enum(KINDS),
  /** `2014-03-16`; coarser ones are `2014-W12`, `2014-04`, `2014-Q2`, `2014-FA` (SP SU FA WI) or `2014`. */
  date: z.union([z.string().regex(CALENDAR_DAY), z.string().regex(COARSE_DATE)]),
  /** The last day of a happening that takes several; null for a single day. */
  end: z.string().regex(CALENDAR_DAY).nullable(),
  /** Clock time `HH:MM` in `zone`; null unless the precision is `minute`. */
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .nullable(),
  /** IANA zone of the place where it happens; null where the article does not tell. */
  zone: z.string().nullable(),
  precision: z.enum(PRECISIONS),
  certainty: z.enum(CERTAINTIES),
  /** The words of the condition, verbatim, where the certainty is `conditional`. */
  condition: z.string().nullable(),
  /** The sentence it was derived from, verbatim. */
  quote: z.string().min(1),
  /** The words that say when ("on Sunday"), verbatim: in the quote, or in the line above a list that the quote stands in. */
  words: z.string().min(1),
  /** Where it happens, as the article names it. */
  place: z.string().nullable(),
  /** 0 to 1: how likely it is that date and happening are right. */
  confidence: z.number().min(0).max(1),
  /** What a reader may follow it by: lower-case words joined by hyphens. */
  topics: z.array(z.string()),
});
export type KeyDate = z.infer<typeof KeyDate>;
