import type { Catalogue } from '../message-keys.ts';

export const details: Catalogue['details'] = {
  unknown: 'Einen solchen Termin kenne ich nicht. /upcoming zeigt, was ansteht.',
  toldAs: 'Was du geöffnet hast, steht jetzt hier:',
  over: '✔️ Das ist vorbei.',
  hangsOn: '↰ Es hängt ab von: {title} ({when})',
  changes: '<b>Was sich geändert hat</b>',
  moved: '{day}: verschoben, war {when}',
  calledOff: '{day}: abgesagt, war {when}',
  onAgain: '{day}: findet doch statt',
  sources: '<b>Quellen</b>',
  sentIn: 'ein eingesandter Text',
  copies: '… und {count, plural, one {# Abdruck} other {# Abdrucke}} davon',
  calendar: '📅 In den Kalender',
  mute: '🔕 Stumm',
  unmute: '🔈 Wieder melden',
  muted: 'Davon hörst du nichts mehr.',
  unmuted: 'Davon hörst du wieder.',
};
