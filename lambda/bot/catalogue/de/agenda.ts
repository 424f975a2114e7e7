import type { Catalogue } from '../message-keys.ts';

export const agenda: Catalogue['agenda'] = {
  title: '<b>Was ansteht</b>',
  nothing: 'Ich weiß von nichts, was ansteht. Schick mir einen Artikel.',
  more: '… und danach noch mehr.',
};
