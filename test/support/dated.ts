import { Temporal } from 'temporal-polyfill';
import { recognizeTimes } from '../../lambda/derive/english/expressions/recognize.ts';
import { type Direction, resolve } from '../../lambda/derive/time/resolve.ts';

/** A Friday. */
export const FRIDAY = '2014-03-14';

/**
 * The dates of the time expressions in a sentence, as an article published on that day means them: `2014-03-16`,
 * `2014-03-16/2014-03-18` for a range, `2014-03-16 17:30` with a clock time; `-` for what is over or cannot be dated.
 */
export function datesIn(sentence: string, published = FRIDAY, direction: Direction = 'ahead'): string[] {
  return recognizeTimes(sentence).map((expression) => {
    const resolved = resolve(expression, Temporal.PlainDate.from(published), direction);
    if (!resolved) return '-';
    const { clock } = expression;
    const time = clock ? ` ${pad(Math.floor(clock.minutes / 60))}:${pad(clock.minutes % 60)}` : '';
    return `${resolved.date}${resolved.end ? `/${resolved.end}` : ''}${time}`;
  });
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
