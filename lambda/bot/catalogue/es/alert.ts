import type { Catalogue } from '../message-keys.ts';

export const alert: Catalogue['alert'] = {
  hour: '⏰ 1 h',
  tonight: 'Esta noche',
  morning: 'Mañana temprano',
  details: 'ℹ️ Detalles',
  snoozed: 'Te lo diré otra vez: {when}',
  tooLate: 'Sería demasiado tarde: es {when}.',
  over: 'Ya ha empezado o ha pasado.',
  calledOff: 'Se ha cancelado.',
  gone: 'Esta fecha clave ya no está.',
};
