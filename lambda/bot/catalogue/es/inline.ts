import type { Catalogue } from '../message-keys.ts';

export const inline: Catalogue['inline'] = {
  nothing: 'Nada encontrado: abrir el bot',
};
