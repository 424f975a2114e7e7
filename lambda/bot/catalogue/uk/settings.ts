import type { Catalogue } from '../message-keys.ts';

export const settings: Catalogue['settings'] = {
  title: 'Налаштування',
  ofChannel: 'канал <i>{channel}</i>',
  line: '{sign} {name}: <b>{value}</b>',
  zone: 'Часовий пояс',
  leads: 'Коли попереджати',
  quiet: 'Тихі години',
  cap: 'Денний ліміт',
  digest: 'Дайджест',
  certainty: 'Певність',
  language: 'Мова',
  back: '« Назад',
  paused: '⏸ Пауза: сповіщень не буде, доки ви їх не відновите.',
  next: 'Наступне сповіщення: {title}, {day} о {time}',
  nextDigest: 'Наступний дайджест: {day} о {time}',
  others: 'Тепер тут інші налаштування. Погляньте й натисніть ще раз.',
};
