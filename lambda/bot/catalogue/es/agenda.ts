import type { Catalogue } from '../message-keys.ts';

export const agenda: Catalogue['agenda'] = {
  title: '<b>Lo que viene</b>',
  nothing: 'No sé de nada que venga. Envíame un artículo.',
  more: '… y más después.',
};
