import type { Catalogue } from '../message-keys.ts';

export const rhythm: Catalogue['rhythm'] = {
  none: 'немає, кожне сповіщення окремо',
  daily: 'щодня о {time}',
  weekly: 'щотижня, {weekday} о {time}',
  off: 'Кожне сповіщення окремо',
  dailyButton: 'Щодня',
  weeklyButton: 'Щотижня',
  atButton: '🕗 О {time}',
  explain:
    'Одне повідомлення з усім, що попереду, замість окремих сповіщень. Окремо приходить лише те, що не може чекати: дати, за якими ви стежите окремо, і зміни того, що вже близько.',
};
