import type { Catalogue } from '../message-keys.ts';

export const submission: Catalogue['submission'] = {
  nothing: 'Aquí no hay ninguna fecha por venir.',
  found: '<b>{count, plural, one {Una fecha clave} other {# fechas clave}} aquí:</b>',
  refused: 'No puedo leer esto: {reason}.',
  notAnArticle: 'Envíame un enlace a un artículo o su texto completo y buscaré fechas en él. /help dice más.',
};
