import type { Catalogue } from '../message-keys.ts';

export const round: Catalogue['round'] = {
  today: '☀️ <b>Ваш день</b>',
  week: '🗓 <b>Ваш тиждень</b>',
  nothingToday: '☀️ Сьогодні немає нічого, за чим ви стежите.',
  nothingWeek: '🗓 Цього тижня немає нічого, за чим ви стежите.',
  evening: '🌙 <b>Ще до кінця ваших тихих годин:</b>',
  held: '🌅 <b>Поки було тихо:</b>',
  changed: '🔁 Змінилося: {entry}',
  over: '⌛ Вже минуло: {entry}',
  more: '… і ще {count, plural, one {#} few {#} many {#} other {#}}; усі – в /upcoming.',
};
