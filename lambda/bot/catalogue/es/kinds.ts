import type { Catalogue } from '../message-keys.ts';

export const kinds: Catalogue['kinds'] = {
  everything: 'Todo',
  vote: 'Elecciones, votaciones',
  deadline: 'Plazos',
  decision: 'Decisiones',
  meeting: 'Reuniones, cumbres',
  measure: 'Leyes, medidas',
  market: 'Mercados',
  court: 'Tribunales, juicios',
  release: 'Publicaciones, estrenos',
  travel: 'Visitas, viajes',
  protest: 'Protestas, huelgas',
  ceremony: 'Ceremonias',
  sport: 'Deporte',
  weather: 'Tiempo',
  launch: 'Lanzamientos',
  other: 'Otros sucesos',
};
