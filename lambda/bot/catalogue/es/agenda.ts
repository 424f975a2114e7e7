import type { Catalogue } from '../message-keys.ts';

export const agenda: Catalogue['agenda'] = {
  title: '<b>Lo que viene</b>',
  titleToday: '<b>Hoy</b>',
  titleWeek: '<b>Los próximos 7 días</b>',
  found: '<b>Lo que viene con «{words}»</b>',
  nothing: 'No sé de nada que venga. Envíame un artículo.',
  nothingToday: 'No sé de nada más para hoy.',
  nothingWeek: 'No sé de nada en los próximos 7 días.',
  notFound: 'No viene nada con «{words}» en los próximos {months} meses.',
  more: 'Hay más: con más palabras se encuentra menos.',
  followWords: '🔔 Seguir «{words}»',
  searchUsage:
    'Di qué buscar: <code>/search crimea</code>. Las palabras con un guion delante se excluyen: <code>/search apple earnings -france</code>.',
  severalDays: '<b>Durante varios días</b>',
  noDay: '<b>Aún sin día fijado</b>',
  open: 'Un número abre todo lo que se sabe.',
  whatIsComing: '🗓 Lo que viene',
};
