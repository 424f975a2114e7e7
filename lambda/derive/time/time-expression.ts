import type { YearlyDay } from './yearly-day.ts';

/** Spring, summer, autumn (fall) and winter. */
export type Season = 'SP' | 'SU' | 'FA' | 'WI';

/** A day of the year, the year only where it is said. */
export interface NamedDate {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/** The stretch of a week, month, quarter, season or year that is meant. `later` is what is left of the current one. */
export type Part = 'whole' | 'start' | 'middle' | 'end' | 'later';

/** What a time expression says, before anything is known of when or in which tense it was said. */
export type TimeReference =
  | {
      readonly form: 'date';
      readonly first: NamedDate;
      readonly last: NamedDate | null;
      readonly weekday: number | null;
    }
  | { readonly form: 'day-of-month'; readonly day: number }
  | {
      readonly form: 'weekday';
      readonly weekday: number;
      readonly last: number | null;
      readonly which: 'plain' | 'this' | 'next' | 'last';
      readonly weeksLater: number;
    }
  | { readonly form: 'relative-day'; readonly days: number }
  | { readonly form: 'named-day'; readonly day: YearlyDay; readonly year: number | null }
  | { readonly form: 'weekend'; readonly shift: number }
  | { readonly form: 'week'; readonly shift: number; readonly part: Part }
  /** `month` 1 to 12, or null for one that is counted from the current by `shift`. */
  | {
      readonly form: 'month';
      readonly month: number | null;
      readonly shift: number;
      readonly year: number | null;
      readonly part: Part;
    }
  | {
      readonly form: 'quarter';
      readonly quarter: number | null;
      readonly shift: number;
      readonly year: number | null;
      /** Of the year that is this many after the current, where no year is named. */
      readonly yearShift: number | null;
    }
  | { readonly form: 'season'; readonly season: Season; readonly shift: number | null; readonly year: number | null }
  | { readonly form: 'year'; readonly shift: number; readonly year: number | null; readonly part: Part }
  /** `running` is "the next …", `exact` a single number, not "about two" or "two to three". */
  | {
      readonly form: 'span';
      readonly count: number;
      readonly unit: SpanUnit;
      readonly running: boolean;
      readonly exact: boolean;
    };

export type SpanUnit = 'hour' | 'day' | 'week' | 'month' | 'year';

/** "5 p.m. EST": minutes after midnight, and the zone's word where there is one. */
export interface ClockTime {
  readonly minutes: number;
  readonly zoneWord: string | null;
  readonly start: number;
  readonly end: number;
}

/** Words of a sentence that say when. */
export interface TimeExpression {
  readonly start: number;
  readonly end: number;
  readonly reference: TimeReference;
  /** Where the words alone tell the direction: "tomorrow" is ahead, "last week" is back. */
  readonly points: 'ahead' | 'back' | null;
  readonly clock: ClockTime | null;
  /** The last day of "today through May 9". */
  readonly until?: TimeReference;
}

/** Finds the expressions of one family. */
export interface Recognizer {
  /** Matches every sentence that can hold one, and few others; it is cheap, and decides whether `recognize` is called. */
  readonly hint: RegExp;
  /** The expressions in a sentence, in no particular order. Linear in its length. */
  readonly recognize: (sentence: string) => TimeExpression[];
}
