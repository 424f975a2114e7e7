import type { Catalogue } from '../message-keys.ts';

export const leads: Catalogue['leads'] = {
  none: 'немає',
  sameDay: 'того самого дня',
};
