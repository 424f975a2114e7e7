import type { Catalogue } from '../message-keys.ts';

export const leads: Catalogue['leads'] = {
  none: 'keine',
  sameDay: 'am selben Tag',
};
