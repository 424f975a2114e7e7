import type { Catalogue } from '../message-keys.ts';

export const quiet: Catalogue['quiet'] = {
  none: 'no hay',
  silent: '{from}–{to}, sin sonido',
  held: '{from}–{to}, esperan hasta las {to}',
  waiting: '{hours} (en cuanto sepa tu zona horaria)',
  off: 'Sin horas de silencio',
  silentButton: '🔕 Sin sonido',
  heldButton: '💤 Esperar al final',
  fromButton: 'Desde las {time}',
  toButton: 'Hasta las {time}',
  explain:
    '<b>Sin sonido</b>: los avisos llegan, pero tu teléfono no suena.\n<b>Esperar</b>: los avisos esperan a que acaben las horas de silencio. De lo que pasa antes te enteras antes de que empiecen.',
  typed: 'O responde a este mensaje con las horas, por ejemplo <code>22:30-7</code>.',
  same: 'Empiezan y acaban a la misma hora, así que no hay.',
  unclear: 'No veo dos horas en esto. Escríbelas así: <code>22:30-7</code>',
};
