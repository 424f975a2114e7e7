import type { Catalogue } from '../message-keys.ts';

export const inline: Catalogue['inline'] = {
  nothing: 'Нічого не знайдено: відкрити бота',
};
