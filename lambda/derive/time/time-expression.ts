import type { YearlyDay } from './yearly-day.ts';

/** Spring, summer, autumn (fall) and winter. */
export type Season = 'SP' | 'SU' | 'FA' | 'WI';

/** A day of the year, the year only where it is said. */
export interface NamedDate {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/**
 * The stretch of a week, month, quarter, season or year that is meant. `later` is what is left of the current one, `last-day` the
 * limit that "by the end of the week" sets.
 */
export type Part = 'whole' | 'start' | 'middle' | 'end' | 'later' | 'last-day';

/** What a time expression says, before anything is known of when or in which tense it was said. */
export type TimeReference =
  /** `yearShift` counts from the current year, where none is named: "May 5 next year". */
  | {
      readonly form: 'date';
      readonly first: NamedDate;
      readonly last: NamedDate | null;
      readonly weekday: number | null;
      readonly yearShift?: number;
    }
  /** `monthShift` counts from the current month; null leaves the month open: "the 25th", "Monday 3rd". */
  | {
      readonly form: 'day-of-month';
      readonly day: number;
      readonly last: number | null;
      readonly weekday: number | null;
      readonly monthShift: number | null;
    }
  | {
      readonly form: 'weekday';
      readonly weekday: number;
      readonly last: number | null;
      readonly which: WhichWeekday;
      readonly weeksLater: number;
    }
  | { readonly form: 'relative-day'; readonly days: number }
  /** `weekend`: with the Saturday and Sunday beside it. */
  | { readonly form: 'named-day'; readonly day: YearlyDay; readonly year: number | null; readonly weekend: boolean }
  /** "the first Monday in July", "the last weekend of August": counted from the month's end where `nth` is negative. */
  | {
      readonly form: 'nth-in-month';
      readonly nth: number;
      readonly of: number | 'weekend';
      readonly month: number | null;
      readonly shift: number;
      readonly year: number | null;
    }
  /** `shift` null is "the coming weekend": the next one that has not begun. */
  | { readonly form: 'weekend'; readonly shift: number | null }
  | { readonly form: 'week'; readonly shift: number; readonly part: Part }
  /** "the week of June 3": the week that holds a day. */
  | { readonly form: 'week-of'; readonly base: TimeReference }
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
      readonly part: Part;
    }
  /** The first or second half of a year. */
  | { readonly form: 'half'; readonly half: number; readonly year: number | null; readonly yearShift: number | null }
  | { readonly form: 'turn-of-century' }
  /** `shift` 1 is "next summer", the first that has not begun; `yearShift` is "summer next year". */
  | {
      readonly form: 'season';
      readonly season: Season;
      readonly shift: number | null;
      readonly year: number | null;
      readonly yearShift?: number;
    }
  | { readonly form: 'year'; readonly shift: number; readonly year: number | null; readonly part: Part }
  /** `running` is "the next …", `exact` a single number, not "about two" or "two to three". */
  | {
      readonly form: 'span';
      readonly count: number;
      readonly unit: SpanUnit;
      readonly running: boolean;
      readonly exact: boolean;
      /** "within a month": its last day. */
      readonly isLimit: boolean;
    }
  /**
   * So long after (or, below zero, before) another day: "two weeks after May 3", "the Monday after Easter", where `weekday` is
   * set. Without a `base` that day is the one that the text spoke of last: "the following day", "two days later".
   */
  | {
      readonly form: 'offset';
      readonly base: TimeReference | null;
      readonly count: number;
      readonly unit: SpanUnit | 'weekend';
      readonly weekday: number | null;
      /** "the following month" is the whole of it; "a month later" a day in it. */
      readonly whole: boolean;
      /** "the end of that month". */
      readonly part?: Part;
    };

/** `this-week` and `next-week` are "Tuesday of this week" and "Tuesday of next week". */
export type WhichWeekday = 'plain' | 'this' | 'next' | 'last' | 'this-week' | 'next-week';

export type SpanUnit = 'hour' | 'day' | 'week' | 'month' | 'year';

/** How long something goes on from its first day: "three days" end on the second after it. */
export interface Length {
  readonly count: number;
  readonly unit: 'day' | 'week' | 'month';
}

/** "5 p.m. EST": minutes after the day's beginning, below 1440, and the zone's word where there is one. */
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
  /** How many days, weeks or months it goes on: "a five-day visit starting Sunday". */
  readonly lasts?: Length;
}

/** Finds the expressions of one family. */
export interface Recognizer {
  /** Matches every sentence that can hold one, and few others; it is cheap, and decides whether `recognize` is called. */
  readonly hint?: RegExp;
  /** The expressions in a sentence, in no particular order, given the sorts of its time words. Linear in its length. */
  readonly recognize: (sentence: string, words: number) => TimeExpression[];
}
