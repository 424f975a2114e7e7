import type { Catalogue } from '../message-keys.ts';

export const commands: Catalogue['commands'] = {
  start: 'Що вміє цей бот',
  subscribe: 'Отримувати сповіщення про ключові дати',
  unsubscribe: 'Більше не отримувати сповіщень',
  upcoming: 'Ключові дати попереду',
  today: 'Що сьогодні',
  week: 'Найближчі 7 днів',
  search: 'Шукати серед того, що попереду: /search crimea',
  help: 'Усі команди і як надіслати статтю',
};
