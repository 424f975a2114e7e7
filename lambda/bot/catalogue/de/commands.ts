import type { Catalogue } from '../message-keys.ts';

export const commands: Catalogue['commands'] = {
  upcoming: 'Die Termine, die anstehen',
  settings: 'Wann und wie du erinnert wirst',
  timezone: 'Deine Zeitzone: /timezone Berlin',
  stop: 'Alle Erinnerungen anhalten',
  export: 'Alles, was ich von diesem Chat behalte, als Datei',
  forgetme: 'Alles löschen, was ich von diesem Chat behalte',
  today: 'Was heute ansteht',
  week: 'Die nächsten 7 Tage',
  search: 'In dem suchen, was ansteht: /search crimea',
  follow: 'Wählen, wovon du hören willst',
  following: 'Was du verfolgst, und wann du davon hörst',
  help: 'Alle Befehle, und wie man einen Artikel schickt',
};
