import type { Catalogue } from '../message-keys.ts';

export const rhythm: Catalogue['rhythm'] = {
  none: 'no, cada aviso por separado',
  daily: 'cada día a las {time}',
  weekly: 'cada semana, {weekday} a las {time}',
  off: 'Cada aviso por separado',
  dailyButton: 'Cada día',
  weeklyButton: 'Cada semana',
  atButton: '🕗 A las {time}',
  explain:
    'Un solo mensaje con todo lo que viene, en lugar de avisos sueltos. Aparte llega solo lo que no puede esperar: las fechas que sigues una a una y los cambios de lo que está cerca.',
};
