import type { Catalogue } from '../message-keys.ts';

export const commands: Catalogue['commands'] = {
  start: 'Was dieser Bot kann',
  subscribe: 'Vor wichtigen Terminen benachrichtigt werden',
  unsubscribe: 'Keine Hinweise mehr',
  upcoming: 'Die Termine, die anstehen',
  settings: 'Wann und wie du erinnert wirst',
  timezone: 'Deine Zeitzone: /timezone Berlin',
  stop: 'Alle Erinnerungen anhalten',
  export: 'Alles, was ich von diesem Chat behalte, als Datei',
  forgetme: 'Alles löschen, was ich von diesem Chat behalte',
  today: 'Was heute ansteht',
  week: 'Die nächsten 7 Tage',
  search: 'In dem suchen, was ansteht: /search crimea',
  help: 'Alle Befehle, und wie man einen Artikel schickt',
};
