import type { Catalogue } from '../message-keys.ts';

export const data: Catalogue['data'] = {
  nothing: 'Von diesem Chat behalte ich nichts.',
  ofChannel: 'Kanal <i>{channel}</i>:',
  ask: '🗑 <b>Alles löschen, was ich von diesem Chat behalte?</b> Es lässt sich nicht zurückholen. /export gibt es dir vorher.',
  deleted: '🗑 <b>Gelöscht.</b> Das hatte ich von diesem Chat, und habe es nicht mehr:',
  settings: '• die Einstellungen',
  follows: '• {count, plural, one {# Sache, die verfolgt wurde} other {# Dinge, die verfolgt wurden}}',
  muted: '• {count, plural, one {# stummgeschalteter Termin} other {# stummgeschaltete Termine}}',
  others: '• {count, plural, one {# anderer Eintrag} other {# andere Einträge}}',
  rest: 'Welche Erinnerungen hierher gingen, ist unter der Nummer des Chats vermerkt; jeder Vermerk verschwindet nach {days} Tagen von selbst. Ein Artikel, den du eben geschickt hast, wird noch beantwortet, und die Anfrage geht mit der Antwort.',
  yes: '🗑 Alles löschen',
  no: 'Behalten',
  kept: 'Es wurde nichts gelöscht.',
  again: 'Die Frage ist schon eine Weile her. Hier ist sie noch einmal.',
  exported: 'Alles, was ich von diesem Chat behalte.',
};
