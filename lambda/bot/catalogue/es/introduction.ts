import type { Catalogue } from '../message-keys.ts';

export const introduction: Catalogue['introduction'] = {
  greeting: '<b>Datewire</b> lee las noticias, averigua cuándo va a pasar cada cosa y te avisa antes.',
  sendIn: 'Envíame un enlace a un artículo, o pega su texto, y te diré qué fechas contiene.',
  alertMe: '🔔 Avísame',
  whatIsComing: '🗓 Lo que viene',
  leads:
    'Los avisos llegan 2 días antes, 1 día antes y el mismo día, a las 9 de la mañana del lugar; si se sabe la hora, 24 horas y 1 hora antes.',
  public:
    'A un enlace a un artículo, o a su texto, respondo con las fechas que contiene. Son públicas: las ven todos, y quien las sigue recibe avisos.',
};
