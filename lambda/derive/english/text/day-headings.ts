import type { TimeExpression } from '../../time/time-expression.ts';
import { isDay } from '../expressions/is-day.ts';
import { HAPPENING_NOUNS } from '../words/happening-words.ts';
import type { Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';

/*
 * Diaries, fixture lists and "what's on" pages name a day on a line of its own, and under it, line by line, what happens then.
 */

/** The day that a line names and nothing else: "Monday, March 17", "SATURDAY:"; null for any other line. */
export function dayHeading(sentence: Sentence, expressions: readonly TimeExpression[]): TimeExpression | null {
  const [day] = expressions;
  if (!sentence.isHeading || !day || expressions.length > 1 || !isDay(day) || day.reference.form === 'span')
    return null;
  const rest = sentence.text.slice(0, day.start) + sentence.text.slice(day.end);
  return /[\p{L}\d]/u.test(rest) ? null : day;
}

/** Longer lines are prose, and end the list. */
const LONGEST_ENTRY = 160;

/** Whether a list that stands under a day goes on with a sentence. */
export function isListed(sentence: Sentence): boolean {
  return sentence.text.length <= LONGEST_ENTRY;
}

/** Whether a line in such a list tells of something that happens, and is neither prose nor the title of a further list. */
export function tellsEntry(sentence: Sentence, tokens: readonly Token[], hasVerb: boolean, hasClock: boolean): boolean {
  if (!sentence.isHeading) return false;
  const words = tokens.filter(({ type }) => type === 'word');
  if (sentence.isEntry === true || hasClock) return words.length > 0;
  if (/\sv(?:s\.?)?\s/.test(sentence.text)) return true;
  return (hasVerb && words.length > 3) || words.some(({ lower }) => HAPPENING_NOUNS.has(lower));
}

/** How far before a line its clock time may begin. */
const STAMP_LENGTH = 16;

/** What stands before an entry on its line, where its clock time is: "15:00 ". */
export function stampBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - STAMP_LENGTH), Math.max(0, start));
  return before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
}
