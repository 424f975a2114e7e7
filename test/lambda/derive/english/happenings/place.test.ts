import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { derive } from '../../../../../lambda/derive/derive.ts';

const PUBLISHED = Temporal.PlainDate.from('2014-03-14');

it.each([
  ['The Russian parliament will vote on the treaty on Monday.', 'Russia', 'Europe/Moscow'],
  ['Talks resume in Peking on Monday.', 'Peking', 'Asia/Shanghai'],
  ['Deputies of the Soviet Union will vote on Monday.', 'Soviet Union', 'Europe/Moscow'],
  ['The trial opens in Fresno, Calif., on Monday.', 'Fresno', 'America/Los_Angeles'],
  ['The trial opens in Lima, Ohio, on Monday.', 'Lima', 'America/New_York'],
  ['The concert is at the Harbour Hall in Leeds on Monday.', 'Leeds', 'Europe/London'],
  ['The council of England meets on Monday.', 'England', 'Europe/London'],
])('finds where it happens in %j', (text, place, zone) => {
  expect(derive({ title: null, text, published: PUBLISHED })[0]).toMatchObject({ place, zone });
});

it.each([
  'Jordan will open the bridge on Monday.',
  'Western envoys meet on Monday.',
  'The Hudson’s Bay unit closes on Monday.',
])('finds no place in %j', (text) => {
  expect(derive({ title: null, text, published: PUBLISHED })[0]?.place).toBeNull();
});
