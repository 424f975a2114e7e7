import type { Catalogue } from '../message-keys.ts';

export const when: Catalogue['when'] = {
  range: '{from} bis {to}',
  timeThere: '{time} Uhr (Ortszeit {place})',
  at: '{day}, {time} Uhr',
  there: '{here} ({place}: {time} Uhr)',
  week: 'Woche ab {day}',
  quarter: '{number}. Quartal {year}',
  spring: 'Frühjahr {year}',
  summer: 'Sommer {year}',
  autumn: 'Herbst {year}',
  winter: 'Winter {year}',
  underWay: 'läuft',
  now: 'jetzt',
};
