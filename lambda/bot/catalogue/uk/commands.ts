import type { Catalogue } from '../message-keys.ts';

export const commands: Catalogue['commands'] = {
  start: 'Що вміє цей бот',
  subscribe: 'Отримувати сповіщення про ключові дати',
  unsubscribe: 'Більше не отримувати сповіщень',
  upcoming: 'Ключові дати попереду',
  help: 'Усі команди і як надіслати статтю',
};
