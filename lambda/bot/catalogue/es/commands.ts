import type { Catalogue } from '../message-keys.ts';

export const commands: Catalogue['commands'] = {
  upcoming: 'Las fechas clave que vienen',
  settings: 'Cuándo y cómo te aviso',
  timezone: 'Tu zona horaria: /timezone Madrid',
  stop: 'Pausar todos los avisos',
  export: 'Todo lo que guardo de este chat, en un archivo',
  forgetme: 'Borrar todo lo que guardo de este chat',
  today: 'Lo que hay hoy',
  week: 'Los próximos 7 días',
  search: 'Buscar en lo que viene: /search crimea',
  follow: 'Elegir de qué te aviso',
  following: 'Lo que sigues y cuándo te aviso',
  help: 'Todos los comandos y cómo enviar un artículo',
};
