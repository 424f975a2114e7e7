import type { Catalogue } from '../message-keys.ts';

export const commands: Catalogue['commands'] = {
  upcoming: 'Ключові дати попереду',
  settings: 'Коли і як вас сповіщати',
  timezone: 'Ваш часовий пояс: /timezone Київ',
  stop: 'Призупинити сповіщення',
  export: 'Усе, що я зберігаю про цей чат, файлом',
  forgetme: 'Видалити все, що я зберігаю про цей чат',
  today: 'Що сьогодні',
  week: 'Найближчі 7 днів',
  search: 'Шукати серед того, що попереду: /search crimea',
  follow: 'Вибрати, про що дізнаватися',
  following: 'За чим ви стежите і коли сповіщати',
  help: 'Усі команди і як надіслати статтю',
};
