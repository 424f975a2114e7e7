import type { Direction } from '../../time/resolve.ts';
import type { ResolvedDate } from '../../time/resolved-date.ts';
import type { TimeExpression } from '../../time/time-expression.ts';
import type { Anchor } from '../grammar/anchor.ts';
import type { VerbGroup } from '../grammar/verb-groups.ts';
import { HAPPENING_VERBS } from '../words/happening-words.ts';

/**
 * How likely a key date is right. It is a product of what can go wrong: the day (a date with its year is surest, a coarse period
 * least), the direction (what the tense leaves open may be past), and the happening (a verb says more than a noun beside the day).
 */
export function confidenceOf(
  expression: TimeExpression,
  resolved: ResolvedDate,
  direction: Direction,
  anchor: Anchor,
  isHeading: boolean,
): number {
  const product =
    dayShare(expression, resolved) * (direction === 'ahead' ? 1 : 0.75) * anchorShare(anchor) * (isHeading ? 0.9 : 1);
  return Math.round(product * 100) / 100;
}

function dayShare(expression: TimeExpression, resolved: ResolvedDate): number {
  if (resolved.precision !== 'day') return 0.8;
  if (resolved.contradicts) return 0.5;
  const { reference } = expression;
  if (reference.form === 'date') return reference.first.year !== null || reference.weekday !== null ? 0.98 : 0.97;
  if (reference.form === 'relative-day') return reference.days === 0 ? 0.85 : 0.96;
  if (reference.form === 'weekday' || reference.form === 'named-day') return 0.95;
  // The end of a month or year is a date; what is counted from another day depends on that day.
  return 'part' in reference ? 0.9 : 0.86;
}

function anchorShare(anchor: Anchor): number {
  switch (anchor.sort) {
    case 'verb':
      return verbShare(anchor.group);
    case 'forward':
      return 1;
    case 'noun':
      return 0.92;
    case 'subject':
      return 0.85;
    case 'none':
      return 0.7;
  }
}

/** A present tense is ahead only of what happens; what merely is may be so every day. */
function verbShare({ tense, base }: VerbGroup): number {
  if (tense === 'future') return 1;
  if (tense !== 'present') return 0.9;
  return HAPPENING_VERBS.has(base) ? 1 : 0.9;
}
