import type { Catalogue } from '../message-keys.ts';

export const certainty: Catalogue['certainty'] = {
  scheduled: 'solo lo seguro',
  expected: 'también lo que se espera',
  possible: 'también lo que puede pasar',
  explain:
    '¿Cómo de incierto puede ser algo de lo que quieres saber? Las fechas que sigues una a una llegan en todo caso.',
};
