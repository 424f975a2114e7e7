import type { Catalogue } from '../message-keys.ts';

export const common: Catalogue['common'] = {
  failure: 'Algo ha fallado por mi parte y ha quedado anotado. Inténtalo de nuevo en un minuto.',
  adminsOnly: 'Eso solo lo pueden cambiar los administradores.',
  outdated: 'Este botón ya no vale.',
};
