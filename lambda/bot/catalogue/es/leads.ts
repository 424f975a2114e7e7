import type { Catalogue } from '../message-keys.ts';

export const leads: Catalogue['leads'] = {
  none: 'ninguna',
  sameDay: 'el mismo día',
  explain:
    '¿Con cuánta antelación quieres saber de una fecha clave? Los días valen cuando solo se sabe el día: el aviso llega a las 9 de la mañana de allí. Las horas y los minutos valen cuando se sabe la hora.',
  noneChosen:
    'Sin ninguna no te aviso de nada por adelantado, solo cuando algo se aplaza o se cancela. Lo que sigues con antelación propia la conserva.',
};
