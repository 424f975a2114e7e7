import type { Catalogue } from '../message-keys.ts';

export const agenda: Catalogue['agenda'] = {
  title: '<b>Що попереду</b>',
  nothing: 'Поки не знаю нічого, що попереду. Надішліть мені статтю.',
  more: '… і далі ще.',
};
