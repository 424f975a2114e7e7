import type { Catalogue } from '../message-keys.ts';

export const zone: Catalogue['zone'] = {
  notKnown: 'aún no la sé',
  thereNow: '{place}, allí son las {time}',
  here: 'Es <b>{place}</b>, donde ahora son las <b>{time}</b>.',
  missing: 'Aún no la sé. De ella dependen las horas de silencio y los resúmenes, y con ella muestro las horas.',
  needed:
    'Las horas de silencio y los resúmenes van por el reloj de donde estás, así que primero necesito tu zona horaria.',
  byTheClock: 'Por el reloj de {place}, donde ahora son las {time}.',
  guess: '¿Es <b>{place}</b>? Allí son las <b>{time}</b>.',
  yes: 'Sí, aquí son las {time}',
  how: 'Responde a este mensaje con una ciudad, un país, una diferencia como <code>+2</code> o lo que marca tu reloj. <code>/timezone Madrid</code> hace lo mismo.',
  locate: '📍 Enviar ubicación',
  type: '⌨️ Escribir ciudad',
  ask: '¿En qué ciudad estás? También sirve un país, una diferencia como <code>+2</code> o lo que marca tu reloj.',
  askLocation: 'Pulsa el botón de abajo. Guardo la zona horaria, no el lugar.',
  send: '📍 Enviar mi ubicación',
  cancel: 'Mejor no',
  cancelled: 'De acuerdo. No se ha enviado nada.',
  which: '¿A cuál te refieres con «{words}»?',
  unknown:
    'No conozco ningún lugar llamado «{words}». Prueba con una ciudad más grande cerca de ti, un país, una diferencia como <code>+2</code> o lo que marca tu reloj, por ejemplo <code>14:05</code>.',
};
