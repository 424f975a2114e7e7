import type { TimeExpression } from '../../time/time-expression.ts';

/** True for an expression that means a single day, or a range of days, and no longer period. */
export function isDay({ reference }: TimeExpression): boolean {
  switch (reference.form) {
    case 'date':
    case 'day-of-month':
    case 'weekday':
    case 'relative-day':
    case 'named-day':
    case 'nth-in-month':
      return true;
    case 'offset':
      return reference.unit === 'day' || (reference.unit === 'week' && !reference.whole);
    default:
      return false;
  }
}
