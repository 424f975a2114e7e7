import type { Catalogue } from '../message-keys.ts';

export const topics: Catalogue['topics'] = {
  kindsTitle: '<b>Wovon möchtest du hören?</b>\nTippen folgt, noch einmal tippen lässt es weg.',
  namesTitle: '<b>Orte und Namen in dem, was ansteht</b>\nTippen folgt, noch einmal tippen lässt es weg.',
  namesNothing: 'Ich weiß noch von nichts, was ansteht. Eigene Wörter gehen trotzdem.',
  kinds: '‹ Arten',
  names: '🔎 Orte und Namen ›',
  ownWords: '✍️ Eigene Wörter',
  on: '🔔 {topic}',
  off: '🔕 {topic}',
};
