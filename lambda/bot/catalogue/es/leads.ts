import type { Catalogue } from '../message-keys.ts';

export const leads: Catalogue['leads'] = {
  none: 'ninguno',
  sameDay: 'el mismo día',
};
