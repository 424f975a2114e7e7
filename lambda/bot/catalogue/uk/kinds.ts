import type { Catalogue } from '../message-keys.ts';

export const kinds: Catalogue['kinds'] = {
  everything: 'Усе',
  vote: 'Вибори, голосування',
  deadline: 'Кінцеві терміни',
  decision: 'Рішення',
  meeting: 'Зустрічі, саміти',
  measure: 'Закони, заходи',
  market: 'Ринки',
  court: 'Суди, процеси',
  release: 'Публікації, прем’єри',
  travel: 'Візити, поїздки',
  protest: 'Протести, страйки',
  ceremony: 'Церемонії',
  sport: 'Спорт',
  weather: 'Погода',
  launch: 'Запуски',
  other: 'Інші події',
};
