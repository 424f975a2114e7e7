import type { Catalogue } from '../message-keys.ts';

export const details: Catalogue['details'] = {
  unknown: 'No conozco esa fecha clave. /upcoming muestra lo que viene.',
  toldAs: 'Lo que has abierto se cuenta ahora aquí:',
  over: '✔️ Esto ya pasó.',
  hangsOn: '↰ Depende de: {title} ({when})',
  changes: '<b>Lo que ha cambiado</b>',
  moved: '{day}: cambio de fecha, antes {when}',
  calledOff: '{day}: cancelado, antes {when}',
  onAgain: '{day}: vuelve a estar en pie',
  sources: '<b>Fuentes</b>',
  sentIn: 'un texto enviado',
  copies: '… y {count, plural, one {# copia} other {# copias}} de esto',
  calendar: '📅 Añadir al calendario',
  mute: '🔕 Silenciar',
  unmute: '🔈 Dejar de silenciar',
  muted: 'No tendrás más avisos de esto.',
  unmuted: 'Volverás a tener avisos de esto.',
};
