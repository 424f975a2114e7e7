import type { Catalogue } from '../message-keys.ts';

export const round: Catalogue['round'] = {
  today: '☀️ <b>Dein Tag</b>',
  week: '🗓 <b>Deine Woche</b>',
  nothingToday: '☀️ Heute steht nichts an, dem du folgst.',
  nothingWeek: '🗓 Diese Woche steht nichts an, dem du folgst.',
  evening: '🌙 <b>Noch vor dem Ende deiner Ruhezeit:</b>',
  held: '🌅 <b>Während der Ruhezeit:</b>',
  changed: '🔁 Geändert: {entry}',
  over: '⌛ Vorbei: {entry}',
  more: '… und {count, plural, one {# weiterer} other {# weitere}}; /upcoming zeigt sie.',
};
