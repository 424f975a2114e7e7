import type { Catalogue } from '../message-keys.ts';

export const round: Catalogue['round'] = {
  today: '☀️ <b>Tu día</b>',
  week: '🗓 <b>Tu semana</b>',
  nothingToday: '☀️ Hoy no hay nada de lo que sigues.',
  nothingWeek: '🗓 Esta semana no hay nada de lo que sigues.',
  evening: '🌙 <b>Antes de que acaben tus horas de silencio:</b>',
  held: '🌅 <b>Durante el silencio:</b>',
  changed: '🔁 Ha cambiado: {entry}',
  over: '⌛ Ya pasó: {entry}',
  more: '… y {count, plural, one {# más} many {# más} other {# más}}; /upcoming los muestra.',
};
