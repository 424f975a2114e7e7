import type { Catalogue } from '../message-keys.ts';

export const data: Catalogue['data'] = {
  nothing: 'No guardo nada de este chat.',
  ofChannel: 'Canal <i>{channel}</i>:',
  ask: '🗑 <b>¿Borrar todo lo que guardo de este chat?</b> No se puede recuperar. /export te lo da antes.',
  deleted: '🗑 <b>Borrado.</b> Esto guardaba de este chat, y ya no lo guardo:',
  settings: '• los ajustes',
  follows: '• {count, plural, one {# tema seguido} many {# de temas seguidos} other {# temas seguidos}}',
  muted: '• {count, plural, one {# fecha silenciada} many {# de fechas silenciadas} other {# fechas silenciadas}}',
  others: '• {count, plural, one {# registro más} many {# de registros más} other {# registros más}}',
  rest: 'Qué avisos se enviaron aquí queda anotado con el número del chat; cada nota se borra sola a los {days} días. Un artículo que acabas de enviar aún recibe respuesta, y con ella se va la petición.',
  yes: '🗑 Borrarlo todo',
  no: 'Conservarlo',
  kept: 'No se ha borrado nada.',
  again: 'Hace rato que te lo pregunté. Aquí está otra vez.',
  exported: 'Todo lo que guardo de este chat.',
};
