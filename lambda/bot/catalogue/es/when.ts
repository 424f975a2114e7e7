import type { Catalogue } from '../message-keys.ts';

export const when: Catalogue['when'] = {
  range: 'del {from} al {to}',
  timeThere: '{time} (hora de {place})',
  at: '{day}, {time}',
  there: '{here} ({place}: {time})',
  week: 'la semana del {day}',
  quarter: '{number}.º trimestre de {year}',
  spring: 'primavera de {year}',
  summer: 'verano de {year}',
  autumn: 'otoño de {year}',
  winter: 'invierno de {year}',
  underWay: 'en curso',
  now: 'ahora',
};
