import type { Catalogue } from '../message-keys.ts';

export const rhythm: Catalogue['rhythm'] = {
  none: 'keine, jede Erinnerung einzeln',
  daily: 'jeden Tag um {time}',
  weekly: 'jede Woche, {weekday} um {time}',
  off: 'Jede Erinnerung einzeln',
  dailyButton: 'Jeden Tag',
  weeklyButton: 'Jede Woche',
  atButton: '🕗 Um {time}',
  explain:
    'Eine Nachricht mit allem, was bevorsteht, statt einzelner Erinnerungen. Für sich kommt nur, was nicht warten kann: Termine, die du einzeln verfolgst, und Änderungen an dem, was nah ist.',
};
