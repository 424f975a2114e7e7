import type { Catalogue } from '../message-keys.ts';

export const commands: Catalogue['commands'] = {
  start: 'Qué hace este bot',
  subscribe: 'Recibir avisos antes de las fechas clave',
  unsubscribe: 'No recibir más avisos',
  upcoming: 'Las fechas clave que vienen',
  help: 'Todos los comandos y cómo enviar un artículo',
};
