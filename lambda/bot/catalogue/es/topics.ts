import type { Catalogue } from '../message-keys.ts';

export const topics: Catalogue['topics'] = {
  kindsTitle: '<b>¿De qué quieres que te avise?</b>\nToca para seguir y toca otra vez para dejarlo.',
  namesTitle: '<b>Lugares y nombres de lo que viene</b>\nToca para seguir y toca otra vez para dejarlo.',
  namesNothing: 'Aún no sé de nada que venga. Tus propias palabras valen igual.',
  kinds: '‹ Tipos',
  names: '🔎 Lugares y nombres ›',
  ownWords: '✍️ Mis palabras',
  on: '🔔 {topic}',
  off: '🔕 {topic}',
};
