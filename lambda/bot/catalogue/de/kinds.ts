import type { Catalogue } from '../message-keys.ts';

export const kinds: Catalogue['kinds'] = {
  everything: 'Alles',
  vote: 'Wahlen, Abstimmungen',
  deadline: 'Fristen',
  decision: 'Entscheidungen',
  meeting: 'Treffen, Gipfel',
  measure: 'Gesetze, Maßnahmen',
  market: 'Märkte',
  court: 'Gerichte, Prozesse',
  release: 'Veröffentlichungen',
  travel: 'Besuche, Reisen',
  protest: 'Proteste, Streiks',
  ceremony: 'Feiern, Gedenken',
  sport: 'Sport',
  weather: 'Wetter',
  launch: 'Starts',
  other: 'Anderes',
};
