import type { Catalogue } from '../message-keys.ts';

export const hours: Catalogue['hours'] = {
  from: 'Wann beginnen die Ruhezeiten?',
  to: 'Wann enden die Ruhezeiten?',
  at: 'Um wie viel Uhr willst du die Übersicht?',
};
