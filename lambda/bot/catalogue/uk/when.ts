import type { Catalogue } from '../message-keys.ts';

export const when: Catalogue['when'] = {
  range: '{from} – {to}',
  timeThere: '{time} (час: {place})',
  at: '{day}, {time}',
  there: '{here} ({place}: {time})',
  week: 'тиждень від {day}',
  quarter: '{number} квартал {year} року',
  spring: 'весна {year} року',
  summer: 'літо {year} року',
  autumn: 'осінь {year} року',
  winter: 'зима {year} року',
  underWay: 'триває',
  now: 'зараз',
};
