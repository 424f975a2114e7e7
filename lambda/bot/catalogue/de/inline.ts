import type { Catalogue } from '../message-keys.ts';

export const inline: Catalogue['inline'] = {
  nothing: 'Nichts gefunden: Bot öffnen',
};
