import { expect, it } from 'vitest';
import { calendarLeaf } from '../../../../../lib/local/console/browser/calendar-leaf.ts';

it.each([
  ['2014-03-16', ['Sun', '16', 'Mar']],
  ['2014-W05', ['week', '5', '2014']],
  ['2014-05', ['in', 'May', '2014']],
  ['2014-Q2', ['quarter', '2', '2014']],
  ['2014-FA', ['autumn', '’14', '']],
  ['2014', ['in', '2014', '']],
])('the leaf of %s reads %j', (date, [above, large, below]) => {
  expect(calendarLeaf(date)).toEqual({ above, large, below });
});
