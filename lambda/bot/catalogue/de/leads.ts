import type { Catalogue } from '../message-keys.ts';

export const leads: Catalogue['leads'] = {
  none: 'keiner',
  sameDay: 'am Tag selbst',
  explain:
    'Wie lange vor einem Termin willst du davon hören? Tage gelten, wo nur der Tag bekannt ist: Die Erinnerung kommt um 9 Uhr morgens dort. Stunden und Minuten gelten, wo die Uhrzeit bekannt ist.',
  noneChosen:
    'Ohne jeden Vorlauf hörst du von nichts im Voraus, nur wenn etwas verschoben oder abgesagt wird. Was du mit eigenem Vorlauf verfolgst, behält ihn.',
};
