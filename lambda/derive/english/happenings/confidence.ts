import type { Direction } from '../../time/resolve.ts';
import type { ResolvedDate } from '../../time/resolved-date.ts';
import type { TimeExpression } from '../../time/time-expression.ts';
import type { Anchor } from '../grammar/anchor.ts';

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
  return reference.form === 'weekday' || reference.form === 'named-day' ? 0.95 : 0.9;
}

function anchorShare(anchor: Anchor): number {
  switch (anchor.sort) {
    case 'verb':
      return anchor.group.tense === 'future' || anchor.group.tense === 'present' ? 1 : 0.9;
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
