import type { Catalogue } from '../message-keys.ts';

export const hours: Catalogue['hours'] = {
  from: '¿Cuándo empiezan las horas de silencio?',
  to: '¿Cuándo acaban las horas de silencio?',
  at: '¿A qué hora quieres el resumen?',
};
