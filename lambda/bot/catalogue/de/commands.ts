import type { Catalogue } from '../message-keys.ts';

export const commands: Catalogue['commands'] = {
  upcoming: 'Die Termine, die anstehen',
  follow: 'Wählen, wovon du hören willst',
  following: 'Was du verfolgst, und wann du davon hörst',
  help: 'Alle Befehle, und wie man einen Artikel schickt',
};
