import type { ClockTime } from '../../time/time-expression.ts';
import { recognizeClockTimes } from '../expressions/clock-time.ts';

/** What begins, or is held, at an hour. */
const BEGINS =
  /\b(?:begins?|beginning|starts?|starting|opens?|opening|kicks? off|gets? under way|departs?|leaves?|runs?|takes? place|(?:is|are|be) (?:held|at|from|set|due|scheduled)|doors|polls|gates)\b/i;
/** An hour beside these is one at which something happened. */
const PAST = /\b(?:was|were|had|said|told|began|started|opened|happened|reported|found|called|arrived)\b/i;

/**
 * The hour that a sentence gives to the day of the sentence before it: "The fair is on Sunday. Doors open at 10 a.m." Null where it
 * speaks of the past, or of several hours.
 */
export function hourBehind(sentence: string): ClockTime | null {
  if (!BEGINS.test(sentence) || PAST.test(sentence)) return null;
  const [clock, ...others] = recognizeClockTimes(sentence);
  return clock && others.length === 0 ? clock : null;
}
