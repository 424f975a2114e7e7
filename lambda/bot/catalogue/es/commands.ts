import type { Catalogue } from '../message-keys.ts';

export const commands: Catalogue['commands'] = {
  upcoming: 'Las fechas clave que vienen',
  follow: 'Elegir de qué te aviso',
  following: 'Lo que sigues y cuándo te aviso',
  help: 'Todos los comandos y cómo enviar un artículo',
};
